"""The form by which anybody may report a mistake. No account, no script; an editor decides."""

import time

from flask import abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.caching import kept_until_changed
from webapp.contexts.reporting import ReportPage, article_at, faults_of, own_path
from webapp.limits import Limiter
from webapp.origins import client_address, is_own, own_origins
from webapp.rooms import rooms

# Reports of one address in a minute, and what may be written into a field (characters).
PER_MINUTE = 3
MOST_PATH, MOST_TEXT, MOST_CONTACT = 500, 3000, 200
# A field that people do not see; what fills in every field is a program.
TRAP = "website"


@kept_until_changed
def form() -> str:
    """Show the form, with the page it was reached from."""
    return render_template("report.html", page=ReportPage(path=request.args.get("page", "")[:MOST_PATH]))


def send() -> ResponseReturnValue:
    """Keep a report, or show the form again with what is missing."""
    if not is_own(request.headers, own_origins()):
        abort(403)
    here, given = rooms(), request.form
    page = ReportPage(
        path=given.get("page", "").strip()[:MOST_PATH],
        text=given.get("text", "").strip()[:MOST_TEXT],
        contact=given.get("contact", "").strip()[:MOST_CONTACT],
    )
    faults = faults_of(page)
    if faults:
        return render_template("report.html", page=page.with_faults(faults)), 422
    if not given.get(TRAP):
        limiter = current_app.extensions.setdefault("second_unit_report_limiter", Limiter(per_minute=PER_MINUTE))
        if limiter.wait_of(client_address(), time.monotonic()):
            abort(429)
        path = own_path(page.path)
        here.archive.reports.receive(article_at(here, path), path, page.text, page.contact, here.clock())
    return redirect(url_for("report_sent"), 303)


def sent() -> str:
    """Say that a report was kept."""
    return render_template("report_sent.html", page=ReportPage(title="Thank you, your report was received"))
