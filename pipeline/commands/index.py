"""index: bring the index up to date, or rebuild it aside and swap."""

import click

from pipeline.invocation import Invocation, utc_now, with_config


@click.command("index")
@click.option(
    "--rebuild", "anew", is_flag=True, help="Build a new index aside and swap it in; readers go on meanwhile."
)
@with_config
def command(invocation: Invocation, anew: bool) -> None:
    """Bring the index up to date with the archive."""
    from index import follow, rebuild

    settings = invocation.settings
    folder, least = settings.storage.index_folder, settings.knowledge.review_confidence
    with invocation.archive() as archive:
        if anew:
            done = rebuild(archive, folder, settings.index, utc_now(), review_confidence=least)
        else:
            done = follow(archive, folder, settings.index, utc_now(), review_confidence=least)
    click.echo(f"{done} articles {'indexed' if anew else 'brought up to date'}.")
