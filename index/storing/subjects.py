"""Keeps the names of all subjects the index has met, beside its segments: what completion offers."""

import json
from collections.abc import Iterable
from pathlib import Path

from index.documents import IndexDocument, IndexedSubject
from records.subjects import SubjectKind

FILE = "subjects.json"

KnownSubjects = dict[str, IndexedSubject]  # by kind and slug


def read_subjects(folder: Path) -> KnownSubjects:
    """Return the subjects kept in a generation's folder; none when it has none yet."""
    path = folder / FILE
    if not path.exists():
        return {}
    kept = json.loads(path.read_text(encoding="utf-8"))
    return {
        f"{kind}:{slug}": IndexedSubject(kind=SubjectKind(kind), slug=slug, name=name, aliases=tuple(aliases))
        for kind, slug, name, aliases in kept
    }


def add_subjects(folder: Path, documents: Iterable[IndexDocument]) -> None:
    """Keep the subjects of documents too. The file is replaced, never changed: other generations are linked to it."""
    known = read_subjects(folder)
    met = {f"{subject.kind}:{subject.slug}": subject for document in documents for subject in document.subjects}
    if (
        all(_row(known[key]) == _row(subject) for key, subject in met.items() if key in known)
        and met.keys() <= known.keys()
    ):
        return
    path = folder / FILE
    path.unlink(missing_ok=True)
    rows = [_row(subject) for _, subject in sorted({**known, **met}.items())]
    path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def _row(subject: IndexedSubject) -> list[object]:
    return [subject.kind.value, subject.slug, subject.name, list(subject.aliases)]
