"""What was asked: the parameters of a search, read leniently and written back in one order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from werkzeug.datastructures import MultiDict

from records.searches import FacetName, Filter, SearchQuery, Sort

MAX_TEXT = 200  # characters of a query
MAX_VALUES = 20  # chosen values of one facet
MAX_PAGE = 50  # deeper pages say: narrow your search
PAGE_SIZE = 20
MAX_CURSOR = 8000  # letters; the index refuses what is too long for it


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchForm:
    """The state of the search page; all of it stands in its address."""

    text: str
    chosen: tuple[Filter, ...]
    published_from: date | None
    published_to: date | None
    sort: Sort
    page: int
    cursor: str | None = None  # in place of the page: where reading goes on

    @property
    def is_asked(self) -> bool:
        """Whether anything was asked for at all."""
        return bool(self.text or self.chosen or self.published_from or self.published_to)

    @property
    def query(self) -> SearchQuery:
        """The question as the index takes it."""
        return SearchQuery(
            text=self.text,
            filters=self.chosen,
            published_from=self.published_from,
            published_to=self.published_to,
            sort=self.sort,
            page=self.page,
            cursor=self.cursor,
            page_size=PAGE_SIZE,
        )

    @property
    def params(self) -> dict[str, list[str]]:
        """The parameters of this search in its address, without the page."""
        made: dict[str, list[str]] = {"q": [self.text]} if self.text else {}
        made |= {filter_.facet.value: list(filter_.values) for filter_ in self.chosen}
        if self.published_from:
            made["from"] = [self.published_from.isoformat()]
        if self.published_to:
            made["to"] = [self.published_to.isoformat()]
        if self.sort is not Sort.RELEVANCE:
            made["sort"] = [self.sort.value]
        return made

    def values(self, name: FacetName) -> tuple[str, ...]:
        """Return what is chosen of a facet."""
        return next((filter_.values for filter_ in self.chosen if filter_.facet is name), ())

    def without(self, name: str, value: str | None = None) -> dict[str, list[str]]:
        """Return the parameters without one value of a facet, or without a whole parameter."""
        kept = {key: [one for one in values if value and one != value] if key == name else values
                for key, values in self.params.items()}  # fmt: skip
        return {key: values for key, values in kept.items() if values}

    def within(self, first: date, last: date) -> dict[str, list[str]]:
        """Return the parameters narrowed to a time."""
        return self.params | {"from": [first.isoformat()], "to": [last.isoformat()]}

    def since(self, first: date) -> dict[str, list[str]]:
        """Return the parameters with another beginning of the time; its end stays as it is."""
        return self.params | {"from": [first.isoformat()]}

    def until(self, last: date) -> dict[str, list[str]]:
        """Return the parameters with another end of the time; its beginning stays as it is."""
        return self.params | {"to": [last.isoformat()]}

    def on_page(self, page: int) -> dict[str, list[str]]:
        """Return the parameters of another page of the same search."""
        return self.params | ({"page": [str(page)]} if page > 1 else {})

    def at(self, cursor: str) -> dict[str, list[str]]:
        """Return the parameters of the page that a cursor stands for."""
        return self.params | {"cursor": [cursor]}


def read_form(args: MultiDict[str, str]) -> SearchForm:
    """Return the search that an address asks for. What cannot be read is left out, never an error."""
    return SearchForm(
        text=" ".join(args.get("q", "").split())[:MAX_TEXT],
        chosen=tuple(_filters(args)),
        published_from=_day(args.get("from", ""), is_end=False),
        published_to=_day(args.get("to", ""), is_end=True),
        sort=_sort(args.get("sort", "")),
        page=min(MAX_PAGE, max(1, _number(args.get("page", "")))),
        cursor=args["cursor"][:MAX_CURSOR] if "cursor" in args else None,
    )


def _filters(args: MultiDict[str, str]) -> Iterable[Filter]:
    for name in FacetName:
        values = [value.strip() for value in args.getlist(name.value)]
        kept = tuple(dict.fromkeys(value for value in values if 0 < len(value) <= 200))[:MAX_VALUES]
        if kept:
            yield Filter(facet=name, values=kept)


def _day(text: str, *, is_end: bool) -> date | None:
    """Read `2021-08-26`, `2021-08` or `2021`; the latter two mean their first or, at the end, their last day."""
    parts = text.strip().split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 3:
            return date(*numbers)
        year, month = numbers[0], numbers[1] if len(numbers) == 2 else 12 if is_end else 1
        if not is_end:
            return date(year, month, 1)
        return date(year + month // 12, month % 12 + 1, 1) - date.resolution
    except (ValueError, IndexError, OverflowError):
        return None


def _sort(text: str) -> Sort:
    return Sort(text) if text in set(Sort) else Sort.RELEVANCE


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1
