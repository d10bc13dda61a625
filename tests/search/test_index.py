"""The index: groups counted, sources kept to, places read back, and a database that may be anywhere."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from tests.search.making import bare, placed

from soraleak_tui.search.found import Found
from soraleak_tui.search.index import BrokenIndexError, Index, in_memory
from soraleak_tui.search.marking import densest, occurrences
from soraleak_tui.search.naming import meant
from soraleak_tui.search.place import Group, GroupKind, Place, PlaceKind
from soraleak_tui.search.places import places
from soraleak_tui.search.query import Query, parse
from soraleak_tui.search.writing import OFTEN, create

SOURCES = {
    "001": ("The AI Track",),
    "002": ("Financial Times",),
    "X4": ("Ars Technica", "Ars Technica"),
    "X40": ("The Ark", "Noah’s Été Weekly"),
}


@pytest.fixture(scope="module", params=["full-text", "bare"])
def index(request, sample):
    made = in_memory(places(sample)) if request.param == "full-text" else bare(places(sample))
    yield made
    made.close()


def ids(index: Index, query: str) -> list[str]:
    return [index.place(number).at for number in index.find(parse(query)).numbers]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("002", ["002"]),
        ("X4", ["X4"]),
        ("x4", ["X4"]),
        ("ft", ["002"]),
        ("tat", ["001"]),
        ("FT", ["002"]),
        ("fin", ["002"]),
        ("times fin", ["002"]),
        ("ars tech", ["X4"]),
        ("ar", ["X4", "X40"]),
        ("ete", ["X40"]),
        ("track the", ["001"]),
        ("rack", []),
        ("ft times", []),
    ],
)
def test_a_source_is_named_by_its_id_the_beginnings_of_its_words_or_its_initials(name, expected):
    (words,) = parse(f'source:"{name}"').sources
    assert list(meant(words, SOURCES)) == expected


def test_a_search_keeps_to_what_is_of_a_source_or_rests_on_it(index):
    assert ids(index, "ribbon") == ["opening", "opening#4", "Q1", "ribbon", "U2"]
    assert ids(index, "ribbon source:X4") == ["opening#4", "Q1", "ribbon"]
    assert ids(index, "source:coast ribbon") == ["opening#4", "Q1", "ribbon"]
    assert ids(index, "source:002 ribbon") == ["Q1"]
    assert ids(index, "source:nobody ribbon") == []


def test_a_source_alone_finds_all_that_is_of_it_or_rests_on_it(index, sample):
    found = ids(index, "source:X4")
    assert found == ["opening#1", "opening#4", "S1", "Q1", "ribbon", "coast", "X4", "X4:start", "X4:served"]
    assert set(ids(index, "source:X4 source:P2")) == {*found, *ids(index, "source:P2")}


def test_a_source_without_a_name_is_no_source(index):
    assert parse("source:").sources == ()
    assert not parse("source: ")
    assert ids(index, "source: ribbon") == ids(index, "ribbon")


def test_what_is_found_is_counted_by_group(index, sample):
    found = index.find(parse("the"))
    assert sum(tally.count for tally in found.tallies) == len(found.numbers)
    groups = [index.place(number).group for number in found.numbers]
    assert [tally.group for tally in found.tallies] == list(dict.fromkeys(groups))
    for position, group in enumerate(groups):
        assert found.tally_at(position).group == group
    for tally in found.tallies:
        assert groups.count(tally.group) == tally.count
        assert groups.index(tally.group) == tally.first
    with pytest.raises(IndexError):
        found.tally_at(len(found.numbers))


def test_numbers_come_in_reading_order(index):
    numbers = index.find(parse("o")).numbers
    assert len(numbers) > 10
    assert list(numbers) == sorted(numbers)


def test_an_empty_query_finds_nothing(index):
    assert index.find(parse("  ")) == Found(parse("  "))


def test_a_place_is_read_back_as_it_was(index, sample):
    for place in places(sample):
        found = index.place(place.number)
        assert (found.kind, found.group, found.id, found.text) == (place.kind, place.group, place.id, place.text)
        assert (found.block, found.passage, found.at) == (place.block, place.passage, place.at)
    with pytest.raises(BrokenIndexError):
        index.place(0)


def test_the_same_is_found_with_and_without_full_text_search(builtin_dossier):
    with closing(in_memory(places(builtin_dossier))) as one, closing(bare(places(builtin_dossier))) as other:
        for query in ("p", "art wash", '"of the', "The let", "art-washing", "source:ft c", "don’t", "3小"):
            assert list(one.find(parse(query)).numbers) == list(other.find(parse(query)).numbers), query
            assert one.find(parse(query)).numbers, query


def test_any_thread_may_ask(index):
    queries = ["the", "bridge", "o", '"the b', "The"] * 8
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda query: tuple(index.find(parse(query)).numbers), queries))
    assert answers == [tuple(index.find(parse(query)).numbers) for query in queries]


@pytest.mark.parametrize("make", [in_memory, bare], ids=["full-text", "bare"])
@pytest.mark.parametrize("query", ["fol", "The fol", '"The fol'])
def test_an_answer_that_takes_too_long_is_broken_off_and_the_next_one_is_whole(make, query):
    with closing(make(placed(["The folk of The folios"] * 3000))) as index:
        with pytest.raises(TimeoutError):
            index.find(parse(query), 0)
        assert len(index.find(parse(query)).numbers) == 3000
        assert len(index.find(parse(query), 60).numbers) == 3000


@pytest.mark.parametrize("query", ["s", "S", '"s', "s s"])
def test_a_letter_of_very_many_places_is_told_in_no_time(query):
    with closing(in_memory(placed(["Some words", "no more"] * OFTEN))) as index:
        index.find(parse(""))
        numbers = index.find(parse(query), 0).numbers
        assert list(numbers) == list(range(1, 2 * OFTEN, 2))
        with pytest.raises(TimeoutError):
            index.find(parse("so"), 0)


def test_an_index_in_a_file_is_read_as_it_is(tmp_path, sample):
    path = tmp_path / "some.edition"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE value(name TEXT)")
        create(connection, places(sample))
        connection.execute("COMMIT")
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    connection.execute("PRAGMA trusted_schema = OFF")
    with closing(Index(connection)) as index:
        assert ids(index, "ribbon") == ["opening", "opening#4", "Q1", "ribbon", "U2"]
        assert ids(index, '"First the') == ["opening#4"]
        assert ids(index, "source:coast ribbon") == ["opening#4", "Q1", "ribbon"]


@pytest.mark.parametrize(
    "damage",
    [
        "DROP TABLE search_places",
        "DROP TABLE search_groups",
        "UPDATE search_groups SET kind = 'other'",
        "UPDATE search_places SET text = x'ff'",
        "UPDATE search_places SET kind = NULL",
        "DELETE FROM search_places",
        "DROP TABLE search_letters",
    ],
)
def test_a_broken_index_says_so_in_one_way(sample, damage):
    connection = sqlite3.connect(":memory:")
    create(connection, places(sample))
    connection.execute(damage)
    with closing(Index(connection)) as index, pytest.raises(BrokenIndexError):
        index.place(index.find(parse("ribbon")).numbers[0]).text.encode()


def test_all_tables_have_names_of_their_own(sample):
    with closing(sqlite3.connect(":memory:")) as connection:
        create(connection, places(sample))
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
        ]
        assert names
        assert all(name.startswith("search_") for name in names)


def test_a_second_index_in_the_same_database_is_refused(sample):
    with closing(sqlite3.connect(":memory:")) as connection:
        create(connection, places(sample))
        with pytest.raises(sqlite3.OperationalError):
            create(connection, places(sample))


def test_a_very_long_query_is_answered():
    with closing(in_memory(placed(["one word", "two words"]))) as index:
        assert list(index.find(parse(" ".join(["w"] * 5000))).numbers) == [1, 2]
        assert list(index.find(parse(" ".join(f"w{number}" for number in range(3000)))).numbers) == []
        assert list(index.find(parse('"' + " ".join(["word"] * 3000))).numbers) == []


def test_a_group_may_begin_anew_elsewhere():
    one, two = (Group(GroupKind.PAGE, name, name) for name in "ab")
    made = [
        Place(number, PlaceKind.BLOCK, group, group.id, "word", block=number)
        for number, group in enumerate((one, two, one), 1)
    ]
    with closing(in_memory(made)) as index:
        assert [(tally.group, tally.first, tally.count) for tally in index.find(parse("w")).tallies] == [
            (one, 0, 1),
            (two, 1, 1),
            (one, 2, 1),
        ]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("a far far far far a b", "a b", "a b"),
        ("a b", "b a", "a b"),
        ("b far far far far far far a", "a b", "b"),
        ("nothing here", "", ""),
    ],
)
def test_the_words_around_are_those_where_most_terms_meet(text, query, expected):
    start, _ = densest(occurrences(parse(query), text), 8)
    assert text[start:].startswith(expected)
    if expected == "a b":
        assert start == text.rindex("a b")


def test_a_query_that_looks_for_nothing_is_false():
    assert not Query("")
    assert parse("a")
    assert parse("source:ft")
