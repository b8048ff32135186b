"""What the pages of the desk have in common: the bar with name and token, messages, and sign-in."""

from dataclasses import dataclass

from webapp.contexts.rows import Page
from webapp.editor.sessions import signed_in

# What a page may say after a redirect, by the word in its address; other words say nothing.
DONE = {
    "password": "Your password is changed. All other browsers are signed out.",
    "everywhere": "You are signed out everywhere.",
    "signed-out": "You are signed out.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Who is signed in, and which part of the desk is open."""

    name: str
    role: str
    form_token: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPage(Page):
    """The frame of every page behind the sign-in."""

    bar: Bar
    is_indexable: bool = False
    notice: str = ""  # what has just been done
    fault: str = ""  # what could not be done, and why


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginPage(Page):
    """The sign-in form."""

    title: str = "Sign in"
    is_indexable: bool = False
    form_token: str
    next: str = ""
    name: str = ""
    notice: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUpPage(Page):
    """The form for the first password of an account."""

    title: str = "Choose a password"
    is_indexable: bool = False
    form_token: str
    token: str
    name: str
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage(DeskPage):
    """An editor's own account."""

    since: str


def bar(section: str) -> Bar:
    """Return the bar for the current request."""
    person = signed_in()
    return Bar(
        name=person.editor.name,
        role=person.editor.role.value,
        form_token=person.session.csrf_token,
        section=section,
    )
