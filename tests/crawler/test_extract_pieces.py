"""Tests of the pieces of crawler/extract: bylines, titles, dates, languages, plain text."""

from datetime import UTC, datetime

import pytest
from lxml import html

from crawler.extract.bylines import agencies_of, authors_of, house_of, names_in, people_of
from crawler.extract.shown import shown_headings
from crawler.extract.text.dates import day_in_url, read_datetime
from crawler.extract.text.language import guessed_language, language_of
from crawler.extract.text.plain import plain_text, shortened, text_of_markup
from crawler.extract.titles import chosen_title, without_site


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ana Ruiz and Tom Bell", ("Ana Ruiz", "Tom Bell")),
        ("Von Ines Farrow und Uwe Maar", ("Ines Farrow", "Uwe Maar")),
        ("Por Lucía Ferrán y Marta de la Vega", ("Lucía Ferrán", "Marta de la Vega")),
        ("ANA RUIZ, Senior Film Critic", ("Ana Ruiz",)),
        ("Ana Ruiz | ana@gazette.example | @anaruiz", ("Ana Ruiz",)),
        ("ana@gazette.example (Ana Ruiz)", ("Ana Ruiz",)),
        ("Kayla R.", ("Kayla R.",)),
        ("Von Ines Farrow 27. August 2021, 11:30 Uhr", ("Ines Farrow",)),
        ("By Tom Bell Friday, Aug. 27, 2021 at 3:15pm", ("Tom Bell",)),
        ("Par Luc Moreau le 27 août 2021 à 11h30", ("Luc Moreau",)),
        ("Por Lucía Ferrán hace 3 horas", ("Lucía Ferrán",)),
        ("Luc Moreau il y a 2 jours", ("Luc Moreau",)),
        ("27/08/2021 - 11:30 - Lucía Ferrán", ("Lucía Ferrán",)),
        ("Julia Marsh 1. März 2020 Lesezeit: 5 Minuten", ("Julia Marsh",)),
        ("April May", ("April May",)),
        ("https://gazette.example/author/ana", ()),
        ("12 comments", ()),
    ],
)
def test_a_byline_gives_its_names(byline, names):
    assert names_in(byline) == names


def test_the_publication_is_no_author_but_its_desk_is_told_for_want_of_people():
    assert authors_of(["Gazette", "Ana Ruiz"], ["The Gazette", "gazette.example"]) == ("Ana Ruiz",)
    assert house_of(["By Gazette staff"]) == ("Gazette staff",)
    assert house_of(["Redaktion 27. August 2021, 11:30 Uhr"]) == ("Redaktion",)


def test_behind_a_house_only_full_names_are_people():
    assert people_of([["Gazette staff"], ["gazette.example, Lisbon"], ["AFP"]]) == ()
    assert people_of([["AFP"], ["AFP News"], ["Ana Ruiz"]]) == ("Ana Ruiz",)
    assert people_of([["Ana"], ["Ana Ruiz"]]) == ("Ana",)


def test_site_names_are_taken_off_titles_at_either_end():
    assert without_site("Cliff jump - day two | The Gazette", ["Gazette"]) == "Cliff jump - day two"
    assert without_site("The Gazette » Cliff jump", ["The Gazette"]) == "Cliff jump"
    assert without_site("Mission: Impossible - Fallout", ["Gazette"]) == "Mission: Impossible - Fallout"


def test_the_title_is_free_of_kickers_and_uncut():
    assert (
        chosen_title(None, ["The cliff jump of Norway"], ["Stunts The cliff jump of Norway"], "", [])
        == "The cliff jump of Norway"
    )
    assert chosen_title(None, ["He called it"], ["He called it “madness”"], "", []) == "He called it “madness”"
    assert chosen_title(None, [], ["My Blog"], "The cliff jump | My Blog", ["My Blog"]) == "The cliff jump"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-08-26T19:05:00-07:00", datetime(2021, 8, 27, 2, 5, tzinfo=UTC)),
        ("2021-08-26T19:05:00.123Z", datetime(2021, 8, 26, 19, 5, tzinfo=UTC)),
        ("20210826", datetime(2021, 8, 26, tzinfo=UTC)),
        ("2021-08-26T00:00:00+02:00", datetime(2021, 8, 26, tzinfo=UTC)),
        ("1629997500", datetime(2021, 8, 26, 17, 5, tzinfo=UTC)),
        ("Thu, 26 Aug 2021 19:05:00 -0700", datetime(2021, 8, 27, 2, 5, tzinfo=UTC)),
        ("Thursday, 26-Aug-2021 19:05:00 GMT", datetime(2021, 8, 26, 19, 5, tzinfo=UTC)),  # RFC 850
        ("August 26, 2021 7:05 PM PDT", datetime(2021, 8, 27, 2, 5, tzinfo=UTC)),
        ("26 de agosto de 2021", datetime(2021, 8, 26, tzinfo=UTC)),
        ("26. März 2021, 19:05", datetime(2021, 3, 26, 19, 5, tzinfo=UTC)),
        ("26.08.2021", datetime(2021, 8, 26, tzinfo=UTC)),
        ("08/09/2021", None),  # either month
        ("2021-02-30", None),
        ("next summer", None),
    ],
)
def test_dates_are_read_in_the_forms_publishers_use(text, moment):
    assert read_datetime(text) == moment


def test_the_day_in_an_address_is_only_read_from_its_path():
    assert str(day_in_url("https://a.example/2021/08/26/jump")) == "2021-08-26"
    assert (
        day_in_url("https://a.example/jump?d=/2021/08/26/") is None
        or day_in_url("https://a.example/id-20210826x") is None
    )


def test_small_words_tell_the_language_and_silence_tells_nothing():
    assert (
        guessed_language("der Sprung und die Brücke ist nicht das, was sie von den Leuten auf der Brücke sagen") == "de"
    )
    assert guessed_language("OK") is None
    assert language_of(["de-AT", None], "OK") == "de"


def test_markup_becomes_one_line_of_plain_text():
    assert (
        text_of_markup("<p>Nine&nbsp;takes</p><script>x</script><!-- y -->were<b>&lt;7</b>", 100) == "Nine takes were<7"
    )
    assert plain_text("a\u202eb\x00\n c") == "ab c"
    assert shortened("one two three four", 12) == "one two…"


def test_an_agency_beside_the_desk_that_took_its_text_is_told_with_it():
    assert agencies_of(["Deutsche Presse-Agentur", "GA-Redaktion"]) == ("Deutsche Presse-Agentur", "GA-Redaktion")
    assert agencies_of(["Deutsche Presse-Agentur", "Ana Ruiz"]) == ()
    assert agencies_of(["Deutsche Presse-Agentur"]) == ()


def test_the_sections_behind_an_author_are_no_authors():
    assert house_of(["By GAZ, in News, Film, Stunts"]) == ("GAZ",)


def test_a_heading_without_a_word_of_the_title_element_heads_something_else():
    title = "Six ropes over the fjord"
    assert chosen_title(None, [], ["Good evening, reader"], f"{title} - Gazette", ["Gazette"]) == title
    assert chosen_title(None, [], ["Ropes over a fjord"], f"{title} - Gazette", ["Gazette"]) == "Ropes over a fjord"


@pytest.mark.parametrize(
    ("shown", "headings"),
    [
        ("<h1>Ropes over a fjord</h1>", ["Ropes over a fjord"]),
        ("<h1><span class='x__overline'>Stunts</span> <span aria-hidden=true>-</span> <b>Ropes</b> over a fjord</h1>",
         ["Ropes over a fjord"]),
        ("<h1><small class=kicker>Stunts</small><span class=sr-only>: </span>Ropes <em>over</em> a fjord</h1>",
         ["Ropes over a fjord"]),
        ("<h1><span class=kicker>Stunts of the week</span></h1>", ["Stunts of the week"]),
        ("<h1 data-breadcrumb-title>Home of stunts</h1><h1>Ropes over a fjord</h1>", ["Ropes over a fjord"]),
        ("<h1 class='Page_breadcrumbHeadline__x'>Ropes</h1>", []),
    ],
)  # fmt: skip
def test_a_heading_is_read_without_its_kicker_and_a_path_is_none(shown, headings):
    assert shown_headings(html.fromstring(f"<body>{shown}</body>")) == headings


def test_a_heading_and_a_declared_title_that_agree_outweigh_the_headline_for_machines():
    assert chosen_title("Ropes go far", ["Ropes over a fjord"], ["Ropes over a fjord"], "Ropes go far", []) == (
        "Ropes over a fjord"
    )


def test_dots_after_a_headline_mean_that_it_was_cut_unless_a_heading_shows_as_much():
    whole = "Ropes over a fjord and who held them"
    assert chosen_title(f"{whole}...", ["Ropes over a fjord"], [whole], "", []) == whole
    assert chosen_title("Ropes over a...", [whole], [whole], "", []) == whole
