"""The server process: says when it is ready, works on an empty archive, ends cleanly."""

import signal
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.journey
def test_the_server_says_ready_serves_and_ends_on_sigterm(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("storage: {folder: kept}\n", encoding="utf-8")
    command = [sys.executable, "-m", "webapp", "--config", str(config), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            word, url = server.stdout.readline().split()
            connection = HTTPConnection(urlsplit(url).netloc, timeout=10)
            connection.request("GET", "/healthz")
            status = connection.getresponse().status
            connection.close()
        finally:
            server.send_signal(signal.SIGTERM)
            out, err = server.communicate(timeout=20)
    assert (word, status, server.returncode, out, err) == ("ready", 200, 0, "", "")


def test_a_configuration_that_cannot_be_used_is_told_in_one_line(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("sight: {}\n", encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "webapp", "--config", str(config)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "did you mean site?" in ended.stderr
