"""The commands, one file each. This table is what `./run help` shows and what the documentation is tested against."""

from importlib import import_module

import click

COMMANDS = {
    "demo": "Set everything up, crawl the bundled newsroom and show the site.",
    "up": "Run the worker and the site for the sources of config.yaml.",
    "test": "Check the code: ruff, mypy, pytest.",
    "crawl": "Visit sources that are due, chosen ones or one address, then read and index what came.",
    "runs": "List crawls; stop one, go on with one, ask again for what failed.",
    "discover": "Look at a publication's home page and suggest how to follow it.",
    "backfill": "Fetch a publication's past articles by days and words, or estimate what that takes.",
    "search": "Search the index from the command line.",
    "ledger": "Print the figures told of a film side by side, with who said each first.",
    "timeline": "Print what happened to a film and when.",
    "sources": "List the sources and how they are; add, try, change, pause or exchange them.",
    "quarantine": "List captured pages that broke their reader, or read them again.",
    "editor": "Add an editor, or give one a new one-time set-up link; list and change accounts.",
    "understand": "Read articles that have not been read by the present rules and catalogue.",
    "index": "Bring the index up to date, or rebuild it.",
    "captures": "Show how the captures are; verify them; import WARC files and saved pages.",
    "re-extract": "Read captured pages again with the present extractor, without the network.",
    "verify": "Check that everything acknowledged is there: archive, captures and index.",
    "worker": "Carry out requested runs, the schedule, reading and indexing, until told to stop.",
    "settings": "Show the settings in force.",
    "seed": "Put the films, people and stunts of data/ into the archive.",
    "catalogue": "Check and show films and people; take in more from IMDb or Wikidata files.",
    "review": "List what is asked of editors: unsure tags, possible copies, new names; answer.",
    "report": "List what readers say is wrong; settle or decline it.",
    "verdict": "List what editors decided about articles; decide, or take a decision back.",
    "takedown": "List requests to take articles down; decide them, or take a whole outlet down.",
    "subject": "Show films, people and stunts; make, change, merge, part or revert them.",
    "set-piece": "List named set-pieces; make, change or revert them.",
    "audit": "List who changed what, and how it was before.",
    "backup": "Copy database and captures to another place, while the archive is in use.",
    "restore": "Put a backup back, or check it.",
    "migrate": "Bring the schema of the archive up to date.",
    "read": "Read articles from a JSON lines file without an archive.",
    "extract": "Extract articles from saved pages without an archive.",
    "feed": "Show what feed and sitemap files announce.",
    "lock": "Resolve requirements*.in into requirements*.txt with hashes.",
    "torture": "Kill, starve, damage and mislead the program on purpose, and judge what is left.",
    "sbom": "Write the bill of materials (CycloneDX) of what the site is built on.",
    "help": "Show this list.",
}

# Done by the launcher before Python is reached; listed here so that help and documentation know them.
OF_THE_LAUNCHER = ("test", "torture", "lock", "sbom")


def load_command(name: str) -> click.Command:
    """Return the click command of a name in COMMANDS."""
    if name in OF_THE_LAUNCHER:
        return click.Command(name, help=COMMANDS[name] + " Use it as ./run " + name + ".")
    module = import_module(f"pipeline.commands.{name.replace('-', '_')}")
    command: click.Command = module.command
    return command
