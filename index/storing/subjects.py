"""Keeps the names of all subjects the index has met, beside its segments: what completion offers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from index.documents import IndexDocument, IndexedSubject
from index.words import folded_words
from records.subjects import SubjectKind

FILE = "subjects.txt"
# A line a subject: its kind and slug, its name, and all its names as words of the index. No name holds these marks.
FIELD, NAME = "\t", "\x1f"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSubject:
    """A subject with its name as it is shown."""

    kind: SubjectKind
    slug: str
    name: str


def kept_subjects(folder: Path) -> bytes:
    """Return what is kept in a generation's folder, for `subject_lines`."""
    path = folder / FILE
    return path.read_bytes() if path.exists() else b""


@lru_cache(maxsize=2)  # a commit seldom meets anything new
def subject_lines(kept: bytes) -> dict[str, str]:
    """Return the line of every subject, by kind and slug. Do not change it."""
    return {line.partition(FIELD)[0]: line for line in kept.decode().split("\n") if line}


def subject_of(line: str) -> NamedSubject:
    """Return what a line tells of its subject."""
    key, name, _ = line.split(FIELD)
    kind, _, slug = key.partition(":")
    return NamedSubject(kind=SubjectKind(kind), slug=slug, name=name)


def add_subjects(folder: Path, documents: Iterable[IndexDocument]) -> None:
    """Keep the subjects of documents too. The file is replaced, never changed: other generations are linked to it."""
    known = subject_lines(kept_subjects(folder))
    met = {f"{subject.kind}:{subject.slug}": subject for document in documents for subject in document.subjects}
    lines = {key: _line(key, subject.name, subject.aliases) for key, subject in met.items()}
    if all(known.get(key) == line for key, line in lines.items()) and (folder / FILE).exists():
        return
    (folder / FILE).unlink(missing_ok=True)
    (folder / FILE).write_bytes(_written({**known, **lines}))


def lines_of(subjects: Iterable[IndexedSubject]) -> bytes:
    """Return subjects as they are kept."""
    keys = ((f"{one.kind}:{one.slug}", one) for one in subjects)
    return _written({key: _line(key, one.name, one.aliases) for key, one in keys})


def _written(lines: Mapping[str, str]) -> bytes:
    return "".join(f"{line}\n" for _, line in sorted(lines.items())).encode()


@lru_cache(maxsize=50_000)  # the same subjects come again with nearly every commit
def _line(key: str, name: str, aliases: tuple[str, ...]) -> str:
    names = dict.fromkeys(" ".join(folded_words(each)) for each in (name, *aliases))
    return FIELD.join((key, " ".join(name.split()), NAME.join(names)))
