"""What programs do around a client: greenlets, contexts, other event loops, environments."""

from __future__ import annotations

import asyncio
import contextvars
import datetime
import http.server
import importlib.metadata
import inspect
import json
import logging
import modulefinder
import os
import pathlib
import pickle
import pydoc
import ssl
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from typing import Any
from unittest import mock

import pytest
import trustme

import stripe_sessions
from conftest import ACCOUNT, PARAMS, Sandbox
from stripe_sessions import (
    APIConnectionError,
    AsyncClient,
    Client,
    ConfigurationError,
    StripeError,
    StripeSessionsWarning,
    TransportReply,
    TransportRequest,
    ValidationError,
)

# What names the authorities to trust in programs around us.
CA_VARIABLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")
REPLY = json.dumps(
    {
        "object": "account_session",
        "account": ACCOUNT,
        "client_secret": "accs_secret__OXIKXxEihJokDBn",
        "components": {},
        "expires_at": 1693261123,
        "livemode": False,
    }
)


class Answer:
    """A transport that answers with a session, and keeps what it was asked and in which context."""

    def __init__(self) -> None:
        self.requests: list[TransportRequest] = []
        self.seen: list[str | None] = []

    def send(self, request: TransportRequest) -> TransportReply:
        self.requests.append(request)
        self.seen.append(NAME.get())
        return TransportReply(200, {}, REPLY)


NAME: contextvars.ContextVar[str | None] = contextvars.ContextVar("name", default=None)


def run(code: str, *arguments: str, **environment: str) -> str:
    """A program of its own: what it prints. One that is killed, or says anything on stderr, fails."""
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env={**os.environ, **environment})
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[-2_000:]
    return done.stdout


def test_the_callers_context_reaches_transports_and_handlers() -> None:
    transport = Answer()
    seen: list[str | None] = []

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.append(NAME.get())

    logger, handler = logging.getLogger("stripe_sessions"), Handler()
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    client = AsyncClient("sk_test_1", transport=transport)

    async def create(name: str) -> None:
        NAME.set(name)
        await client.account_sessions.create(PARAMS)

    async def main() -> None:
        await asyncio.gather(*(create(f"task {number}") for number in range(20)))

    try:
        asyncio.run(main())
        NAME.set("outside")
        Client("sk_test_1", transport=transport).account_sessions.create(PARAMS)
    finally:
        logger.removeHandler(handler)
        logger.setLevel(logging.NOTSET)
        NAME.set(None)
    expected = sorted([f"task {number}" for number in range(20)] + ["outside"])
    assert sorted(map(str, transport.seen)) == sorted(map(str, seen)) == expected


GREENLETS = pathlib.Path(__file__).with_name("greenlets.py").read_text("utf-8")


def test_a_thousand_greenlets(sandbox: Sandbox) -> None:
    """Transports and handlers that let others work meanwhile; the default transport, over gevent's own threads."""
    pytest.importorskip("gevent")
    assert run(GREENLETS, REPLY, repr(PARAMS), sandbox.key, sandbox.url).split("\n")[:2] == [
        "own transport: 980",
        "default transport: 1000",
    ]


EVENTLET = """
import warnings
warnings.simplefilter("ignore")
import eventlet
eventlet.monkey_patch()
import sys
from stripe_sessions import Client, TransportReply


class Yielding:
    def send(self, request):
        eventlet.sleep(0)
        return TransportReply(200, {}, sys.argv[1])


create = Client("sk_test_1", transport=Yielding()).account_sessions.create
print(sum(session is not None for session in eventlet.GreenPool(1_000).imap(create, [eval(sys.argv[2])] * 1_000)))
"""


def test_a_thousand_of_eventlets_threads() -> None:
    pytest.importorskip("eventlet")
    assert run(EVENTLET, REPLY, repr(PARAMS)) == "1000\n"


def test_trio_and_anyio(sandbox: Sandbox) -> None:
    anyio, trio = pytest.importorskip("anyio"), pytest.importorskip("trio")
    client, awaited = Client(sandbox.key, base_url=sandbox.url), AsyncClient(sandbox.key, base_url=sandbox.url)

    async def in_a_thread() -> str:
        session = await anyio.to_thread.run_sync(client.account_sessions.create, PARAMS)
        return str(session.account)

    async def directly() -> str:
        return (await awaited.account_sessions.create(PARAMS)).account

    for backend in ("asyncio", "trio"):
        assert anyio.run(in_a_thread, backend=backend) == ACCOUNT
    assert anyio.run(directly, backend="asyncio") == ACCOUNT
    with pytest.raises(ConfigurationError, match="trio.to_thread") as failure:
        trio.run(directly)
    assert failure.value.code == "event_loop_missing"


def body(**parameters: Any) -> str | None:
    return stripe_sessions.encode("financial_connections.accounts.list", **parameters)["path"]


def test_none_is_not_given() -> None:
    assert body(limit=None, session="fcsess_1", account_holder=None).endswith("?session=fcsess_1")  # type: ignore[union-attr]
    components = {"payments": {"enabled": True, "features": None}, "payouts": None}
    request = stripe_sessions.encode("account_sessions.create", account=ACCOUNT, components=components, expand=None)
    assert request["body"] == f"account={ACCOUNT}&components[payments][enabled]=true"
    transport = Answer()
    create: Any = Client("sk_test_1", transport=transport).account_sessions.create
    create(params=None, options=None, **PARAMS, idempotency_key=None)


def test_an_object_is_its_id(client: Client) -> None:
    account: Any = client.accounts.retrieve(ACCOUNT)
    assert client.account_sessions.create(account=account, components=PARAMS["components"]).account == ACCOUNT
    session: Any = client.financial_connections.sessions.create(
        account_holder={"type": "account", "account": account}, permissions=["balances"]
    )
    assert client.financial_connections.accounts.list(session=session).data == []


def test_options_may_stand_beside_parameters() -> None:
    transport = Answer()
    client = Client("sk_test_1", transport=transport)
    client.account_sessions.create(
        **PARAMS, idempotency_key="own", stripe_version="2026-01-28.clover", api_key="sk_test_2", max_network_retries=0
    )
    client.account_sessions.create(PARAMS, {"stripe_context": "acct_1"}, idempotency_key="other")
    first, second = (request.headers for request in transport.requests)
    assert (first["Idempotency-Key"], first["Stripe-Version"]) == ("own", "2026-01-28.clover")
    assert first["Authorization"] == "Bearer sk_test_2"
    assert (second["Idempotency-Key"], second["Stripe-Context"]) == ("other", "acct_1")
    with pytest.raises(TypeError, match="twice"):
        client.account_sessions.create(PARAMS, {"idempotency_key": "a"}, idempotency_key="b")


def test_datetimes_are_seconds() -> None:
    aware = datetime.datetime(2023, 8, 28, 22, 18, 43, 999_999, tzinfo=datetime.timezone.utc)
    naive = aware.astimezone().replace(tzinfo=None)
    for moment in (aware, naive):
        path = stripe_sessions.encode(
            "financial_connections.transactions.list", account="fca_1", transacted_at={"gte": moment}
        )["path"]
        assert path.endswith("transacted_at[gte]=1693261123")


def test_authorities(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A `Path` is taken, and so are the variables that requests, curl and `ssl` look at; a bad file is refused by name."""
    missing = tmp_path / "missing.pem"
    with pytest.raises(ConfigurationError, match="ca_bundle"):
        Client("sk_test_1", ca_bundle=missing)
    for name in CA_VARIABLES:
        monkeypatch.setenv(name, str(missing))
        with pytest.raises(ConfigurationError, match="ca_bundle"):
            Client("sk_test_1")
        Client("sk_test_1", transport=Answer())
        monkeypatch.setenv(name, "")
    Client("sk_test_1")


class TlsServer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Length", str(len(REPLY)))
        self.end_headers()
        self.wfile.write(REPLY.encode())

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def tls(tmp_path: pathlib.Path) -> Iterator[tuple[str, pathlib.Path]]:
    """An API at a port of this machine, and the file of the authority that has signed its certificate."""
    authority, file = trustme.CA(), tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), TlsServer) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"https://localhost:{server.server_port}", file
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("named", ["ca_bundle", *CA_VARIABLES])
def test_an_authority_of_ones_own(tls: tuple[str, pathlib.Path], monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    """However it is named, it is trusted; where it is not named, the error says who was asked, what is wrong and what to do."""
    url, file = tls
    for name in CA_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(APIConnectionError) as failure:
        Client("sk_test_1", base_url=url, max_network_retries=0).account_sessions.create(PARAMS)
    assert failure.value.code == "tls_failed"
    assert all(words in str(failure.value) for words in (url.removeprefix("https://"), "UnknownIssuer", "ca_bundle"))
    options: dict[str, Any] = {"ca_bundle": file} if named == "ca_bundle" else {}
    if not options:
        monkeypatch.setenv(named, str(file))
    session = Client("sk_test_1", base_url=url, **options).account_sessions.create(PARAMS)
    assert session.account == ACCOUNT


def test_a_variable_that_is_not_set() -> None:
    for key in (None, ""):
        with pytest.raises(ConfigurationError, match="STRIPE_SECRET_KEY") as failure:
            Client(key)
        assert failure.value.code == "api_key_missing"


@pytest.mark.parametrize("seconds", [sys.maxsize, 1e300, 2**63 - 1, 1e-300])
def test_no_time_is_too_long(sandbox: Sandbox, seconds: float) -> None:
    options: Any = {name: seconds for name in ("timeout", "connect_timeout", "read_timeout")}
    try:
        client = Client(sandbox.key, base_url=sandbox.url, **options)
        client.account_sessions.create(PARAMS)
        client.account_sessions.create(PARAMS, {"timeout": seconds})
    except StripeError:
        assert seconds < 1


def test_a_warning_that_is_an_error_comes_before_anything_is_sent() -> None:
    transport = Answer()
    client, awaited = Client("sk_test_1", transport=transport), AsyncClient("sk_test_1", transport=transport)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(StripeSessionsWarning):
            client.account_sessions.create(PARAMS | {"expand": ["account"]})
        with pytest.raises(StripeSessionsWarning):
            asyncio.run(awaited.account_sessions.create(PARAMS | {"expand": ["account"]}))  # type: ignore[arg-type]
    assert not transport.requests


def test_a_warning_known_afterwards_takes_no_result_away(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    unraisable: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", unraisable.append)
    first = client.account_sessions.create(PARAMS, idempotency_key="warned-1")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        again = client.account_sessions.create(PARAMS, idempotency_key="warned-1")
    assert again == first and again.last_response.warnings
    assert [item.exc_type for item in unraisable] == [StripeSessionsWarning]


def test_pickled_errors_have_no_secret() -> None:
    class Echo:
        def send(self, request: TransportRequest) -> TransportReply:
            echo = {"error": {"message": f"no: {request.headers['Authorization'][:]} client_secret: {SECRET}"}}
            return TransportReply(400, {}, json.dumps(echo))

    SECRET = "accs_secret__OXIKXxEihJokDBn"
    with pytest.raises(StripeError) as failure:
        Client("sk_test_OXIKXxEihJokDBn", transport=Echo()).account_sessions.create(PARAMS)
    assert b"OXIK" not in pickle.dumps(failure.value)


def test_operations_say_what_they_take(client: Client) -> None:
    create = client.account_sessions.create
    names = [*inspect.signature(create).parameters]
    assert names == ["params", "options", "account", "components", "expand", "request_options"]
    retrieve = inspect.signature(client.financial_connections.accounts.retrieve)
    assert retrieve.parameters["account"].kind is inspect.Parameter.POSITIONAL_ONLY
    text = pydoc.plain(pydoc.render_doc(create))
    assert "create(params=<or by keyword>, options=None, *, account=<required, here or in params>" in text and "embedded" in text
    assert repr(create).startswith("<bound method account_sessions.create of <stripe_sessions.AccountSessions")
    assert repr(client).startswith("<stripe_sessions.Client for API 20")
    stand_in = mock.create_autospec(create, return_value=1)
    assert stand_in(account="a", components={}) == 1
    with pytest.raises(TypeError):
        stand_in("a", "b", "c")
    everything = mock.create_autospec(client)
    everything.account_sessions.create(account="a", components={})
    everything.account_sessions.create.assert_called_once_with(account="a", components={})


def test_clients_say_what_they_take() -> None:
    for kind in (Client, AsyncClient):
        signature = inspect.signature(kind)
        names = {*stripe_sessions.options.ClientOptions.__annotations__, "api_key", "transport"}
        assert {*signature.parameters} == names


def test_the_package_has_what_packages_have() -> None:
    assert stripe_sessions.__version__ == importlib.metadata.version("stripe-sessions")
    assert {*stripe_sessions.__all__, "__version__", "__all__"} <= {*dir(stripe_sessions)} | {"__all__"}
    assert {"Client", "AccountSession", "RequestOptions", "ValidationError"} <= {*dir(stripe_sessions)}
    client = Client("sk_test_1")
    assert client.v1 is client and client.v1.account_sessions is client.account_sessions


def test_packagers_see_every_module(tmp_path: pathlib.Path) -> None:
    """PyInstaller and its like read bytecode for imports; they cannot see those of native code."""
    script = tmp_path / "program.py"
    script.write_text("from stripe_sessions import Client\nClient('sk_test_1')\n", "utf-8")
    finder = modulefinder.ModuleFinder()
    finder.run_script(str(script))
    folder = pathlib.Path(stripe_sessions.__file__).parent
    modules = {f"stripe_sessions.{file.stem}" for file in folder.glob("[!_]*.py")}
    assert "stripe_sessions.asynchronous" in modules and not modules - {*finder.modules}
    assert {"threading", "contextvars", "functools"} <= {*finder.modules}


def test_a_second_interpreter_works_or_says_so() -> None:
    """Under other Pythons: `tests/wide/run interpreters`."""
    said = run(pathlib.Path(__file__).with_name("interpreters.py").read_text("utf-8")).splitlines()
    assert said and all(line.split(": ")[1] in ("works", "ImportError") for line in said), said
    assert sys.version_info >= (3, 12) or all(": works: True" in line for line in said)
