"""kill -9 between an editor's form and the index: the correction is there, and found, after everything starts again."""

import urllib.parse
from contextlib import ExitStack
from pathlib import Path

import pytest

from demo import Newsroom
from tests.journeys.scene import get, kill, set_up
from tests.journeys.test_desk_truth import PASSWORD, a_site
from tests.journeys.test_site import Desk

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("kills")]

WORD = "Quokkafall"  # in no article


def test_a_correction_is_found_although_its_site_and_its_follower_were_killed(tmp_path: Path) -> None:
    with Newsroom(port=0) as newsroom, ExitStack() as stack:
        scene = set_up(tmp_path, newsroom, sources=[newsroom.sites[0].source()])
        scene.run("seed")
        scene.run("crawl")
        link = scene.run("editor", "add", "Desk").splitlines()[-1]
        site, address = a_site(stack, scene)  # without a worker: nothing follows
        desk = Desk(address)
        desk.post(urllib.parse.urlsplit(link).path, password=PASSWORD, repeated=PASSWORD)
        place = "/editor/articles/1"
        for key, value in (("title", f"{WORD} is what it is called now"), ("excerpt", "Six takes, all of them good.")):
            assert desk.post(place, matter="field", key=key, ruling="set", value=value).endswith("done=decided")
        kill(site)
        follower = scene.start("index")
        assert follower.poll() is None
        kill(follower)

        scene.run("understand")
        scene.run("index")
        _, address = a_site(stack, scene)
        _, _, found = get(f"{address}/search?q={WORD}")
        assert "is what it is called now" in found
        assert f"{WORD} is what it is called now" in get(f"{address}/article/1")[2]
