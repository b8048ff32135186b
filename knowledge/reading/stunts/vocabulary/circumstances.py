"""Words of place, way and measure that settle frames, in four languages, folded. Data only."""

CIRCUMSTANCES = """
air_sure: en airborne into_the_air in_the_air through_the_air mid_air took_flight | es por_los_aires en_el_aire
    en_pleno_vuelo | fr dans_les_airs en_l_air envole envolent s_envole en_plein_vol | de durch_die_luft in_der_luft
    in_die_luft fliegt_durch flog_durch
around_word: en round around | es alrededor en_torno | fr autour | de um rund_um
wreck_word: en wrecked destroyed written_off totalled totaled trashed scrapped sacrificed | es destruid~ destrozad~
    siniestro~ chatarra | fr detruit~ demoli~ sacrifi~ a_la_casse | de zerstort~ geschrottet demoliert~ verschrottet~
    zu_schrott verschrott~
hit_by_word: en hit_by struck_by run_over knocked_down run_down bounced_off mown_down bowled_over_by clipped_by
    mowed_down | es atropell~ arroll~ | fr renverse renverses renversee fauche~ percute_par percutes_par | de
    angefahren uberfahren erfasst umgefahren anfahren uberfahren_lassen umfahren_lassen
wrong_way_word: en against_traffic wrong_way into_oncoming oncoming_traffic | es contramano en_sentido_contrario
    direccion_contraria | fr a_contresens contresens | de gegen_die_fahrtrichtung gegenverkehr falschfahrer
teeter_word: en teeter~ tipp~_over hanging_over dangling_over | es al_borde balance~ | fr en_equilibre bascul~ | de
    kippt balanciert
sink_word: en sink~ sank sunk submerge~ | es hund~ | fr coul~ | de versank versink~ sank
door: en door doors | es puerta | fr porte~ | de tur
shoot_word: en shot shoots shooting shoot fire fired firing | es dispar~ | fr tir~ | de schoss schießt schießen
under_word: en under beneath underneath | es debajo bajo | fr sous | de unter
split_word: en split cut_in_half sliced torn_in_half sawn sheared ripped_in_two | es partid~ cortad~ | fr
    coupe_en_deux | de halbiert zerteilt
water_body: en water sea river lake | es agua mar rio | fr eau mer | de wasser meer
over_word: en over across past | es sobre encima | fr par_dessus dessus | de uber
oxygen_word: en oxygen | es oxigeno | fr oxygene | de sauerstoff
freefall: en freefall~ free_fall~ | es caida_libre | fr chute_libre | de freier_fall freien_fall
below_word: en below beneath under from | es debajo bajo | fr sous dessous | de unter
skid_word: en skid skids landing_gear undercarriage | es patin patines tren_de_aterrizaje | fr patin patins | de kufe
    kufen
g_word: en gs g_force g_forces | es fuerzas_g fuerza_g | fr g | de g_krafte g_kraften
tow_word: en tow~ hook~ grab~ capture~ winch~ | es remolc~ | fr remorqu~ | de schlepp~
hangar_word: en hangar~ terminal building warehouse | es hangar edificio | fr hangar batiment | de hangar gebaude
    halle
explosion_noun: en explosion~ fireball~ blast blasts detonation~ pyrotechnics | es explosion explosiones detonacion~ |
    fr explosion explosions | de explosion explosionen sprengung~ ~explosion feuerball feuerballe
biggest_word: en biggest largest huge massive | es mayor enorme gran | fr enorme plus_grande grosse | de großte
    riesige gewaltige
times_word: en times | es veces | fr fois | de mal
burn_noun: en burn burns fire_stunt~ | es quemadura~_controlada~ | fr torche~ | de brandstunt~ feuerstunt~
limb_word: en arm arms sleeve sleeves leg back jacket hand | es brazo espalda manga | fr bras dos manche | de arm
    armel rucken
hurt_word: en injur~ hospital suffered treated scars hurt burns pain~ | es herid~ hospital quemaduras dana~ | fr
    bless~ hopital brulures | de verletz~ krankenhaus verbrennungen brandwund~ schmerz~
balcony_word: en balcony balconies ledge terrace | es balcon~ cornisa~ | fr balcon~ corniche~ | de balkon~ sims
stairs_noun: en steps | es gradas | fr volee | de stufen
off_bridge_word: en off from over | es desde de | fr du d_un depuis | de von
rapids_word: en rapids white_water whitewater over_the_falls | es rapidos catarata cascada_de_agua | fr rapides
    chute_d_eau | de stromschnelle~ wildwasser
built_word: en built purpose_built specially_built construct~ holding | es construi~ construy~ | fr construi~
    construire | de gebaut~ errichtet~ eigens
flood_word: en flood~ | es inund~ | fr inond~ | de geflutet~ uberflutet~
stay_word: en stay~ remain~ under spent | es permanec~ bajo quedo pasar | fr reste rester passe | de blieb bleiben
    bleibt
submarine_word: en submarine submersible sunken wreck | es submarino | fr sous_marin epave | de u_boot unterwasser~
film_done: en shot filmed shoot filming | es rod~ grab~ film~ | fr tourn~ film~ | de gedreht drehte~ dreharbeiten
tall_word: en tallest skyscraper~ outside facade storeys stories floor floors | es fachada rascacielos pisos mas_alto
    | fr facade gratte_ciel etages plus_haute | de fassade wolkenkratzer~ hochste~ stockwerk~
ledge_word: en ledge ledges gutter clock_face clock_hand crane_hook sign | es cornisa reloj alero | fr corniche
    gouttiere horloge | de sims dachrinne uhrzeiger vorsprung zeiger_der_uhr
walk_word: en walk~ cross~ between | es camin~ cruz~ | fr march~ travers~ | de lauf~ ging balancier~
yank_word: en yank~ jerk~ snatch~ | es tir~_de | fr arrach~ tir~_en | de gerissen reißt
back_word: en back backwards backward off_his_feet off_her_feet off_their_feet | es atras hacia_atras | fr en_arriere
    | de zuruck nach_hinten
cable_word: en cable cables wire line rope | es cable cuerda | fr cable corde filin | de seil kabel
wire_only: en wire wires cables wirework | es cables cable | fr cables cable filin~ | de seile seilen drahtseil~
    drahten
own_word: en himself herself themselves own most_of all_of | es el_mismo ella_misma sin_doble propias | fr lui_meme
    elle_meme sans_doublure | de selbst ohne_double eigene
most_word: en most percent per_cent all almost_all nearly_all almost_every nearly_every ninety_per_cent | es mayoria
    porcentaje por_ciento todas | fr plupart pour_cent majorite toutes | de prozent meisten
day_count: en days nights weeks | es dias noches semanas jornadas | fr jours nuits semaines | de tage nachte wochen
    drehtage tagen
performer_sure: en stunt~ performer~ double~ actor actress actors | es especialista~ doble~ actor actriz | fr cascad~
    doublure~ acteur~ actrice~ | de stunt~ double schauspieler~ darsteller~
sword_duel: en swordfight~ sword_fight~ sword_duel~ lightsaber_duel~ duel_with_swords swordplay fencing_scene~ | es
    duelo_de_espadas duelo_a_espada lucha_de_espadas pelea_de_espadas esgrima | fr duel_a_l_epee combat_a_l_epee
    combats_a_l_epee combat_au_sabre duel_au_sabre | de schwertkampf~ fechtszene~ fechtkampf~ fechtduell~ fechten
    ficht fochten
ring_word: en ring | es ring cuadrilatero | fr ring | de ring boxring
extras_word: en extras fighters soldiers warriors | es extras figurantes combatientes soldados | fr figurants soldats
    guerriers | de statisten komparsen kampfer soldaten
run_word: en run running ran runs sprint~ | es corr~ | fr cour~ | de rannte rennt lauft lief laufen
bicycle_word: en bicycle~ cyclist~ pushbike~ mountain_bike~ skateboard~ rollerblades scooter | es bicicleta~ patinete
    monopatin | fr velo bicyclette trottinette vtt | de fahrrad~ mountainbike~ roller skateboard
gym_word: en gym weights bulk~ strength fitness | es gimnasio pesas | fr musculation salle_de_sport | de fitnessstudio
    krafttraining
lesson_word: en lesson~ school course classes instructor~ coaching tuition | es clases curso~ escuela leccion~
    instructor~ | fr lecons cours stage~ ecole moniteur~ | de unterricht stunden kurs~ schule lehrgang~ ~unterricht
    ~stunden ~kurs
shooting_range_word: en shooting_range firearms firing_range live_ammunition gun_training weapons_training | es
    campo_de_tiro armas_de_fuego | fr stand_de_tir armes_a_feu | de schießstand schießen schießtraining
    schusswaffentraining
spent_word: en spent spend spending | es pas~ dedic~ | fr pass~ consacr~ | de verbrachte~ widmete
per_day_word: en a_day per_day daily each_day every_day | es al_dia por_dia diarios cada_dia | fr par_jour quotidien~
    chaque_jour | de am_tag pro_tag taglich
oner_sure: en oner unbroken_take unbroken_shot one_continuous_take single_unbroken one_long_take single_take_fight
    one_take_fight | es plano_secuencia | fr plan_sequence | de plansequenz~
hood_sure: en roof_of_a_moving hood_of_a_moving bonnet_of_a_moving roof_of_a_speeding top_of_a_moving_car
    on_top_of_a_moving_car hood_of_a_speeding bonnet_of_a_speeding | es capo_de_un_coche_en_marcha
    techo_de_un_coche_en_marcha | fr toit_d_une_voiture_lancee capot_d_une_voiture_lancee | de dach_eines_fahrenden
    motorhaube_eines_fahrenden
lose_word: en lost_control left_the_road left_the_course left_the_track came_off fell_off thrown_off thrown_from
    skidded_off | es perdio_el_control se_salio salio_despedid~ | fr perdu_le_controle sorti~_de_la_route ejecte~ | de
    verlor_die_kontrolle von_der_strecke abgeworfen sturzte_vom sturzt_vom
professionals_word: en professionals professional_drivers stunt_drivers racing_drivers pros | es profesionales
    pilotos_profesionales | fr professionnels pilotes_professionnels | de profis profifahrer
trained_v: en trained training to_train workouts regime boot_camp bootcamp conditioning prepared preparing groundwork
    | es entren~ se_prepar~ preparad~ preparo preparando entrenamiento | fr entrain~ prepare~ preparer s_entrain~ | de
    trainier~ training~ trainings vorbereitet vorbereitete bereitete ausbild~ ausgebildet
no_chute_leave: en jump~ leap~ leapt fall~ fell pushed thrown drop~ exit~ | es salt~ cay~ caer lanz~ | fr saut~ tomb~
    jet~ | de spr~ sturz~ fiel geworfen
no_wire: en no_wires no_wire without_wires without_a_wire no_harness without_a_harness | es sin_cables sin_cable
    sin_arnes | fr sans_cable sans_cables sans_harnais | de ohne_seil ohne_seile ohne_draht ohne_sicherung
rooftop_run: en rooftop_run rooftop_dash rooftop_chase rooftop_pursuit run_across_the_rooftops running_across_rooftops
    | es carrera_por_los_tejados persecucion_por_los_tejados carrera_por_las_azoteas persecucion_por_las_azoteas | fr
    course_sur_les_toits poursuite_sur_les_toits | de lauf_uber_die_dacher verfolgungsjagd_uber_die_dacher
slide_down: en slid_down slides_down sliding_down slide_down | es desliz~_por | fr deval~ | de hinabrutsch~
parabolic_word: en vomit_comet parabolic~ zero_g_flight~ zero_gravity_flight~ parabolas | es vuelo_parabolico
    vuelos_parabolicos parabolas | fr vol_parabolique vols_paraboliques paraboles | de parabelflug~ parabeln
lap_long: en laps circuit~ track racetrack speedway | es circuito~ pista | fr circuit~ piste | de rennstrecke~ piste
zero_g_word: en zero_g zero_gravity weightless~ | es gravedad_cero ingravidez | fr apesanteur gravite_zero | de
    schwerelos~
push_word: en push~ pushed roll~ shove~ sent drop~ sends sending heav~ tipp~ tipped launch~ | es empuj~ lanz~
    dej~_caer despen~ | fr pouss~ precipit~ jet~ | de stieß stiessen gestoßen schob geschoben warf
land_word: en land~ end~_up ended_up finish~ | es acab~ termin~ cae cayo | fr finit finir atterri~ termine | de landet
    landete endet
change_word: en switch~ move~ climb~ crawl~ crosses crossed | es pasa paso cambi~ | fr passe passer passa | de
    wechsel~ steigt_um umsteig~ klettert
blow_word: en blew_up blown_up dynamited | es volaron volo volar dinamit~ demoli~ | fr dynamit~ | de gesprengt
    sprengte sprengten
coach_word: en coaches trainers instructors | es entrenadores instructores | fr entraineurs instructeurs coachs
    preparateurs | de trainern trainer lehrern
awning_word: en awning~ canvas_roof~ | es toldo~ | fr auvent~ store~ marquise | de markise~ vordach~
onto_word: en onto on_to aboard | es a_bordo | fr a_bord | de an_bord
altitude_word: en altitude~ feet_up | es altitud altura | fr altitude | de hohe
brake_sure: en descender~ decelerator~ fan_descender~ | es descensor~ | fr descendeur~ | de abseilgerat~ bremsseil~
prep_noun: en preparation groundwork training | es preparacion entrenamiento | fr preparation entrainement | de
    vorbereitung training
took_word: en took lasted ran needed required | es duro llevo exigio | fr dure demande exige pris | de dauerte
    brauchte
roofs_word: en rooftops roofs rooftop | es tejados azoteas | fr toits | de dacher dachern hausdacher
crawl_word: en crawl~ crept inch~ shuffl~ | es gate~ arrastra~ | fr ramp~ | de kriech~ kroch hangelte
"""
