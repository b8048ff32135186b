"""Whose documents wait for whom."""

import asyncio

from crawler.fetching.endings import Ending
from crawler.reading import Lanes
from records.crawls import Outcome

BROKEN = Ending(outcome=Outcome.EXTRACT_FAILED, is_breach=True)


def test_hosts_that_broke_a_reader_wait_for_each_other_and_nobody_waits_for_them() -> None:
    async def scene() -> tuple[list[str], list[str]]:
        lanes, may_end, begun = Lanes(), asyncio.Event(), list[str]()
        for host in ("slow", "slower"):
            lanes.note(f"https://{host}.example/feed", BROKEN)
        lanes.note("https://sound.example/feed", Ending(outcome=Outcome.EXTRACT_FAILED))

        async def read(host: str) -> None:
            async with lanes.turn(f"https://{host}.example/1"):
                begun.append(host)
                if host.startswith("slow"):
                    await may_end.wait()

        async with asyncio.TaskGroup() as group:
            for host in ("slow", "slower", "sound", "new", "sound"):
                group.create_task(read(host))
            for _ in range(5):
                await asyncio.sleep(0)
            meanwhile = list(begun)
            may_end.set()
        return meanwhile, begun

    meanwhile, begun = asyncio.run(scene())
    assert sorted(meanwhile) == ["new", "slow", "sound", "sound"]
    assert begun[-1] == "slower"
