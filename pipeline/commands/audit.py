"""audit: who changed what, and how it was before."""

import json
from dataclasses import asdict

import click

from pipeline.asking import AS_JSON
from pipeline.invocation import Invocation, with_config


@click.command("audit")
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True)
@click.option("--full", is_flag=True, help="Also how it was before and how it is.")
@AS_JSON
@with_config
def command(invocation: Invocation, *, limit: int, full: bool, as_json: bool) -> None:
    """List changes by editors and commands, the newest first. ./run verify checks that none was altered."""
    with invocation.archive() as archive:
        held = archive.editors.audit_log(limit)
    if as_json:
        click.echo(json.dumps([asdict(one) for one in held], ensure_ascii=False, default=str))
        return
    for one in held:
        click.echo(f"{one.at:%Y-%m-%d %H:%M:%S}  {one.actor}: {one.action} {one.object_id} {one.detail}".rstrip())
        for label, said in (("before", one.before), ("after", one.after)):
            if full and said:
                click.echo(f"    {label}: {said}")
    if not held:
        click.echo("Nobody has changed anything.")
