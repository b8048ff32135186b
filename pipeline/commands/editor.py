"""editor: add an editor, or give one a new one-time set-up link."""

import hashlib
import secrets
from datetime import timedelta

import click

from pipeline.addresses import site_address
from pipeline.invocation import Invocation, utc_now, with_config
from records.editors import EditorRole

TOKEN_LIFE = timedelta(hours=1)


@click.group("editor")
def command() -> None:
    """Editors sign in at /editor. Passwords are set in the browser, never here."""


@command.command("add")
@click.argument("name")
@click.option("--admin", is_flag=True, help="May also manage accounts and settings.")
@with_config
def add(invocation: Invocation, name: str, admin: bool) -> None:
    """Add the editor NAME (or find it again) and print a set-up link that works once, for an hour."""
    now = utc_now()
    token = secrets.token_urlsafe(32)
    with invocation.archive() as archive:
        held = archive.editors.by_name(name)
        editor = held or archive.editors.add(name, EditorRole.ADMIN if admin else EditorRole.EDITOR, now)
        archive.editors.keep_token(editor.id, hashlib.sha256(token.encode()).hexdigest(), now + TOKEN_LIFE)
        archive.editors.audit("command line", "set-up link", editor.name, now)
    click.echo(f"{'Found' if held else 'Added'} {editor.role.value} {editor.name}. Open this link within an hour:")
    click.echo(f"{site_address(invocation.settings)}/editor/setup/{token}")
