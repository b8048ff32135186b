"""editor: accounts of the desk: adding, listing, closing, roles, sessions, second factors."""

import hashlib
import secrets
from datetime import timedelta

import click

from archive import acts
from pipeline.invocation import Invocation, site_address, utc_now, with_config
from records.editors import EditorRole
from records.errors import NotFoundError

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


@command.command("list")
@with_config
def list_(invocation: Invocation) -> None:
    """List the accounts with what they may do."""
    with invocation.archive() as archive:
        held = archive.editors.all()
    for editor in held:
        states = ["closed"] if editor.is_disabled else []
        states += [] if editor.password_hash else ["no password yet"]
        states += ["second factor"] if editor.totp_secret else []
        click.echo(f"{editor.name}: {editor.role.value}, since {editor.created_at:%Y-%m-%d}"
                   + "".join(f", {state}" for state in states))  # fmt: skip
    if not held:
        click.echo("There are no accounts; ./run editor add NAME adds one.")


@command.command("disable")
@click.argument("name")
@with_config
def disable(invocation: Invocation, name: str) -> None:
    """Close the account NAME: its sessions end, and it cannot sign in."""
    _change(invocation, name, "close")


@command.command("enable")
@click.argument("name")
@with_config
def enable(invocation: Invocation, name: str) -> None:
    """Open the account NAME again."""
    _change(invocation, name, "open")


@command.command("role")
@click.argument("name")
@click.argument("role", type=click.Choice([role.value for role in EditorRole]))
@with_config
def role(invocation: Invocation, name: str, role: str) -> None:
    """Let the account NAME be an editor or an admin; its sessions end."""
    _change(invocation, name, role)


@command.command("sign-out")
@click.argument("name")
@with_config
def sign_out(invocation: Invocation, name: str) -> None:
    """End all sessions of the account NAME."""
    _change(invocation, name, "sign-out")


@command.command("reset-totp")
@click.argument("name")
@with_config
def reset_totp(invocation: Invocation, name: str) -> None:
    """Take the second factor of the account NAME away, for somebody who lost the app; its sessions end."""
    _change(invocation, name, "reset-factor")


def _change(invocation: Invocation, name: str, wish: str) -> None:
    """Change an account and say so."""
    with invocation.archive() as archive:
        editor = archive.editors.by_name(name)
        if editor is None:
            known = ", ".join(each.name for each in archive.editors.all())
            raise NotFoundError(f"there is no account {name!r}; there are: {known or 'none yet'}")
        acts.accounts.change(archive, editor, wish, "command line", utc_now())
    click.echo(f"{editor.name}: {acts.accounts.WISHES[wish]}, done.")
