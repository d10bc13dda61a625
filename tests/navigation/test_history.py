"""History against a list with a finger in it."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from soraleak_tui.navigation.history import LONGEST, History
from soraleak_tui.navigation.view import Name, Top, View

FEW = st.builds(View, st.just(Name.PAGE), st.sampled_from("ab"), st.none(), st.sampled_from([None, Top(1), Top(2)]))
"""Two pages at three places each: so few that the same one comes twice."""


class Walk(RuleBasedStateMachine):
    """The same steps in a History and in a list of everything visited."""

    def __init__(self) -> None:
        super().__init__()
        self.history = History()
        self.visited: list[View] = []
        self.finger = -1

    def _step(self, view: View) -> None:
        del self.visited[self.finger + 1 :]
        self.visited.append(view)
        self.finger += 1

    @rule(view=FEW)
    def go(self, view: View) -> None:
        self.history = self.history.gone(view)
        if self.finger < 0 or self.visited[self.finger] != view:
            self._step(view)

    @rule(view=FEW)
    def note(self, view: View) -> None:
        self.history = self.history.noted(view)
        if self.finger >= 0 and self.visited[self.finger].subject == view.subject:
            self.visited[self.finger] = view
        else:
            self._step(view)

    @rule()
    def back(self) -> None:
        before = self.history
        self.history = self.history.back()
        if self.finger > 0:
            self.finger -= 1
        else:
            assert self.history is before

    @rule()
    def forward(self) -> None:
        before = self.history
        self.history = self.history.forward()
        if self.finger < len(self.visited) - 1:
            self.finger += 1
        else:
            assert self.history is before

    @invariant()
    def alike(self) -> None:
        history = self.history
        here = [history.here] if history.here is not None else []
        assert [*history.behind, *here, *history.ahead] == self.visited
        assert len(history.behind) == max(0, self.finger)


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=60, stateful_step_count=40)


@given(st.lists(FEW, max_size=8))
def test_walking_back_and_forth_meets_the_same_views(views: list[View]) -> None:
    history = History()
    for view in views:
        history = history.gone(view)
    met = [history]
    while (before := met[-1].back()) is not met[-1]:
        met.append(before)
    for earlier in reversed(met[:-1]):
        history = met.pop().forward()
        assert history == earlier == met[-1]


def test_the_oldest_is_forgotten_first() -> None:
    history = History()
    for number in range(LONGEST + 50):
        history = history.gone(View(Name.PAGE, str(number)))
    assert len(history.behind) == LONGEST
    assert history.behind[0].subject == "49"
    assert history.here == View(Name.PAGE, str(LONGEST + 49))
