"""Units of measure as four languages write them, in folded form. Data, and the one pattern made of it."""

import re

# unit -> pattern; longer forms first within a unit, compound units (speed) before their parts.
UNITS: tuple[tuple[str, str], ...] = (
    ("gbp", r"livres(?= sterling)|(?<=millions de )livres|(?<=millones de )libras|(?<=million )pounds|"
        r"(?<=millionen )pfund"),
    ("mph", r"mph|miles? (?:an|per|por|a la) hour|miles?/h|mi/h|m\.p\.h|millas por hora|miles a l'heure"),
    ("km/h", r"km/h|kmh|kph|kmph|kilomet(?:er|re)s? (?:an|per) hour|kilometros por hora|km por hora"
             r"|kilomet(?:re|er)s?(?:[- ]| par | a l')heure|stundenkilometern?|kilometern? pro stunde|km pro stunde"),
    ("knot", r"knots?|kts?|nudos|n[oœ]e?uds|knoten"),
    ("m/s", r"m/s|met(?:er|re)s per second"),
    ("s", r"seconds?|secs?|segundos?|secondes?|sekunden?|sek|s(?=[ .,;)]|$)"),
    ("min", r"minutes?|mins?|minutos?|minuten"),
    ("h", r"hours?|hrs?|horas?|heures?|(?:flug|fahr|trainings|arbeits|dreh|probe)?stunden?"),
    ("day", r"days?|nights?|dias?|noches?|jours?|journees?|nuits?|tage?n?|nachte?n?|(?:dreh|arbeits|schnee)tage?n?|"
        r"jornadas?"),
    ("week", r"weeks?|semanas?|semaines?|(?:dreh)?wochen?"),
    ("month", r"months?|mes(?:es)?|mois|(?:dreh)?monate?n?"),
    ("year", r"years?|anos?|ans?|annees?|jahre?n?"),
    ("storey", r"storeys?|stories|story|floors|pisos|plantas|etages|stockwerke?n?|stockige?[nrs]?|geschosse?n?"),
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
    ("litre", r"lit(?:er|re)[sn]?|litros?"),
    ("C", r"degrees? (?:celsius|c)|°c|degrees(?! (?:below|fahrenheit|f\b|angle|turn|spin|of))|"
        r"grados(?: celsius| centigrados)?|degres(?: celsius)?|grad(?: celsius)?"),
    ("F", r"degrees? (?:fahrenheit|f)|°f"),
    ("C", r"degrees? below|below zero|bajo cero|unter null|sous zero"),
    ("%", r"%|per ?cent|por ciento|pour cent|prozent"),
    ("usd", r"(?:u\.?s\.? )?dollars?|dolares"),
    ("eur", r"euros?|€"),
    ("gbp", r"£|libras esterlinas|livres sterling"),
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
# Factors to one unit of each dimension, for comparing figures that are told in different units.
IN_BASE = {
    "s": 1.0, "min": 60.0, "h": 3600.0, "day": 86400.0, "week": 604800.0, "m": 1.0, "ft": 0.3048, "km": 1000.0,
    "mile": 1609.344, "km/h": 1.0, "mph": 1.609344, "kg": 1.0, "ton": 1000.0, "lb": 0.45359237, "litre": 1.0,
    "gallon": 3.785411784,
}  # fmt: skip
LENGTHS = frozenset({"m", "cm", "km", "ft", "in", "yd", "mile", "storey"})
SPEEDS = frozenset({"mph", "km/h", "knot", "m/s"})
TIMES = frozenset({"s", "min", "h", "day", "week", "month", "year"})
