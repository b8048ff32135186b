"""The first schema. Never edited once released: changes get a step of their own."""

import sqlalchemy as sa
from alembic import op

from archive.store.tables import UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("actor", sa.String(length=120), nullable=False),
        sa.Column("action", sa.String(length=64), nullable=False),
        sa.Column("object_id", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("audit_pk")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "captures",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("requested_url", sa.Text(), nullable=False),
        sa.Column("final_url", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=True),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("fetched_at", UtcDateTime(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("body_sha256", sa.String(length=64), nullable=True),
        sa.Column("body_bytes", sa.Integer(), nullable=False),
        sa.Column("warc_file", sa.String(length=200), nullable=False),
        sa.Column("warc_offset", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("settled_as", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("captures_pk")),
        sqlite_autoincrement=True,
    )
    op.create_index("captures_of_url", "captures", ["requested_url", "id"], unique=False)
    op.create_index(
        "captures_unsettled",
        "captures",
        ["id"],
        unique=False,
        sqlite_where=sa.text("settled_as IS NULL AND body_sha256 IS NOT NULL"),
    )
    op.create_table(
        "changes",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("record_id", sa.String(length=200), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("changes_pk")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "checkpoints",
        sa.Column("follower", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("follower", name=op.f("checkpoints_pk")),
    )
    op.create_table(
        "editors",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("name_key", sa.String(length=80), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("is_disabled", sa.Boolean(), nullable=False),
        sa.Column("token_sha256", sa.String(length=64), nullable=True),
        sa.Column("token_expires_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("editors_pk")),
        sa.UniqueConstraint("name_key", name=op.f("editors_one_name_key")),
    )
    op.create_index(op.f("editors_by_token_sha256"), "editors", ["token_sha256"], unique=False)
    op.create_table(
        "failures",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("failed_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("failures_pk")),
    )
    op.create_index("failures_of_key", "failures", ["key", "failed_at"], unique=False)
    op.create_table(
        "hosts",
        sa.Column("host", sa.String(length=260), nullable=False),
        sa.Column("wait_until", UtcDateTime(), nullable=True),
        sa.Column("robots_fetched_at", UtcDateTime(), nullable=True),
        sa.Column("robots_status", sa.Integer(), nullable=True),
        sa.Column("robots_body", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("host", name=op.f("hosts_pk")),
    )
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("trigger", sa.String(length=16), nullable=False),
        sa.Column("requested_by", sa.String(length=120), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("requested_at", UtcDateTime(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=True),
        sa.Column("heartbeat_at", UtcDateTime(), nullable=True),
        sa.Column("finished_at", UtcDateTime(), nullable=True),
        sa.Column("stop_requested_by", sa.String(length=120), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("runs_pk")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "one_active_run",
        "runs",
        ["kind"],
        unique=True,
        sqlite_where=sa.text("state IN ('requested', 'running', 'stopping')"),
        postgresql_where=sa.text("state IN ('requested', 'running', 'stopping')"),
    )
    op.create_table(
        "sources",
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("is_declared", sa.Boolean(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name=op.f("sources_pk")),
    )
    op.create_table(
        "subjects",
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("slug", sa.String(length=200), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("subjects_pk")),
    )
    op.create_index("subjects_by_slug", "subjects", ["kind", "slug"], unique=True)
    op.create_table(
        "announcements",
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("published_at", UtcDateTime(), nullable=True),
        sa.Column("updated_at", UtcDateTime(), nullable=True),
        sa.Column("first_seen_at", UtcDateTime(), nullable=False),
        sa.Column("is_waiting", sa.Boolean(), nullable=False),
        sa.Column("retry_at", UtcDateTime(), nullable=True),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.Column("outcome", sa.String(length=32), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.slug"], name=op.f("announcements_source_of_sources")),
        sa.PrimaryKeyConstraint("url", name=op.f("announcements_pk")),
    )
    op.create_index(
        "announcements_waiting",
        "announcements",
        ["source", "published_at"],
        unique=False,
        sqlite_where=sa.text("is_waiting"),
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("published_at", UtcDateTime(), nullable=True),
        sa.Column("published_basis", sa.String(length=20), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("first_captured_at", UtcDateTime(), nullable=False),
        sa.Column("version_count", sa.Integer(), nullable=False),
        sa.Column("current_version_id", sa.Integer(), nullable=True),
        sa.Column("indexed_at", UtcDateTime(), nullable=True),
        sa.Column("is_relevant", sa.Boolean(), nullable=True),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.slug"], name=op.f("articles_source_of_sources")),
        sa.PrimaryKeyConstraint("id", name=op.f("articles_pk")),
        sa.UniqueConstraint("url", name=op.f("articles_one_url")),
        sqlite_autoincrement=True,
    )
    op.create_index("articles_by_indexed_at", "articles", ["indexed_at", "id"], unique=False)
    op.create_index("articles_of_source", "articles", ["source", "indexed_at"], unique=False)
    op.create_table(
        "feeds",
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.slug"], name=op.f("feeds_source_of_sources")),
        sa.PrimaryKeyConstraint("source", "url", name=op.f("feeds_pk")),
    )
    op.create_table(
        "run_sources",
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("last_status", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("run_sources_run_id_of_runs")),
        sa.PrimaryKeyConstraint("run_id", "source", name=op.f("run_sources_pk")),
    )
    op.create_table(
        "run_urls",
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.String(length=32), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("run_urls_run_id_of_runs")),
        sa.PrimaryKeyConstraint("run_id", "url", name=op.f("run_urls_pk")),
        sa.UniqueConstraint("seq", name=op.f("run_urls_one_seq")),
    )
    op.create_table(
        "sessions",
        sa.Column("id_sha256", sa.String(length=64), nullable=False),
        sa.Column("editor_id", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("last_seen_at", UtcDateTime(), nullable=False),
        sa.Column("csrf_token", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["editor_id"], ["editors.id"], name=op.f("sessions_editor_id_of_editors")),
        sa.PrimaryKeyConstraint("id_sha256", name=op.f("sessions_pk")),
    )
    op.create_index(op.f("sessions_by_editor_id"), "sessions", ["editor_id"], unique=False)
    op.create_table(
        "addresses",
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("addresses_article_id_of_articles")),
        sa.PrimaryKeyConstraint("url", name=op.f("addresses_pk")),
    )
    op.create_index(op.f("addresses_by_article_id"), "addresses", ["article_id"], unique=False)
    op.create_table(
        "copies",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("original_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("likeness", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("copies_article_id_of_articles")),
        sa.ForeignKeyConstraint(["original_id"], ["articles.id"], name=op.f("copies_original_id_of_articles")),
        sa.PrimaryKeyConstraint("article_id", name=op.f("copies_pk")),
    )
    op.create_index(op.f("copies_by_original_id"), "copies", ["original_id"], unique=False)
    op.create_table(
        "findings",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("reader", sa.String(length=120), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("read_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("findings_article_id_of_articles")),
        sa.PrimaryKeyConstraint("article_id", name=op.f("findings_pk")),
    )
    op.create_index(op.f("findings_by_reader"), "findings", ["reader"], unique=False)
    op.create_table(
        "mentions",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("subject_id", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("is_main", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("mentions_article_id_of_articles")),
        sa.PrimaryKeyConstraint("article_id", "subject_id", name=op.f("mentions_pk")),
    )
    op.create_index("mentions_of_kind", "mentions", ["kind", "subject_id", "article_id"], unique=False)
    op.create_index("mentions_of_subject", "mentions", ["subject_id", "article_id"], unique=False)
    op.create_table(
        "stories",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("first_article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["first_article_id"], ["articles.id"], name=op.f("stories_first_article_id_of_articles")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("stories_pk")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "versions",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("capture_id", sa.Integer(), nullable=True),
        sa.Column("content_sha256", sa.String(length=64), nullable=False),
        sa.Column("extraction", sa.Text(), nullable=False),
        sa.Column("kept_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("versions_article_id_of_articles")),
        sa.ForeignKeyConstraint(["capture_id"], ["captures.id"], name=op.f("versions_capture_id_of_captures")),
        sa.PrimaryKeyConstraint("id", name=op.f("versions_pk")),
        sqlite_autoincrement=True,
    )
    op.create_index("versions_of_article", "versions", ["article_id", "number"], unique=True)
    op.create_table(
        "story_members",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("story_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("story_members_article_id_of_articles")),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name=op.f("story_members_story_id_of_stories")),
        sa.PrimaryKeyConstraint("article_id", name=op.f("story_members_pk")),
    )
    op.create_index(op.f("story_members_by_story_id"), "story_members", ["story_id"], unique=False)
