"""read: articles in, findings out; needs no archive."""

import json
from pathlib import Path

import click

from pipeline.refresh import SEED_FOLDER
from pipeline.rows import json_lines


@click.command("read")
@click.option("--in", "articles", type=click.Path(path_type=Path, dir_okay=False), required=True, help="JSON lines.")
@click.option("--out", "found", type=click.Path(path_type=Path, dir_okay=False), required=True, help="JSON lines.")
@click.option("--own-ids", is_flag=True, help="Write our ids also where others cannot know them (data/shared_ids.txt).")
@click.option("--config", type=click.Path(path_type=Path), help="Accepted like everywhere; nothing in it matters here.")
def command(articles: Path, found: Path, own_ids: bool, config: Path | None) -> None:
    """Read articles (id, title, paragraphs, published, ...) and write what was found, a line an article.

    Films and people that are in our catalogue only are written as `new:`, with our id as `subject`.
    """
    from knowledge import Reader, load_seed, read_batch
    from knowledge.reading.portable import portable, shared_ids

    rows = json_lines(articles)
    read = read_batch(rows, Reader(load_seed(SEED_FOLDER)))
    if not own_ids:
        shared = shared_ids(SEED_FOLDER / "shared_ids.txt")
        read = [portable(row, shared) for row in read]
    found.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in read), "utf-8")
    click.echo(f"{len(read)} articles read.")
