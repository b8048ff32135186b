"""The form by which anybody may ask to have an article taken down. No account, no script; a person decides."""

import time

from flask import abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive.desk.takedowns import Request
from records.editors import Ground
from records.errors import BadUrlError
from records.urls import canonical_url
from webapp.caching import kept_until_changed
from webapp.contexts.takedown import TakedownPage, article_of, faults_of
from webapp.limits import Limiter
from webapp.origins import client_address, is_own, own_origins
from webapp.rooms import rooms

# Requests of one address in a minute, and what may be written into a field (characters).
PER_MINUTE = 3
MOST_URL, MOST_CONTACT, MOST_REASON = 2000, 200, 3000
# A field that people do not see; what fills in every field is a program.
TRAP = "website"


@kept_until_changed
def form() -> str:
    """Show the form."""
    return render_template("takedown.html", page=TakedownPage(url=request.args.get("url", "")[:MOST_URL]))


def send() -> ResponseReturnValue:
    """Keep a request, or show the form again with what is missing."""
    if not is_own(request.headers, own_origins()):
        abort(403)
    here, given = rooms(), request.form
    page = TakedownPage(
        url=given.get("url", "").strip()[:MOST_URL],
        ground=given.get("ground", ""),
        contact=given.get("contact", "").strip()[:MOST_CONTACT],
        reason=given.get("reason", "").strip()[:MOST_REASON],
    )
    faults = faults_of(page)
    if faults:
        return render_template("takedown.html", page=page.with_faults(faults)), 422
    if given.get(TRAP):
        return redirect(url_for("takedown_sent", number=0), 303)
    limiter = current_app.extensions.setdefault("second_unit_takedown_limiter", Limiter(per_minute=PER_MINUTE))
    if limiter.wait_of(client_address(), time.monotonic()):
        abort(429)
    found = article_of(here, page.url)
    kept = here.archive.takedowns.receive(
        Request(
            url=_shown(page.url),
            article_id=found.id if found else None,
            ground=Ground(page.ground),
            contact=page.contact,
            reason=page.reason,
        ),
        here.clock(),
    )
    return redirect(url_for("takedown_sent", number=kept.id), 303)


def sent(number: int) -> str:
    """Say that a request was kept, and what happens next."""
    return render_template("takedown_sent.html", page=TakedownPage(title="Your request was received"), number=number)


def _shown(url: str) -> str:
    try:
        return canonical_url(url)
    except BadUrlError:
        return url
