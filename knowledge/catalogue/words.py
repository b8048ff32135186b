"""Words too ordinary to be a film's or a person's name by themselves; our own list, folded."""

from knowledge.text.tokens import word_set

COMMON = word_set("""
    a above accident action after again air all alone america american among and angel animal anna arena arrival art
    as at attack avengers away baby back bad ballerina bank battle beast beautiful behind best big bird black blade
    blast blood blow blue boat body bomb bond born boss bourne boy brave break bridge brother brothers bullet burn bus
    business cage captain car cars case cast chance change chaos charge chase chef child children circus city class
    classic cliff clash climb club coach code cold collision comedy common control cop country crank crash crew crime
    crossing crow crown dance danger dark date day days dead deal death deep deputy desert devil diamond dirt dive
    doctor dog double down dragon drama dream drift drive driver drop dune dust duel earth east edge eight emperor
    empire end endgame enemy engine entertainment episode escape event ever everything evil exit extraction eye eyes
    face fall fallout family fast fate father fear fight final fire first five flight fly fog force forever four free
    freedom friend from frozen fugitive full furious fury future game gang general ghost giant girl girls gladiator
    glass go goal god gods gold golden good grand gravity great green grey ground guard guide gun guy hand hard he head
    heart heat heaven hell her hero heroes hidden high highway him history hit home hope horse hot hour house human
    hunger hunt hunted hunter hurricane ice identity if ii impact impossible in inception infinite inside into invasion
    iron island it jaws job journey joy judge jump jungle jury justice kill killer king kings knife knight know land
    last law leap legend les life light line lion list live lock locked logan long lord lost love lucky machine mad
    magic man mars master matador matrix maverick max men midnight mind miracle mission monkey monster moon morning
    mother motor mountain mummy murder music mystery naked name nation native new next night nine no nobody noise north
    not nothing now ocean of off officer oil old on once one open operation order origin other out over owl pain panic
    paper part passenger past peace people perfect phantom phone pilot pirate planet play player point police power
    predator present president prey prince princess prison prisoner private prodigy project promise proof protector
    public pulse pursuit quest quick race raid rain ransom raw reckoning red rescue return revenge revolution ride
    riders ring rings riot rise rises rising risk river road robot rock rocky rogue ronin room round royal run runner
    running rush rust safe saga sahara salt saw school science scream sea search second secret seven shadow shark she
    ship shock shoot shooter shot show side siege sign signs silence silent sin sing sisters six skin sky skyscraper
    sleep slow small smile smoke snow soldier solo son song soul south space spark speed spider spectre spirit spring
    spy stage star stars station steel still sting stone stop storm story strange stranger street strike strong stunt
    suit summer sun sunset supremacy swim swing sword target tax taxi team ten tenet terminal terminator the thief
    thing three thunder ticket tide tiger time titanic to tomorrow top torque tower town traffic train transporter trap
    trial trip troy truck true trust truth turbo twilight twins twister twisters two ultimatum unbroken under
    underground unit united unknown unstoppable up us valley van vice victory video villain vision voice volcano walk
    wall war warrior watch water wave way we wedding west wheel whip white wick wild wind wings winter wire without wolf
    woman women wonder world wrath wreck wrong year you young zero zone
    nadie speed heat rapido salto muerte vida noche fuego agua noches tierra guerra hombre mujer cielo infierno sangre
    le la les un une vie mort nuit feu eau guerre homme femme ciel enfer sang collision chute der die das leben tod
    nacht feuer wasser krieg mann frau himmel holle blut atomica especialista matrix avion tren
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre lunes martes miercoles jueves viernes sabado domingo janvier fevrier mars avril mai juin juillet aout
    septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche januar februar marz juni
    juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
    i me my mine you your yours he him his she her hers they them their theirs this that these those who whom whose
    what which where when why how am are was were be been being have has had do does did will would shall should can
    could might must don't didn't can't won't both each few more most other some such than too very just also again
    here there then once during before between through about against until while because so but if yes let's
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
    eighty ninety hundred thousand million evening midday afternoon today yesterday tonight christmas easter
    thanksgiving halloween work works radio television show movie movies film films actor actress director star stars
    stunt stunts africa america american asia australia australian austria belgium berlin bollywood boston brazil
    britain british brooklyn budapest california canada canadian chicago china chinese cuba dallas denmark detroit
    dubai dublin egypt england english europe european finland florida france french german germany greece havana
    hollywood hong hungary iceland india indian indonesia iran iraq ireland irish israel istanbul italian italy
    jamaica japan japanese jordan kenya korea korean london los angeles madrid malta manhattan mexican mexico miami
    montana morocco moscow nevada netherlands york zealand nigeria norway norwegian oregon oxford paris philadelphia
    poland portugal prague roma rome russia russian san francisco santa scotland scottish seattle shanghai singapore
    spain spanish sweden swiss sydney texas thailand tokyo toronto turkey ukraine utah vancouver vegas venice vienna
    vietnam virginia wales warsaw washington
    """)

ARTICLES = frozenset(("the", "a", "an", "el", "la", "los", "las", "le", "les", "l'", "der", "die", "das"))
JOINERS = ("and", "y", "et", "und")
# Nouns with which a film is described instead of named: "Ann Lee's new spy film".
DESCRIBING = "film|movie|thriller|comedy|drama|picture|blockbuster|actioner|pelicula|cinta|kinofilm|actionfilm"
# What a subtitle may consist of without naming anything: "F1: The Movie", "F9: The Fast Saga".
GENERIC = ARTICLES | word_set("movie film pelicula story saga fast series returns beginning part one two")
