"""Tells whether an errand is over: what the pages that wait for one ask again and again."""

from flask import Response, jsonify

from webapp.editor.errands import look
from webapp.editor.gate import blueprint
from webapp.rooms import rooms


@blueprint.get("/errands/<errand_id>")
def errand(errand_id: str) -> Response:
    """Return {"is_over": ...} as JSON."""
    return jsonify(is_over=look(rooms(), errand_id).is_over)
