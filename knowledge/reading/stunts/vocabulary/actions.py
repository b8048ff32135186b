"""What is done in stunts, in four languages, folded. Data only."""

ACTIONS = """
jump: en jump~ leap~ hurl~ soar~ launch~ propel~ vault~ bound~ skydiv~ leapt jumped jumps plunge_from dive~_from
    threw_himself hurtle~ bail~_out bailed_out | es salt~ lanz~ brinc~ saltando arroj~ se_arroj~ | fr saut~ bondi~
    elanc~ jete~ sautant saute saute_t_il s_est_jete se_jette precipit~ | de spring~ sprang~ sprung~ sprunge~
    gesprungen sturzt_sich sturzte_sich springen hechte~ ~sprung ~sprunge
leave: en off from over edge out_of_ramp through_the_air into_the_void into_thin_air brink | es desde al_vacio por_un
    por_el | fr d_une depuis dans_le_vide du_haut du d_un de_la | de von vom uber in_die_tiefe aus hinunter hinab
ride: en ride~ rode ridden drive~ drove driven gun~ rev~ run~ ran steer~ sped go~ went race~ plunge~ send~ speed~
    sail~ | es conduc~ montad~ pilot~ lanz~ salt~ precipit~ corr~ | fr roul~ conduit pilot~ fonce~ precipit~ elanc~
    court courent | de fahr~ fuhr rast raste rasen jagt gefahren sturzt sturzte
fall: en fall~ fell fallen drop~ plunge~ plummet~ tumble~ topple~ come_off comes_off came_off dive~ nosedive~ | es cae
    caer cayo caen caida~ cayendo precipit~ desplom~ se_tiro se_tira arroj~ cae~ despen~ | fr tomb~ chute chutes
    chuter tombe bascul~ degringol~ se_jette s_est_jete | de sturz~ fallt fiel fallen gefallen absturz~ ~sturz
    fallen_lassen fallen_liess hinab hinunterfallen sturzflug
high_fall_word: en airbag~ air_bag box_rig crash_mat~ crash_mats boxes | es colchon~ colchoneta~ | fr matelas airbag
    tapis_de_chute | de luftkissen sprungkissen matten airbag~
tumble: en fall~ fell tumble~ roll~ bounce~ cartwheel~ thrown hurtle~ rolls rolled somersault~ bumped bumping
    head_over_heels hurled flung tipped | es cae caer cayo caida~ rod~ruedan rueda rodando rodo despeno | fr deval~
    tomb~ chute chutes roul~ degringol~ roule roula culbut~ | de sturz~ fallt fiel roll~ kullert hinunter purzel~
    uberschlug
climb: en climb~ scale scaled scales scaling clamber~ ascend~ clambering clambers shin~_up climbs_up | es escal~ trep~
    escalando subio_por sube_por encaram~ | fr escalad~ grimp~ grimpant escaladant hisse~ gravir gravit gravi
    gravissent gravissant gravissait | de kletter~ geklettert erklimm~ erklomm~ kletterte erkletter~ kraxel~ hinauf
hang: en hang~ hung dangl~ dangle~ cling~ clung clutch~ hanging held_on held_to hold~_on hung_off attached perched
    clings swung_from strapped_to strapped_onto lashed_to tied_to clamped_to bolted_to harnessed_to suspended
    attached_to | es colg~ cuelg~ agarr~ aferr~ suspendid~ colgando colgado colgada atado_a sujeto_a amarrad~
    en_equilibrio sujeto_al sujeta_a atada_a | fr accroch~ suspend~ agripp~ cramponn~ attache~ pend cramponne sangle_a
    arrime~ pendait pendu~ en_equilibre | de hing hingen klammer~ festgeschnallt gehangen baumel~ festgebunden ~hangt
    angeschnallt angegurtet geschnallt festgezurrt klammert hangt hange hangen hangte hangend
slide: en slide~ slid skid~ sliding skids skidding slithers | es desliz~ derrap~ resbal~ deslizo | fr gliss~ derap~
    glissant glisse | de rutsch~ glitt gleitet schlitter~ rutschte gerutscht
swing: en swing~ swung sway~ | es balance~ colump~ | fr balanc~ oscill~ | de schwing~ schwang schaukel~ pendel~
crash: en crash~ collid~ collision~ smash~ wreck~ destroyed pile_up~ pileup~ t_bone head_on t_boned totalled totaled
    slam~ plough~ plow~ writes_off written_off rammed ramming rolled_into mangle~ demolition_derby pile_ups shunt~
    wrecks drove_into ran_into driven_into slammed_into piled_into pile_into rear_end~ | es choc~ choque~ estrell~
    colision~ accidente~ destroz~ destru~ destrozad~ estampa~ embist~ choques | fr collision~ accident~ percut~
    carambolage~ detruit~ fracass~ emboutit emboutie~ defonc~ accrochage~ carambolages embout~ ecras~ | de unfall
    unfalle crash~ zusammenstoß~ rammt rammen zerstort~ karambolage~ geschrottet zusammenstosse gerammt karambolagen
    aufprall~ prallt~ demoliert~ zu_schrott verschrottet~ krach~ knall~ verschrott~
roll: en roll~ flip~ overturn~ upend~ topple~ somersault~ end_over_end turns_over went_round went_over rolled_over
    barrel_rolled rolls_over overturns flips flipping cartwheel~ | es vuelc~ volc~ vueltas_de_campana volteret~
    vuelta_de_campana volcar vuelca volco vueltas vuelta trompo~ dio_vueltas | fr tonneau~ retourn~ culbut~
    se_retourne s_est_retourne fait_des_tonneaux tours_sur_elle_meme tours_sur_lui_meme culbute | de uberschlag~
    uberschlug~ rolle rollen uberschlage lkw_uberschlag uberschlagt uberschlagen uberschlag mal_uberschlagen
cannon: en cannon cannon_roll~ gun_roll~ flipper nitrogen_cannon air_cannon | es canon canon_de_nitrogeno | fr canon
    canon_a_azote | de kanone~ kanonenrolle~ stickstoffkanone druckluftkanone
chase: en chase~ chasing pursuit~ pursue~ chases chased tailing hunted getaway~ hunt~ | es persecucion~ persig~
    persecuciones persiguen perseguid~ huida | fr poursuite~ course_poursuite poursui~ poursuites poursuivi~
    course_poursuites traque~ | de verfolgungsjagd~ verfolg~ verfolgungsfahrt~ verfolgen hetzjagd ~jagd ~verfolgung
fight: en fight~ fought brawl~ fistfight~ combat~ hand_to_hand punch~ fights duel~ scuffle~ skirmish~ punch_up~
    fisticuffs grapple~ spar~ trade_punches trading_punches traded_punches | es pelea~ lucha~ combate~ lucha peleas
    duelo~ punetazo~ forcejeo | fr combat~ bagarre~ lutte~ baston~ combats duel~ se_bat se_battre se_bagarr~
    empoignade~ lutt~ se_batt~ se_battent s_est_battu se_sont_battus se_battait | de kampf kampfe~ kampfszene~
    schlagerei~ prugelei~ nahkampf~ kampfen duell~ prugel~ schlag~ ~kampf ~kampfe zweikampf~ kampft~ kampfer prugelt
    prugeln schlagt_sich
fight_plan: en choreograph~ choreography stunt~ coordinator~ rehears~ scene~ sequence~ beats coordinate~ doubling
    routine~ moves drilled practised practiced learned learnt sparring | es coreograf~ escena~ especialista~ ensay~
    rutina~ entren~ coreografiad~ | fr choregraph~ scene~ cascad~ repet~ doublait enchainement~ entrain~ | de
    choreograf~ choreographie~ szene~ stunt~ prob~ ablauf~ einstudier~ drehtag~ geubt trainier~ bestritt~ gedreht
spin: en drift~ spin~ spun power_slide~ handbrake~ j_turn~ drifts drifting doughnuts donuts donut slid_round
    sliding_round powerslid~ power_slid~ 180s 360s spins 180_degree~ 360_degree~ handbrake_turn~ | es derrap~ giro~
    gira trompo~ derrapes derrape trompos | fr derap~ drift~ tete_a_queue derapages derapage tetes_a_queue | de drift~
    schleuder~ handbremswende~ drifts drift driftete driftend
burn: en burn burns burned burnt burning alight ablaze set_on_fire set_alight on_fire in_flames engulfed torched lit
    flamethrower~ catches_fire caught_fire aflame human_torch ignited set_him_on_fire set_her_on_fire
    went_up_in_flames | es quem~ arde ardiendo en_llamas prendi~ fuego ardio arder antorcha_humana en_fuego
    envuelto_en_llamas envuelta_en_llamas | fr brul~ en_feu en_flammes torche embras~ feu enflamme~ s_enflamm~
    torche_humaine embrase | de brenn~ brannte in_flammen angezundet feuer fackel brennend~ stand_in_flammen
    steht_in_flammen in_brand angezundet~
fire_wall: en wall_of_fire wall_of_flame~ flames fire ring_of_fire curtain_of_fire curtain_of_flame~ sheet_of_flame~ |
    es muro_de_fuego llamas cortina_de_fuego cortina_de_llamas | fr mur_de_feu flammes rideau_de_feu rideau_de_flammes
    | de feuerwand flammen flammenwand flammenmeer feuervorhang
through: en through | es traves atraves~ atravies~ | fr travers~ | de durch
explode: en explosion~ explode~ explod~ blew_up blow~_up blown_up blowing_up detonat~ detonate~ fireball~ pyrotechnic~
    blast~ dynamite blasts exploded explodes explosives | es explosi~ explot~ detona~ pirotecni~ vol~_por_los_aires
    explosion explosiones estall~ explota exploto volaron_por_los_aires volo_por_los_aires vuela_por_los_aires
    vuelan_por_los_aires volar_por_los_aires hizo_saltar dinamit~ | fr explosi~ explos~ deton~ pyrotechni~
    sauter_a_l_explosif explose explosions sauter_le dynamit~ | de explosion~ explodier~ sprengung~ sprengt~ gesprengt
    pyrotechni~ feuerball explosionen explosion explodiert hochgejagt ~explosion sprengten
breath: en breath hold~_breath breath_hold breath_holding apnea apnoea free_diving freediving free_dive
    held_her_breath held_his_breath holding_his_breath without_air without_breathing | es respiracion apnea
    aguant~_la_respiracion aliento sin_respirar | fr souffle apnee respiration sans_respirer | de luft_an
    luft_anhalten luft_angehalten atem apnoe luftanhalten ohne_luft ohne_zu_atmen
hold: en hold~ held holding minutes seconds without | es aguant~ conten~ contuvo minuto~ segundo~ mantuvo | fr reten~
    retenu tenu minute~ seconde~ | de anhalt~ angehalten hielt minuten sekunden halt
dive: en dive~ dove diving scuba rebreather~ swim~ swam | es buce~ nad~ zambull~ buceador~ | fr plong~ nag~ apneiste~
    | de tauch~ schwimm~ freitauch~ freediv~
gun: en gunfight~ shootout~ shoot_out~ gun_battle~ blanks firefight~ | es tiroteo~ balacera~ | fr fusillade~ | de
    schießerei~ feuergefecht~ schusswechsel~
sword: en sword~ swordplay swordfight~ katana~ lightsaber~ fencing saber~ sabre~ rapier~ | es espada~ katana~ esgrima
    sable~ | fr epee~ katana~ escrime sabre~ | de schwert~ katana~ fecht~ sabel~
fly: en fly~ flew flown flying pilot pilots piloted piloting take~_the_controls controls at_the_controls
    took_the_controls flown_by | es pilot~ volar vuela volo volando vuelo~ pilotando pilota pilotado a_los_mandos | fr
    pilot~ vol voler vole volait pilotant aux_commandes pilote | de flieg~ flog geflogen steuer~ pilot~ flugstunden
    flog_selbst gesteuert steuerte am_steuerknuppel
drive: en steer~ drive~ drove driven driving wheel behind_the_wheel at_the_wheel took_the_wheel at_the_controls drives
    driver | es conduc~ conduj~ volante al_volante maneja~ conduciendo conducido al_mando pilotaba pilot~ | fr conduit
    conduire conduisait volant au_volant pilot~ conduisant roule conduite | de fahr~ fuhr gefahren steuer lenkrad
    am_steuer lenkte gelenkt steuerte gesteuert fahrend
race: en race~ racing lap~ circuit~ grand_prix speedway racetrack raced track_days silverstone | es carrera~ circuito~
    gran_premio | fr course circuit~ grand_prix | de rennen rennstrecke~ rennsport grand_prix runden
precise: en precision near_miss~ one_handed own_driving stunt_driving did_the_driving driving_himself drove_for | es
    conduccion_de_precision | fr conduite_de_precision | de prazisions~
train_v: en trained trains training practise~ practice~ practis~ rehears~ prepar~ learn~ learnt lesson~ drill~
    boot_camp school schooled coached preparation prep course~ working_up drilled workouts preparing regimen to_train
    would_train | es entren~ ensay~ prepar~ aprend~ clases curso~ leccion~ practic~ adiestr~ adiestramiento practico |
    fr entrain~ repet~ prepar~ appri~ apprend~ cours stage~ lecon~ exerc~ preparation entrainement~ s_entrain~ | de
    trainier~ training~ ubte uben ubung~ prob~ vorbereit~ gelernt lern~ unterricht kurs~ geubt ubten trainierten
    geprobt einstudier~ ausbild~ ausgebildet
time_long: en week~ month~ year~ | es semana~ mes meses ano anos | fr semaine~ mois an ans annee~ | de woche~ monat~
    jahr jahre jahren jahres
skydive: en skydive~ skydiving sky_dive~ sky_diving parachute_jump~ | es paracaidismo salto~_en_paracaidas
    saltos_en_paracaidas | fr saut_en_parachute sauts_en_parachute parachutisme | de fallschirmspr~ freifall
    fallschirmspringen
base: en base_jump~ base_jumping base_coach base_training base_mentor base_jumps base_jumped | es salto_base
    saltos_base | fr base_jump~ base_jumpeur~ | de basejump~ base_sprung~ base_jump~ base_springer
halo: en halo | es halo | fr halo | de halo~
weightless: en weightless~ vomit_comet parabolic microgravity | es ingravidez gravedad_cero parabolic~ | fr apesanteur
    gravite_zero parabolique~ | de schwerelos~ parabelfl~
between: en between gap across another onto from_one from_roof_to_roof rooftop_to_rooftop to_the_next | es entre otro
    otra de_una_a_otra de_un_edificio | fr entre autre d_une_autre une_autre l_autre | de zwischen anderen andere
    nachsten nachste nachstes
outside: en outside side exterior door | es exterior fuera puerta lateral | fr exterieur porte lateral~ flanc | de
    außen~ außenseite seite tur
top: en top roof atop rooftop on_top roofs | es techo encima encima_de techos | fr toit dessus toits sur_le_toit | de
    dach oben zugdach dachern ~dach obendrauf
collapse: en came_down comes_down crashes_down collapse~ falls fell fall toppl~ | es derrumb~ desplom~ | fr effondr~
    ecroul~ | de einsturz~ sturzt zusammenbr~
ski: en ski skis skied skiing snowboard~ snowmobile~ bobsled~ toboggan~ skier~ bobsleigh~ sledge~ sled sleds luge | es
    esqui~ snowboard trineo motonieve~ esquiando esquiador~ | fr ski skis skie~ motoneige~ bobsleigh luge skieur~
    skiant | de ski skier skiern snowboard~ schneemobil~ bob skifahr~ skiverfolgung~ ski~ schlitten
air: en airborne through_the_air mid_air midair into_the_air canyon gap river rooftop~ bridge~ fence~ over across
    clears cleared clear landed landing flies flew flying off_a_ramp | es aire sobre encima tejado~ puente~ vuelo
    vuela volando | fr air dessus pont toit envol~ vol dans_les_airs decoll~ envole envolent | de luft uber brucke
    flog fliegt abhob abgehoben
no_chute: en without_a_parachute no_parachute no_chute without_parachute without_his_parachute parachuteless | es
    sin_paracaidas | fr sans_parachute | de ohne_fallschirm
edge: en into_the_sea into_the_water into_the_river into_water into_the_ocean | es al_mar al_agua al_rio | fr
    dans_l_eau dans_la_mer | de ins_wasser ins_meer
space: en space orbit | es espacio orbita | fr espace orbite | de weltraum weltall orbit
film_v: en film filming shoot shooting shot filmed | es rodar grabar filmar | fr tourner filmer | de drehen
parkour: en parkour free_running freerunning freerunner~ | es parkour | fr parkour yamakasi | de parkour~
bungee: en bungee~ bungees bungeed bungee_jump~ | es puenting bungee~ | fr saut_a_l_elastique elastique | de bungee~
oner: en oner one_take single_take one_shot without_a_cut no_visible_cut unbroken_shot unbroken_take long_take
    single_shot one_continuous continuous_take unbroken one_continuous_take single_unbroken without_cuts one_long_take
    | es plano_secuencia una_sola_toma toma_unica sin_cortes plano_continuo | fr plan_sequence prise_unique
    d_une_traite sans_coupe | de plansequenz~ one_take einer_einstellung ohne_schnitt durchgehend~
double_side: en corkscrew~ barrel_roll~ spiral~ | es tirabuzon~ sacacorchos | fr vrille~ | de schraube~ korkenzieher~
descend: en rappel~ abseil~ abseils rope_down roped_down slid_down_a_rope slid_down_ropes slide_down_a_rope | es rapel
    rappel descolg~ se_descolg~ | fr rappel descend_en_rappel descente_en_rappel | de abseil~ seilte~ abgeseilt
zip: en zipline~ zip_line~ ziplined zip_lining zips zipped zipping | es tirolina~ | fr tyrolienne~ | de seilrutsche~
    zipline~ seilbahn_hinab
dragging: en drag~ dragged dragged_behind dragged_along | es arrastr~ arrastrad~ remolcad~ | fr train~_derriere
    traine~ tire_par | de schleif~ mitgeschleift geschleift hinterhergezogen
"""
