"""Whether somebody has an account cannot be told from what signing in costs."""

from statistics import median
from time import thread_time

from tests.webapp.editor.conftest import Browser

TRIES = 5
ALIKE = 0.3  # share of the dearer one by which the two may differ; without a hash for unknown names it is over 0.9


def cost(visitor: Browser, name: str) -> float:
    """Return the median of processor seconds that a refused signing in takes."""
    spent = []
    for number in range(TRIES):
        began = thread_time()
        assert visitor.sign_in(f"{name}{number}" if name != "Ana" else name, "wrong").status_code in (422, 429)
        spent.append(thread_time() - began)
    return median(spent)


def test_an_unknown_name_costs_as_much_as_a_wrong_password(visitor: Browser, ana) -> None:
    visitor.sign_in("Nobody", "wrong")  # what is made once is made before
    costs = [cost(visitor, "Ana"), cost(visitor, "Stranger")]
    assert max(costs) - min(costs) <= ALIKE * max(costs), costs
