"""A backup takes the place of an archive by renames: killed between any two of them, the same again completes it."""

from pathlib import Path

import pytest

from archive import open_archive
from archive.backup import RestoreWish, WishState, carry_out, note_wish, wish_in, withdraw_wish
from archive.backup.swapping import PART
from records.editors import EditorRole
from records.errors import ArchiveError, ConflictError
from tests.builders import NOW


class Killed(BaseException):
    """Stands for a kill."""


def a_backup_and_a_later_state(tmp_path: Path) -> RestoreWish:
    archive = open_archive(tmp_path / "var")
    archive.editors.add("Before", EditorRole.ADMIN, NOW)
    folder, _ = archive.back_up(tmp_path / "backups", NOW)
    archive.editors.add("After", EditorRole.ADMIN, NOW)
    archive.close()
    wish = RestoreWish(backup=folder, by="Before", wished_at=NOW)
    note_wish(tmp_path / "var", wish)
    return wish


def names_in(folder: Path) -> list[str]:
    archive = open_archive(folder)
    names = [editor.name for editor in archive.editors.all()]
    assert not archive.editors.audit_log(10)  # not a word of lost rows
    archive.close()
    return names


def test_the_archive_is_as_it_was_and_what_was_there_lies_beside(tmp_path: Path) -> None:
    wish = a_backup_and_a_later_state(tmp_path)
    carry_out(tmp_path / "var", wish)
    assert names_in(tmp_path / "var") == ["Before"]
    assert names_in(tmp_path / "var" / wish.aside) == ["After", "Before"]
    held = wish_in(tmp_path / "var")
    assert held is not None
    assert held.state is WishState.DONE
    assert not (tmp_path / "var" / PART).exists()


@pytest.mark.parametrize("moment", range(7))
def test_killed_between_two_renames_the_same_again_completes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    wish = a_backup_and_a_later_state(tmp_path)
    left = iter(range(moment))
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path.parent == tmp_path / "var" and next(left, None) is None:
            raise Killed
        return real(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", rename)
        try:
            carry_out(tmp_path / "var", wish)
        except Killed:
            carry_out_again = True
        else:
            carry_out_again = False
    if carry_out_again:
        carry_out(tmp_path / "var", wish)
    assert names_in(tmp_path / "var") == ["Before"]
    assert names_in(tmp_path / "var" / wish.aside) == ["After", "Before"]


def test_a_damaged_backup_changes_nothing(tmp_path: Path) -> None:
    wish = a_backup_and_a_later_state(tmp_path)
    (wish.backup / "second-unit.db").write_bytes(b"not it")
    with pytest.raises(ArchiveError, match="damaged"):
        carry_out(tmp_path / "var", wish)
    assert names_in(tmp_path / "var") == ["After", "Before"]


def test_a_wish_can_be_withdrawn_until_it_is_carried_out(tmp_path: Path) -> None:
    wish = a_backup_and_a_later_state(tmp_path)
    withdraw_wish(tmp_path / "var")
    assert wish_in(tmp_path / "var") is None
    note_wish(tmp_path / "var", wish)
    carry_out(tmp_path / "var", wish)
    with pytest.raises(ConflictError):
        withdraw_wish(tmp_path / "var")
