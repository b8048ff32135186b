"""Keeps the names of all subjects the index has met, beside its segments: what completion offers."""

import json
from collections.abc import Iterable
from pathlib import Path

from index.documents import IndexDocument, IndexedSubject
from records.subjects import SubjectKind

FILE = "subjects.json"

KnownSubjects = dict[str, IndexedSubject]  # by kind and slug


def kept_subjects(folder: Path) -> bytes:
    """Return what is kept in a generation's folder, for `known_subjects`: reading is quick, understanding is not."""
    path = folder / FILE
    return path.read_bytes() if path.exists() else b"[]"


def known_subjects(kept: bytes) -> KnownSubjects:
    """Return the subjects that were kept."""
    return {
        f"{kind}:{slug}": IndexedSubject(kind=SubjectKind(kind), slug=slug, name=name, aliases=tuple(aliases))
        for kind, slug, name, aliases in json.loads(kept)
    }


def add_subjects(folder: Path, documents: Iterable[IndexDocument]) -> None:
    """Keep the subjects of documents too. The file is replaced, never changed: other generations are linked to it."""
    kept = kept_subjects(folder)
    met = {f"{subject.kind}:{subject.slug}": subject for document in documents for subject in document.subjects}
    rows = [_row(subject) for _, subject in sorted({**known_subjects(kept), **met}.items())]
    wanted = json.dumps(rows, ensure_ascii=False).encode()
    if wanted != kept:
        (folder / FILE).unlink(missing_ok=True)
        (folder / FILE).write_bytes(wanted)


def _row(subject: IndexedSubject) -> list[object]:
    return [subject.kind.value, subject.slug, subject.name, list(subject.aliases)]
