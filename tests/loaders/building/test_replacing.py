"""Files replace others together: all of them, or none."""

from pathlib import Path

import pytest
from filelock import FileLock

from geodata.files import ARRIVED, file_of
from loaders.building.replacing import LOCK, ReplacingError, replacing
from tests.loaders.killing import killed_at

NAMES = ("a.txt", "b.txt", "c.txt")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Three files of old, and one that no one replaces."""
    folder = tmp_path / "target"
    folder.mkdir()
    for name in (*NAMES, "kept.csv"):
        (folder / name).write_text("old", encoding="utf-8")
    return folder


def replace(folder: Path) -> None:
    with replacing(folder) as draft:
        for name in NAMES:
            (draft / name).write_text("new", encoding="utf-8")


def read(folder: Path) -> str:
    """What a reader finds in the three files: it must be of one time."""
    (found,) = {file_of(folder, name).read_text(encoding="utf-8") for name in NAMES}
    return found


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != LOCK)


def test_all_are_replaced_and_the_others_stay(target: Path) -> None:
    replace(target)
    assert read(target) == "new"
    assert (target / "kept.csv").read_text(encoding="utf-8") == "old"
    assert names(target) == ["a.txt", "b.txt", "c.txt", "kept.csv"]


def test_until_the_end_the_old_ones_are_read(target: Path) -> None:
    with replacing(target) as draft:
        (draft / "a.txt").write_text("new", encoding="utf-8")
        assert draft.parent == target
        assert read(target) == "old"


def test_an_absent_folder_is_made(tmp_path: Path) -> None:
    replace(tmp_path / "one" / "two")
    assert names(tmp_path / "one" / "two") == list(NAMES)


def test_others_may_read_what_was_put_in_place_only_in_part(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, _: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ReplacingError, match=r"permis.*les nouveaux fichiers sont ceux"):
        replace(target)
    assert read(target) == "new"
    assert (target / ARRIVED).stat().st_mode & 0o777 == 0o755
    monkeypatch.undo()
    replace(target)
    assert names(target) == ["a.txt", "b.txt", "c.txt", "kept.csv"]


@pytest.mark.parametrize("error", [ValueError("inventé"), KeyboardInterrupt()])
def test_a_failure_changes_nothing(target: Path, error: BaseException) -> None:
    with pytest.raises(type(error)), replacing(target) as draft:
        (draft / "a.txt").write_text("new", encoding="utf-8")
        raise error
    assert read(target) == "old"
    assert names(target) == ["a.txt", "b.txt", "c.txt", "kept.csv"]


def test_a_full_disk_is_said_and_changes_nothing(target: Path) -> None:
    with pytest.raises(ReplacingError, match=r"plein.*rien n’a été changé"), replacing(target):
        raise OSError(28, "No space left on device")
    assert read(target) == "old"


def test_a_target_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ReplacingError, match="ne peut être écrit"):
        replace(tmp_path / "file")


def test_one_command_at_a_time(target: Path) -> None:
    with FileLock(target / LOCK), pytest.raises(ReplacingError, match="est occupé par une autre"):
        replace(target)
    assert read(target) == "old"


def test_killed_anywhere_it_leaves_the_old_ones_or_the_new_ones(target: Path) -> None:
    """Killed before each thing that it does to a file, one point after another."""
    found = []
    for point in range(1, 100):
        for name in NAMES:
            (target / name).write_text("old", encoding="utf-8")
        event, died = killed_at(point, target, replace)
        found.append((read(target), event))
        replace(target)
        assert read(target) == "new"
        assert names(target) == ["a.txt", "b.txt", "c.txt", "kept.csv"]
        if not died:
            break
    assert not died
    states = [state for state, _ in found]
    assert states == sorted(states, reverse=True)  # old, then new, and never back
    assert [event for _, event in found].count("os.rename") == len(NAMES) + 1
    assert states.count("new") > len(NAMES)
