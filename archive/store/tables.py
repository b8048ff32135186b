"""The tables of the archive. A change here needs a migration; a test holds both against each other."""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    false,
    text,
)
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "%(table_name)s_by_%(column_0_N_name)s",
        "uq": "%(table_name)s_one_%(column_0_N_name)s",
        "fk": "%(table_name)s_%(column_0_name)s_of_%(referred_table_name)s",
        "pk": "%(table_name)s_pk",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC in and out, also on SQLite, which knows no zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive datetimes: they would silently be taken for UTC."""
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone")
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back that SQLite dropped."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# ---------------------------------------------------------------- how articles arrive

sources = Table(
    "sources",
    metadata,
    Column("slug", String(64), primary_key=True),
    Column("is_declared", Boolean, nullable=False),  # false: no longer in the configuration; kept for its articles
    Column("record", Text, nullable=False),  # as it holds: as declared, or as an editor changed it
    Column("is_edited", Boolean, nullable=False, default=False, server_default=false()),
    Column("declared", Text),  # of an edited one: what the configuration says; null: it is not in there
)

feeds = Table(
    "feeds",
    metadata,
    Column("source", ForeignKey("sources.slug"), primary_key=True),
    Column("url", Text, primary_key=True),
    Column("record", Text, nullable=False),
)

announcements = Table(
    "announcements",
    metadata,
    Column("url", Text, primary_key=True),
    Column("source", ForeignKey("sources.slug"), nullable=False),
    Column("record", Text, nullable=False),
    Column("published_at", UtcDateTime),
    Column("updated_at", UtcDateTime),
    Column("first_seen_at", UtcDateTime, nullable=False),
    Column("is_waiting", Boolean, nullable=False),
    Column("retry_at", UtcDateTime),  # null: now
    Column("settled_at", UtcDateTime),
    Column("outcome", String(32)),
    Column("failures", Integer, nullable=False, default=0),
    # the waiting list of one source
    Index("announcements_waiting", "source", "published_at", sqlite_where=text("is_waiting")),
)

hosts = Table(
    "hosts",
    metadata,
    Column("host", String(260), primary_key=True),
    Column("wait_until", UtcDateTime),
    Column("robots_fetched_at", UtcDateTime),
    Column("robots_status", Integer),
    Column("robots_body", LargeBinary),
    Column("tdm_fetched_at", UtcDateTime),
    Column("tdm_status", Integer),
    Column("tdm_body", LargeBinary),
)

captures = Table(
    "captures",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("requested_url", Text, nullable=False),
    Column("final_url", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("source", String(64)),
    Column("run_id", Integer),
    Column("fetched_at", UtcDateTime, nullable=False),
    Column("status", Integer, nullable=False),
    Column("media_type", Text),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("body_sha256", String(64)),
    Column("body_bytes", Integer, nullable=False),
    Column("warc_file", String(200), nullable=False),
    Column("warc_offset", Integer, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("settled_as", String(32)),
    Column("origin", String(16), nullable=False, default="crawl", server_default="crawl"),
    Column("body_in", Integer),  # the capture whose record holds the payload; null: its own
    Column("read_by", Text),  # the extractor that read it last, where no version says so
    Column("verified_at", UtcDateTime),
    Column("fault", Text),  # what the last verification found; null: nothing
    Column("erased_at", UtcDateTime),  # when an admin had what was fetched removed for good; the row stays
    Index("captures_of_url", "requested_url", "id"),
    Index("captures_in_file", "warc_file", "warc_offset", unique=True),  # verification; no record has two rows
    Index("captures_by_verification", "verified_at", "id"),  # samples: the least recently verified first
    # what a crashed run left unread
    Index("captures_unsettled", "id", sqlite_where=text("settled_as IS NULL AND body_sha256 IS NOT NULL")),
    # what broke its reader and is left alone
    Index("captures_in_quarantine", "id", sqlite_where=text("settled_as IN ('quarantined', 'extract_failed')")),
    sqlite_autoincrement=True,
)

backfills = Table(
    "backfills",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("source", ForeignKey("sources.slug"), nullable=False),
    Column("wish", Text, nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("finished_at", UtcDateTime),
    Column("pause_seconds", Float),
    # asking for the same again goes on with what there is
    Index(
        "one_open_backfill",
        "source",
        "wish",
        unique=True,
        sqlite_where=text("finished_at IS NULL"),
        postgresql_where=text("finished_at IS NULL"),
    ),
    sqlite_autoincrement=True,
)

backfill_lists = Table(
    "backfill_lists",
    metadata,
    Column("backfill_id", ForeignKey("backfills.id"), primary_key=True),
    Column("url", Text, primary_key=True),
    Column("record", Text, nullable=False),
    Column("number", Integer, nullable=False),  # the order in which they are read
    Column("last_run_id", Integer),  # the run that last asked for it
    Column("failures", Integer, nullable=False, default=0),
    Column("settled_at", UtcDateTime),  # null: still to be read
    Column("is_read", Boolean, nullable=False, default=False),
    Column("links_sha256", String(64)),  # of the addresses it named: a page that says the same ends a listing
)

backfill_pages = Table(
    "backfill_pages",
    metadata,
    Column("backfill_id", ForeignKey("backfills.id"), primary_key=True),
    Column("url", Text, primary_key=True),
    Column("record", Text, nullable=False),
    Column("is_sure", Boolean, nullable=False),
    Column("published_at", UtcDateTime),
    Index("backfill_pages_in_order", "backfill_id", "is_sure", "published_at"),
)

# ---------------------------------------------------------------- articles

articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("url", Text, nullable=False, unique=True),
    Column("source", ForeignKey("sources.slug"), nullable=False),
    Column("title", Text, nullable=False),
    Column("published_at", UtcDateTime),
    Column("published_basis", String(20)),
    Column("language", String(8)),
    Column("first_captured_at", UtcDateTime, nullable=False),
    Column("version_count", Integer, nullable=False),
    Column("current_version_id", Integer),
    Column("indexed_at", UtcDateTime),
    Column("is_relevant", Boolean),
    Column("is_withdrawn", Boolean, nullable=False, default=False),
    Column("withdrawn_by", Integer),  # the takedown of its whole outlet; null: shown, or withdrawn for itself
    Column("corrected", Text),  # what editors corrected, over every version; null: nothing
    Column("link_checked_at", UtcDateTime),  # when the publisher's page was last asked for; null: not since it arrived
    Column("link_gone_at", UtcDateTime),  # since when it is missing; null: it was there
    Column("link_dead_since", UtcDateTime),  # the same, once it was missing twice
    Index("articles_by_indexed_at", "indexed_at", "id"),  # the feed and the front page
    Index("articles_of_source", "source", "indexed_at"),
    Index("articles_by_day", "source", "published_at", "first_captured_at"),  # the rhythm of a source
    Index("articles_to_recheck", "source", "link_checked_at"),
    Index("articles_gone", "source", "link_gone_at", sqlite_where=text("link_gone_at IS NOT NULL")),
    sqlite_autoincrement=True,
)

addresses = Table(
    "addresses",  # every address that leads to an article
    metadata,
    Column("url", Text, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False, index=True),
)

versions = Table(
    "versions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("capture_id", ForeignKey("captures.id")),
    Column("content_sha256", String(64), nullable=False),
    Column("extraction", Text, nullable=False),
    Column("kept_at", UtcDateTime, nullable=False),
    Column("reread_at", UtcDateTime),  # when a later extractor read the same capture otherwise
    Index("versions_of_article", "article_id", "number", unique=True),
    Index("versions_of_capture", "capture_id"),  # reading captures again
    sqlite_autoincrement=True,
)

# ---------------------------------------------------------------- what we understand

sketches = Table(
    "sketches",  # what a text is compared by, so that a start need not read every text again
    metadata,
    Column("version_id", ForeignKey("versions.id"), primary_key=True),
    Column("made_by", String(32), nullable=False),  # the rules that made it; others are made anew
    Column("sketch", LargeBinary, nullable=False),
)

subjects = Table(
    "subjects",
    metadata,
    Column("id", String(200), primary_key=True),
    Column("kind", String(16), nullable=False),  # film, person, stunt, outlet, occasion, blocked_sense
    Column("slug", String(200), nullable=False),
    Column("record", Text, nullable=False),  # as it holds: the seed's, or an editor's
    Column("is_edited", Boolean, nullable=False, default=False, server_default=false()),
    Column("seed_record", Text),  # of an edited one: what data/ says; null: it is not in there
    Column("merged_into", String(200)),  # the subject that it turned out to be
    Index("subjects_by_slug", "kind", "slug", unique=True),
)

subject_slugs = Table(
    "subject_slugs",  # addresses that subjects had before
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("slug", String(200), primary_key=True),
    Column("subject_id", String(200), nullable=False),
    Column("moved_at", UtcDateTime, nullable=False),
)

findings = Table(
    "findings",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("version_id", Integer, nullable=False),
    Column("reader", String(120), nullable=False, index=True),  # which articles an older reader read
    Column("record", Text, nullable=False),
    Column("read_at", UtcDateTime, nullable=False),
)

mentions = Table(
    "mentions",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("subject_id", String(200), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("is_main", Boolean, nullable=False),
    Column("confidence", Float, nullable=False),
    Index("mentions_of_subject", "subject_id", "article_id"),
    Index("mentions_of_kind", "kind", "subject_id", "article_id"),  # counts for lists
)

stories = Table(
    "stories",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("title", Text, nullable=False),
    Column("first_article_id", ForeignKey("articles.id"), nullable=False),
    sqlite_autoincrement=True,
)

story_members = Table(
    "story_members",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("story_id", ForeignKey("stories.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
)

copies = Table(
    "copies",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("original_id", ForeignKey("articles.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("likeness", Float, nullable=False),
    Column("reason", Text, nullable=False),
)

# ---------------------------------------------------------------- who did what when

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("kind", String(16), nullable=False, default="crawl"),
    Column("trigger", String(16), nullable=False),
    Column("requested_by", String(120), nullable=False),
    Column("scope", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("requested_at", UtcDateTime, nullable=False),
    Column("started_at", UtcDateTime),
    Column("heartbeat_at", UtcDateTime),
    Column("finished_at", UtcDateTime),
    Column("stop_requested_by", String(120)),
    Column("reason", Text, nullable=False, default=""),
    # at most one run of a kind is active: the second request is refused by the database itself
    Index(
        "one_active_run",
        "kind",
        unique=True,
        sqlite_where=text("state IN ('requested', 'running', 'stopping')"),
        postgresql_where=text("state IN ('requested', 'running', 'stopping')"),
    ),
    sqlite_autoincrement=True,
)

run_urls = Table(
    "run_urls",
    metadata,
    Column("run_id", ForeignKey("runs.id"), primary_key=True),
    Column("url", Text, primary_key=True),
    Column("source", String(64)),
    Column("kind", String(16), nullable=False),
    Column("seq", Integer, unique=True),  # null while the outcome is open
    Column("outcome", String(32)),
    Column("reason", Text, nullable=False, default=""),
    Column("ended_at", UtcDateTime),
    Column("article_id", Integer),
    Column("title", Text),
    # why a capture is in quarantine
    Index("run_urls_in_quarantine", "url", sqlite_where=text("outcome IN ('quarantined', 'extract_failed')")),
)

run_sources = Table(
    "run_sources",
    metadata,
    Column("run_id", ForeignKey("runs.id"), primary_key=True),
    Column("source", String(64), primary_key=True),
    Column("state", String(16), nullable=False),
    Column("last_status", Integer),
    Column("note", Text, nullable=False, default=""),
)

source_days = Table(
    "source_days",  # what finished runs brought, counted once: a day of a source is one row
    metadata,
    Column("source", ForeignKey("sources.slug"), primary_key=True),
    Column("on", Date, primary_key=True),
    Column("read", Integer, nullable=False, default=0),
    Column("unmodified", Integer, nullable=False, default=0),
    Column("failed", Integer, nullable=False, default=0),
    Column("announced", Integer, nullable=False, default=0),
    Column("pages", Integer, nullable=False, default=0),
    Column("unreadable", Integer, nullable=False, default=0),
    Column("kept", Integer, nullable=False, default=0),
    Column("undated", Integer, nullable=False, default=0),
    Column("short", Integer, nullable=False, default=0),
)

alarms = Table(
    "alarms",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("source", ForeignKey("sources.slug"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("since_at", UtcDateTime, nullable=False),
    Column("raised_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),  # null: it still holds
    Column("sentence", Text, nullable=False),
    Index("alarms_of_source", "source", "raised_at"),
    # one alarm of a kind at a time
    Index(
        "one_open_alarm",
        "source",
        "kind",
        unique=True,
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
    sqlite_autoincrement=True,
)

changes = Table(
    "changes",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("kind", String(16), nullable=False),
    Column("record_id", String(200), nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

checkpoints = Table(
    "checkpoints",
    metadata,
    Column("follower", String(64), primary_key=True),
    Column("seq", Integer, nullable=False),
)

# ---------------------------------------------------------------- editors

editors = Table(
    "editors",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("name", String(80), nullable=False),
    Column("name_key", String(80), nullable=False, unique=True),  # case folded
    Column("role", String(16), nullable=False),
    Column("password_hash", Text),
    Column("created_at", UtcDateTime, nullable=False),
    Column("is_disabled", Boolean, nullable=False, default=False),
    Column("token_sha256", String(64), index=True),
    Column("token_expires_at", UtcDateTime),
    Column("totp_secret", Text),  # base32; null: no second factor
    Column("totp_last_step", Integer),  # the last time step whose code was used: none is good twice
)

sessions = Table(
    "sessions",
    metadata,
    Column("id_sha256", String(64), primary_key=True),
    Column("editor_id", ForeignKey("editors.id"), nullable=False, index=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("last_seen_at", UtcDateTime, nullable=False),
    Column("csrf_token", String(64), nullable=False),
    Column("user_agent", String(300)),
)

takedowns = Table(
    "takedowns",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("received_at", UtcDateTime, nullable=False),
    Column("url", Text, nullable=False),
    Column("article_id", ForeignKey("articles.id")),
    Column("source", String(64)),  # the slug of an outlet that is asked for as a whole
    Column("ground", String(16), nullable=False),
    Column("contact", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("decided_at", UtcDateTime),
    Column("decided_by", String(120)),
    Column("note", Text, nullable=False),
    Index("takedowns_by_state", "state", "id"),
    Index("takedowns_of_article", "article_id"),
    sqlite_autoincrement=True,
)

verdicts = Table(
    "verdicts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("article_id", ForeignKey("articles.id")),
    Column("matter", String(16), nullable=False),
    Column("key", Text, nullable=False),
    Column("ruling", String(8), nullable=False),
    Column("value", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("by", String(120), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("undone_at", UtcDateTime),
    Column("undone_by", String(120)),
    Column("batch", Integer),  # the first verdict of those given with one answer; null: given alone
    Index("verdicts_of_article", "article_id", "id"),
    Index("verdicts_live", "matter", "key", sqlite_where=text("undone_at IS NULL")),
    sqlite_autoincrement=True,
)

reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("received_at", UtcDateTime, nullable=False),
    Column("article_id", ForeignKey("articles.id")),
    Column("page", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("settled_at", UtcDateTime),
    Column("settled_by", String(120)),
    Index("reports_by_state", "state", "id"),
    sqlite_autoincrement=True,
)

failures = Table(
    "failures",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("key", String(200), nullable=False),
    Column("failed_at", UtcDateTime, nullable=False),
    Index("failures_of_key", "key", "failed_at"),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", String(120), nullable=False),
    Column("action", String(64), nullable=False),
    Column("object_id", Text, nullable=False),
    Column("detail", Text, nullable=False, default=""),
    Column("before", Text, nullable=False, default="", server_default=""),
    Column("after", Text, nullable=False, default="", server_default=""),
    Column("link", String(64)),  # SHA-256 of the row and the link before it; null: written before there were links
    sqlite_autoincrement=True,
)
