"""What else is done in stunts, in four languages, folded. Data only."""

ACTIONS = """
spin: en drift~ spin~ spun power_slide~ handbrake~ j_turn~ drifts drifting doughnuts donuts donut slid_round
    sliding_round powerslid~ power_slid~ 180s 360s spins 180_degree~ 360_degree~ handbrake_turn~ fishtail~ swerv~
    reverse_180 drifted wheelspin~ skidding tail_out pirouettes | es derrap~ giro~ gira trompo~ derrapes derrape
    trompos trompear derrapando derrapa derrapan coletazo~ 180_grados 360_grados contravolante freno_de_mano | fr
    derap~ drift~ tete_a_queue derapages derapage tetes_a_queue derapa derapent frein_a_main en_crabe tete_queue
    demi_tour tetes_a_queues 180_degres glisse_de_cote | de drift~ schleuder~ handbremswende~ drifts drift driftete
    driftend gedriftet driften driftet quer schleudert schleuderte handbremse kehrtwende ausbrechend 180_grad
burn: en burn burns burned burnt burning alight ablaze set_on_fire set_alight on_fire in_flames engulfed torched lit
    catches_fire caught_fire aflame human_torch ignited set_him_on_fire set_her_on_fire went_up_in_flames blazing
    blaze flaming burned_alive burns_for set_ablaze in_a_blaze flames_engulf caught_alight catch_fire catch_alight
    torch_man fully_alight ignite~ engulf~ fire_gag fire_burn | es quem~ arde ardiendo en_llamas prendi~ fuego ardio
    arder antorcha_humana en_fuego envuelto_en_llamas envuelta_en_llamas arden ardian ardia incendi~ prende_fuego
    prendieron prenderle llameante quemado quemarse antorcha en_ascuas | fr brul~ en_feu en_flammes torche embras~ feu
    enflamme~ s_enflamm~ torche_humaine embrase brule s_enflamme enflammee enflamma embrasee s_embrase incendi~
    en_torche torche_vivante flambe~ immole~ | de brenn~ brannte in_flammen angezundet feuer fackel brennend~
    stand_in_flammen steht_in_flammen in_brand angezundet~ brennen brannten lichterloh angesteckt feuerstunt~
    entflammt entzundet flammen_gesetzt in_flammen_gesetzt feuer_gefangen fing_feuer abgefackelt loderte
fire_wall: en wall_of_fire wall_of_flame~ flames fire ring_of_fire curtain_of_fire curtain_of_flame~ sheet_of_flame~
    fireball burning_petrol burning_gasoline burning_straw burning_hay burning_building inferno fiery blaze_wall
    flames_leaping burning_fuel burning_set | es muro_de_fuego llamas cortina_de_fuego cortina_de_llamas fuego
    llamarada~ bola_de_fuego muro_de_llamas incendio | fr mur_de_feu flammes rideau_de_feu rideau_de_flammes feu
    brasier incendie boule_de_feu flamme mur_de_flamme | de feuerwand flammen flammenwand flammenmeer feuervorhang
    feuer brennendes brennende brennendem brennender feuerball feuersbrunst flamme
through: en through thru | es traves atraves~ atravies~ a_traves_de atravesando cruza cruzan cruzar traspas~ por_entre
    | fr travers~ a_travers franchi~ franchissent dans_un_mur passe_a_travers traverser traverse traversent | de durch
    hindurch durchbricht durchquert durchs mitten_durch
explode: en explosion~ explode~ explod~ blew_up blow~_up blown_up blowing_up detonat~ detonate~ fireball~ pyrotechnic~
    blast~ dynamite blasts exploded explodes explosives exploding blown_sky_high blown_to_pieces blown_to_bits
    blasting kaboom detonates detonated ignited_at_once deflagration | es explosi~ explot~ detona~ pirotecni~
    vol~_por_los_aires explosion explosiones estall~ explota exploto volaron_por_los_aires volo_por_los_aires
    vuela_por_los_aires vuelan_por_los_aires volar_por_los_aires hizo_saltar dinamit~ estallido~ estallar detono
    detonaron voladura~ hicieron_estallar hizo_estallar hacer_estallar reventar reventaron explotar dinamita | fr
    explosi~ explos~ deton~ pyrotechni~ sauter_a_l_explosif explose explosions sauter_le dynamit~ exploser exploserent
    deflagration~ detonation fait_exploser fit_exploser font_exploser faire_exploser dynamite souffle~_par
    charges_explosives | de explosion~ explodier~ sprengung~ sprengt~ gesprengt pyrotechni~ feuerball explosionen
    explosion explodiert hochgejagt ~explosion sprengten explodieren explodierten detonier~ gezundet
    in_die_luft_gejagt in_die_luft_flog flogen_in_die_luft fliegt_in_die_luft flog_in_die_luft hochging gingen_hoch
    sprengladung~ sprengen dynamit sprengsatz~ sprengstoff
breath: en breath hold~_breath breath_hold breath_holding apnea apnoea free_diving freediving free_dive
    held_her_breath held_his_breath holding_his_breath without_air without_breathing without_a_breath lungful lungfuls
    one_breath held_breath breathless_underwater out_of_breath_water not_breathing without_oxygen without_surfacing |
    es respiracion apnea aguant~_la_respiracion aliento sin_respirar sin_aire contener_el_aire pulmones
    aguantar_el_aire a_pulmon una_sola_bocanada | fr souffle apnee respiration sans_respirer apnees sans_respiration
    poumons sans_reprendre bloquer_sa_respiration retient_sa_respiration sans_air | de luft_an luft_anhalten
    luft_angehalten atem apnoe luftanhalten ohne_luft ohne_zu_atmen luft angehaltener angehaltenem_atem
    ohne_sauerstoff atem_anzuhalten luft_anzuhalten atemzug apnoetauch~ lungenvoll
hold: en hold~ held holding minutes seconds without stayed stay staying without_air manag~ lasted endur~ minutes_and |
    es aguant~ conten~ contuvo minuto~ segundo~ mantuvo aguanto estuvo sin resist~ contener minutos | fr reten~ retenu
    tenu minute~ seconde~ tint tenir sans reste resta resist~ minutes | de anhalt~ angehalten hielt minuten sekunden
    halt anhielt anzuhalten ohne halten aushielt geschafft schafft~
dive: en dive~ dove diving scuba rebreather~ swim~ swam dives dived diver~ swims swimming snorkel~ scuba_diving | es
    buce~ nad~ zambull~ buceador~ buceando nada nadaba nadando bucear sumerg~ buceo buzo~ | fr plong~ nag~ apneiste~
    nager nageait nage plonge plongeur~ palmes plongee | de tauch~ schwimm~ freitauch~ freediv~ tauchen taucht tauchte
    getaucht schwimmt schwamm taucher~ tauchgang~
gun: en gunfight~ shootout~ shoot_out~ gun_battle~ blanks firefight~ gun_fight~ shoot_outs hail_of_bullets
    hail_of_blanks exchange_of_fire gunfire fire_fights blank_rounds blank_cartridges gun_battles shoot_em_up
    rounds_of_blanks | es tiroteo~ balacera~ tiroteos intercambio_de_disparos a_balazos balas_de_fogueo fogueo
    balaceras cruce_de_disparos | fr fusillade~ fusillades echange_de_tirs echanges_de_tirs coups_de_feu
    balles_a_blanc gunfight~ | de schießerei~ feuergefecht~ schusswechsel~ schiesserei schießereien feuergefechte
    ballerei~ platzpatronen kugelhagel schusswechseln geballer
sword: en sword~ swordplay swordfight~ katana~ lightsaber~ fencing saber~ sabre~ rapier~ swordsmen swordsman rapiers
    sabres sabers duelling_swords cutlass~ cross_swords crossed_swords crossing_swords swordsmanship broadsword~
    blades_steel foil_fencing | es espada~ katana~ esgrima sable~ espadas sables estoque~ floretes espadach~ katana |
    fr epee~ katana~ escrime sabre~ epees sabres ferraille~ ferraill~ fleuret~ escrimeur~ rapiere~ katana | de
    schwert~ katana~ fecht~ sabel~ schwerter schwertern sabeln sabel degen klingen_schwert florett~ katanas fechten
fly: en fly~ flew flown flying pilot pilots piloted piloting take~_the_controls controls at_the_controls
    took_the_controls flown_by flies flying_himself loop~ looped loops looping stunt_pilot~ aerobat~ dogfights
    flew_herself flew_himself | es pilot~ volar vuela volo volando vuelo~ pilotando pilota pilotado a_los_mandos
    volando_el volo_el piloto pilotear piloteando vuelan acrobacias_aereas | fr pilot~ vol voler vole volait pilotant
    aux_commandes pilote pilotee pilotait fait_voler vole_avec loopings looping~ voltige | de flieg~ flog geflogen
    steuer~ pilot~ flugstunden flog_selbst gesteuert steuerte am_steuerknuppel fliegt fliegen flogen selbst_flog
    steuerte_selbst kunstflug~ looping~
drive: en steer~ drive~ drove driven driving wheel behind_the_wheel at_the_wheel took_the_wheel at_the_controls drives
    driver steered steers behind_the_wheel_of drove_the chauffeur~ took_the_wheel_of in_the_driver_s_seat
    in_the_drivers_seat | es conduc~ conduj~ volante al_volante maneja~ conduciendo conducido al_mando pilotaba pilot~
    conducian conduce conducir al_mando_de iba_al_volante llevaba_el_volante manejo manejaba | fr conduit conduire
    conduisait volant au_volant pilot~ conduisant roule conduite conduit_la roulait pilotee volant_de pilotaient
    conduisent prend_le_volant | de fahr~ fuhr gefahren steuer lenkrad am_steuer lenkte gelenkt steuerte gesteuert
    fahrend lenkt gefahren_hat saß_am_steuer sass_am_steuer fahren fuhren steuer_saß hinterm_steuer hinter_dem_steuer
    am_lenkrad
race: en race~ racing lap~ circuit~ grand_prix speedway racetrack raced track_days silverstone laps lapped races
    straight racecourse le_mans nurburgring monza daytona raceway spa_francorchamps test_track race_weekend | es
    carrera~ circuito~ gran_premio vueltas_al circuitos pista pistas autodromo rodo_a | fr course circuit~ grand_prix
    circuits piste pistes en_piste autodrome course_automobile tours_de_circuit | de rennen rennstrecke~ rennsport
    grand_prix runden rennstrecken rundkurs nurburgring piste runde rennwochenende
precise: en own_driving stunt_driving did_the_driving driving_himself drove_for stunt_drive~ precision_driver~
    precision_drivers one_hand_on_the_wheel own_stunt_driving drives_himself drove_himself drove_herself | es
    conduccion_de_precision conduccion_de_especialista | fr conduite_de_precision conduite_acrobatique | de
    prazisionsfahr~
train_v: en trained trains training practise~ practice~ practis~ rehears~ prepar~ learn~ learnt lesson~ drill~
    boot_camp school schooled coached preparation prep course~ working_up drilled workouts preparing regimen to_train
    would_train trains_for drills drilling workshop~ apprentic~ tuition crash_course crammed_in tutored coach_him
    work_out worked_out workout~ | es entren~ ensay~ prepar~ aprend~ clases curso~ leccion~ practic~ adiestr~
    adiestramiento practico entreno entrenaron entrenamientos aprendieron practicando instruid~ preparacion taller
    formacion | fr entrain~ repet~ prepar~ appri~ apprend~ cours stage~ lecon~ exerc~ preparation entrainement~
    s_entrain~ entrainements entraina exercices formation appris apprirent lecons initie~ forme forme_a | de trainier~
    training~ ubte uben ubung~ prob~ vorbereit~ gelernt lern~ unterricht kurs~ geubt ubten trainierten geprobt
    einstudier~ ausbild~ ausgebildet ubung ubungen trainierte lernte lernten lehrgang eingeubt einheiten stunden_lang
    ubte_sich geschult
time_long: en week~ month~ year~ weeks months years days | es semana~ mes meses ano anos semanas dias | fr semaine~
    mois an ans annee~ semaines annees jours | de woche~ monat~ jahr jahre jahren jahres wochen monate monatelang
    wochenlang jahrelang tage monaten
skydive: en skydive~ skydiving sky_dive~ sky_diving parachute_jump~ skydived skydives parachuted_from tandem_jump~
    freefell sky_diver~ | es paracaidismo salto~_en_paracaidas saltos_en_paracaidas caidas_libres saltar_en_paracaidas
    saltaron_en_paracaidas salto_tandem | fr saut_en_parachute sauts_en_parachute parachutisme chutes_libres
    sauter_en_parachute saute_en_parachute | de fallschirmspr~ freifall fallschirmspringen fallschirmsprunge
    fallschirmabsprung~ tandemsprung~
base: en base_jump~ base_jumping base_coach base_training base_mentor base_jumps base_jumped | es salto_base
    saltos_base base_jump | fr base_jump~ base_jumpeur~ saut_de_base | de basejump~ base_sprung~ base_jump~
    base_springer basejumps objektsprung~
base_person: en
halo: en halo halos high_altitude_low_opening high_altitude_low high_altitude_jump~ | es halo
    gran_altitud_y_baja_apertura gran_altitud | fr halo haute_altitude_basse_ouverture haute_altitude | de halo~
    halo_sprunge hochgelegen
weightless: en weightless~ vomit_comet parabolic microgravity weightlessness floated_weightless floating_for_real
    parabola~ parabolas zero_gravity float_in_zero floated_for_real | es ingravidez gravedad_cero parabolic~ parabolas
    flotan flotaron flotar ingravidos | fr apesanteur gravite_zero parabolique~ paraboles flotter flottent flottaient
    en_apesanteur | de schwerelos~ parabelfl~ schwerelosigkeit schweben_im parabeln schwebten_schwerelos
between: en between gap across another onto from_one from_roof_to_roof rooftop_to_rooftop to_the_next gap_between
    next_door two_rooftops two_roofs two_buildings opposite neighbouring neighboring adjacent | es entre otro otra
    de_una_a_otra de_un_edificio enfrente vecino vecina contiguo de_enfrente al_otro de_al_lado siguiente | fr entre
    autre d_une_autre une_autre l_autre voisin voisine d_en_face d_a_cote suivant suivante au_suivant a_l_autre | de
    zwischen anderen andere nachsten nachste nachstes gegenuberliegende~ nachbar~ nebenan gegenuber benachbart~
outside: en outside side exterior door exteriors sides outside_of hatch doorway fuselage cargo_door | es exterior
    fuera puerta lateral costado fuselaje porton compuerta por_fuera afuera | fr exterieur porte lateral~ flanc
    exterieure flancs carlingue portiere dehors l_exterieur | de außen~ außenseite seite tur aussen außenwand
    außenhaut außerhalb luke flanke rumpf aussenwand
top: en top roof atop rooftop on_top roofs carriage_roof train_roof rooftop_of roofs_of aboard_roof on_the_roof | es
    techo encima encima_de techos techos_de sobre_el_techo tejado azotea | fr toit dessus toits sur_le_toit toiture
    au_dessus sur_le_dessus toit_d | de dach oben zugdach dachern ~dach obendrauf wagendach auf_dem_dach
collapse: en came_down comes_down crashes_down collapse~ falls fell fall toppl~ gave_way gives_way give_way
    came_crashing_down crashing_down caves_in caved_in crumble~ crumbled | es derrumb~ desplom~ se_vino_abajo
    se_viene_abajo hund~ cede cedio | fr effondr~ ecroul~ s_ecroule s_effondre cede ceda | de einsturz~ sturzt
    zusammenbr~ gibt_nach nachgab sturzte_ein krachte_herunter bricht_zusammen brach_zusammen
ski: en ski skis skied skiing snowboard~ snowmobile~ bobsled~ toboggan~ skier~ bobsleigh~ sledge~ sled sleds luge
    skiing_down skis_off snowboards snowboarding snow_chase snowmobiling | es esqui~ snowboard trineo motonieve~
    esquiando esquiador~ esquiadores esquia esquian motonieves snowboarder~ trineos | fr ski skis skie~ motoneige~
    bobsleigh luge skieur~ skiant skieurs motoneiges snowboard~ traineau~ luges | de ski skier skiern snowboard~
    schneemobil~ bob skifahr~ skiverfolgung~ ski~ schlitten skifahrer~ snowboarder~ skilauf~ schneemobile
    schlittenfahrt~
air: en airborne through_the_air mid_air midair into_the_air canyon gap river rooftop~ bridge~ fence~ over across
    clears cleared clear landed landing flies flew flying off_a_ramp gaps chasm hops_across flight_over sails_over
    soars_over leaps_over lorries wire_fence | es aire sobre encima tejado~ puente~ vuelo vuela volando valla~
    alambrada~ salta_sobre obras canal por_encima | fr air dessus pont toit envol~ vol dans_les_airs decoll~ envole
    envolent retombe atterrit par_dessus_un obstacles barbeles au_dessus_d canal vehicules_gares fosse | de luft uber
    brucke flog fliegt abhob abgehoben stacheldraht zaun zaune kanal reihe hindernis graben landet landete hinweg
no_chute: en without_a_parachute no_parachute no_chute without_parachute without_his_parachute parachuteless no_canopy
    without_a_canopy without_a_chute with_no_parachute minus_a_parachute no_parachutes | es sin_paracaidas
    sin_el_paracaidas sin_su_paracaidas | fr sans_parachute sans_voile sans_son_parachute | de ohne_fallschirm
    ohne_schirm ohne_eigenen_fallschirm
edge: en into_the_sea into_the_water into_the_river into_water into_the_ocean into_the_thames into_the_waves
    into_the_lake into_the_harbour into_the_harbor overboard | es al_mar al_agua al_rio en_el_mar al_lago al_canal
    por_la_borda en_el_rio | fr dans_l_eau dans_la_mer dans_le_fleuve dans_la_seine dans_le_lac dans_la_riviere
    par_dessus_bord dans_le_canal | de ins_wasser ins_meer in_den_fluss in_den_see in_die_themse ins_hafenbecken
    uber_bord
space: en space orbit space_station iss aboard_the_iss outer_space international_space_station low_earth_orbit | es
    espacio orbita estacion_espacial espacial | fr espace orbite station_spatiale iss spatiale | de weltraum weltall
    orbit raumstation iss all erdumlaufbahn
film_v: en film filming shoot shooting shot filmed films filmed_in | es rodar grabar filmar rodara rodaran filme
    rodaje grabara | fr tourner filmer tournage tournera filmera | de drehen gedreht dreharbeiten drehte film
parkour: en parkour free_running freerunning freerunner~ free_runner~ freerun~ vaults_railings yamakasi traceur~ | es
    parkour traceur~ freerunning | fr parkour yamakasi traceur~ freerunning free_run | de parkour~ freerunning
    freerunner~ traceur~
bungee: en bungee~ bungees bungeed bungee_jump~ rubber_rope elastic_rope elastic_cord rubber_cord | es puenting
    bungee~ goma_elastica cuerda_elastica salto_con_goma | fr saut_a_l_elastique elastique elastiques corde_elastique
    | de bungee~ gummiseil~ bungeeseil~ bungeesprung~
oner: en oner one_take single_take one_shot without_a_cut no_visible_cut unbroken_shot unbroken_take long_take
    single_shot one_continuous continuous_take unbroken one_continuous_take single_unbroken without_cuts one_long_take
    one_unbroken_take in_one_shot no_cuts single_continuous without_cutting uninterrupted continuous_shot
    looks_like_one_shot appears_to_be_one one_go_shot uncut what_looks_like_one | es plano_secuencia una_sola_toma
    toma_unica sin_cortes plano_continuo sin_un_solo_corte un_solo_plano unica_toma toma_continua sin_interrupcion
    de_una_tirada sin_cortar | fr plan_sequence prise_unique d_une_traite sans_coupe d_une_seule_traite un_seul_plan
    sans_couper seul_plan plan_unique plan_continu sans_interruption d_un_seul_tenant plans_sequences | de
    plansequenz~ one_take einer_einstellung ohne_schnitt durchgehend~ ohne_sichtbaren_schnitt ungeschnitten~
    einzigen_einstellung an_einem_stuck ohne_schnitte in_einem_take einer_einzigen_einstellung
double_side: en corkscrew~ barrel_roll~ spiral~ corkscrews spiralled spiraled spirals spiralling twisted_in_the_air
    its_own_axis | es tirabuzon~ sacacorchos tirabuzones en_espiral sobre_su_eje helicoidal | fr vrille~ vrilles
    en_vrille spirale~ sur_son_axe | de schraube~ korkenzieher~ schrauben eigene_achse langsachse spirale~
    schraubensprung~
descend: en rappel~ abseil~ abseils rope_down roped_down slid_down_a_rope slid_down_ropes slide_down_a_rope rappelled
    rappelling abseiled abseiling fast_roped fast_rope~ ropes_down rope_descent headfirst_down head_first_down
    face_first_down roped_themselves | es rapel rappel descolg~ se_descolg~ rappelar rapelar rapelo rapelan
    con_cuerdas descenso_con_cuerda descienden_con | fr rappel descend_en_rappel descente_en_rappel rappels
    descendent_en_rappel en_rappel descendu_en_rappel | de abseil~ seilte~ abgeseilt abseilt abseilten seilt_sich
    seilen_sich seilte_sich abseilen abzuseilen
zip: en zipline~ zip_line~ ziplined zip_lining zips zipped zipping zip_wire~ zipwire~ flying_fox zip_lines | es
    tirolina~ tirolinas tirolesa~ | fr tyrolienne~ tyroliennes | de seilrutsche~ zipline~ seilbahn_hinab seilrutschen
    zip_line~ stahlseilrutsche
dragging: en drag~ dragged dragged_behind dragged_along pulled_along hauled_along hauled_behind dragging | es arrastr~
    arrastrad~ remolcad~ arrastrado arrastrada arrastran arrastra | fr train~_derriere traine~ tire_par traine_par
    trainee_par tire_derriere trainee | de schleif~ mitgeschleift geschleift hinterhergezogen hergeschleift geschleppt
    mitgezogen hergezogen nachgeschleift
"""
