"""Keeps the names of all subjects the index has met, beside its segments: what completion offers."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from index.documents import IndexDocument, IndexedSubject
from records.subjects import SubjectKind

FILE = "subjects.json"


def kept_subjects(folder: Path) -> bytes:
    """Return what is kept in a generation's folder, for `known_subjects`: reading is quick, understanding is not."""
    path = folder / FILE
    return path.read_bytes() if path.exists() else b"[]"


@lru_cache(maxsize=2)  # a commit seldom meets anything new, and understanding the file is most of its work
def known_subjects(kept: bytes) -> Mapping[str, IndexedSubject]:
    """Return the subjects that were kept, by kind and slug."""
    return {
        f"{kind}:{slug}": IndexedSubject(kind=SubjectKind(kind), slug=slug, name=name, aliases=tuple(aliases))
        for kind, slug, name, aliases in json.loads(kept)
    }


def add_subjects(folder: Path, documents: Iterable[IndexDocument]) -> None:
    """Keep the subjects of documents too. The file is replaced, never changed: other generations are linked to it."""
    known = known_subjects(kept_subjects(folder))
    met = {
        f"{subject.kind}:{subject.slug}": replace(subject, is_main=False)
        for document in documents
        for subject in document.subjects
    }
    if all(known.get(name) == subject for name, subject in met.items()) and (folder / FILE).exists():
        return
    rows = [_row(subject) for _, subject in sorted({**known, **met}.items())]
    (folder / FILE).unlink(missing_ok=True)
    (folder / FILE).write_bytes(json.dumps(rows, ensure_ascii=False).encode())


def _row(subject: IndexedSubject) -> list[object]:
    return [subject.kind.value, subject.slug, subject.name, list(subject.aliases)]
