"""Readers' reports: settled or declined, all about one page together, and taken up again."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive import acts
from records.errors import ConflictError
from records.verdicts import ReportState
from webapp.editor import sessions
from webapp.editor.deciding.review import REPORTS, report_numbers, review_page
from webapp.editor.gate import blueprint
from webapp.rooms import rooms


@blueprint.post("/reports/<int(max=999999999):number>")
def settle_report(number: int) -> ResponseReturnValue:
    """Note what became of a report, and of those that the form names beside it: of all or of none."""
    here, name, wish = rooms(), sessions.signed_in().editor.name, request.form.get("state", "")
    if wish not in set(ReportState):
        page = review_page(here, REPORTS, fault="Nothing was changed: the form was not complete.")
        return render_template("editor/review.html", page=page), 422
    numbers = dict.fromkeys((number, *report_numbers(request.form.get("numbers", ""))))
    try:
        with here.archive.writing():
            for one in numbers:
                acts.settle_report(here.archive, one, ReportState(wish), name, here.clock())
    except ConflictError as error:
        page = review_page(here, REPORTS, fault=f"Nothing was changed: {error}.")
        return render_template("editor/review.html", page=page), 409
    settled = None if wish == ReportState.OPEN.value else ",".join(map(str, numbers))
    return redirect(url_for("editor.review", kind=REPORTS, report=settled), 303)
