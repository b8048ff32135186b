"""Reads the stunt types of data/stunts.yaml, their trigger patterns written out."""

import re
from pathlib import Path

from knowledge.catalogue.entries import Entry, file_entry, listed, nearest, one_of, slug_of, unique
from records.errors import SeedError
from records.subjects import StuntType, SubjectId

LANGUAGES = ("en", "es", "fr", "de")
_MACRO = re.compile(r"\{(\w+)\}")


def stunt_rows(folder: Path) -> tuple[tuple[StuntType, ...], tuple[tuple[str, str], ...]]:
    """Return the stunt types of a folder and the senses of their words that are no stunts."""
    path = folder / "stunts.yaml"
    whole = file_entry(path)
    categories = dict(_category(entry) for entry in listed(path, "categories", whole))
    macros = whole.texts_by_key("macros")
    stunts = [_stunt(entry, categories, macros) for entry in listed(path, "stunts", whole)]
    blocked = tuple(
        (sense, _written_out(entry, pattern, macros))
        for entry in listed(path, "blocked_senses", whole)
        for sense in [entry.text("sense")]
        for pattern in entry.texts("patterns")
    )
    whole.done()
    return unique([(path.name, stunt) for stunt in stunts]), blocked


def _category(entry: Entry) -> tuple[str, str]:
    pair = entry.text("id"), entry.text("label")
    entry.done()
    return pair


def _stunt(entry: Entry, categories: dict[str, str], macros: dict[str, tuple[str, ...]]) -> StuntType:
    label, category = entry.text("label"), entry.text("category")
    one_of(entry, "category", [category], tuple(categories))
    stunt = StuntType(
        id=SubjectId(f"stunt:{entry.text('id')}"),
        slug=slug_of(label),
        label=label,
        category=category,
        category_label=categories[category],
        definition=entry.text("definition"),
        phrases=tuple(
            (language, _written_out(entry, pattern, macros))
            for language in LANGUAGES
            for pattern in entry.texts(language)
        ),
    )
    entry.done()
    return stunt


def _written_out(entry: Entry, pattern: str, macros: dict[str, tuple[str, ...]]) -> str:
    def words(match: re.Match[str]) -> str:
        name = match.group(1)
        if name == "num":
            return "{num}"
        if name not in macros:
            raise SeedError(f"{entry.where}: macro {{{name}}} is unknown{nearest(name, (*macros, 'num'))}")
        return "/".join(word.replace(" ", "_") for word in macros[name])

    return _MACRO.sub(words, pattern)
