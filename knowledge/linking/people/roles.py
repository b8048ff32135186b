"""Words that stand beside the names of real people and say what they do, folded, in four languages."""

from knowledge.text.tokens import word_set

ROLE_NOUNS = word_set(
    """
    director directors producer producers actor actress actors star co-star costar stuntman stuntwoman stuntperson
    coordinator co-ordinator performer double doubles driver drivers rider climber pilot choreographer trainer
    coach engineer cinematographer photographer editor writer screenwriter author composer designer supervisor
    specialist instructor veteran host presenter comedian singer rapper musician champion chief minister mayor
    councillor spokesman spokeswoman spokesperson judge lawyer barrister prosecutor inspector officer captain
    sergeant professor doctor dr mr mrs ms sir dame king queen prince president chairman chairwoman executive boss
    head manager surfer skydiver gymnast fighter wrestler freediver diver husband wife son daughter brother sister
    father mother rigger armourer armorer critic analyst reporter journalist columnist historian owner founder
    directora actriz actor especialista coordinador coordinadora doble piloto productor productora guionista
    cineasta alcalde presidente realisateur realisatrice acteur actrice comedien comedienne cascadeur cascadeuse
    coordinateur coordinatrice doublure producteur productrice pilote maire regisseur regisseurin schauspieler
    schauspielerin stuntkoordinator darsteller produzent fahrer kollege kollegin
    """
)
KIN_NOUNS = word_set(
    """
    husband wife son daughter brother sister father mother uncle aunt nephew niece cousin twin hermano hermana
    padre madre hijo hija frere soeur pere mere fils fille bruder schwester vater mutter sohn tochter
    """
)
# Ends of German compounds such as "Stuntfahrer".
GERMAN_ROLES = ("fahrer", "koordinator", "darsteller", "regisseur", "chef", "leiter", "fahrerin", "darstellerin")
STUNT_ROLES = word_set(
    """
    stuntman stuntwoman coordinator double doubles performer driver rider rigger cascadeur especialista
    """
)
SPEECH_VERBS = word_set(
    """
    said says say told tells tell recalled recalls explained explains added adds remembered remembers joked jokes
    admitted admits insisted insists revealed reveals confirmed confirms noted notes wrote writes argued argues
    replied laughs laughed called calls asked asks performed performs doubled doubles drove drives rode rides
    jumped climbed dijo dice conto cuenta explico explica recordo recuerda aseguro asegura anadio anade reconocio
    confeso afirmo dit raconte explique confie assure precise ajoute rappelle affirme sagte sagt erzahlt erzahlte
    erklart erklarte erinnert berichtet meint
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
    mail express telegraph guardian gazette herald tribune tv reality the street road avenue park bridge river
    lake mount mountain mountains island islands beach valley city county state states university college school
    church hospital airport station tower hall house palace castle hotel square court centre center council
    department ministry agency police army navy force royal air world guinness records record book awards award
    festival film films movie movies pictures studios studio entertainment productions productions media group
    company corporation inc ltd llc times post news magazine journal guild academy association federation
    championship cup league prix grand show night day days week monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december north south east
    west new san los las saint st united great old red blue black white green golden executive health safety stunt
    stunts screen actors first second third one two three last next this that these what when where who why how it
    its in on at for from with and but or if no not yes here there then now after before while his her their our
    my your he she they we you i el la los las un una en de y le les des du un une et der die das ein eine und im
    am zur zum chapter part volume episode season mission war
    """
)
# Of these words, those that are surnames after a given name.
SURNAMES_TOO = word_set(
    "hall west park church green white black gold king may north day house palace castle bridge lake rivers"
)
GIVEN_NAMES = word_set(
    """
    aaron adam adrian alan albert alejandro alex alexander alexandra alice alison amanda amy ana andre andrea
    andreas andrew andy angela anna anne annie anthony antoine antonio arthur ashley barbara ben benjamin bernard
    beth bill billy bob bobby brad brandon brenda brent brett brian bruce bryan bryce buddy caitlin camille carl
    carla carlos carmen carol caroline carrie casey catherine charles charlie charlotte chris christian christina
    christine christophe christopher claire clara claude clint colin connor craig cristina curtis cynthia dale dan
    dana daniel daniela danny darren darrin dave david dean debbie deborah dennis derek diana diane
    diego dominic don donald donna doug douglas dwayne dylan eddie edgar eduardo edward elena eli elizabeth ella
    ellen emily emma enrique eric erik erika ernest ethan eva evan fabian felix fernando florian frances francesco
    francis francisco francois frank franklin franz fred frederic gabriel gareth gary geoff george georg gerard
    gilles gina giovanni glen glenn gordon grace graham grant greg gregory guillaume gus guy hannah hans harold
    harriet harry heather heidi heinz helen henri henry holly howard hugh hugo ian ilse ines irene isaac isabel
    ivan jack jackie jacob jacques jake james jamie jan jane janet jason javier jay jean jeff jeffrey jennifer
    jenny jens jeremy jerry jesse jessica jill jim jimmy joan joanna joe joel johan john johnny jon jonas jonathan
    jordan jorge jose joseph joshua juan judith julia julian julie julien justin karen karl kate katherine
    kathleen kathryn katie keith kelly ken kenneth kevin kim kirk klaus kurt kyle lars laura lauren laurent
    lee leo leon leonard leslie lewis liam linda lisa liz logan lou louis louise luc lucas lucia luciano lucy luis
    luke lynn manuel marc marcel marco marcos margaret maria marie mario marion mark marta martin mary mathieu
    matt matthew maurice max megan melissa michael michel michelle miguel mike miles miranda monica monique morgan
    nancy natalie natasha nathan neil nicholas nick nicola nicolas nicole nigel noah nora norman oliver olivia
    oscar pablo pamela pascal pat patricia patrick paul paula pedro penelope peter phil philip philippe pierre
    priya rachel rafael ralph ramon randy ray raymond rebecca reggie rene ricardo richard rick rob robert roberto
    robin rod roger roland ron ronald rosa rosie ross roxanne roy ruben russell ruth ryan sally sam samantha
    samuel sandra sara sarah scott sean sebastian sergio shane shannon sharon shawn silvia simon sofia sophie
    spencer stan stefan stephanie stephen steve steven stewart stuart sue susan suzanne sven sylvie
    tamara tara ted teresa terry thierry thomas tim timothy tina todd tom tommy tony tracy travis trevor
    troy tyler valerie vanessa vera vic victor victoria vince vincent virginia walter wanda warren wayne wendy wes
    will william wolfgang xavier yann yasmin yvonne zach zoe
    """
)
# Surnames that are places as well.
PLACE_SURNAMES = word_set(
    "washington holland london lincoln houston paris dallas austin jackson england york berlin sydney chester troy"
)
