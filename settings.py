"""Reads config.yaml once, strictly, into frozen Settings. Secrets never stand in it."""

import difflib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from records.errors import BadUrlError, SettingsError
from records.guard import Guard, guard_for
from records.sources import Display, Listing, Source, SourceSlug
from records.urls import canonical_url

PROJECT = Path(__file__).resolve().parent
DEFAULT_CONFIG = PROJECT / "config.yaml"
LOOPBACK = ("localhost", "127.0.0.1", "::1")

Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")]


class Section(BaseModel):
    """A part of config.yaml: frozen, and unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


HubAddress = Annotated[str, Field(pattern=r"^https?://[^\s/?#@]+(?:/\S*)?$")]


class SiteSettings(Section):
    """What the public sees and where the site listens."""

    name: str = "Second Unit"
    """Name of the site, in titles and feeds."""
    tagline: str = "Who did the stunt, who said so first, and what happened when."
    """One line under the name."""
    base_url: str | None = None
    """Public address, e.g. https://stunts.example. Feeds and canonical links use it. Empty: http://<host>:<port>."""
    tag_authority: str = "second-unit.example,2026"
    """Domain and year of the permanent ids in feeds (RFC 4151). Choose once, never change."""
    host: str = "127.0.0.1"
    """Address the site listens on. Anything but loopback needs base_url."""
    port: Annotated[int, Field(ge=0, le=65535)] = 8000
    """Port the site listens on."""
    threads: Annotated[int, Field(ge=2, le=64)] = 24
    """Threads of a process that answer requests. Few of them make pages; the others give what is kept."""
    processes: Annotated[int, Field(ge=1, le=16)] = 1
    """Processes that answer requests; more than processors are of no use, and each has its own memory."""
    makers: Annotated[int, Field(ge=0, le=1)] = 1
    """Processes that make pages, beside those that answer and give what is kept; 0: who answers makes them, too."""
    late_seconds: Annotated[int, Field(ge=0, le=600)] = 60
    """So long news may be missing on a kept page while it is made anew (s). What is taken away is gone at once."""
    pages_megabytes: Annotated[int, Field(ge=1, le=10_000)] = 128
    """Memory for kept pages, packed, in each process (MB)."""
    trusted_hosts: tuple[str, ...] = ()
    """Host names the site answers to besides its own address and loopback."""
    trusted_proxies: tuple[str, ...] = ()
    """Networks of proxies before the site, e.g. 127.0.0.1/32: their word about who asks (X-Forwarded-For) is taken."""
    api_per_minute: Annotated[int, Field(ge=1, le=100_000)] = 120
    """Requests to the API that one address may make in a minute."""
    session_idle_minutes: Annotated[int, Field(ge=5, le=1440)] = 120
    """An editor who does nothing for so long is signed out."""
    session_hours: Annotated[int, Field(ge=1, le=168)] = 12
    """An editor is signed out after so long in any case."""
    hub: HubAddress | None = None
    """WebSub hub that is told of newly indexed articles, so that readers need not ask; needs base_url. Empty: none."""

    @model_validator(mode="after")
    def _is_public_where_a_hub_is_told(self) -> Self:
        if self.hub and not self.base_url:
            raise ValueError("hub: a hub can only fetch what has a public address: set base_url too")
        return self

    @model_validator(mode="after")
    def _is_named_where_strangers_come(self) -> Self:
        if not self.base_url and self.host not in LOOPBACK:
            raise ValueError(f"listening on {self.host} is open to others: set base_url to the site's public address")
        return self

    @field_validator("trusted_proxies")
    @classmethod
    def _are_networks(cls, networks: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(str(ip_network(network)) for network in networks)


class StorageSettings(Section):
    """Where things are kept."""

    folder: Path = Path("var")
    """Folder of everything that is kept; relative ones start at the folder of the configuration file."""
    database: str | None = None
    """SQLAlchemy address of another database, e.g. postgresql+psycopg://... Empty: second-unit.db in the folder."""
    warc_megabytes: Annotated[int, Field(ge=1, le=10_000)] = 500
    """A WARC file is closed and a new one begun at this size (MB)."""
    lock_seconds: Annotated[float, Field(gt=0, le=300)] = 15.0
    """How long a writer waits for another one before it gives up (s)."""
    room_megabytes: Annotated[int, Field(ge=0, le=1_000_000)] = 500
    """Room on the disk that crawls leave free (MB): with less none begins, and with half of it one under way stops."""

    @property
    def room_bytes(self) -> int:
        """Room on the disk that crawls leave free (bytes)."""
        return self.room_megabytes * 1_000_000

    @property
    def index_folder(self) -> Path:
        """Where the generations of the index lie."""
        return self.folder / "index"

    @property
    def log_folder(self) -> Path:
        """Where logs lie."""
        return self.folder / "log"


class CrawlerSettings(Section):
    """How we visit publishers."""

    bot_name: Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]{2,40}$")] = "SecondUnitBot"
    """Name in the User-Agent and the one robots.txt rules are looked up by."""
    contact: str = "https://second-unit.example/about/bot"
    """Address of a page (or mailbox) about the crawler, sent with every request."""
    delay_seconds: Annotated[float, Field(ge=0.0, le=600)] = 2.0
    """Least time between two requests to one host (s). Crawl-delay in robots.txt can only lengthen it."""
    crawl_delay_cap_seconds: Annotated[float, Field(ge=1, le=600)] = 60.0
    """A longer Crawl-delay is shortened to this (s)."""
    concurrent_hosts: Annotated[int, Field(ge=1, le=64)] = 8
    """Hosts visited at the same time; each gets one request at a time."""
    timeout_seconds: Annotated[float, Field(gt=0, le=300)] = 20.0
    """Total time one answer may take (s)."""
    max_feed_megabytes: Annotated[float, Field(gt=0, le=64)] = 8.0
    """Largest feed or sitemap, after decompression (MB)."""
    max_page_megabytes: Annotated[float, Field(gt=0, le=64)] = 5.0
    """Largest article page, after decompression (MB)."""
    max_entries: Annotated[int, Field(ge=1, le=50_000)] = 500
    """Entries of one feed or sitemap that are looked at, the newest first."""
    max_redirects: Annotated[int, Field(ge=0, le=10)] = 5
    """Redirects followed for one address."""
    run_minutes: Annotated[float, Field(gt=0, le=1440)] = 60.0
    """Longest run (min); what is left waits for the next one."""
    poll_minutes: Annotated[float, Field(ge=0, le=1440)] = 60.0
    """Least time between two visits to one feed (min), unless an editor or command asks."""
    allowed_networks: tuple[str, ...] = ()
    """Private networks that may be visited all the same, e.g. 127.0.0.0/8 for a trial. Empty: only public addresses."""
    allowed_ports: tuple[int, ...] = ()
    """Ports that may be visited besides 80 and 443. In allowed networks every port may."""
    parse_seconds: Annotated[float, Field(gt=0, le=120)] = 10.0
    """Processor time the parsing of one document may take (s)."""
    parse_megabytes: Annotated[int, Field(ge=256, le=8192)] = 1024
    """Memory the parsing of one document may take (MB)."""
    rechecks_per_source: Annotated[int, Field(ge=0, le=100)] = 3
    """Old articles of a source asked for again in each run, to see whether their pages still stand."""

    @field_validator("allowed_networks")
    @classmethod
    def _are_networks(cls, networks: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(str(ip_network(network)) for network in networks)

    @property
    def guard(self) -> Guard:
        """What may be asked at all: public addresses, and what is allowed besides."""
        return guard_for(self.allowed_networks, self.allowed_ports)

    @property
    def user_agent(self) -> str:
        """The User-Agent header."""
        return f"{self.bot_name}/1.0 (+{self.contact})"


class KnowledgeSettings(Section):
    """How articles are read."""

    publish_confidence: Annotated[float, Field(ge=0.5, le=1)] = 0.9
    """Tags at least this sure are shown without an editor's word."""
    review_confidence: Annotated[float, Field(ge=0, le=1)] = 0.5
    """Tags at least this sure are shown as unsure; below they are kept as a trace only."""


class IndexSettings(Section):
    """How articles are found."""

    batch: Annotated[int, Field(ge=1, le=5000)] = 200
    """Documents a commit."""
    keep_generations: Annotated[int, Field(ge=1, le=10)] = 2
    """Generations of the index kept on disk after a rebuild."""
    cache_megabytes: Annotated[int, Field(ge=16, le=65_536)] = 512
    """Memory each process that searches may keep results of words in (MB); postings are mapped files beside that."""


class ScheduleSettings(Section):
    """When runs start by themselves."""

    is_on: bool = True
    """Whether the worker starts runs for sources that are due."""
    check_seconds: Annotated[float, Field(ge=1, le=3600)] = 60.0
    """How often the worker looks for due sources (s)."""


class ListingSettings(Section):
    """A page of links to articles, for a publication that has neither feed nor sitemap."""

    url: str
    """Address of the page."""
    links: str = ""
    """CSS selector of the links, or of blocks that hold one each. Empty: what looks like a list of articles."""
    older: str | None = None
    """Address of its older pages, with {page} for a number from 2. Only a back-fill follows it."""

    @field_validator("url")
    @classmethod
    def _is_address(cls, value: str) -> str:
        return _address(value)

    @field_validator("older")
    @classmethod
    def _is_pattern(cls, value: str | None) -> str | None:
        if value is None:
            return None
        if value.count("{page}") != 1:
            raise ValueError("it needs {page} once, where the number of the page stands")
        _address(value.replace("{page}", "2"))
        return value


class SourceSettings(Section):
    """One publication."""

    slug: Slug
    """Short name in addresses and commands."""
    name: str
    """Name as shown."""
    home: str
    """Front page."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    """ISO 639-1 code of what it mostly writes in."""
    kind: Literal["trade", "wire", "magazine", "newspaper", "site"] = "site"
    """What it is; a hint for who reports first."""
    feeds: tuple[str, ...] = ()
    """Addresses of RSS, Atom or JSON feeds."""
    sitemaps: tuple[str, ...] = ()
    """Addresses of sitemaps, news sitemaps or sitemap indexes."""
    listings: tuple[ListingSettings, ...] = ()
    """Pages of links, where it has neither feed nor sitemap. Keys: url, links (CSS selector), older (with {page})."""
    display: Display = Display.EXCERPT
    """How much of its text the public sees: headline or excerpt."""
    delay_seconds: Annotated[float, Field(ge=0.0, le=600)] | None = None
    """Least time between two requests, instead of the crawler's own (s)."""
    max_articles: Annotated[int, Field(ge=1, le=5000)] = 200
    """Articles fetched in one run."""
    paused: bool = False
    """Not visited while true."""

    @field_validator("home", "feeds", "sitemaps")
    @classmethod
    def _are_addresses(cls, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
        return _address(value) if isinstance(value, str) else tuple(_address(url) for url in value)

    def as_source(self) -> Source:
        """Return the record the other rooms work with."""
        fields = self.model_dump(exclude={"paused", "slug", "listings"})
        listings = tuple(Listing(**listing.model_dump()) for listing in self.listings)
        return Source(**fields, slug=SourceSlug(self.slug), is_paused=self.paused, listings=listings)


class Settings(Section):
    """Everything an operator may change."""

    site: SiteSettings = SiteSettings()
    """The web site."""
    storage: StorageSettings = StorageSettings()
    """Where things are kept."""
    crawler: CrawlerSettings = CrawlerSettings()
    """How publishers are visited."""
    knowledge: KnowledgeSettings = KnowledgeSettings()
    """How articles are read."""
    index: IndexSettings = IndexSettings()
    """How articles are found."""
    schedule: ScheduleSettings = ScheduleSettings()
    """When runs start."""
    sources: tuple[SourceSettings, ...] = ()
    """The publications."""

    @field_validator("sources")
    @classmethod
    def _slugs_are_unique(cls, sources: tuple[SourceSettings, ...]) -> tuple[SourceSettings, ...]:
        slugs = [source.slug for source in sources]
        twice = sorted({slug for slug in slugs if slugs.count(slug) > 1})
        if twice:
            raise ValueError(f"slug {twice[0]!r} is used by more than one source")
        return sources


def load_settings(path: Path | None = None) -> Settings:
    """Return the settings of a configuration file.

    Args:
        path: the file; by default the path in SECOND_UNIT_CONFIG, else config.yaml of the project.

    Raises:
        SettingsError: the file cannot be read, is no YAML, or has a key or value that is not right. Every fault is
            listed with its key path, unknown keys with the nearest valid one.
    """
    path = path or Path(os.environ.get("SECOND_UNIT_CONFIG", DEFAULT_CONFIG))
    try:
        read = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except OSError as error:
        raise SettingsError(f"cannot read {path}: {error.strerror}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not valid YAML: {error}") from error
    if not isinstance(read, dict):
        raise SettingsError(f"{path}: expected keys and values at the top, found {type(read).__name__}")
    try:
        settings = Settings.model_validate(read)
    except ValidationError as error:
        faults = "\n  ".join(_fault(path.name, fault) for fault in error.errors())
        raise SettingsError(f"{path} cannot be used:\n  {faults}") from error
    folder = (path.resolve().parent / settings.storage.folder).resolve()
    return settings.model_copy(update={"storage": settings.storage.model_copy(update={"folder": folder})})


def source_from(fields: Mapping[str, Any]) -> Source:
    """Return a source from the keys that one has in config.yaml; raise SettingsError naming each that is not right."""
    try:
        return SourceSettings.model_validate(fields).as_source()
    except ValidationError as error:
        faults = (_fault("source", fault).removeprefix("source: ") for fault in error.errors())
        raise SettingsError("; ".join(faults)) from error


def fields_of(source: Source) -> dict[str, Any]:
    """Return a source as the keys that it has in config.yaml: what `source_from` makes it of."""
    fields = asdict(source)
    return fields | {"paused": fields.pop("is_paused")}


def difference(before: Source | None, after: Source | None) -> tuple[str, str]:
    """Return the keys in which a source differs, as they were and as they are, in JSON; nothing for no source."""
    old, new = (fields_of(each) if each is not None else {} for each in (before, after))
    keys = [key for key in {**old, **new} if not (old and new) or old[key] != new[key]]
    was, now = ({key: side[key] for key in keys if key in side} for side in (old, new))
    return (json.dumps(was, ensure_ascii=False) if was else "", json.dumps(now, ensure_ascii=False) if now else "")


def explain() -> str:
    """Return every key with its default and meaning, as Markdown: what docs/configuration.md holds."""
    parts = []
    for name, field in Settings.model_fields.items():
        section: Any = SourceSettings if name == "sources" else field.annotation
        parts.append(f"## {name}\n\n{field.description}\n\n| key | default | meaning |\n|---|---|---|")
        parts[-1] += "".join(f"\n{_row(key, each)}" for key, each in section.model_fields.items())
    return "\n\n".join(parts) + "\n"


def _address(value: str) -> str:
    try:
        return canonical_url(value)
    except BadUrlError as error:
        raise ValueError(str(error)) from error


def _row(key: str, field: Any) -> str:
    if field.is_required():
        default = "*required*"
    else:
        value = field.default
        shown = (
            "on" if value is True else "off" if value is False else str(value) if value not in (None, "", ()) else ""
        )
        default = f"`{shown}`" if shown else "empty"
    return f"| `{key}` | {default} | {field.description} |"


def _fault(file: str, fault: Any) -> str:
    place = [part for part in fault["loc"] if not str(part).startswith("function-")]
    key = ".".join(str(part) for part in place)
    if fault["type"] == "extra_forbidden":
        near = difflib.get_close_matches(str(place[-1]), _keys_at(place[:-1]), n=1, cutoff=0.5)
        hint = f"did you mean {near[0]}?" if near else f"known keys: {', '.join(_keys_at(place[:-1]))}"
        return f"{file}: {key} is unknown; {hint}"
    return f"{file}: {key}: {fault['msg'].removeprefix('Value error, ')} (found {str(fault['input'])[:80]!r})"


def _keys_at(place: list[Any]) -> list[str]:
    model: Any = Settings
    for part in place:
        if isinstance(part, int):
            model = model if model is ListingSettings else SourceSettings
        elif part == "listings":
            model = ListingSettings
        elif part in model.model_fields:
            model = model.model_fields[part].annotation
    return list(getattr(model, "model_fields", {}))
