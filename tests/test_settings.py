from pathlib import Path

import pytest

from records.errors import SettingsError
from settings import load_settings


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config.yaml"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("crawler:\n  delya_seconds: 2\n", "crawler.delya_seconds is unknown; did you mean delay_seconds?"),
        ("crawlr: {}\n", "crawlr is unknown; did you mean crawler?"),
        ("sources:\n- {slug: a, name: A, home: 'https://a.example/', feedz: []}\n", "did you mean feeds?"),
        ("sources:\n- {slug: a, name: A, home: 'ftp://a.example/'}\n", "only http and https"),
        ("sources:\n- &a {slug: a, name: A, home: 'https://a.example/'}\n- *a\n", "used by more than one source"),
        ("site:\n  port: many\n", "site.port"),
        ("crawler:\n  allowed_networks: [localhost]\n", "crawler.allowed_networks"),
        ("- a\n- b\n", "expected keys and values"),
        ("a: [", "not valid YAML"),
    ],
)
def test_every_fault_names_its_key_and_what_is_right(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(written(tmp_path, text))
    assert message in str(caught.value)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(written(tmp_path, "site:\n  port: x\n  nmae: y\n"))
    assert "site.port" in str(caught.value)
    assert "did you mean name?" in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"nowhere\.yaml"):
        load_settings(tmp_path / "nowhere.yaml")


def test_relative_folders_start_at_the_file(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, "storage:\n  folder: kept\n"))
    assert settings.storage.folder == tmp_path / "kept"
    assert settings.storage.index_folder == tmp_path / "kept" / "index"


def test_an_empty_file_means_all_defaults(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, ""))
    assert settings.sources == ()
    assert settings.crawler.user_agent.startswith("SecondUnitBot/1.0 (+http")


@pytest.mark.parametrize(
    ("listing", "message"),
    [
        ("{url: 'https://a.example/', linx: a}", "sources.0.listings.0.linx is unknown; did you mean links?"),
        ("{url: 'ftp://a.example/'}", "only http and https"),
        ("{url: 'https://a.example/', older: 'https://a.example/2'}", "it needs {page} once"),
    ],
)
def test_listings_are_checked_like_everything_else(tmp_path: Path, listing: str, message: str) -> None:
    source = f"sources:\n- {{slug: a, name: A, home: 'https://a.example/', listings: [{listing}]}}\n"
    with pytest.raises(SettingsError) as caught:
        load_settings(written(tmp_path, source))
    assert message in str(caught.value)


def test_listings_reach_the_record_of_a_source(tmp_path: Path) -> None:
    listing = "{url: 'https://a.example/film', links: 'h3 a', older: 'https://a.example/film/{page}'}"
    text = f"sources:\n- {{slug: a, name: A, home: 'https://a.example/', listings: [{listing}]}}\n"
    (source,) = load_settings(written(tmp_path, text)).sources
    (found,) = source.as_source().listings
    assert (found.url, found.links, found.older) == (
        "https://a.example/film", "h3 a", "https://a.example/film/{page}",
    )  # fmt: skip
