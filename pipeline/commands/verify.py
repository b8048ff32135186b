"""verify: the archive against itself, the captures against their rows, the index against the archive."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from archive.backup import newest_backup, read_manifest
from archive.soundness import AuditHead, Unsound
from pipeline.invocation import Invocation, utc_now, with_config

SHOWN = 10


@click.command("verify")
@click.option("--quick", is_flag=True, help="Leave out the captures: all of them are read, which may take hours.")
@with_config
def command(invocation: Invocation, quick: bool) -> None:
    """Check that everything acknowledged is there and agrees; exit code 1 when something does not. Changes nothing."""
    from index import compare

    settings = invocation.settings
    faults = 0
    with invocation.archive() as archive:
        faults += _told("database", archive.soundness.database())
        faults += _told("articles", archive.soundness.articles())
        faults += _told("audit log", archive.soundness.audit_log(_witness(settings.storage.folder.parent / "backups")))
        if not quick:
            report = archive.fixity.verify(utc_now())
            reasons = [f"{one.file or 'archive'}: {one.reason}" for one in report.faults]
            broken = [Unsound(rule="captures are as they were kept", count=report.fault_count, examples=tuple(reasons))]
            faults += _told(f"captures ({report.captures})", broken if report.fault_count else [])
        compared = compare(
            archive, settings.storage.index_folder, review_confidence=settings.knowledge.review_confidence
        )
        faults += _told(f"index ({compared.documents})", compared.differences)
        if compared.waiting:
            click.echo(f"index     {compared.waiting} changes wait to be indexed; what they touch was not compared")
    if faults:
        sys.exit(1)


def _witness(backups: Path) -> AuditHead | None:
    """Return where the audit log ended when the last backup was taken, as far as one lies in the usual place."""
    newest = newest_backup(backups)
    if newest is None:
        return None
    manifest = read_manifest(newest)
    return AuditHead(seq=manifest.audit_seq, link=manifest.audit_link)


def _told(part: str, found: Sequence[Unsound]) -> int:
    if not found:
        click.echo(f"{part:<16} sound")
    for one in found:
        click.echo(f"{part:<16} NOT sound: {one.rule}: {one.count} do not")
        for example in one.examples[:SHOWN]:
            click.echo(f"  {example}")
        if one.count > SHOWN:
            click.echo(f"  ... and {one.count - SHOWN} more")
    return len(found)
