"""What the pages of the desk have in common: the bar with name and token, messages, and sign-in."""

from dataclasses import dataclass

from webapp.contexts.rows import Page
from webapp.editor.sessions import signed_in

# What a page may say after a redirect, by the word in its address; other words say nothing.
DONE = {
    "password": "Your password is changed. All other browsers are signed out.",
    "everywhere": "You are signed out everywhere.",
    "signed-out": "You are signed out.",
    "password-set": "Your password is set. Sign in with it, and with a code of your second factor.",
    "sessions": "Signed out there.",
    "factor-on": "The second factor is on: from now on signing in takes a code, too.",
    "factor-off": "The second factor is off.",
    "person": "Done.",
    "add-source": "The source is added; it is visited when its turn comes.",
    "edit-source": "The source is changed.",
    "pause-source": "The source is paused: it is not visited until you resume it.",
    "resume-source": "The source is visited again.",
    "reverted": "The source is as config.yaml says.",
    "dropped": "The source is visited no more. Its articles stay.",
    "waiting-list": "The addresses are on the waiting list; the next crawl of the source asks for them.",
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


def bar(section: str) -> Bar:
    """Return the bar for the current request."""
    person = signed_in()
    return Bar(
        name=person.editor.name,
        role=person.editor.role.value,
        form_token=person.session.csrf_token,
        section=section,
    )
