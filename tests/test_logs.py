"""Logs tell one event a line, keep no secret, and stay small while they are written."""

import io
import logging
import subprocess
import sys
from pathlib import Path

import pytest

import logs


@pytest.fixture
def logged():
    stream, logger = io.StringIO(), logging.getLogger("second-unit-test")
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.OneLine())
    logger.addHandler(handler)
    logger.propagate = False
    yield logger, stream
    logger.removeHandler(handler)


def test_no_address_can_forge_a_line(logged):
    logger, stream = logged
    logger.warning("url=%s", "https://a.example/\r\n2026-01-01T00:00:00Z WARNING worker forged \x1b[2J \u202e")
    (line,) = stream.getvalue().splitlines()
    assert "\\x0d\\x0a" in line
    assert "\x1b" not in line
    assert "\u202e" not in line


def test_a_traceback_cannot_be_taken_for_events(logged):
    logger, stream = logged
    try:
        raise ValueError("first\n2026-01-01T00:00:00Z WARNING worker forged")
    except ValueError:
        logger.exception("broken")
    first, *rest = stream.getvalue().splitlines()
    assert first.endswith("broken")
    assert rest
    assert all(line.startswith("  | ") for line in rest)


@pytest.mark.parametrize(
    "said",
    [
        "POST /login password=hunter22 name=ana",
        "Authorization: Basic hunter22",
        "Cookie: __Host-sid=hunter22",
        'body {"token": "hunter22"}',
        "https://ana:hunter22@host.example/feed",
        "setup?token=hunter22&x=1",
    ],
)
def test_secrets_are_hidden(logged, said):
    logger, stream = logged
    logger.warning("%s", said)
    assert "hunter22" not in stream.getvalue()
    assert "[hidden]" in stream.getvalue()


def test_a_log_is_rotated_while_it_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "ROTATE_BYTES", 1000)
    path = tmp_path / "site.log"
    with path.open("ab") as stream:
        for number in range(1, 7):
            stream.write(b"%d" % number * 1500)
            stream.flush()
            logs.tidy(tmp_path)
    held = {each.name: each.read_bytes()[:1] for each in tmp_path.iterdir()}
    assert held == {"site.log": b"", "site.log.1": b"6", "site.log.2": b"5", "site.log.3": b"4"}


def test_logs_of_old_runs_are_forgotten(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "KEEP_RUNS", 2)
    for number in range(4):
        path = tmp_path / f"run-{number}.log"
        path.write_text("x")
        import os

        os.utime(path, (number, number))
    logs.tidy(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"run-2.log", "run-3.log"}


def test_a_process_of_ours_logs_like_that(tmp_path):
    program = "import logging, logs; logs.set_up(); logging.getLogger('x').warning('a%sb', chr(10))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=Path(logs.__file__).parent
    )
    assert done.stderr.strip().endswith("WARNING x a\\x0ab")
