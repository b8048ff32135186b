"""Which word classes together make which stunt. Data only.

A row: type, classes that must stand close together in a sentence, classes that must be somewhere in the article (`@`),
classes that must not be in the sentence (`!`), and how many words the frame may span (`<n`, 12 when not told).
"""

SPAN = 12

FRAMES = """
moto.cliff_jump         moto cliff jump <16
moto.cliff_jump         moto cliff ride leave <16
moto.cliff_jump         moto cliff leave <9
moto.cliff_jump         moto ramp cliff <22
moto.cliff_jump         moto ramp parachute <26
moto.cliff_jump         ride ramp cliff <14
moto.cliff_jump         moto parachute jump <18
moto.jump               moto jump !cliff !parachute !ramp <6
moto.chase              moto chase <6
moto.slide              moto slide <6
moto.crash              moto crash <7
moto.crash              moto fall off_word !cliff <6
moto.onto_vehicle       moto jump train <12
fall.high_fall          fall building leave <9
fall.high_fall          fall feet_high !moto !car !parachute <7
fall.high_fall          jump feet_high leave !moto !car !parachute !plane <9
fall.high_fall          step_off_word building <8
fall.high_fall          throw_self_word building <10
fall.high_fall          jump building top leave !between !parachute <12
fall.high_fall          fall high_fall_word <14
fall.high_fall          jump building leave !between !parachute <9
fall.stair_fall         tumble stairs <10
fall.window_crash       crash through window <8
fall.window_crash       jump through window <8
fall.roof_slide         slide building down_word <8
fall.roof_slide         slide pole down_word <6
fall.slope_tumble       tumble slope down_word <7
fall.bungee             bungee <1
fall.bungee             jump dam leave !car <9
fall.structure_collapse collapse house_front <8
fall.descender          fall wire brake_word <12
fire.full_body_burn     burn full_body <6
fire.full_body_burn     burn stunt_people <7
fire.full_body_burn     burn performer_word gel <20
fire.full_body_burn     burn gel <14
fire.run_through        through fire_wall car <16
fire.run_through        through fire_wall ride <12
fire.run_through        burst_word fire_wall through <8
fire.burning_vehicle    burn car drive <9
car.chase               car chase <7
car.chase               chase road <7
car.cannon_roll         cannon roll <7
car.cannon_roll         roll car number_times <14
car.cannon_roll         roll car record_word <20
car.pipe_ramp           roll car pipe_word <12
car.jump                jump car air <12
car.jump                jump car gap_word <12
car.jump                jump car ramp !train <12
car.corkscrew           double_side car <12
car.drift               spin car <9
car.drift               spin road <8
car.two_wheels          two_wheels car <8
car.crash               crash car <7
car.crash               crash stunt_people wheel_word <12
car.knockdown           hit_by car <5
car.hood_ride           hang car outside_car <9
car.hood_ride           hang car !cliff !plane <6
car.hood_ride           on_word outside_car moving_word car <9
car.hood_ride           on_hood_word <1
car.transfer            jump car to_another <12
car.off_cliff           car cliff fall <12
car.off_cliff           car cliff ride leave <12
car.off_cliff           car dam ride <12
car.off_cliff           car dam fall <14
car.into_water          car water ride into_word <8
car.through_building    car through wall !fire_wall <9
car.precision_driving   precise <1
car.precision_driving   precise drive <8
car.racing              race_car drive <10
car.racing              race car drive <10
car.racing              race speed_word drive <12
heavy.truck_flip        roll truck <9
heavy.truck_chase       chase truck <6
heavy.drag_under        dragging car <7
heavy.drag_under        dragging truck <7
heavy.pole_sway         pole swing <8
heavy.pole_sway         pole vehicle_any rider_word <14
heavy.pole_sway         pole sway_rig <6
heavy.bus               bus jump <9
heavy.bus               bus crash <8
heavy.bus               bus roll <8
heavy.bus               bus gap_word <8
heavy.tank              tank_vehicle chase <8
heavy.tank              tank_vehicle crush_word <8
boat.chase              boat chase <7
boat.jump               boat jump <7
boat.jetski             jetski_word <1
aerial.halo_jump        halo jump <4
aerial.halo_jump        halo skydive <4
aerial.skydive          skydive <1
aerial.skydive          jump plane out_word !fighter <7
aerial.skydive          jump heli leave <7
aerial.skydive          throw_self_word plane <9
aerial.skydive          fall plane out_word !fighter !crash <7
aerial.base_jump        base <1
aerial.base_jump        parachute building jump <10
aerial.base_jump        parachute bridge jump <10
aerial.base_jump        ski cliff parachute <20
aerial.burning_parachute parachute burn <7
aerial.no_chute         no_chute <1
aerial.wingsuit         wingsuit_word <1
aerial.speedflying      paraglide_word <1
aerial.exterior_hang    hang plane !wing <10
aerial.exterior_hang    outside plane strapped_word !wing <12
aerial.exterior_hang    plane hang outside <14
aerial.wing_walk        wing plane performer_verb <12
aerial.wing_walk        wing plane <6
aerial.wing_walk        wing person_mark on_word <6
aerial.transfer         jump plane to_another <10
aerial.transfer         climb plane to_another <12
aerial.transfer         jump heli to_another <12
aerial.heli_hang        hang heli <8
aerial.heli_fly         fly heli <8
aerial.jet_flight       fighter <1
aerial.plane_fly        fly plane self_word <10
aerial.plane_fly        fly p51_word <12
aerial.zero_g           weightless <1
aerial.space            film_v space in_word !kevin_word <5
water.cliff_dive        jump cliff edge <14
water.cliff_dive        dive cliff <6
water.bridge_jump       jump bridge edge <14
water.tank              water tank_word <4
uw.breath_hold          breath hold <10
uw.breath_hold          underwater hold minutes_word <10
uw.breath_hold          breath_sure <1
uw.dive                 underwater scene_word <5
uw.fight                underwater fight <5
climb.free_climb        climb cliff <10
climb.free_climb        climb rock_word <6
climb.building          climb building !cliff <9
climb.building          climb burj <9
climb.building          hang burj <9
climb.building          burj person_mark <5
climb.ledge_hang        hang_strict building !burj !plane <7
climb.rappel            descend <1
climb.tower             climb tower radio_word <8
climb.cable_car         cable_car_word <1
climb.tightrope         tightrope_word <1
wire.wire_work          wire_sure <1
wire.wire_work          on_word wire performer_verb <6
wire.ratchet            ratchet_word <1
wire.air_ram            air_ram_word <1
wire.zip_line           zip <1
wire.swing              swing rope <7
wire.swing              swing chandelier_word <9
wire.wire_work          wire hang !plane !heli !building !burj <9
wire.wire_work          wire flown_word <7
wire.wire_work          wire jump <9
wire.wire_work          wire pull_word stunt_people <14
wire.rotating_set       rotate_word set_word <4
fight.choreography      fight fight_plan <6
fight.oner              oner fight <14
fight.oner              oner minutes_word <10
fight.martial_arts      martial_word <1
fight.gun_fu            gun_fu_word <1
fight.sword             sword fight <8
fight.sword             sword fight_plan <6
fight.sword             sword train_v <8
fight.knife             knife_word fight <4
fight.stick_weapon      stick_word <1
fight.boxing            boxing_word fight_plan <6
fight.battle            battle_word scene_word <4
fight.on_vehicle        fight top truck <10
fight.on_vehicle        fight top car <10
fight.on_vehicle        fight top bus <10
weapon.gunfight         gun <1
weapon.gunfight         shoot_way_word <1
weapon.gunfight         guns_word fight <7
weapon.squib            squib_word <1
weapon.archery          bow_word train_v <8
animal.horse_fall       horse fall <7
animal.horse_chase      horse chase <7
animal.horse_chase      horse gallop_word <7
animal.horse_transfer   horse jump to_another <12
animal.chariot          chariot_word <1
pyro.explosion          explode !car !truck !boat !building !plane <1
pyro.blast_throw        explode thrown_word <6
pyro.vehicle            explode car <7
pyro.vehicle            explode truck <7
pyro.vehicle            explode boat <7
pyro.demolition         explode building <7
pyro.demolition         explode bridge <7
pyro.demolition         demolish_word building <7
pyro.aircraft_crash     crash plane <6
parkour.parkour         parkour <1
parkour.rooftop_jump    jump building between <10
parkour.foot_chase      chase on_foot <5
parkour.wall_run        ride wall down_word !car <5
train.top_fight         fight top train <9
train.top_run           ride top train <9
train.top_run           hang train <8
train.boarding          jump train leave !moto <8
train.wreck             crash train <9
train.wreck             train cliff fall <14
train.wreck             train ride quarry_word <14
prep.endurance          ready_v counted_time !race_car !fight !sword <8
prep.driving_school     ready_v counted_time race_car <20
prep.driving_school     ready_v counted_time @race_car !fight <8
prep.driving_school     train_v circuit_word @race_car <12
prep.jump_training      large_number skydive <6
prep.jump_training      large_number jump_noun moto <7
prep.jump_training      large_number jump_noun @moto @ready_v <5
prep.jump_training      large_number jump_noun @skydive @ready_v <5
prep.jump_training      hour_word skydive <5
prep.jump_training      ready_v skydive <7
moto.cliff_jump         moto jump_noun @cliff @parachute <8
moto.cliff_jump         moto leave edge_word <12
moto.cliff_jump         moto ride ramp @parachute <16
moto.cliff_jump         moto leave end_word @parachute <12
fall.stair_fall         tumble_noun @stairs @stunt_people <1
fight.choreography      fight_noun @stunt_people <1
fight.choreography      fight_noun @fight_plan <1
car.chase               chase_noun @car <1
car.crash               crash_noun @race_car <1
car.crash               car ball_word crash <12
car.racing              race drive @race_car <12
car.racing              drive self_word @race_car <10
car.racing              lap_word real_word @race_car <8
car.jump                jump car feet_high <9
car.jump                clear_word bridge <8
car.precision_driving   did_driving_word <1
aerial.exterior_hang    hang side_word @plane !wing <6
prep.fight_camp         fight train_v <8
prep.fight_camp         weapons_word train_v <7
prep.fight_camp         choreo_word train_v <7
prep.fight_camp         martial_word train_v <8
prep.fight_camp         sword train_v <8
prep.driving_school     driving_school_word <1
prep.driving_school     drive train_v time_long <14
prep.driving_school     race_car train_v <12
prep.driving_school     race train_v <9
prep.flight_training    fly train_v <7
prep.flight_training    flight_word train_v <5
prep.dive_training      dive train_v <7
prep.dive_training      breath_sure course_word <9
prep.dive_training      dive course_word <7
aerial.exterior_hang    outside_word plane on_word !wing <6
aerial.transfer         one_to_another_word @plane <1
aerial.transfer         rope plane to_another <14
water.tank              tank_word gallon_word <6
prep.dive_training      breath train_v <9
prep.dive_training      underwater train_v <8
other.ski               ski chase <9
other.ski               ski jump <9
other.ski               ski leave cliff <10
other.ski               ski leave mountain_word <8
other.board_wheels      board_word <1
"""

# Classes of one use each, kept beside the frames that need them.
SMALL_CLASSES: dict[str, dict[str, str]] = {
    "off_word": {"en": "off from", "es": "de", "fr": "de", "de": "vom"},
    "feet_high": {"en": "feet foot ft metres meters storeys stories", "es": "metros pisos pies", "fr": "metres etages", "de": "metern meter"},
    "down_word": {"en": "down", "es": "abajo por", "fr": "le long bas du des d_un dans", "de": "hinunter hinab herunter"},
    "house_front": {"en": "house_front house_facade front_of_a_house wall floor", "es": "fachada pared", "fr": "facade mur", "de": "hausfassade fassade"},
    "brake_word": {"en": "decelerator~ descender~ brake vest came_loose", "es": "descensor freno", "fr": "descendeur", "de": "abseilgerat"},
    "full_body": {"en": "full full_body whole_body head_to_toe", "es": "cuerpo_entero completo", "fr": "corps entier", "de": "ganzkorper~ ganz"},
    "stunt_people": {"en": "stunt~ stuntman stuntmen double~ performer~ coordinator~ stuntwoman stuntwomen", "es": "especialista~ doble~",
                     "fr": "cascad~ doublure~", "de": "stunt~ double doubles"},
    "performer_word": {"en": "performer~ stunt~ people man men", "es": "especialista~ hombre~", "fr": "cascadeur~", "de": "stunt~"},
    "gel": {"en": "gel protective_gel", "es": "gel", "fr": "gel", "de": "gel schutzgel"},
    "burst_word": {"en": "burst~ bursts", "es": "atraves~", "fr": "travers~", "de": "bricht durchbr~"},
    "number_times": {"en": "times record rolls", "es": "veces vueltas record", "fr": "fois tonneaux record", "de": "mal rekord"},
    "record_word": {"en": "record~ guinness certificate", "es": "record~ guinness", "fr": "record~ guinness", "de": "rekord~ guinness"},
    "pipe_word": {"en": "pipe_ramp pipe kicker_ramp", "es": "tubo", "fr": "tremplin", "de": "rohrrampe"},
    "gap_word": {"en": "gap~ missing canyon~ rooftop~ river bridge~ missing_piece landing", "es": "hueco~ tejado~ puente~ canon rio", "fr": "trou vide pont toit",
                 "de": "lucke~ brucke~ dach schlucht"},
    "two_wheels": {"en": "two_wheels", "es": "dos_ruedas", "fr": "deux_roues", "de": "zwei_radern"},
    "wheel_word": {"en": "car cars wheel driver~ driving", "es": "volante coche", "fr": "volant voiture", "de": "steuer auto"},
    "hit_by": {"en": "hit_by struck_by run_over", "es": "atropell~", "fr": "renvers~ percute~_par", "de": "angefahren"},
    "outside_car": {"en": "hood roof bonnet outside moving side", "es": "capo techo exterior", "fr": "capot toit", "de": "motorhaube dach"},
    "to_another": {"en": "to_another onto_another plane_to_plane between from_one one_plane another", "es": "otro otra", "fr": "autre", "de": "anderen andere nachste"},
    "into_word": {"en": "into off", "es": "al", "fr": "dans", "de": "ins in"},
    "speed_word": {"en": "mph miles_an_hour speed fast km_h", "es": "por_hora velocidad km", "fr": "heure vitesse", "de": "tempo km kmh"},
    "vehicle_any": {"en": "truck~ car~ vehicle~ rig", "es": "coche~ camion~ vehiculo~", "fr": "voiture~ camion~ vehicule~", "de": "fahrzeug~ wagen laster~"},
    "rider_word": {"en": "men warriors riders performers man stunt~", "es": "guerreros hombres especialistas", "fr": "hommes guerriers cascadeurs", "de": "manner krieger"},
    "sway_rig": {"en": "foot feet warriors boys sway~ metronome", "es": "metros guerreros", "fr": "metres", "de": "meter"},
    "crush_word": {"en": "crush~ through", "es": "aplast~", "fr": "ecras~", "de": "zermalm~ uberroll~"},
    "jetski_word": {"en": "jet_ski~ jetski~", "es": "moto_de_agua motos_de_agua jet_ski", "fr": "jet_ski scooter_des_mers", "de": "jetski~ jet_ski"},
    "out_word": {"en": "out from off", "es": "desde del", "fr": "d_un de", "de": "aus"},
    "wingsuit_word": {"en": "wingsuit~ wing_suit~ squirrel_suit", "es": "wingsuit traje_aereo", "fr": "wingsuit", "de": "wingsuit~"},
    "paraglide_word": {"en": "paraglid~ paraglider~ paragliding speedflying speed_flying hang_glider hang_gliding paramotor~", "es": "parapente~ ala_delta",
                       "fr": "parapente~ deltaplane", "de": "gleitschirm~ paraglid~ drachenflieg~"},
    "strapped_word": {"en": "strapped held attached harness flight flew took_off take_off takes_off hanging", "es": "sujeto atado arnes despeg~", "fr": "attache harnais decoll~",
                      "de": "festgeschnallt gurt~ startete"},
    "performer_verb": {"en": "stand~ stood crawl~ walk~ lay lying hang~ strapped fight~ climb~ face_down film cruise actor star on", "es": "camin~ sobre de_pie actor",
                       "fr": "march~ debout acteur sur", "de": "stand lag reglos steht kriech~ lauft auf"},
    "person_mark": {"en": "star actor man himself herself cruise on", "es": "actor protagonista", "fr": "acteur", "de": "schauspieler star auf"},
    "on_word": {"en": "on onto upon", "es": "sobre en", "fr": "sur aux", "de": "auf an am"},
    "self_word": {"en": "himself herself own real himself", "es": "mismo misma propio", "fr": "lui_meme elle_meme", "de": "selbst"},
    "p51_word": {"en": "p_51 mustang spitfire warbird aerobatic~", "es": "p_51", "fr": "p_51", "de": "p_51"},
    "in_word": {"en": "in", "es": "en", "fr": "dans", "de": "im"},
    "kevin_word": {"en": "kevin tight limited safe parking personal", "es": "poco", "fr": "peu", "de": "wenig"},
    "tank_word": {"en": "tank tanks dump", "es": "tanque~", "fr": "bassin~ cuve~", "de": "wassertank~ becken"},
    "minutes_word": {"en": "minute~ second~", "es": "minuto~ segundo~", "fr": "minute~ seconde~", "de": "minute~ sekunde~"},
    "breath_sure": {"en": "breath_hold~ breath_holding apnea apnoea freediving free_diving held_her_breath held_his_breath hold_his_breath hold_her_breath hold_your_breath holding_her_breath"
                          " holding_his_breath free_dive free_diver~ freediver~ breath_holds",
                    "es": "apnea aguantar_la_respiracion aguanto_la_respiracion contener_la_respiracion contuvo_la_respiracion", "fr": "apnee retenir_son_souffle retenu_son_souffle",
                    "de": "apnoe luft_anhalten luft_angehalten luft_an atem_angehalten hielt_die_luft_an"},
    "scene_word": {"en": "scene~ sequence~ shoot filming", "es": "escena~ secuencia~ rodaje", "fr": "scene~ sequence~ tournage", "de": "szene~ sequenz~"},
    "rock_word": {"en": "rock_face rock wall solo freely", "es": "roca pared", "fr": "roche paroi", "de": "fels felswand"},
    "radio_word": {"en": "radio foot mast", "es": "radio", "fr": "radio", "de": "funk"},
    "cable_car_word": {"en": "cable_car~ gondola~ aerial_tramway", "es": "telesferico teleferico", "fr": "telepherique~", "de": "seilbahn~ gondel~"},
    "tightrope_word": {"en": "tightrope~ high_wire_walk", "es": "cuerda_floja funambul~", "fr": "funambul~ corde_raide", "de": "drahtseilakt hochseil~"},
    "wire_sure": {"en": "wires_attached with_cables on_a_rig attached_to_wires suspended_on_wires wire_work wirework wire_fu on_wires wire_team wire_rig~ flying_rig on_a_wire wire_stunt~ on_a_cable wires_and_harness~ flown_on_wires on_counterweights",
                  "es": "trabajo_con_cables colgado_de_cables con_cables con_arnes", "fr": "sur_cables travail_aux_cables suspendu_a_des_cables",
                  "de": "drahtseilarbeit an_drahten an_seilen wire_work am_seil am_drahtseil"},
    "ratchet_word": {"en": "ratchet~ jerkback~ jerk_back", "es": "ratchet", "fr": "ratchet", "de": "ratchet"},
    "air_ram_word": {"en": "air_ram~ russian_swing", "es": "air_ram", "fr": "air_ram", "de": "air_ram"},
    "rotate_word": {"en": "rotating spinning tilting gimbal revolving", "es": "giratori~ rotatori~", "fr": "rotati~ tournant", "de": "rotier~ drehbar~ drehend~"},
    "set_word": {"en": "set corridor hallway room drum gimbal", "es": "pasillo decorado habitacion", "fr": "couloir decor", "de": "korridor~ flur kulisse raum"},
    "martial_word": {"en": "dojo martial_art~ kung_fu jiu_jitsu judo muay_thai silat wing_chun taekwondo karate aikido", "es": "dojo artes_marciales kung_fu judo karate",
                     "fr": "dojo arts_martiaux kung_fu judo karate", "de": "dojo kampfkunst~ kampfsport~ kung_fu judo karate"},
    "gun_fu_word": {"en": "gun_fu gun_kata", "es": "gun_fu", "fr": "gun_fu", "de": "gun_fu"},
    "knife_word": {"en": "knife knives dagger~", "es": "cuchillo~ navaja~", "fr": "couteau~", "de": "messer~"},
    "stick_word": {"en": "nunchaku~ nunchucks bo_staff staff_fight", "es": "nunchaku~", "fr": "nunchaku~", "de": "nunchaku~"},
    "boxing_word": {"en": "boxing boxer~ sparring ring", "es": "boxeo", "fr": "boxe", "de": "box~kampf boxkampf boxen"},
    "battle_word": {"en": "battle~ siege~ shield_wall", "es": "batalla~ asedio", "fr": "bataille~ siege", "de": "schlacht~ belagerung"},
    "squib_word": {"en": "squib~ bullet_hits", "es": "squib~", "fr": "impacts_de_balles", "de": "squib~"},
    "bow_word": {"en": "archery bow spear~ whip axe~", "es": "arco tiro_con_arco lanza", "fr": "arc tir_a_l_arc", "de": "bogenschieß~ bogen"},
    "gallop_word": {"en": "gallop~ trick_riding riding_stunt~", "es": "galop~ galope", "fr": "galop~", "de": "galopp~"},
    "chariot_word": {"en": "chariot~ stagecoach~", "es": "cuadriga~ diligencia~", "fr": "char_romain diligence~", "de": "wagenrennen postkutsche~"},
    "thrown_word": {"en": "thrown threw blown_back hurled", "es": "lanz~ despedid~", "fr": "projete~", "de": "geschleudert"},
    "demolish_word": {"en": "demolish~ demolition collapse~", "es": "demol~ derrib~", "fr": "demoli~", "de": "abgerissen abriss"},
    "on_foot": {"en": "on_foot foot rooftop~", "es": "a_pie", "fr": "a_pied", "de": "zu_fuß"},
    "quarry_word": {"en": "quarry ravine cliff~ gorge", "es": "cantera barranco", "fr": "carriere ravin", "de": "steinbruch schlucht"},
    "ready_v": {"en": "train trained trains training prepared preparing prepare preparation prepares groundwork boot_camp regime conditioning bootcamp",
                "es": "entren~ prepar~", "fr": "entrain~ prepar~", "de": "trainier~ training~ vorbereit~ vorbereitung~"},
    "jump_noun": {"en": "jumps leaps hops bounds jump leap", "es": "salto~ saltos", "fr": "saut sauts", "de": "sprunge~ motocross_sprunge sprung sprungen motorradsprunge"},
    "hour_word": {"en": "hours", "es": "horas", "fr": "heures", "de": "stunden"},
    "edge_word": {"en": "edge brink lip", "es": "borde", "fr": "bord rebord", "de": "rand kante felskante"},
    "end_word": {"en": "end", "es": "final", "fr": "bout", "de": "ende"},
    "tumble_noun": {"en": "tumble~ the_fall stair_fall rolled_down fall_down stunt_fall", "es": "caida", "fr": "chute", "de": "sturz"},
    "fight_noun": {"en": "fights fighting brawl~ fistfight~ fight_scene~ fight_sequence~ the_fight balcony_fight bar_fight knife_fight street_fight combats combat punch_up swordfight~",
                   "es": "pelea peleas combate~", "fr": "combats combat bagarre~", "de": "kampfe kampfszene~ kampfen schlagerei~ prugelei~ nahkampf~"},
    "chase_noun": {"en": "chase chases pursuit~", "es": "persecucion~", "fr": "poursuite~ course_poursuite", "de": "verfolgungsjagd~"},
    "crash_noun": {"en": "crash crashes wreck pile_up", "es": "choque~ accidente~", "fr": "accident~ crash", "de": "unfall unfalle crash~"},
    "ball_word": {"en": "driven into rams rammed hits hit", "es": "contra", "fr": "contre", "de": "gegen"},
    "lap_word": {"en": "lap lapping lapped laps", "es": "vueltas", "fr": "tours", "de": "runden"},
    "real_word": {"en": "for_real real really actual", "es": "de_verdad real", "fr": "pour_de_vrai reel", "de": "wirklich echt"},
    "clear_word": {"en": "clears cleared clear", "es": "salva", "fr": "franchit", "de": "uberspringt"},
    "did_driving_word": {"en": "did_his_own_driving did_her_own_driving some_of_the_driving most_of_the_driving much_of_the_driving all_the_driving own_driving did_the_driving drove_for",
                         "es": "condujo_en", "fr": "conduit_lui_meme", "de": "selbst_gefahren"},
    "side_word": {"en": "side outside exterior fuselage door", "es": "lateral puerta costado", "fr": "flanc porte exterieur", "de": "außenseite seite tur"},
    "circuit_word": {"en": "circuit~ track tracks speedway paul_ricard silverstone school", "es": "circuito~", "fr": "circuit~", "de": "rennstrecke~"},
    "hang_strict": {"en": "hang~ hung dangl~ dangle~ cling~ clung clutch~", "es": "colg~ cuelg~ agarr~ aferr~", "fr": "accroch~ suspend~ agripp~ cramponn~",
                    "de": "hang~ hing hingen klammer~ baumel~"},
    "course_word": {"en": "course~ coach~", "es": "curso~", "fr": "stage~ cours", "de": "kurs~"},
    "outside_word": {"en": "outside exterior", "es": "exterior", "fr": "exterieur", "de": "außenseite außen"},
    "one_to_another_word": {"en": "plane_to_plane from_plane_to_plane from_one_jet_to_another between_two_planes one_plane_to_another from_one_plane_to another_plane from_a_jet_to_another jet_to_another jets_one_rope between_planes between_the_planes",
                            "es": "de_un_avion_a_otro entre_dos_aviones", "fr": "d_un_avion_a_l_autre entre_deux_avions", "de": "von_flugzeug_zu_flugzeug"},
    "gallon_word": {"en": "gallons litres liters", "es": "litros galones", "fr": "litres", "de": "liter"},
    "step_off_word": {"en": "step~_off stepped_off steps_off stepping_off walked_off walk_off went_off go_off goes_off going_off", "es": "tirarse se_tiro", "fr": "se_jeter s_est_jete", "de": "sturzte_sich wirft_sich"},
    "throw_self_word": {"en": "threw_himself threw_herself throws_himself throws_herself throw_himself throw_herself flung_himself flung_herself launched_himself launched_herself hurled_himself hurls_himself",
                        "es": "se_lanza se_lanzo se_tira se_tiro se_arrojo lanzarse tirarse arrojarse", "fr": "se_jette s_est_jete se_jeter", "de": "sturzt_sich sturzte_sich warf_sich wirft_sich"},
    "chandelier_word": {"en": "chandelier~ curtain~ crane rigging chain", "es": "lampara~ cortina~", "fr": "lustre~ rideau~", "de": "kronleuchter~ vorhang~"},
    "flown_word": {"en": "flown flew fly flying suspended yanked hoisted lifted dropped counterweight~", "es": "vol~ suspendid~ elevad~", "fr": "vol~ suspend~ hiss~", "de": "flog fliegen gezogen gehoben"},
    "pull_word": {"en": "pull~ pulled yanked jerked", "es": "tir~", "fr": "tir~", "de": "zog ziehen gezogen"},
    "moving_word": {"en": "moving speeding racing", "es": "marcha movimiento", "fr": "marche", "de": "fahrend~"},
    "on_hood_word": {"en": "on_the_hood on_the_bonnet onto_the_hood onto_the_bonnet on_the_roof_of_a_car on_top_of_a_car roof_of_a_moving hood_of_a hood_of_the bonnet_of_a bonnet_of_the",
                     "es": "en_el_capo sobre_el_capo", "fr": "sur_le_capot", "de": "auf_der_motorhaube auf_die_motorhaube"},
    "weapons_word": {"en": "weapon~ weapons knife knives sword~ swords gun guns firearms axe~ blade~ staff", "es": "arma armas espada~ cuchillo~", "fr": "arme armes epee~ couteau~", "de": "waffe~ schwert~ messer~"},
    "choreo_word": {"en": "choreograph~ choreography moves beats", "es": "coreografia~", "fr": "choregraphie~", "de": "choreografie~ choreographie~"},
    "shoot_way_word": {"en": "shoot_their_way shoots_his_way shot_his_way shooting_his_way shot_their_way shooting_their_way machine_gun~ gunplay fire_blanks firing_blanks handled_the_weapon",
                       "es": "a_tiros disparos", "fr": "coups_de_feu", "de": "schusse feuergefechte"},
    "guns_word": {"en": "gun guns pistol~ rifle~ shotgun~", "es": "pistola~ rifle~", "fr": "pistolet~ fusil~", "de": "pistole~ gewehr~"},
    "jumps_word": {"en": "skydives", "es": "zzz", "fr": "zzz", "de": "zzz"},
    "driving_school_word": {"en": "driving_school~ stunt_driving_course racing_school driving_lesson~ driving_course driver_training stunt_driving_school",
                            "es": "escuela_de_conduccion clases_de_conduccion curso_de_conduccion", "fr": "ecole_de_pilotage cours_de_pilotage stage_de_pilotage",
                            "de": "fahrschule fahrtraining~ fahrunterricht"},
    "flight_word": {"en": "flight~ g_force~ flying pilot_s_licence pilot_s_license", "es": "vuelo~", "fr": "vol vols", "de": "flug~ flugstunden"},
    "mountain_word": {"en": "mount mountain~ peak", "es": "monte", "fr": "mont", "de": "berg"},
    "board_word": {"en": "bmx skateboard~ rollerblade~ mountain_bike~", "es": "monopatin~ patinete~", "fr": "skateboard~ trottinette~", "de": "skateboard~"},
}  # fmt: skip
