"""What every command has in common: its configuration, and the archive that belongs to it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import click

from archive import Archive, open_archive
from records.errors import ConflictError, NotFoundError
from settings import Settings, load_settings

F = TypeVar("F", bound=Callable[..., Any])


BY = "command line"  # who did it, in the log


def utc_now() -> datetime:
    """Return the present moment; commands and the worker look it up, decisions get it as an argument."""
    return datetime.now(UTC)


@contextmanager
def telling() -> Iterator[None]:
    """Tell in one line what cannot be decided, as every command does."""
    try:
        yield
    except (ConflictError, NotFoundError, ValueError) as error:
        raise click.ClickException(str(error)) from error


@dataclass(frozen=True)
class Invocation:
    """One call of a command. `config` is the path given with --config, None for the usual one."""

    config: Path | None

    @cached_property
    def settings(self) -> Settings:
        """The settings, read once."""
        return load_settings(self.config)

    @contextmanager
    def archive(self) -> Iterator[Archive]:
        """Open the archive, with the declared sources in it; close it at the end."""
        opened = open_configured(self.settings)
        try:
            yield opened
        finally:
            opened.close()


def open_configured(settings: Settings) -> Archive:
    """Open the archive of these settings and make its sources agree with them."""
    storage = settings.storage
    opened = open_archive(
        storage.folder,
        database_url=storage.database,
        lock_seconds=storage.lock_seconds,
        warc_bytes=storage.warc_megabytes * 1_000_000,
    )
    opened.sources.sync([source.as_source() for source in settings.sources], utc_now())
    return opened


def site_address(settings: Settings, port: int | None = None) -> str:
    """Return the site's public address without a slash at the end; `port` is the one really listened on."""
    if settings.site.base_url:
        return settings.site.base_url.rstrip("/")
    return f"http://{settings.site.host}:{port or settings.site.port}"


def with_config(function: F) -> F:
    """Give a command the option --config and, as its first argument, the Invocation."""

    @click.option(
        "--config",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Another configuration file than config.yaml.",
    )
    @click.pass_context
    def wrapped(_context: click.Context, /, config: Path | None, **options: Any) -> Any:
        return function(Invocation(config.resolve() if config else None), **options)

    wrapped.__doc__ = function.__doc__
    wrapped.__name__ = function.__name__
    return wrapped  # type: ignore[return-value]  # same function to click, with two options more
