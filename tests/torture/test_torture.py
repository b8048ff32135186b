"""A small dose of every drill; `./run torture` gives large ones."""

import pytest

from tests.torture.__main__ import DRILLS, main
from tests.torture.drilling import Budget, Drill, Result

ROUNDS = {"queries": 4000, "addresses": 6000, "texts": 60, "feeds": 150, "pages": 40, "requests": 600, "readers": 20}
FEW = 3


@pytest.mark.parametrize("drill", DRILLS, ids=lambda drill: drill.__name__)
def test_a_drill_ends_as_wanted(drill: Drill) -> None:
    result = drill(Budget(seconds=30, most=ROUNDS.get(drill.__name__, FEW), seed=11))
    assert not result.broken
    assert result.times


def test_the_table_tells_what_is_not_as_wanted(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    def failing(_budget: Budget) -> Result:
        return Result("a fault", "by hand", times=1, broken=["it broke"])

    monkeypatch.setattr("tests.torture.__main__.DRILLS", (failing,))
    assert main(["--minutes", "0.01"]) == 1
    told = capsys.readouterr()
    assert "| a fault | by hand | 1 |" in told.out
    assert "1 NOT as wanted" in told.out
    assert "it broke" in told.err


def test_a_wrong_name_is_told(capsys: pytest.CaptureFixture) -> None:
    with pytest.raises(SystemExit):
        main(["--only", "nonsense"])
    assert "killed" in capsys.readouterr().err
