"""extract: articles from saved pages; needs no archive."""

import json
from pathlib import Path

import click

from pipeline.invocation import Invocation, with_config
from pipeline.rows import json_lines


@click.command("extract")
@click.option("--manifest", type=click.Path(path_type=Path, dir_okay=False), required=True, help="JSON lines of pages.")
@click.option("--out", "found", type=click.Path(path_type=Path, dir_okay=False), required=True, help="JSON object.")
@with_config
def command(invocation: Invocation, manifest: Path, found: Path) -> None:
    """Extract pages named by lines {"id", "url", "file"}; paths are relative to the manifest."""
    from crawler.extract.manifest import extract_manifest
    from crawler.sandbox import Sandbox

    limits = invocation.settings.crawler
    lines = [json.dumps(page) for page in json_lines(manifest)]
    with Sandbox(limits.parse_seconds, limits.parse_megabytes) as sandbox:
        read = extract_manifest(lines, sandbox, manifest.parent)
    found.write_text(json.dumps(read, ensure_ascii=False, indent=1), "utf-8")
    click.echo(f"{len(read)} pages, {sum(bool(page['text']) for page in read.values())} with an article.")
