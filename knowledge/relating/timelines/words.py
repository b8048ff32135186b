"""Words from which plans, halts and injuries are told in the four languages we read, folded. Data only."""

import re

from knowledge.text.folding import fold

PLAN = re.compile(
    r"\b(?:(?:was|were|is|are) (?:(?:still )?due )?to (?:begin|start|shoot|film)|hours from|planned|due to|expected|"
    r"will (?:begin|start|shoot)|set to|scheduled|hoped to|should have|"
    r"soll(?:te|ten|en)?|geplant|devai(?:t|ent)|prevue?s?|iba a|debia|previst[oa]s?)\b"
)
RESUME = re.compile(
    r"\b(?:resum\w+|restart\w*|back (?:to|at|in) (?:work|front|production)|picked up again|return\w* to (?:the )?set|"
    r"wieder|fortgesetzt|repris\w*|reprend\w*|reanud\w+|retom\w+)\b"
)
HALT = re.compile(
    r"\b(?:halt\w*|hiatus|paus\w+|stopp?(?:s|ed|ing)?|suspend\w*|shut down|on hold|"
    r"unterbroch\w+|pausier\w*|gestoppt|interromp\w+|arrete\w*|suspendi\w+|interrumpi\w+)\b"
)
# What was moved and how: a sentence that has one of them announces a date, it does not only mention it.
MOVE = re.compile(
    r"\b(?:mov(?:e|es|ed|ing)|delay\w*|postpon\w*|push\w*|put off|puts off|rather than|shift\w*|reschedul\w*|"
    r"brought forward|new calendar|will (?:now )?(?:open|come|be released)|opens?|dated|steals?|"
    r"retard\w*|verschieb\w*|verschob\w*|verlegt|reporte\w*|repousse\w*|decale\w*|retras\w+|aplaz\w+)\b"
)
HURT = re.compile(
    r"\b(?:hurt\w*|injur\w*|broke (?:an?|his|her|their)|broken|fractur\w*|sprain\w*|surgery|burn(?:s|t|ed)|"
    r"verletz\w*|brach|gebrochen|bless\w+|casse|lesion\w*|herid\w*|rompio|fractura\w*)\b"
)
BODY = {
    "Ankle": re.compile(r"\b(?:ankles?|knochel\w*|chevilles?|tobillos?)\b"),
    "Knee": re.compile(r"\b(?:knees?|knie|genoux?|rodillas?)\b"),
    "Leg": re.compile(r"\b(?:legs?|beine?|jambes?|piernas?)\b"),
    "Foot": re.compile(r"\b(?:foot|feet|fuss|pieds?)\b"),
    "Arm": re.compile(r"\b(?:arms?|wrists?|elbows?|handgelenk|poignets?|brazos?)\b"),
    "Shoulder": re.compile(r"\b(?:shoulders?|schulter|epaules?|hombros?)\b"),
    "Back": re.compile(r"\b(?:backs? injur\w+|spine|ribs?|rucken|vertebres?|costillas?)\b"),
    "Head": re.compile(r"\b(?:heads?|concussion|face|skull|crane|kopf|cabeza)\b"),
}
CANCEL = re.compile(
    r"\b(?:cancel\w*|called off|scrapped|abgesagt|gestrichen|annul\w*|cancelad[oa]s?|suspendid[oa]s?)\b"
)
TITLE = re.compile(
    r"\b(?:renam\w+|retitl\w+|titled|(?:new|another|full|official) (?:title|name)|will be called|"
    r"umbenannt|heisst|neuer? (?:titel|name)|s'appelle\w*|rebaptis\w*|nouveau titre|ce sera|se llama\w*|nuevo titulo)\b"
)
# What an event is called that fits no class; the first that is found names it.
TOPICS = (
    ("New title", re.compile(TITLE.pattern + r"|\b(?:titre|titulo)\b")),
    ("Injury", HURT),
    ("Work stopped", HALT),
    ("Work resumes", RESUME),
    ("Strike", re.compile(r"\b(?:strikes?|streik\w*|greves?|huelgas?)\b")),
    (
        "About the schedule",
        re.compile(r"\b(?:date[sd]?|calendar|postpon\w*|put off|push\w*|verschob\w*|retarde\w*|retras\w*)\b"),
    ),
    ("Training", re.compile(r"\b(?:train(?:s|ed|ing)|rehears\w+|practi[cs]\w+|prepar\w+|ubte|entrain\w+|entren\w+)\b")),
    (
        "From the set",
        re.compile(r"\b(?:shoot\w*|shot|film(?:ed|ing)|set|gedreht|dreh\w*|tourn\w+|rod(?:aje|o|aron))\b"),
    ),
    (
        "Statement",
        re.compile(
            r"\b(?:said|told|confirm\w*|bestatig\w*|says|wrote|spoke|talk\w*|thank\w*|sagte|dit|explique|dijo|cont[oa])\b"
        ),
    ),
)


def has(words: re.Pattern[str], sentence: str) -> bool:
    """Whether a sentence has one of the words."""
    return words.search(fold(sentence)) is not None


def tells_injury(sentence: str) -> bool:
    """Whether a sentence says that somebody was hurt, and where."""
    return has(HURT, sentence) and injured_part(sentence) is not None


def injured_part(sentence: str) -> str | None:
    """Return the part of the body that a sentence names."""
    return next((part for part, named in BODY.items() if has(named, sentence)), None)


def topic(sentence: str) -> str | None:
    """Return what a sentence is about, None when none of our words is in it."""
    return next((name for name, told in TOPICS if has(told, sentence)), None)
