"""read: articles in, findings out; needs no archive."""

import json
from pathlib import Path

import click

from pipeline.refresh import SEED_FOLDER
from pipeline.rows import json_lines


@click.command("read")
@click.option("--in", "articles", type=click.Path(path_type=Path, dir_okay=False), required=True, help="JSON lines.")
@click.option("--out", "found", type=click.Path(path_type=Path, dir_okay=False), required=True, help="JSON lines.")
@click.option("--config", type=click.Path(path_type=Path), help="Accepted like everywhere; nothing in it matters here.")
def command(articles: Path, found: Path, config: Path | None) -> None:
    """Read articles (id, title, paragraphs, published, ...) and write what was found, a line an article."""
    from knowledge import Reader, load_seed, read_batch

    rows = json_lines(articles)
    read = read_batch(rows, Reader(load_seed(SEED_FOLDER)))
    found.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in read), "utf-8")
    click.echo(f"{len(read)} articles read.")
