"""Chooses the title of an article among what the page offers, and takes the publication's name off it."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import unquote, urlsplit

from crawler.extract.text.plain import TITLE_LIMIT, decoded, plain_text, text_of_markup

_SEPARATOR = re.compile(r"\s+(?:[|·•»«:–—-]|::|\|\|)\s+|\s*[|»]\s*")
_LETTERS = re.compile(r"\W+")
# The same for ASCII, ten times as fast: every block of every page passes here.
_GONE = {code: None for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
_QUOTES = "\"'“”„«»‘’"
# A heading of fewer letters names a section, not an article.
_SHORTEST = 4
# A title element of fewer words (the publication aside) may name no article.
_TITLE_WORDS = 3
# What a source's word counts when the title is elected: the JSON-LD headline loses only against two others that agree.
_HEADLINE, _DECLARED, _SECOND, _HEADING, _PAGE = 1.5, 0.9, 0.3, 0.95, 0.3


def tidy_title(text: str) -> str:
    """Return one offered title as plain text."""
    return text_of_markup(text, TITLE_LIMIT) if "<" in text else plain_text(decoded(text), TITLE_LIMIT)


def folded(text: str) -> str:
    """Return the letters and digits of a text in lower case: what two titles are compared by."""
    return text.lower().translate(_GONE) if text.isascii() else _LETTERS.sub("", text.lower())


def without_site(title: str, names: Iterable[str]) -> str:
    """Return a title without the parts at its ends that only name the publication."""
    own = {folded(name) for name in names if name} - {""}
    while True:
        cuts = list(_SEPARATOR.finditer(title))
        if not cuts:
            return title
        first, last = cuts[0], cuts[-1]
        if _is_site(title[last.end() :], own):
            title = title[: last.start()].strip()
        elif _is_site(title[: first.start()], own):
            title = title[first.end() :].strip()
        else:
            return title


def title_in_address(url: str) -> str | None:
    """Return the words of an address's last part as a title, for want of any other: at least three of them."""
    last = unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2]).partition(".")[0]
    words = [word for word in re.split(r"[-_ +]+", last) if word and not word.isdigit()]
    return plain_text(" ".join(words).capitalize(), TITLE_LIMIT) if len(words) > 2 else None


def chosen_title(
    headline: str | None, offered: Sequence[str], headings: Sequence[str], page_title: str, names: Sequence[str]
) -> str | None:
    """Return the best title.

    Args:
        headline: of the article in the page's JSON-LD.
        offered: what else the publisher declares (OpenGraph and the like), best first.
        headings: texts of the page's h1 elements.
        page_title: text of the title element.
        names: names of the publication.

    The headline made for machines counts first: it is free of kickers and site names. Then a declared title that the
    visible heading contains or repeats, then that heading, then any declared one, and last the title element.
    """
    own = {folded(name) for name in names if name}
    visible = [
        heading
        for heading in map(tidy_title, headings)
        if len(folded(heading)) >= _SHORTEST and folded(heading) not in own
    ]
    page = tidy_title(page_title)
    declared = [
        title for text in offered if (title := without_site(tidy_title(text), names)) and folded(title) not in own
    ]
    best = _elected(headline, declared, visible, without_site(page, names), names)
    if best:
        return _uncut(best, [*visible, page])
    for heading in visible:
        for title in [*declared, without_site(page, names)]:
            if _holds(heading, title) or _holds(title, heading):
                shorter = min(heading, title, key=lambda text: len(folded(text)))
                return without_site(_uncut(shorter, [heading]), names)
    if declared:
        return _below_heading(_uncut(declared[0], [page]), visible)
    if len(visible) == 1 and not _speaks_of_other_things(visible[0], without_site(page, names)):
        return visible[0]
    return _before_suffix(page, names) or next(
        (tidy_title(text) for text in (*headings, *offered) if text.strip()), None
    )


def _elected(
    headline: str | None, declared: Sequence[str], visible: Sequence[str], page: str, names: Sequence[str]
) -> str | None:
    """Return the JSON-LD headline, or the declared title that has more of the other sources on its side."""
    best = without_site(tidy_title(headline or ""), names)
    if best.endswith(("...", "…")):  # cut off, unless a heading shows as much
        best = next((heading for heading in visible if folded(heading) == folded(best)), "")
    if len(best.split()) < 2:
        return None
    votes: dict[str, float] = {}
    texts = {folded(best): best}
    sources = zip((best, *declared[:1], *declared[1:2]), (_HEADLINE, _DECLARED, _SECOND), strict=False)
    for text, weight in (*sources, *((text, _HEADING) for text in visible[:1]), (page, _PAGE)):
        votes[folded(text)] = votes.get(folded(text), 0) + weight
        texts.setdefault(folded(text), text)
    return texts[max(votes, key=votes.__getitem__)]


def _is_site(part: str, own: set[str]) -> bool:
    name = folded(part)
    known = {form for site in own if len(site) > 3 for form in (f"{site}com", f"the{site}", site.removeprefix("the"))}
    return bool(name) and (name in own or name in known)


def _holds(longer: str, shorter: str) -> bool:
    """Tell whether one title is the other with a kicker or a site name besides (at least half of it is the same)."""
    one, two = folded(longer), folded(shorter)
    return len(two) >= 2 * _SHORTEST and two in one and 2 * len(two) >= len(one)


def _speaks_of_other_things(heading: str, page: str) -> bool:
    """Tell whether a title element has a title's length and no word of a heading: that heads something else."""
    words, form = page.split(), folded(heading)
    is_shared = any(len(word) >= _SHORTEST and word in form for word in map(folded, words))
    return len(words) >= _TITLE_WORDS and not is_shared and folded(heading) not in folded(page)


def _uncut(title: str, others: Sequence[str]) -> str:
    """Return the title, or its longer form where a careless attribute cut it off at a quotation mark."""
    for other in others:
        if (
            len(other) > len(title)
            and other.startswith(title)
            and other[len(title) :].lstrip()[:1] in _QUOTES
            and title[-1:] not in _QUOTES
        ):
            return other
    return title


def _below_heading(title: str, visible: Sequence[str]) -> str:
    """Return the title without an end that a separator parts off when a heading shows it without."""
    starts = {title[: cut.start()].strip() for cut in _SEPARATOR.finditer(title)}
    return next((heading for heading in visible if heading in starts), title)


def _before_suffix(page_title: str, names: Sequence[str]) -> str:
    """Return the title element's text without a short last part: nearly always the publication."""
    clean = without_site(page_title, names)
    cuts = list(_SEPARATOR.finditer(clean))
    if (
        clean == page_title
        and cuts
        and len(clean[cuts[-1].end() :].split()) <= 4 <= len(clean[: cuts[-1].start()].split())
    ):
        return clean[: cuts[-1].start()].strip()
    return clean
