"""Given names that many people bear, folded: a run of capitals that begins with one is likely a person's name."""

from knowledge.text.tokens import word_set

GIVEN_NAMES = word_set(
    """
    aaron adam adrian alan albert alejandro alex alexander alexandra alice alison amanda amy ana andre andrea
    andreas andrew andy angela anna anne annie anthony antoine antonio arthur ashley barbara ben benjamin bernard
    beth bill billy bob bobby brad brandon brenda brent brett brian bruce bryan bryce buddy caitlin camille carl
    carla carlos carmen carol caroline carrie casey catherine charles charlie charlotte chris christian christina
    christine christophe christopher claire clara claude clint colin connor craig cristina curtis cynthia dale dan
    dana daniel daniela danny darren darrin dave david dean debbie deborah dennis derek diana diane diego dominic
    don donald donna doug douglas dwayne dylan eddie edgar eduardo edward elena eli elizabeth ella ellen emily emma
    enrique eric erik erika ernest ethan eva evan fabian felix fernando florian frances francesco francis francisco
    francois frank franklin franz fred frederic gabriel gareth gary geoff george georg gerard gilles gina giovanni
    glen glenn gordon grace graham grant greg gregory guillaume gus guy hannah hans harold harriet harry heather
    heidi heinz helen henri henry holly howard hugh hugo ian ilse ines irene isaac isabel ivan jack jackie jacob
    jacques jake james jamie jan jane janet jason javier jay jean jeff jeffrey jennifer jenny jens jeremy jerry
    jesse jessica jill jim jimmy joan joanna joe joel johan john johnny jon jonas jonathan jordan jorge jose joseph
    joshua juan judith julia julian julie julien justin karen karl kate katherine kathleen kathryn katie keith kelly
    ken kenneth kevin kim kirk klaus kurt kyle lars laura lauren laurent lee leo leon leonard leslie lewis liam
    linda lisa liz logan lou louis louise luc lucas lucia luciano lucy luis luke lynn manuel marc marcel marco
    marcos margaret maria marie mario marion mark marta martin mary mathieu matt matthew maurice max megan melissa
    michael michel michelle miguel mike miles miranda monica monique morgan nancy natalie natasha nathan neil
    nicholas nick nicola nicolas nicole nigel noah nora norman oliver olivia oscar pablo pamela pascal pat patricia
    patrick paul paula pedro penelope peter phil philip philippe pierre priya rachel rafael ralph ramon randy ray
    raymond rebecca reggie rene ricardo richard rick rob robert roberto robin rod roger roland ron ronald rosa rosie
    ross roxanne roy ruben russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian sergio
    shane shannon sharon shawn silvia simon sofia sophie spencer stan stefan stephanie stephen steve steven stewart
    stuart sue susan suzanne sven sylvie tamara tara ted teresa terry thierry thomas tim timothy tina todd tom tommy
    tony tracy travis trevor troy tyler valerie vanessa vera vic victor victoria vince vincent virginia walter wanda
    warren wayne wendy wes will william wolfgang xavier yann yasmin yvonne zach zoe abdul abel abigail agnes ahmed
    aisha ajay akira alain alberto aldo alejandra alexandre alexis alfonso alfred ali alicia alvaro amelia amir
    anders andrei angus anil anita anjali anke anneke annika antje antonia april arjun arne arnold arturo astrid
    audrey aurelie axel aylin bart bastian bastien beatrice beatriz belen benedict benoit bernd bernhard bertrand
    bettina bianca birgit bjorn boris brigitte bruno callum camila carina carlo carsten cassandra cecile cedric
    celine cesar chad chantal chen chloe christa christelle clarissa claudia claudio clemens clement clive colette
    conrad consuelo cordula corinna cornelia corey cosima cyril dagmar damian damien danielle dario darius deepak
    delphine denise desmond detlef devon dieter dimitri dimitris dirk dmitri doris dorothea duncan ed eduard edith
    edouard eileen elias elisa elisabeth elise eloise emanuel emil emilia emilie emilio emmanuel emre enzo ernesto
    esteban esther etienne eugene eugenia eugenio eunice fabien fabio fabrice farah fatima federico felicity felipe
    ferdinand finn fiona flora florence florent fraser frederick frederik frida friedrich gabriela gael gaspard
    gemma genevieve geoffrey geraldine gerardo gerd gerhard gerry gianni gilbert giles gloria gonzalo greta gudrun
    guido guillermo gunnar gunther gustav gwen hamza hanno harald harvey hassan hector heike heinrich helena helene
    helga henrik henrike herbert herve hideo hiro hiroshi horst hubert ibrahim ignacio ingo ingrid inigo irina iris
    isabella isabelle ismael jaime jana janine janos jared jasmin jasper javed jeanne jens-uwe jeremie jerome
    joachim joaquin jochen joelle johanna johannes jolene jonah jorg josef josefina josh jules juliana juliet
    juliette julio jurgen kai karim karin karina karla kasper katarina katharina kathrin katja kay kayla kenji kerry
    kerstin khalid kiran kit kristen kristin kristina kunal lance lara lea leah leila lena lennart lilian lily lina
    linus lionel lisbeth livia lorena lorenzo lothar ludovic luis-miguel luisa luise lutz lydia madeleine magdalena
    magnus maja malcolm malik malte manfred manuela marcela marcello marcelo marcin margot mariana marianne
    marie-claire marina marisa marius marlene marlon mateo mathias mathilde matilda matteo matthias maud maxime mei
    melanie mercedes merle mia micah michaela mikael mikhail milan mina ming mirjam mitch mohamed mohammed moritz
    muhammad murray nadia nadine naomi natalia ned neve nico nils nina noel noemi noor odile olaf olga ollie omar
    ophelie orlando oskar otto paolo paco parker pauline paulo pavel pepe per perry petra phoebe pia piers pierrick
    pieter pilar quentin rafa rahul raj rajesh raphael raquel rasmus raul ravi regina reiner reinhard remi renata
    rhys rita rocio rodrigo rolf romain roman ronja rory roxana rudi rudolf rufus rupert sabine sabrina salma
    salvador samir sandeep sandro sanjay santiago sascha saskia selina selma serge shaun sheila sid siegfried sigrid
    silke silvio simone solene sonia sonja soren stacey steffen stella sunil susana susanne suzie sylvain tanja
    tanya tariq tatjana tess thea theo theresa thibault thorsten tilda til till tilman timo tobias tom-erik toni
    torsten tristan ulf uli ulla ulrich ulrike umberto ursula ute uwe valentin valeria vasily veronica veronika
    vijay vikram viktor vincenzo violet vivian vivien vladimir volker volkhart wade wally walther wanja werner
    wilfried wilhelm winfried xander yan yannick yuki yuri yusuf yves yvan zara ziad noemie markus marcus stephan
    rainer detlev norbert gernot gotz hartmut helmut ludwig wim sibel tomek zack kathy nikolaj agathe dominique
    wotan mathis elsa luka luca mika jonny johnnie ronnie donnie lonnie vinnie archie alfie freddie bernie arnie
    louie arnaud aurelien baptiste barnaby bela bert corentin curt dai elodie emeline faustine gaelle gaetan
    ghislain gwenaelle jocelyn kilian loic maelle manon morgane nolwenn oceane perrine solange tanguy tiphaine
    virginie ainhoa aitor alba andoni asier begona borja candela dolores eneko gorka iker inaki iratxe itziar jesus
    jordi josep josu lola lourdes maite marisol mireia montserrat nerea nuria oriol pau pol rosario sergi unai
    xabier xavi ayse cem deniz elif emine hakan mehmet murat mustafa orhan selin aleksandr alexei andrzej anton
    bogdan danuta dragan evgeny grzegorz igor ilya jakub jaroslav jiri katarzyna krzysztof lech ludmila maciej marek
    milos miroslav oksana oleg pawel piotr radek sergei stanislav svetlana tadeusz tatiana tomasz vaclav wojciech
    zbigniew zdenek zoltan zsolt
    """
)
