"""Second factors: the codes of RFC 6238, and signing in with them."""

import html
import re

import pytest
from flask import Flask

from archive import Archive
from records.editors import Editor
from tests.webapp.editor.conftest import PASSWORD, Browser, Clock, a_signed_in_browser
from webapp.editor.accounts import totp
from webapp.editor.accounts.picture import QUIET, picture_of

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # "12345678901234567890", as in both RFCs
VECTORS = [  # RFC 6238, appendix B, SHA-1
    (59, "94287082"),
    (1111111109, "07081804"),
    (1111111111, "14050471"),
    (1234567890, "89005924"),
    (2000000000, "69279037"),
    (20000000000, "65353130"),
]
COUNTERS = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]


@pytest.mark.parametrize(("second", "code"), VECTORS)
def test_codes_are_those_of_rfc_6238(second: int, code: str) -> None:
    assert totp.code_of(SECRET, second // totp.STEP_SECONDS, digits=8) == code


def test_codes_of_six_digits_are_those_of_rfc_4226() -> None:
    assert [totp.code_of(SECRET, count) for count in range(10)] == COUNTERS


def test_a_code_counts_a_step_early_and_late_and_no_longer(now) -> None:
    step = totp.step_at(now)
    found = [totp.step_of(SECRET, totp.code_of(SECRET, step + off), now) for off in (-2, -1, 0, 1, 2)]
    assert found == [None, step - 1, step, step + 1, None]
    assert totp.step_of(SECRET, f" {totp.code_of(SECRET, step)[:3]} {totp.code_of(SECRET, step)[3:]} ", now) == step
    for rubbish in ("", "12345", "ä" * 6, "1" * 5000):
        assert totp.step_of(SECRET, rubbish, now) is None


def test_secrets_are_fresh_and_as_long_as_the_hash() -> None:
    assert totp.new_secret() != totp.new_secret()
    assert totp.is_secret(totp.new_secret())
    for wrong in ("", "A" * 16, "not base32!", SECRET.lower() + "=="):
        assert not totp.is_secret(wrong)


def test_the_address_for_apps_escapes_names() -> None:
    assert totp.uri(SECRET, "Ana & Ben", "Second Unit").startswith(
        "otpauth://totp/Second%20Unit:Ana%20%26%20Ben?secret="
    )


def enrol(browser: Browser, clock: Clock) -> str:
    page = browser.get("/editor/account/factor").text
    secret = page.split('name="secret" value="')[1].split('"')[0]
    code = totp.code_of(secret, totp.step_at(clock.now))
    answer = browser.post("/editor/account/factor", secret=secret, current=PASSWORD, code=code)
    assert answer.headers["Location"] == "/editor/account?done=factor-on"
    return secret


def test_setting_it_up_ends_all_other_sessions(app: Flask, editor: Browser, archive, ana: Editor, clock: Clock) -> None:
    other = a_signed_in_browser(app, archive, ana, clock.now)
    enrol(editor, clock)
    assert editor.get("/editor").status_code == 200
    assert other.get("/editor").status_code == 303


def test_signing_in_takes_a_code_and_each_only_once(
    editor: Browser, visitor: Browser, app: Flask, clock: Clock
) -> None:
    secret = enrol(editor, clock)
    assert visitor.sign_in().status_code == 422
    assert visitor.sign_in(code=totp.code_of(secret, totp.step_at(clock.now))).status_code == 422  # it set it up
    clock.forward(seconds=30)
    code = totp.code_of(secret, totp.step_at(clock.now))
    assert visitor.sign_in(password="wrong", code=code).status_code == 422
    assert visitor.sign_in(code=code).status_code == 303
    assert Browser(app.test_client()).sign_in(code=code).status_code == 422


def test_guessing_codes_is_throttled_like_guessing_passwords(editor: Browser, visitor: Browser, clock: Clock) -> None:
    secret = enrol(editor, clock)
    clock.forward(seconds=30)
    for guess in range(5):
        assert visitor.sign_in(code=f"00000{guess}").status_code == 422
    right = totp.code_of(secret, totp.step_at(clock.now))
    assert visitor.sign_in(code=right).status_code == 429


def test_it_is_not_set_up_without_the_password_or_with_a_weak_secret(editor: Browser, archive, ana, clock) -> None:
    code = totp.code_of(SECRET, totp.step_at(clock.now))
    assert editor.post("/editor/account/factor", secret=SECRET, current="wrong", code=code).status_code == 422
    assert editor.post("/editor/account/factor", secret="A" * 8, current=PASSWORD, code=code).status_code == 303
    assert editor.post("/editor/account/factor", secret=SECRET, current=PASSWORD, code="000000").status_code == 422
    assert archive.editors.get(ana.id).totp_secret is None


def test_turning_it_off_takes_password_and_code(editor: Browser, archive: Archive, ana: Editor, clock: Clock) -> None:
    secret = enrol(editor, clock)
    clock.forward(seconds=30)
    code = totp.code_of(secret, totp.step_at(clock.now))
    assert editor.post("/editor/account/factor/off", current=PASSWORD, code="000000").status_code == 422
    assert editor.post("/editor/account/factor/off", current="wrong", code=code).status_code == 422
    assert archive.editors.get(ana.id).totp_secret == secret
    clock.forward(seconds=30)
    code = totp.code_of(secret, totp.step_at(clock.now))
    assert editor.post("/editor/account/factor/off", current=PASSWORD, code=code).status_code == 303
    assert archive.editors.get(ana.id).totp_secret is None


def test_a_new_set_up_link_does_not_go_round_the_second_factor(
    editor: Browser, visitor: Browser, archive: Archive, ana: Editor, clock: Clock
) -> None:
    from webapp.editor.sessions import digest

    enrol(editor, clock)
    archive.editors.keep_token(ana.id, digest("once"), clock.now.replace(year=2030))
    new = "marble lantern ditch"
    answer = visitor.post("/editor/setup/once", page="/editor/setup/once", password=new, repeated=new)
    assert answer.headers["Location"] == "/editor/login?done=password-set"
    assert visitor.get("/editor").status_code == 303


def test_the_picture_is_a_code_with_a_quiet_margin_and_three_finders() -> None:
    picture = picture_of("otpauth://totp/Second%20Unit:Ana?secret=ABCDEFGH&issuer=Second%20Unit")
    dark = {tuple(map(int, place)) for place in re.findall(r"M(\d+) (\d+)h1v1h-1z", picture.path)}
    inner = range(QUIET, picture.size - QUIET)
    assert all(x in inner and y in inner for x, y in dark)
    assert (len(inner) - 17) % 4 == 0  # versions of a code grow by four modules (ISO/IEC 18004)
    for left, top in ((QUIET, QUIET), (picture.size - QUIET - 7, QUIET), (QUIET, picture.size - QUIET - 7)):
        ring = {(left + at, top) for at in range(7)} | {(left, top + at) for at in range(7)}
        assert ring <= dark


def test_the_page_draws_the_secret(editor: Browser) -> None:
    text = editor.get("/editor/account/factor").text
    assert 'class="qr"' in text
    assert picture_of(html.unescape(re.search(r'href="(otpauth:[^"]+)"', text)[1])).path in text  # type: ignore[index] # it is on the page
