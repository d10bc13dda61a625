"""Views as text: the words of a command line mean the view that they were made from."""

from __future__ import annotations

import shlex

import pytest
from hypothesis import given
from tests.navigation.strategies import views

from soraleak_tui.domain.timeline import Zoom
from soraleak_tui.navigation.command import command_for
from soraleak_tui.navigation.text import ViewError, read, written
from soraleak_tui.navigation.view import ComparisonLook, Name, Over, PageLook, Top, View, Window


@given(views())
def test_a_view_written_and_read_is_the_same_view(view: View) -> None:
    assert read(written(view)) == view


@given(views())
def test_the_command_gives_the_shell_one_word_for_the_view(view: View) -> None:
    words = shlex.split(command_for(view, "a folder's", "paper"))
    assert words == ["soraleak-tui", "--dossier", "a folder's", "--theme", "paper", "--view", written(view)]


@pytest.mark.parametrize(
    ("view", "text"),
    [
        (View(Name.FRONT), "front"),
        (View(Name.PAGE, "leak", "leak#12", Top(4, 120)), "leak,on=leak#12,top=4.120"),
        (View(Name.PAGE, "leak", top=Top(4, 0, -2)), "leak,top=4.0-2"),
        (View(Name.PAGE, "front"), "page:front"),
        (View(Name.STATEMENTS, on="L5"), "statements,on=L5"),
        (
            View(Name.COMPARE, "L5", comparison=ComparisonLook("004", stacked=True, first=2, wanted=3)),
            "compare,of=L5,base=004,layout=stacked,first=2,wanted=3",
        ),
        (View(Name.SOURCE, "001", "001:L5"), "source,of=001,on=001:L5"),
        (View(Name.ORIGINS, "Q3", "X1", answer="001"), "origins,of=Q3,on=X1,answer=001"),
        (View(Name.WEIGHT, "X1", "Q3~2"), "weight,of=X1,on=Q3~2"),
        (View(Name.TIMELINE, on="page-up", zoom=Zoom.DAYS), "timeline,on=page-up,zoom=days"),
        (View(Name.FRONT, window=Window(Over.HELP)), "front,window=help"),
        (
            View(Name.PAGE, "leak", page=PageLook(columns=False, in_evidence=True, card="001:L5")),
            "leak,columns=off,in=evidence,card=001:L5",
        ),
    ],
)
def test_the_text_is_one_that_a_person_could_have_written(view: View, text: str) -> None:
    assert written(view) == text
    assert read(text) == view


def test_a_window_by_itself_stands_over_the_front_page() -> None:
    assert read("links") == View(Name.FRONT, window=Window(Over.LINKS))


@pytest.mark.parametrize(
    ("text", "kind", "wrong"),
    [
        ("", "view", ""),
        ("page", "view", "page"),
        ("page:", "view", "page:"),
        ("leak,base=001", "option in the view 'leak' called", "base"),
        ("front,columns=off", "option in the view 'front' called", "columns"),
        ("leak,on", "", "the option 'on' of a view has no value: write on=…"),
        ("leak,", "", "the option '' of a view has no value: write name=…"),
        ("leak,top=4", "", "the option 'top' of a view is a place such as 4.120, not '4'"),
        ("leak,top=-2.1", "", "the option 'top' of a view is a place such as 4.120, not '-2.1'"),
        ("leak,top=٤.٤", "", "the option 'top' of a view is a place such as 4.120, not '٤.٤'"),
        ("leak,columns=no", "", "the option 'columns' of a view is on or off, not 'no'"),
        ("compare,layout=wide", "", "the option 'layout' of a view is columns or stacked, not 'wide'"),
        ("compare,first=-1", "", "the option 'first' of a view is a number, not '-1'"),
        ("compare,wanted=99999999999", "", "the option 'wanted' of a view is a number, not '99999999999'"),
        ("front,window=door", "window", "door"),
    ],
)
def test_what_is_wrong_with_a_text_is_told(text: str, kind: str, wrong: str) -> None:
    with pytest.raises(ViewError) as error:
        read(text)
    assert (error.value.kind, error.value.given) == (kind, wrong)


def test_the_shells_of_windows_get_double_quotes() -> None:
    view = View(Name.PAGE, "leak", "leak#12", Top(4, 120))
    assert command_for(view, r"C:\dossiers\mine", platform="win32") == (
        r'soraleak-tui --dossier C:\dossiers\mine --view "leak,on=leak#12,top=4.120"'
    )
