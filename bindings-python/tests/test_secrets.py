"""No print of anything shows a secret, unless it is asked for by name."""

from __future__ import annotations

import json
import logging
import traceback
from typing import Any

import pytest

import stripe_sessions
from conftest import PARAMS, Sandbox
from stripe_sessions import AccountSession, AsyncClient, Client, ClientSecret

KEY = "sk_test_OXIKXxEihJokDBn"


def test_the_secret_is_text_when_asked_for(session: AccountSession) -> None:
    secret = session.client_secret
    text = str(secret)
    assert type(text) is str and len(text) > 20
    assert isinstance(secret, str) and type(secret) is ClientSecret
    assert f"{secret}" == "%s" % secret == "".join([secret]) == text
    assert json.dumps({"client_secret": secret}) == json.dumps({"client_secret": text})
    assert secret == text and hash(secret) == hash(text)
    assert repr(secret) == f"{secret!r}" == "ClientSecret([redacted])"
    assert text not in repr({"client_secret": secret}) + repr([secret]) + "%r" % secret


def test_encoders_send_it(session: AccountSession) -> None:
    """What the README says of them."""
    msgspec, orjson = pytest.importorskip("msgspec"), pytest.importorskip("orjson")
    reply = {"client_secret": session.client_secret}
    text = json.dumps(reply, separators=(",", ":")).encode()
    assert orjson.dumps(reply) == msgspec.json.encode(reply, enc_hook=str) == text
    assert msgspec.json.encode({"client_secret": str(session.client_secret)}) == text
    with pytest.raises(TypeError, match="ClientSecret"):
        msgspec.json.encode(reply)


def test_a_whole_session_is_refused_and_its_parts_are_sent(session: AccountSession) -> None:
    """The table of the README."""
    pydantic, orjson, msgspec = map(pytest.importorskip, ("pydantic", "orjson", "msgspec"))
    fastapi = pytest.importorskip("fastapi.encoders")
    secret = str(session.client_secret)
    anything = pydantic.create_model("Anything", it=(Any, ...))
    answer = pydantic.create_model("Answer", __config__={"from_attributes": True}, client_secret=(str, pydantic.Field(repr=False)))
    for encode in (json.dumps, orjson.dumps, msgspec.json.encode, fastapi.jsonable_encoder, lambda it: anything(it=it).model_dump_json()):
        with pytest.raises((TypeError, ValueError)) as refused:
            encode(session)
        assert secret not in str(refused.value)
    for text in (repr(session), str(session), f"{session}", repr(answer.model_validate(session))):
        assert secret not in text
    for sent in (json.dumps(session.to_dict()), answer.model_validate(session).model_dump_json()):
        assert secret in sent


def test_clients_hide_the_key(sandbox: Sandbox) -> None:
    for kind in (Client, AsyncClient):
        client: Any = kind(KEY, base_url=sandbox.url)
        for text in (repr(client), str(client), repr(vars(client)), repr(client.account_sessions)):
            assert "OXIK" not in text
        with pytest.raises(TypeError):
            __import__("pickle").dumps(client)


def locals_of(error: BaseException) -> str:
    found = traceback.TracebackException.from_exception(error, capture_locals=True)
    assert found.stack[0].locals
    return "".join(found.format())


def test_tracebacks_hide_the_key_and_the_secret(session: AccountSession, sandbox: Sandbox) -> None:
    secret = session.client_secret
    plain = session.to_dict()
    client = Client(KEY, base_url=sandbox.url)

    def fail() -> None:
        # The dict with the key in it is the caller's: it is not kept in a variable here, as a caller would not.
        create: Any = client.account_sessions.create
        create(account="", components={}, options={"api_key": KEY}, nothing=(session, secret, plain))

    with pytest.raises(stripe_sessions.ValidationError) as failure:
        fail()
    text = locals_of(failure.value)
    assert str(secret) not in text and "OXIK" not in text
    assert "ClientSecret([redacted])" in text and "client = " in text


@pytest.mark.parametrize("key", [f"pk_{KEY}", f"{KEY}\n"])
def test_a_refused_key_is_not_repeated(key: str) -> None:
    with pytest.raises(stripe_sessions.ConfigurationError) as failure:
        Client(key)
    inner = [frame for frame, _ in traceback.walk_tb(failure.value.__traceback__)][1:]
    assert not inner, "a frame of ours would show the key in its locals"
    assert "OXIK" not in repr(failure.value) + str(failure.value)


def test_logging_hides_both(client: Client, caplog: pytest.LogCaptureFixture, capfd: Any) -> None:
    with caplog.at_level(logging.DEBUG):
        session = client.account_sessions.create(PARAMS, {"api_key": KEY})
        logging.debug("%s %r %s", session, session.client_secret, client)
    assert "AccountSession(" in caplog.text
    printed = caplog.text + "".join(capfd.readouterr())
    assert str(session.client_secret) not in printed and "OXIK" not in printed


def test_a_secret_in_the_wrong_place_is_not_repeated() -> None:
    report = stripe_sessions.validate("account_sessions.create", {"account": "acct_1", KEY: {KEY}})
    assert report.errors
    assert "OXIK" not in repr(report)
