"""Readers' reports: settled or declined, and taken up again."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from records.errors import ConflictError
from records.verdicts import ReportState
from webapp.editor import sessions
from webapp.editor.deciding.review import REPORTS, review_page
from webapp.editor.gate import blueprint
from webapp.rooms import rooms


@blueprint.post("/reports/<int(max=999999999):number>")
def settle_report(number: int) -> ResponseReturnValue:
    """Note what became of a report."""
    here, name, wish = rooms(), sessions.signed_in().editor.name, request.form.get("state", "")
    if wish not in set(ReportState):
        page = review_page(here, REPORTS, fault="Nothing was changed: the form was not complete.")
        return render_template("editor/review.html", page=page), 422
    try:
        with here.archive.writing():
            was = here.archive.reports.get(number).state
            held = here.archive.reports.settle(number, ReportState(wish), name, here.clock())
            here.archive.editors.audit(
                name, f"report {wish}", f"report:{number}", here.clock(), detail=held.page, before=was, after=wish
            )
    except ConflictError as error:
        page = review_page(here, REPORTS, fault=f"Nothing was changed: {error}.")
        return render_template("editor/review.html", page=page), 409
    return redirect(url_for("editor.review", kind=REPORTS, report=number), 303)
