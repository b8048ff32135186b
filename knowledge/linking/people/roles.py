"""Words that stand beside the names of real people and say what they do, folded, in four languages."""

from knowledge.text.tokens import word_set

ROLE_NOUNS = word_set(
    """
    director directors producer producers actor actress actors star co-star costar stuntman stuntwoman stuntperson
    coordinator co-ordinator performer double doubles driver drivers rider climber pilot choreographer trainer coach
    engineer gymnast navigator mechanic tutor physiologist physicist surgeon mayoress dop cameraman operator
    steadicam grip gaffer armorer wrangler horsemaster swordmaster parkour stunter colourist composer lead leads
    showrunner streamer distributor exhibitor ceo cfo founder co-founder co-director co-writer cinematographer
    photographer editor writer screenwriter author designer supervisor specialist instructor veteran host presenter
    comedian singer rapper musician champion chief minister mayor councillor spokesman spokeswoman spokesperson
    judge lawyer barrister prosecutor inspector officer captain sergeant professor doctor dr mr mrs ms sir dame king
    queen prince president chairman chairwoman executive boss head manager surfer skydiver fighter wrestler
    freediver diver husband wife son daughter brother sister father mother rigger armourer critic analyst reporter
    journalist columnist historian owner directora actriz especialista coordinador coordinadora doble piloto
    productor productora guionista cineasta alcalde presidente realisateur realisatrice acteur actrice comedien
    comedienne cascadeur cascadeuse coordinateur coordinatrice doublure producteur productrice pilote maire
    regisseur regisseurin schauspieler schauspielerin kameramann kamerafrau drehbuchautor autorin burgermeister
    sprecher sprecherin trainerin stuntfrau stuntkoordinator darsteller produzent fahrer kollege kollegin
    """
)
KIN_NOUNS = word_set(
    """
    husband wife son daughter brother sister father mother uncle aunt nephew niece cousin twin hermano hermana
    padre madre hijo hija frere soeur pere mere fils fille bruder schwester vater mutter sohn tochter
    """
)
# After a name and its genitive, or before "of", "de", "von" and a name: the work of a real person.
WORK_NOUNS = word_set(
    """
    film films movie movies thriller feature picture pictures documentary debut remake sequel double stuntman unit
    team crew pelicula peliculas filme cinta largometraje equipo doble documental long-metrage equipe doublure
    documentaire streifen kinofilm actionfilm dokumentarfilm
    """
)
# Ends of German compounds such as "Stuntfahrer".
GERMAN_ROLES = tuple(
    sorted(
        word_set(
            """
            fahrer fahrerin koordinator koordinatorin darsteller darstellerin regisseur regisseurin chef
            chefin leiter leiterin trainer trainerin pilotin sprecher sprecherin meister meisterin autor
            autorin fotograf fotografin produzent produzentin schauspieler schauspielerin historiker
            historikerin springer springerin taucher taucherin reiter reiterin techniker technikerin
            ingenieur ingenieurin berater beraterin choreograf choreografin kollege kollegin
            """
        )
    )
)
STUNT_ROLES = word_set(
    """
    stuntman stuntwoman coordinator double doubles performer driver rider rigger cascadeur especialista
    """
)
SPEECH_VERBS = word_set(
    """
    said says say told tells tell recalled recalls explained explains added adds remembered remembers joked jokes
    admitted admits insisted insists revealed reveals confirmed confirms noted notes wrote writes argued argues
    replied laughs laughed called calls asked asks performed performs doubled doubles drove drives rode rides jumped
    climbed co-directed co-wrote directed choreographed co-ordinated coordinated filmed flew trained crashed rolled
    fell broke dived dove leapt leaped swam skied joined ran remains hopes thinks believes learned learnt taught
    teaches planned plans designed built rigged oversaw supervised worked works shot shoots made makes dirigio
    dirige rodo rueda condujo conduce salto entreno entrena piloto pilota cayo preparo prepara coordino trabajo
    trabaja calcula opina comenta signe tourne conduisait conduit pilote saute cascade chute prepare coordonne regle
    supervise estime se souvient inszenierte inszeniert drehte dreht fuhr fahrt sprang springt flog fliegt sturzte
    sturzt brannte trainierte trainiert koordinierte koordiniert plante plant leitet leitete claims claimed rannte
    rennt behauptet sass schwamm fiel kletterte ritt baute repete appris dijo dice conto cuenta explico explica
    recordo recuerda aseguro asegura anadio anade reconocio confeso afirmo dit raconte explique confie assure
    precise ajoute rappelle affirme sagte sagt erzahlt erzahlte erklart erklarte erinnert berichtet meint
    """
)
# Before a name: "said N", "dijo N"; unlike "told N", where N may be a newspaper.
SAID_BY = word_set(
    """
    said says recalled explained added dijo explica explico cuenta dit explique raconte sagte sagt erklart erzahlt
    by
    """
)
# Before a name, each says that it belongs to someone invented.
FICTION_CUES = word_set(
    """
    as plays play played playing character hero heroine villain agent role portrays personaje papel role rolle
    """
)
# Within a run of capitals, each says that no person is named.
NOT_PERSONS = word_set(
    """
    mail express telegraph guardian gazette herald tribune tv reality the street road avenue park bridge river lake
    mount mountain mountains island islands beach valley city county state states university college school church
    hospital airport station tower hall house palace castle hotel square court centre center council department
    ministry agency police army navy force royal air world guinness records record book awards award festival film
    films movie movies pictures studios studio entertainment productions media group company corporation inc ltd llc
    times post news magazine journal guild academy association federation championship cup league prix grand show
    night day days week monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december north south east west new san los las saint st united great
    old red blue black white green golden executive health safety stunt stunts screen actors first second third one
    two three last next this that these what when where who why how it its in on at for from with and but or if no
    not yes here there then now after before while his her their our my your he she they we you i el la un una en de
    y le les des du une et der die das ein eine und im am zur zum freeway highway motorway boulevard terminal
    theatre theater arena stadium canyon dam pier harbour harbor bros port cape fort gardens airfield aerodrome
    raceway speedway cathedral abbey chapel embassy barracks aces angels brigade squadron calle avenida plaza paseo
    puente teatro museo estadio aeropuerto estacion rue place pont quai musee stade aeroport gare platz strasse
    allee flughafen bahnhof brucke museum ayuntamiento prefecture ministere ministerio chapter part volume episode
    season mission war
    """
)
# Of these words, those that are surnames after a given name.
SURNAMES_TOO = word_set(
    """
    hall west park church green white black gold king may north day house palace castle bridge lake rivers bay plaza
    puente falls dam canyon
    """
)
# Surnames that are places as well.
PLACE_SURNAMES = word_set(
    "washington holland london lincoln houston paris dallas austin jackson england york berlin sydney chester troy"
)
