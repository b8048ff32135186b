"""demo: everything set up, the bundled newsroom crawled for real, and the site shown."""

import hashlib
import secrets
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import click
import yaml
from rich.console import Console

from archive import Archive
from pipeline.invocation import open_configured, utc_now
from pipeline.processes import Stop
from pipeline.progress import Display, Snapshot, line_of, snapshot
from pipeline.services import Services
from records.crawls import RunScope, Trigger
from records.editors import EditorRole
from settings import PROJECT, SiteSettings, StorageSettings, load_settings
from settings import Settings as Configured

NEWSROOM_PORT = 8090
POLL_SECONDS = 0.2
LINK_LIFE = timedelta(hours=12)
# Loopback sites of our own: quick, and still one request at a time with a gap between them.
CRAWLER = {
    "delay_seconds": 0.2,
    "poll_minutes": 0,
    "allowed_networks": ["127.0.0.0/8"],
    "contact": "http://127.0.0.1:8000/about/bot",
}


@click.command("demo")
@click.option("--port", type=int, default=8000, show_default=True, help="Port of the site.")
@click.option("--newsroom-port", type=int, default=NEWSROOM_PORT, show_default=True, help="Port of the outlets.")
@click.option(
    "--folder", type=click.Path(path_type=Path, file_okay=False), help="Where to keep it [default: var/demo]."
)
def command(port: int, newsroom_port: int, folder: Path | None) -> None:
    """Serve the newsroom on loopback, crawl it, and show the site until Ctrl-C. Nothing leaves this machine."""
    stop = Stop()
    console = Console()
    folder = (folder or PROJECT / "var" / "demo").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    bare = Configured(storage=StorageSettings(folder=folder), site=SiteSettings(port=port))
    config = folder / "config.yaml"
    with Services(bare, config, stop) as services:
        console.print("Opening the newsroom ...")
        services.start_newsroom(newsroom_port, folder / "sources.yaml")
        write_config(config, port, folder / "sources.yaml")
        archive = open_configured(load_settings(config))
        try:
            services.start_worker()  # before the site: both take a second or two to load
            address = services.start_site(port)
            shot = _crawl(archive, services, stop, console)
            if shot is None:
                return
            console.print(f"[bold]Second Unit[/] is at {address}", highlight=False)
            console.print(f"The editors' desk: {_desk(archive, address)}", highlight=False, soft_wrap=True)
            click.echo(f"ready {address}")
        finally:
            archive.close()
        services.wait()
    console.print("stopped")


def write_config(config: Path, port: int, sources: Path) -> None:
    """Write the configuration of the demo, with the outlets of the newsroom as its sources."""
    settings: dict[str, Any] = {
        "site": {"port": port},
        "storage": {"folder": "."},
        "crawler": CRAWLER,
        "schedule": {"is_on": False},
    }
    settings |= yaml.safe_load(sources.read_text("utf-8"))
    config.write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True), "utf-8")


def _crawl(archive: Archive, services: Services, stop: Stop, console: Console) -> Snapshot | None:
    """Ask for a run of all outlets and show how far it is; None when told to stop before its end."""
    active = archive.runs.active()
    scope = RunScope(sources=tuple(source.slug for source in archive.sources.all(declared_only=True)))
    run = active or archive.runs.request(Trigger.COMMAND, "demo", scope, utc_now())
    with Display(console) as display:
        while not (shot := snapshot(archive, run.id)).is_over:
            if stop.is_asked:
                return None
            services.check()
            display.show(shot)
            time.sleep(POLL_SECONDS)
        display.say(line_of(shot))
    return shot


def _desk(archive: Archive, address: str) -> str:
    """Return where an editor begins: a set-up link while the demo's account has no password yet."""
    editor = archive.editors.by_name("demo") or archive.editors.add("demo", EditorRole.ADMIN, utc_now())
    if editor.password_hash is not None:
        return f"{address}/editor"
    token = secrets.token_urlsafe(32)
    archive.editors.keep_token(editor.id, hashlib.sha256(token.encode()).hexdigest(), utc_now() + LINK_LIFE)
    return f"{address}/editor/setup/{token} (works once; account name: demo)"
