"""Everything the desk does is also a command: each form has one, by name, or a reason why it has none."""

from pathlib import Path

import click
import pytest
from flask import Flask

from archive import open_archive
from index import open_index
from pipeline.commands import COMMANDS, load_command
from settings import load_settings
from webapp import create_app

# Form of the desk -> the commands that do the same; after their names, the options that it takes.
COMMAND_OF = {
    "start": ["crawl --all --source --url --list"],
    "dry_run": ["crawl --dry-run"],
    "stop": ["runs stop"],
    "resume": ["runs resume"],
    "retry": ["runs retry --url"],
    "look_at_source": ["discover --try"],
    "try_new_source": ["discover --try --place --links"],
    "add_source": ["sources add --slug --feed --sitemap --listing"],
    "save_source": ["sources edit --name --display --delay --max-articles"],
    "pause_source": ["sources pause", "sources resume"],
    "revert_source": ["sources revert"],
    "try_source": ["sources try"],
    "import_addresses": ["sources bring --list", "crawl --list"],
    "import_opml": ["sources import-opml --dry-run"],
    "add_subscriptions": ["sources import-opml --only"],
    "import_captures": ["captures import", "captures import-pages"],
    "replay": ["quarantine --id --all"],
    "decide": ["takedown hide --note", "takedown decline --note", "takedown restore --note"],
    "take_outlet_down": ["takedown outlet --ground --reason"],
    "erase": ["captures erase --with-text"],
    "correct": ["verdict give --value --note"],
    "take_back_correction": ["verdict undo --together"],
    "answer": ["review answer"],
    "undo_answer": ["review undo"],
    "settle_report": ["report settle", "report decline", "report reopen"],
    "create_subject": ["subject create --alias --year --director --lead --role --category --phrase --proposal"],
    "save_subject": ["subject edit --name --slug --alias --add-alias", "subject rename"],
    "merge_subject": ["subject merge"],
    "part_subject": ["subject part"],
    "revert_subject": ["subject revert"],
    "create_set_piece": ["set-piece create --film --stunt --also --place --performer --alias --proposal"],
    "save_set_piece": ["set-piece edit --name --film --stunt"],
    "merge_set_piece": ["set-piece merge"],
    "part_set_piece": ["set-piece part"],
    "revert_set_piece": ["set-piece revert"],
    "back_up": ["backup"],
    "check_backup": ["restore --check"],
    "put_back": ["restore"],
    "add_person": ["editor add --admin"],
    "change_person": [
        "editor add", "editor disable", "editor enable", "editor role", "editor sign-out", "editor reset-totp",
    ],
    "end_sessions": ["editor sign-out"],
    "sign_out_everywhere": ["editor sign-out"],
    "turn_factor_off": ["editor reset-totp"],
}  # fmt: skip
WITHOUT = {
    "withdraw_restore": "a command puts a backup back at once",
    "sign_in": "it is what gives a browser its session",
    "log_out": "the same",
    "keep_first_password": "passwords are typed into a browser, never into a shell's history",
    "change_password": "the same; ./run editor add gives a new link",
    "turn_factor_on": "the app has to show that it knows the secret",
}


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    config = tmp_path / "config.yaml"
    config.write_text("storage: {folder: var}\n", "utf-8")
    return create_app(load_settings(config), open_archive(tmp_path / "var"), open_index(tmp_path / "index"))


def test_every_form_of_the_desk_has_a_command_or_a_reason_to_have_none(app: Flask) -> None:
    forms = {
        rule.endpoint.removeprefix("editor.")
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("editor.") and "POST" in (rule.methods or ())
    }
    assert forms == COMMAND_OF.keys() | WITHOUT.keys()
    assert not COMMAND_OF.keys() & WITHOUT.keys()


@pytest.mark.parametrize("said", sorted({each for commands in COMMAND_OF.values() for each in commands}))
def test_the_commands_are_there_with_their_options_and_help(said: str) -> None:
    name, *further = said.split()
    assert name in COMMANDS
    command = load_command(name)
    for word in [word for word in further if not word.startswith("--")]:
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), word)
        assert found is not None, said
        command = found
    assert command.help
    offered = {option for each in command.params for option in each.opts}
    assert {word for word in further if word.startswith("--")} <= offered
