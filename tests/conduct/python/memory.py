"""How much memory many creates in one process take: `memory.py COUNT` prints KiB after 1,000 and each 10,000 of them."""

from __future__ import annotations

import asyncio
import gc
import json
import sys
from pathlib import Path

from hostile import KEY, PARAMETERS, Hostile
from stripe_sessions import AsyncClient

STEP = 1_000
AT_ONCE = 8


def resident() -> int:
    """How much memory this process has, in KiB."""
    gc.collect()
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))


async def main(count: int) -> None:
    with Hostile() as hostile:
        async with AsyncClient(KEY, **hostile.options["good"]) as client:

            async def creates() -> None:
                for _ in range(STEP // AT_ONCE):
                    await client.account_sessions.create(params=PARAMETERS)

            found = {}
            for done in range(STEP, count + 1, STEP):
                await asyncio.gather(*(creates() for _ in range(AT_ONCE)))
                if done == STEP or done == count or done % 10_000 == 0:
                    found[done] = resident()
            print(json.dumps(found))


asyncio.run(main(int(sys.argv[1])))
