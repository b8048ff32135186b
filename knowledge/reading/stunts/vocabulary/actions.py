"""What is done in stunts, in four languages, folded. Data only."""

ACTIONS = """
jump: en jump~ leap~ hurl~ soar~ launch~ propel~ vault~ bound~ skydiv~ leapt | es salt~ lanz~ brinc~ | fr saut~ bondi~
    elanc~ jete~ | de spring~ sprang~ sprung~ sprunge~ gesprungen sturzt_sich sturzte_sich
leave: en off from over edge out_of_ramp through_the_air into_the_void into_thin_air brink | es desde al_vacio por_un
    por_el | fr d_une depuis dans_le_vide du_haut du d_un de_la | de von vom uber in_die_tiefe aus hinunter hinab
ride: en ride~ rode ridden drive~ drove driven gun~ rev~ run~ ran steer~ sped go~ went race~ plunge~ send~ speed~
    sail~ | es conduc~ montad~ pilot~ lanz~ salt~ precipit~ | fr roul~ conduit pilot~ fonce~ precipit~ elanc~ | de
    fahr~ fuhr rast raste rasen jagt gefahren sturzt sturzte
fall: en fall~ fell fallen drop~ plunge~ plummet~ tumble~ | es cae caer cayo caen caida~ cayendo precipit~ desplom~ |
    fr tomb~ chute chutes chuter | de sturz~ fallt fiel fallen gefallen absturz~
high_fall_word: en airbag~ air_bag box_rig crash_mat~ crash_mats boxes | es colchon~ colchoneta~ | fr matelas airbag
    tapis_de_chute | de luftkissen sprungkissen matten airbag~
tumble: en fall~ fell tumble~ roll~ bounce~ cartwheel~ thrown hurtle~ | es cae caer cayo caida~ rod~ruedan rueda | fr
    deval~ tomb~ chute chutes roul~ degringol~ | de sturz~ fallt fiel roll~ kullert hinunter
climb: en climb~ scale scaled scales scaling clamber~ ascend~ | es escal~ trep~ | fr escalad~ grimp~ gravi~ | de
    kletter~ geklettert erklimm~ erklomm~ kletterte
hang: en hang~ hung dangl~ dangle~ cling~ clung clutch~ strapped hanging held_on held_to hold~_on hung_off attached
    perched | es colg~ cuelg~ agarr~ aferr~ suspendid~ sujet~ atad~ | fr accroch~ suspend~ agripp~ cramponn~ attache~
    pend | de hang~ hing hingen klammer~ festgeschnallt gehangen baumel~ festgebunden
slide: en slide~ slid skid~ | es desliz~ derrap~ | fr gliss~ derap~ | de rutsch~ glitt gleitet schlitter~
swing: en swing~ swung sway~ | es balance~ colump~ | fr balanc~ oscill~ | de schwing~ schwang schaukel~ pendel~
crash: en crash~ collid~ collision~ smash~ wreck~ destroyed pile_up~ pileup~ t_bone head_on t_boned totalled totaled
    slam~ plough~ plow~ writes_off written_off | es choc~ choque~ estrell~ colision~ accidente~ destroz~ destru~ | fr
    collision~ accident~ percut~ carambolage~ detruit~ fracass~ | de unfall unfalle crash~ zusammenstoß~ rammt rammen
    zerstort~ karambolage~ geschrottet
roll: en roll~ flip~ overturn~ upend~ topple~ somersault~ end_over_end turns_over went_round went_over rolled_over |
    es vuelc~ volc~ vueltas_de_campana volteret~ vuelta_de_campana | fr tonneau~ retourn~ culbut~ | de uberschlag~
    uberschlug~ rolle rollen uberschlage lkw_uberschlag
cannon: en cannon cannon_roll~ gun_roll~ flipper | es canon | fr canon | de kanone~ kanonenrolle~
chase: en chase~ chasing pursuit~ pursue~ | es persecucion~ persig~ | fr poursuite~ course_poursuite poursui~ | de
    verfolgungsjagd~ verfolg~
fight: en fight~ fought brawl~ fistfight~ combat~ hand_to_hand punch~ | es pelea~ lucha~ combate~ lucha | fr combat~
    bagarre~ lutte~ baston~ | de kampf kampfe~ kampfszene~ schlagerei~ prugelei~ nahkampf~ kampfen
fight_plan: en choreograph~ choreography stunt~ coordinator~ rehears~ scene~ sequence~ beats coordinate~ doubling | es
    coreograf~ escena~ especialista~ ensay~ | fr choregraph~ scene~ cascad~ repet~ doublait | de choreograf~
    choreographie~ szene~ stunt~ prob~
spin: en drift~ spin~ spun power_slide~ 180 handbrake~ j_turn~ | es derrap~ giro~ gira trompo~ | fr derap~ drift~
    tete_a_queue | de drift~ schleuder~ handbremswende~
burn: en burn burns burned burnt burning alight ablaze set_on_fire set_alight on_fire in_flames engulfed torched lit
    flamethrower~ catches_fire caught_fire aflame | es quem~ arde ardiendo en_llamas prendi~ fuego | fr brul~ en_feu
    en_flammes torche embras~ feu | de brenn~ brannte in_flammen angezundet feuer
fire_wall: en wall_of_fire wall_of_flame~ flames fire ring_of_fire | es muro_de_fuego llamas | fr mur_de_feu flammes |
    de feuerwand flammen flammenwand
through: en through | es traves atraves~ | fr travers~ | de durch
explode: en explosion~ explode~ explod~ blew_up blow~_up blown_up blowing_up detonat~ detonate~ fireball~ pyrotechnic~
    blast~ dynamite | es explosi~ explot~ detona~ pirotecni~ vol~_por_los_aires | fr explosi~ explos~ deton~
    pyrotechni~ sauter_a_l_explosif | de explosion~ explodier~ sprengung~ sprengt~ gesprengt pyrotechni~ feuerball
breath: en breath hold~_breath breath_hold breath_holding apnea apnoea free_diving freediving free_dive
    held_her_breath held_his_breath holding_his_breath | es respiracion apnea aguant~_la_respiracion aliento | fr
    souffle apnee respiration | de luft_an luft_anhalten luft_angehalten atem apnoe luftanhalten
hold: en hold~ held holding minutes seconds without | es aguant~ conten~ contuvo minuto~ segundo~ mantuvo | fr reten~
    retenu tenu minute~ seconde~ | de anhalt~ angehalten hielt minuten sekunden halt
dive: en dive~ dove diving scuba rebreather~ swim~ swam | es buce~ nad~ zambull~ | fr plong~ nag~ | de tauch~ schwimm~
gun: en gunfight~ shootout~ shoot_out~ gun_battle~ blanks firefight~ | es tiroteo~ balacera~ | fr fusillade~ | de
    schießerei~ feuergefecht~ schusswechsel~
sword: en sword~ swordplay swordfight~ katana~ lightsaber~ fencing saber~ sabre~ rapier~ | es espada~ katana~ esgrima
    sable~ | fr epee~ katana~ escrime sabre~ | de schwert~ katana~ fecht~ sabel~
fly: en fly~ flew flown flying pilot pilots piloted piloting take~_the_controls controls | es pilot~ volar vuela volo
    volando vuelo~ | fr pilot~ vol voler vole volait | de flieg~ flog geflogen steuer~ pilot~ flugstunden
drive: en steer~ drive~ drove driven driving wheel behind_the_wheel at_the_wheel took_the_wheel | es conduc~ conduj~
    volante al_volante maneja~ | fr conduit conduire conduisait volant au_volant pilot~ | de fahr~ fuhr gefahren steuer
    lenkrad am_steuer
race: en race~ racing lap~ circuit~ grand_prix speedway racetrack raced track_days silverstone | es carrera~ circuito~
    gran_premio | fr course circuit~ grand_prix | de rennen rennstrecke~ rennsport grand_prix runden
precise: en precision near_miss~ one_handed own_driving stunt_driving did_the_driving driving_himself drove_for | es
    conduccion_de_precision | fr conduite_de_precision | de prazisions~
train_v: en train trained trains training practise~ practice~ practis~ rehears~ prepar~ learn~ learnt lesson~ drill~
    boot_camp school schooled coached preparation prep course~ | es entren~ ensay~ prepar~ aprend~ clases curso~
    leccion~ practic~ adiestr~ | fr entrain~ repet~ prepar~ appri~ apprend~ cours stage~ lecon~ exerc~ | de trainier~
    training~ ubte uben ubung~ prob~ vorbereit~ gelernt lern~ unterricht kurs~
time_long: en week~ month~ year~ | es semana~ mes meses ano anos | fr semaine~ mois an ans annee~ | de woche~ monat~
    jahr jahre jahren jahres
skydive: en skydive~ skydiving sky_dive~ sky_diving parachute_jump~ freefall~ free_fall~ | es paracaidismo
    salto~_en_paracaidas saltos_en_paracaidas caida_libre | fr saut_en_parachute sauts_en_parachute chute_libre
    parachutisme | de fallschirmspr~ freifall fallschirmspringen
base: en base_jump~ base_jumping base_coach base_training base_mentor base_jumps | es salto_base
    saltos_base | fr base_jump~ base_jumpeur~ | de basejump~ base_sprung~ base_jump~ base_springer
halo: en halo | es halo | fr halo | de halo~
weightless: en weightless~ zero_g zero_gravity vomit_comet parabolic microgravity | es ingravidez gravedad_cero
    parabolic~ | fr apesanteur gravite_zero parabolique~ | de schwerelos~ parabelfl~
between: en between gap across another onto from_one | es entre otro otra | fr entre autre | de zwischen anderen
    andere nachsten
outside: en outside side exterior door | es exterior fuera puerta lateral | fr exterieur porte lateral~ flanc | de
    außen~ außenseite seite tur
top: en top roof atop | es techo encima | fr toit dessus | de dach oben zugdach
collapse: en came_down comes_down crashes_down collapse~ falls fell fall toppl~ | es derrumb~ desplom~ | fr effondr~
    ecroul~ | de einsturz~ sturzt
    zusammenbr~
ski: en ski skis skied skiing snowboard~ snowmobile~ bobsled~ toboggan~ | es esqui~ snowboard trineo motonieve~ | fr
    ski skis skie~ motoneige~ bobsleigh luge | de ski skier skiern snowboard~ schneemobil~ bob
air: en airborne through_the_air mid_air midair into_the_air canyon gap river rooftop~ bridge~ fence~ over across
    clears cleared clear | es aire sobre encima tejado~ puente~ | fr air dessus pont toit | de luft uber brucke
no_chute: en without_a_parachute no_parachute no_chute without_parachute without_his_parachute parachuteless | es
    sin_paracaidas | fr sans_parachute | de ohne_fallschirm
edge: en into_the_sea into_the_water into_the_river into_water into_the_ocean | es al_mar al_agua al_rio | fr
    dans_l_eau dans_la_mer | de ins_wasser ins_meer
space: en space orbit | es espacio orbita | fr espace orbite | de weltraum weltall orbit
film_v: en film filming shoot shooting shot filmed | es rodar grabar filmar | fr tourner filmer | de drehen
parkour: en parkour free_running freerunning freerunner~ | es parkour | fr parkour yamakasi | de parkour~
bungee: en bungee~ bungees bungeed bungee_jump~ | es puenting bungee~ | fr saut_a_l_elastique elastique | de bungee~
oner: en oner one_take single_take one_shot without_a_cut no_visible_cut unbroken_shot unbroken_take long_take
    single_shot one_continuous | es plano_secuencia | fr plan_sequence | de plansequenz~
double_side: en corkscrew~ barrel_roll~ spiral~ | es tirabuzon~ sacacorchos | fr vrille~ | de schraube~ korkenzieher~
descend: en rappel~ abseil~ abseils | es rapel rappel descolg~ | fr rappel | de abseil~
zip: en zipline~ zip_line~ ziplined zip_lining | es tirolina~ | fr tyrolienne~ | de seilrutsche~ zipline~
dragging: en drag~ dragged | es arrastr~ | fr train~_derriere | de schleif~ mitgeschleift
"""
