"""What a user of the Python package gets when things go wrong: the rows, connections, cancellation."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import pickle
import time
import traceback
import unittest
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import stripe_sessions
from hostile import CLASSES, FAULTS, KEY, MEMBERS, PARAMETERS, QUOTES, ROWS, TABLE, Faulty, Hostile, threads
from stripe_sessions import AsyncClient, Client

AT_ONCE = 64
CALLS = 31 * AT_ONCE  # the server answers so many at a time
# A large request keeps a core busy and would make others late, so those are made first and alone.
LARGE = [row for row in ROWS if "account_length" in row]
SMALL = [row for row in ROWS if "account_length" not in row]


def parameters(row: dict[str, Any]) -> dict[str, Any]:
    length = row.get("account_length")
    return {**PARAMETERS, "account": "acct_".ljust(length, "a")} if length else PARAMETERS


class Logs(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts += [record.getMessage(), repr(record.__dict__)]


class Conduct(unittest.TestCase):
    def setUp(self) -> None:
        self.logs = Logs()
        logger = logging.getLogger("stripe_sessions")
        logger.addHandler(self.logs)
        logger.setLevel(logging.DEBUG)
        self.addCleanup(logger.removeHandler, self.logs)
        self.hostile = Hostile()
        self.addCleanup(self.hostile.__exit__)

    def without_secrets(self, *texts: str) -> None:
        for text in texts:
            for secret in TABLE["secrets"]:
                self.assertNotIn(secret, text)

    def holds(self, row: dict[str, Any], outcome: Any) -> None:
        """That the outcome of a call, a result or an exception, is the row's."""
        expected = dict(row["expect"])
        with self.subTest(row["what"]):
            if "kind" not in expected:
                self.assertEqual({"attempts": outcome.last_response.attempts}, expected)
                return
            self.assertIsInstance(outcome, stripe_sessions.StripeError)
            self.assertIs(type(outcome), getattr(stripe_sessions, CLASSES[expected.pop("kind")]))
            found = {member: getattr(outcome, name) for member, name in MEMBERS.items()}
            self.assertTrue(found.pop("idempotency_key"))
            if "code" not in expected:  # The API's own business.
                found.pop("code")
            self.assertEqual({name: value for name, value in found.items() if value is not None}, expected)
            whole = "".join(traceback.format_exception(type(outcome), outcome, outcome.__traceback__))
            self.without_secrets(str(outcome), repr(outcome), repr(vars(outcome)), whole)

    def hold(self, outcomes: list[Any]) -> None:
        for row, outcome in zip(LARGE + SMALL, outcomes, strict=True):
            self.holds(row, outcome)
        self.without_secrets(*self.logs.texts)
        attempts: dict[str, int] = {}
        for row in ROWS:
            attempts[row["server"]] = attempts.get(row["server"], 0) + row["expect"]["attempts"]
        for server, number in attempts.items():
            if not server.startswith("connect_"):
                seen = self.hostile.seen(server, "open", 0)
                self.assertEqual((seen["connections"], seen["open"]), (number, 0), server)
                calls = sum(row["server"] == server for row in ROWS)
                self.assertIn(seen["keys"], (calls, 0), server)

    def test_rows(self) -> None:
        def call(row: dict[str, Any]) -> Any:
            with Client(KEY, **self.hostile.options[row["server"]], **row.get("client", {})) as client:
                try:
                    return client.account_sessions.create(params=parameters(row), options=row.get("call"))
                except stripe_sessions.StripeError as error:
                    return error

        outcomes = [call(row) for row in LARGE]
        with ThreadPoolExecutor(len(SMALL)) as pool:
            outcomes += pool.map(call, SMALL)
        self.hold(outcomes)

    def test_rows_asynchronously(self) -> None:
        async def call(row: dict[str, Any]) -> Any:
            async with AsyncClient(KEY, **self.hostile.options[row["server"]], **row.get("client", {})) as client:
                return await client.account_sessions.create(params=parameters(row), options=row.get("call"))

        async def calls() -> list[Any]:
            outcomes = [await asyncio.gather(call(row), return_exceptions=True) for row in LARGE]
            outcomes.append(await asyncio.gather(*map(call, SMALL), return_exceptions=True))
            return [outcome for some in outcomes for outcome in some]

        self.hold(asyncio.run(calls()))

    def test_quotes(self) -> None:
        """What a server quotes of secrets is in no print."""
        recording = stripe_sessions.RecordingTransport()
        options = {"transport": recording, **self.hostile.options["quoting"]}
        with Client(KEY, **options) as client:
            for number, quote in enumerate(QUOTES):
                with self.assertRaises(stripe_sessions.InvalidRequestError) as caught:
                    client.account_sessions.create(params={**PARAMETERS, "account": f"acct_{number}"})
                error = caught.exception
                again = pickle.loads(pickle.dumps(error))
                prints = [text for error in (error, again) for text in (str(error), repr(error), repr(vars(error)))]
                prints += map(str, [v for v in vars(error).values()])
                prints += traceback.format_exception(type(error), error, error.__traceback__)
                prints += [pickle.dumps(error).decode("latin-1"), json.dumps(vars(error), default=str)]
                prints += [*self.logs.texts, json.dumps(recording.recording()[number]), repr(recording)]
                self.logs.texts.clear()
                with self.subTest(quote["what"]):
                    self.assertIn("[redacted]", "".join(prints))
                    for text in prints:
                        for never in quote["never"]:
                            self.assertNotIn(never, text)
        self.assertGreater(len(QUOTES), 200)

    def test_faults(self) -> None:
        """What the sandbox does wrong on demand."""
        parameters = {**PARAMETERS, "account": "acct_1NkDjjJyhOZfPCWt"}
        with Faulty() as sandbox:
            for row in FAULTS["rows"]:
                sandbox.control("/_sandbox/reset", {})
                for fault in row["faults"]:
                    sandbox.control("/_sandbox/faults", fault)
                with Client(KEY, base_url=sandbox.url, **row.get("client", {})) as client:
                    for expected in row["expect"]:
                        try:
                            outcome: Any = client.account_sessions.create(params=parameters, options=row.get("call"))
                        except stripe_sessions.StripeError as error:
                            if error.request_id:
                                expected = {**expected, "request_id": error.request_id}
                                self.assertRegex(error.request_id, "^req_")
                            outcome = error
                        self.holds({"what": row["what"], "expect": expected}, outcome)
                with self.subTest(row["what"]):
                    self.assertEqual(sandbox.control("/_sandbox")["sessions"], row["sessions"])

    def test_connections(self) -> None:
        with Client(KEY, **self.hostile.options["together"]) as client, ThreadPoolExecutor(AT_ONCE) as pool:
            sessions = pool.map(lambda _: client.account_sessions.create(params=PARAMETERS), range(CALLS))
            self.assertEqual({session.object for session in sessions}, {"account_session"})
            seen = self.hostile.seen("together")
        self.assertEqual((seen["connections"], seen["requests"]), (AT_ONCE, CALLS))

    def test_connections_asynchronously(self) -> None:
        gaps = []

        async def heartbeat() -> None:
            last = time.perf_counter()
            while True:
                await asyncio.sleep(0.001)
                now = time.perf_counter()
                gaps.append(now - last)
                last = now

        async def calls() -> None:
            beating = asyncio.create_task(heartbeat())
            rest = iter(range(CALLS))
            async with AsyncClient(KEY, **self.hostile.options["together"]) as client:

                async def one_after_the_other() -> None:
                    for _ in rest:
                        await client.account_sessions.create(params=PARAMETERS)

                started = time.perf_counter()
                await asyncio.gather(*(one_after_the_other() for _ in range(AT_ONCE)))
                took = time.perf_counter() - started
                seen = self.hostile.seen("together")
            beating.cancel()
            self.assertEqual((seen["connections"], seen["requests"]), (AT_ONCE, CALLS))
            print(f"asyncio: {CALLS} calls, {AT_ONCE} at once, {took:.2f} s; worst gap of the loop {max(gaps) * 1000:.1f} ms")

        asyncio.run(calls())

    def test_a_thousand_cancelled(self) -> None:
        """Before they began, right after, and when the server had the request."""
        unhandled: list[Any] = []

        async def calls() -> None:
            loop = asyncio.get_running_loop()
            loop.set_exception_handler(lambda _, context: unhandled.append(context))
            async with AsyncClient(KEY, **self.hostile.options["silent"]) as client:

                def start() -> asyncio.Task[Any]:
                    return asyncio.ensure_future(client.account_sessions.create(params=PARAMETERS))

                async def cancel(tasks: list[asyncio.Task[Any]]) -> None:
                    for task in tasks:
                        task.cancel()
                    for outcome in await asyncio.gather(*tasks, return_exceptions=True):
                        self.assertIs(type(outcome), asyncio.CancelledError)

                before, tasks_before = threads(), len(asyncio.all_tasks())
                await cancel([start() for _ in range(1_000)])
                self.assertEqual(self.hostile.seen("silent")["connections"], 0)
                for batch in range(20):
                    tasks = [start() for _ in range(50)]
                    await asyncio.sleep(0)
                    self.hostile.seen("silent", "requests", 50 * (batch + 1))
                    await cancel(tasks)
                self.assertEqual(self.hostile.seen("silent", "open", 0), {
                    "connections": 1_000, "open": 0, "requests": 1_000, "keys": 1_000,
                })
                for _ in range(20):
                    tasks = [start() for _ in range(50)]
                    await asyncio.sleep(0)
                    await cancel(tasks)
                while threads() > before:
                    await asyncio.sleep(0.001)
                self.assertEqual(self.hostile.seen("silent", "open", 0)["open"], 0)
                self.assertEqual(len(asyncio.all_tasks()), tasks_before)

        asyncio.run(asyncio.wait_for(calls(), 60))
        gc.collect()
        self.assertEqual(unhandled, [])

    def test_closed(self) -> None:
        async def call() -> None:
            client = AsyncClient(KEY, **self.hostile.options["silent"])
            task = asyncio.ensure_future(client.account_sessions.create(params=PARAMETERS))
            await asyncio.sleep(0)
            self.hostile.seen("silent", "requests", 1)
            client.close()
            with self.assertRaises(getattr(stripe_sessions, CLASSES["CancelledError"])) as caught:
                await task
            self.assertEqual((caught.exception.code, caught.exception.outcome_unknown), ("client_closed", True))
            self.assertEqual(self.hostile.seen("silent", "open", 0)["open"], 0)

        asyncio.run(call())


if __name__ == "__main__":
    unittest.main()
