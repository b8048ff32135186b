"""Units of measure as four languages write them, in folded form. Data, and the one pattern made of it."""

import re

# unit -> pattern; longer forms first within a unit, compound units (speed) before their parts.
UNITS: tuple[tuple[str, str], ...] = (
    ("mph", r"mph|miles? (?:an|per|por|a la) hour|miles?/h|mi/h|m\.p\.h|millas por hora|miles a l'heure"),
    ("km/h", r"km/h|kmh|kph|kmph|kilomet(?:er|re)s? (?:an|per) hour|kilometros por hora|km por hora"
             r"|kilomet(?:re|er)s?(?:[- ]| par | a l')heure|stundenkilometern?|kilometern? pro stunde|km pro stunde"),
    ("knot", r"knots?|kts?|nudos|n[oœ]e?uds|knoten"),
    ("m/s", r"m/s|met(?:er|re)s per second"),
    ("s", r"seconds?|secs?|segundos?|secondes?|sekunden?|sek|s(?=[ .,;)]|$)"),
    ("min", r"minutes?|mins?|minutos?|minuten"),
    ("h", r"hours?|hrs?|horas?|heures?|stunden?"),
    ("day", r"days?|nights?|dias?|noches?|jours?|journees?|nuits?|tage?n?|nachte?n?|drehtage?n?|jornadas?"),
    ("week", r"weeks?|semanas?|semaines?|wochen?"),
    ("month", r"months?|mes(?:es)?|mois|monate?n?"),
    ("year", r"years?|anos?|ans?|annees?|jahre?n?"),
    ("storey", r"storeys?|stories|story|pisos|plantas|etages|stockwerke?n?"),
    ("km", r"km|kilomet(?:er|re)s?|kilometros?|kilometern?"),
    ("m", r"m(?=[ .,;)]|$)|met(?:er|re)s?|metros?|metern?"),
    ("cm", r"cm|centimet(?:er|re)s?|centimetros?|zentimetern?"),
    ("ft", r"ft|feet|foot|pies?|pieds?|fuß"),
    ("in", r"inch(?:es)?|pulgadas?|pouces?|zoll"),
    ("yd", r"yards?|yds?|yardas?"),
    ("mile", r"miles?|millas?|meilen?|milles"),
    ("ton", r"tons?|toneladas?|tonnes?|tonnen|tonner"),
    ("lb", r"pounds?|lbs?|libras?"),
    ("kg", r"kg|kilos?|kilograms?|kilogrammes?|kilogramm"),
    ("gallon", r"gallons?|galones"),
    ("litre", r"lit(?:er|re)s?|litros?"),
    ("C", r"degrees? (?:celsius|c)|°c|grados(?: celsius| centigrados)?|degres(?: celsius)?|grad(?: celsius)?"),
    ("F", r"degrees? (?:fahrenheit|f)|°f"),
    ("C", r"degrees? below|below zero|bajo cero|unter null|sous zero"),
    ("%", r"%|per ?cent|por ciento|pour cent|prozent"),
    ("usd", r"(?:u\.?s\.? )?dollars?|dolares"),
    ("eur", r"euros?|€"),
    ("gbp", r"£|libras esterlinas"),
    ("g", r"gs?(?=[ .,;)-]|$)|g's|g-forces?"),
)  # fmt: skip
UNIT_AFTER = re.compile(
    r"(?:\s|-)?(?:(?:full|long|straight|whole|solid|consecutive|square|working|laborables|lange|volle|"
    r"small)\s)?(?:de\s)?(?:"
    + "|".join(rf"(?P<u{index}>{pattern})" for index, (_, pattern) in enumerate(UNITS))
    + r")(?![^\W_])"
)
UNIT_NAMES = tuple(unit for unit, _ in UNITS)
MONEY_BEFORE = re.compile(r"(?:(?P<usd>(?:us)?\$)|(?P<eur>€)|(?P<gbp>£))\s?$")
DAYS_IN = {"day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
SECONDS_IN = {"s": 1.0, "min": 60.0, "h": 3600.0}
LENGTHS = frozenset({"m", "cm", "km", "ft", "in", "yd", "mile", "storey"})
SPEEDS = frozenset({"mph", "km/h", "knot", "m/s"})
TIMES = frozenset({"s", "min", "h", "day", "week", "month", "year"})
