"""Words of stunt news that mean the same in English, Spanish, French and German, each reduced to one sign.

A translated or word-swapped text keeps the order of its names, numbers and such words even when no run of words
survives. Entries are stems: a word belongs to the longest stem it begins with; those of three letters or less stand for
whole words.
"""

from functools import lru_cache

# One line a meaning; accents are already folded.
_TABLE = """
motorcycle motorbike motocross bike moto motocicleta motorrad motorraeder motorrader
cliff precipice acantilado falaise klippe klippen felswand
ramp rampe rampa incline
parachute parachut paracaid fallschirm canopy
skydiv sky-div fallschirmspr paracaidism
helicopter helicoptero helicoptere hubschrauber chopper
aircraft airplane aeroplane plane avion flugzeug maschine
biplane biplano biplan doppeldecker
wing wings ala alas aile ailes tragflache flugel
train tren zug zuge locomotive locomotora lokomotive
car cars coche coches auto autos voiture voitures wagen
truck lorry camion lastwagen lkw
bus buses autobus omnibus
boat boats barco bateau boot boote
horse horses caballo cheval chevaux pferd
stair stairs staircase stairway steps escalera escaleras escalier marches treppe stufen
building edificio immeuble gebaude hochhaus
roof rooftop azotea tejado tejados toit toits dach dacher
bridge puente pont brucke
tower torre tour turm
street streets calle calles rue strasse
mountain montana montagne berg
water agua eau wasser underwater
tank tanque bassin becken
breath breathing apnea apnee aliento souffle atem luft
fire fuego incendie feuer flames llamas flammes flammen
explosion explosions explosiones explosionen
record records recorde rekord weltrekord
jump jumped leap leapt salto saltos salta saltar sauter saut sprung sprunge springt springen sprang
fall falls fell fallen caida caidas cae caer cayo chute tombe tomber sturz sturzt sturzte
roll rolls rolled rolling vueltas tonneau tonneaux uberschlag
ride rides riding rode monta fahrt fuhr gefahren
fly flies flew flight flights flying vuelo vuelos volar vol vols voler flug flog fliegt fliegen
drop drops dropped descent bajada descente abstieg
shoot shooting shot filming filmed rodaje rodo rodar rodado tournage tourne tourner gedreht drehen dreharbeiten
take takes toma tomas prise prises klappe
scene scenes escena escenas szene szenen sequence secuencia secuencias sequenz
film movie pelicula cinta long-metrage kinofilm
camera cameras camara camaras kamera kameras
director realizador realisateur cineaste regisseur regie
actor actress actriz acteur actrice comedien schauspieler schauspielerin darsteller
star stars estrella vedette
coordinator coordinador coordinateur koordinator
double doubles doble dobles doublure doublures doubel stuntman stuntmen cascadeur cascadeurs especialista especialistas
stunt stunts acrobacia cascade cascades
training trained trainings entrenamiento entreno entrainement entraine trainiert ubung
rehears ensayo ensayos ensayar repetition repetitions probe proben geprobt
preparation preparacion prepara vorbereit
crew equipe team equipo mannschaft
studio estudio
set plato plateau
minute minutes minuto minutos minuten
second seconds segundo segundos seconde secondes sekunde sekunden
hour hours hora horas heure heures stunde stunden
day days dia dias jour jours tag tage tagen
week weeks semana semanas semaine semaines woche wochen
month months mes meses mois monat monate monaten
year years ano anos annee annees jahr jahre jahren
time times vez veces fois
metre metres meter meters metro metros
feet foot pies pieds fuss
kilometre kilometres kilometer kilometers kilometro kilometros
mile miles milla millas meile meilen
hospital hopital krankenhaus
injur herido heridos herida lesion blesse blesses blessure verletz
ankle tobillo cheville knochel
burn burns burned quemad quemaduras brulure brulures verbrenn
harness arnes harnais gurt
rope cable cables cuerda corde seil seile
door puerta porte tur
head cabeza tete kopf
hand hands mano manos main mains hande
fine fined multa amende geldstrafe
court tribunal gericht
police policia polizei
release estreno estrena sortie sortira kinostart startet
trailer trailers avance bande-annonce
title titulo titre titel
sequel secuela suite fortsetzung
part parte partie teil
first primer primera primero premier premiere erste erster ersten
last ultima ultimo dernier derniere letzte letzten
next proxima siguiente prochain prochaine nachste nachsten
monday lunes lundi montag
tuesday martes mardi dienstag
wednesday miercoles mercredi mittwoch
thursday jueves jeudi donnerstag
friday viernes vendredi freitag
saturday sabado samedi samstag
sunday domingo dimanche sonntag
january enero janvier januar
february febrero fevrier februar
march marzo mars marz
april abril avril
june junio juin juni
july julio juillet juli
august agosto aout
september septiembre septembre
october octubre octobre oktober
november noviembre novembre
december diciembre decembre dezember
spring primavera printemps fruhling fruhjahr
summer verano ete sommer
autumn otono automne herbst
winter invierno hiver
england inglaterra angleterre englisch
norway noruega norvege norwegen norvegien norwegisch
morocco marruecos maroc marokko
italy italia italie italien
spain espana espagne spanien
germany alemania allemagne deutschland
france francia frankreich
britain bretana bretagne grossbritannien britisch british britanique britanico
london londres
death muerte mort tod died murio gestorben
mother madre mere mutter
father padre pere vater
alone solo seul allein
half medio media demi demie halb halbe halben
hard duro dur hart
dangerous peligros dangereu gefahrlich
thousand mil mille tausend
million millon millones millionen
"""

_NUMBER_WORDS = """
2 two dos deux zwei twice
3 three tres trois drei
4 four cuatro quatre vier
5 five cinco cinq funf
6 six seis sechs
7 seven siete sept sieben
8 eight ocho huit acht
9 nine nueve neuf neun
10 ten diez dix zehn
11 eleven once onze elf
12 twelve doce douze zwolf dozen docena douzaine dutzend
13 thirteen trece treize dreizehn
14 fourteen catorce quatorze vierzehn
15 fifteen quince quinze funfzehn
16 sixteen dieciseis seize sechzehn
17 seventeen diecisiete dix-sept siebzehn
18 eighteen dieciocho dix-huit achtzehn
19 nineteen diecinueve dix-neuf neunzehn
20 twenty veinte vingt zwanzig
30 thirty treinta trente dreissig
40 forty cuarenta quarante vierzig
50 fifty cincuenta cinquante funfzig
60 sixty sesenta soixante sechzig
70 seventy setenta siebzig
80 eighty ochenta achtzig
90 ninety noventa neunzig
100 hundred cien ciento cent hundert
7 seventh septimo septima septieme siebte siebten siebter
8 eighth octavo octava huitieme achte achten
4 fourth cuarto cuarta quatrieme vierte vierten
5 fifth quinto quinta cinquieme funfte funften
"""

NUMBERS = {word: line.split()[0] for line in _NUMBER_WORDS.strip().splitlines() for word in line.split()[1:]}
_STEMS = {stem: f"@{number}" for number, line in enumerate(_TABLE.strip().splitlines()) for stem in line.split()}
_SHORT = 3


@lru_cache(maxsize=50_000)
def concept(word: str) -> str | None:
    """Return the sign of a folded word's meaning, or None when the table does not know it."""
    if word in _STEMS:
        return _STEMS[word]
    for length in range(len(word) - 1, _SHORT + 1, -1):
        if word[:length] in _STEMS:
            return _STEMS[word[:length]]
    return None
