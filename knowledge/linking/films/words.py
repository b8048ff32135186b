"""Words that tell a film from an ordinary use of its title, folded, in four languages."""

import re

from knowledge.text.tokens import word_set

# Standing beside a title, each says that a film is meant.
FILM_NOUNS = word_set(
    """
    making film films movie movies picture feature blockbuster thriller actioner comedy drama biopic sequel prequel
    remake reboot threequel follow-up followup spinoff spin-off franchise saga instalment installment trilogy
    trailer teaser premiere makers maker screenplay script shoot set star stars director stuntman stuntwoman stunt
    stunts crew cast producers producer scene sequence featurette reel adaptation pelicula peliculas filme cinta
    largometraje secuela entrega rodaje trailer estreno protagonista guion saga director directora especialista
    doble longs-metrages long-metrage suite volet tournage bande-annonce tournage realisateur cascadeur opus films
    series miniseries kinofilm streifen fortsetzung teil dreh dreharbeiten trailer premiere regisseur hauptdarsteller
    stuntman blockbuster actionfilm drehbuch
    """
)
# Their number in a document tells whether it speaks of films at all.
FILM_WORLD = (FILM_NOUNS - word_set("stunt stunts picture set star stars double crew part teil suite")) | word_set(
    """
    actor actress actors filming filmed cinema cinemas screen studio studios paramount universal sony disney
    netflix warner hollywood box-office stuntmen stuntpeople cinematographer audience camera cameras imax oscar
    actores actriz actor rodar rodo cine cines pantalla estudio productora taquilla camara acteur actrice cinema
    cineaste tourner cascades cascade doublure camera ecran schauspieler schauspielerin kino gedreht drehte
    leinwand kamera
    """
)
# Standing near a title that also means something else, each says that the other thing is meant.
CLASH_NEAR = {
    "mi5": "agency intelligence officer spy spies service chief headquarters building director-general agent",
    "mi6": "agency intelligence officer officers spy spies service chief headquarters building agent woman head secret",
    "f1": "grand prix championship race races racing season team teams lap laps podium pole circuit calendar driver"
    " drivers weekend gran premio carrera rennen saison course ecurie sport",
    "f9": "press key",
    "rrr": "rate",
    "speed": "top maximum full limit",
    "up": "",
    "le mans": "race hours 24 hour track circuit",
    "titanic": "wreck ship sank liner",
    "dunkirk": "evacuation beaches town port",
    "rush": "hour gold adrenaline",
}
CLASHES = {title: frozenset(words.split()) for title, words in CLASH_NEAR.items()}

# "the sequel to X" and "X sequel": the next film of the series.
_SEQUEL = "sequel|follow-?up|continuation|successor|secuela|continuacion|suite|fortsetzung"
SEQUEL_TO = re.compile(rf"\b(?:{_SEQUEL})\s(?:to|of|de|del|a|zu|von)\s(?:the\s|la\s)?[\"'\s]*$")
SEQUEL_AFTER = re.compile(rf"[\"'\s]*\s(?:{_SEQUEL}|spin-?off)\b")
# After an ordinal, each says that the films of a series are counted.
PART_NOUNS = word_set(
    """
    film movie picture instalment installment part chapter entry portion outing adventure mission episode entrega
    parte pelicula filme cinta capitulo volet opus partie film chapitre episode teil film kapitel ableger
    fortsetzung
    """
)
FIRST_WORDS = word_set("original originals originale originales")
REMAKE_WORDS = word_set("remake reboot version neuverfilmung")
TITLE_STARTERS = word_set("in on of for from since before after during with to at per para por en de sur pour dans")
# Verbs and nouns that stand beside titles, quoted or not.
FILM_CUES_AFTER = word_set(
    """
    opens opened opening hits arrives star co-stars starring directed premieres releases released pushed delayed
    postponed shifts slides moves shot filmed shoots streams streaming netflix cinemas theaters theatres lands debuts
    estrena estreno rodo rueda llega cines sort sortira salles tourne startet kommt lauft gedreht kinos
    """
)
FILM_CUES_BEFORE = word_set(
    """
    starring co-stars filming sheet film movie feature titled called entitled sequel trailer follows stars set
    """
)
# Of the film nouns, those that name the thing itself: after "is a" or ", a" they say what a title is.
WORKS = word_set(
    """
    film movie picture feature blockbuster thriller actioner comedy drama biopic sequel prequel remake reboot
    threequel western musical documentary spinoff spin-off series miniseries epic romp caper debut adaptation pelicula
    filme cinta largometraje secuela comedia serie western drama documental adaptacion opera long-metrage suite comedie
    polar drame kinofilm streifen fortsetzung actionfilm actionkomodie komodie spielfilm krimi kriegsfilm serie
    """
)
# Right before a title, each says that it is made, played in or seen.
MAKING = word_set(
    """
    directed co-directed directs wrote co-wrote produced produces made shot filmed filming shooting making promoting
    rodo rueda rodar rodando dirigio dirige estrena estreno presenta tourne tourner tournait realise signe presente
    drehte dreht inszenierte inszeniert drehen zeigt
    """
)
_ARTICLES = "a an the un una uno el la une le ein eine der die das sein seine seinem his her their su son sa leur"
# Between a title and what it is: "“N”, a thriller", "“N” is his first film".
TO_A_WORK = word_set(f"{_ARTICLES} is was es fue sera est etait sera ist war wird")
PLAYED_IN = word_set("in for of on from en para por de del pour dans sur von fur aus bei zu")
# Words of titles that name no film: prizes, guilds, publications, companies, songs.
NO_TITLES = word_set(
    """
    show project awards award guild academy record records studios pictures entertainment times news magazine festival
    oscar oscars cinemacon january february march april june july august september october november december
    """
)
# The same for capitals without quotation marks: days, places, offices and ranks.
NO_RUNS = NO_TITLES | word_set(
    """
    post monday tuesday wednesday thursday friday saturday sunday hospital university street road county court
    executive police army navy airport ministry council department hotel park sir king queen prince mayor
    """
)
# Before a title under which a film only hides.
CODE_NAMES = word_set(
    """
    codename code-name codenamed code-named code name named working disguise guise cover banner placeholder
    """
)
NEW_WORDS = word_set("new next upcoming latest nueva nuevo proxima nouveau nouvelle neue neuen neuer")
NEXT_WORDS = word_set("next upcoming proxima proximo prochain prochaine nachste nachsten nachster")
# Of the nouns above, those of the daily work, which stand beside ordinary words as well: "crash scene".
WORK_NOUNS = word_set(
    "stunt stunts scene sequence shoot set crew cast double doble script part picture reel teil suite"
)
LINKING_WORDS = word_set("of de del von du des for called titled named entitled en in im")
