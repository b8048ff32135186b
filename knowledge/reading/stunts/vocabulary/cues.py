"""Words that settle single frames, in four languages, folded. Data only."""

CUES = """
norway_word: en norway norwegian | es noruega~ noruego | fr norveg~ | de norweg~
roll_noun: en roll rolls rolled | es vueltas vuelco~ | fr tonneau~ | de rollen uberschlage~ uberschlag
hood_word: en hood bonnet | es capo | fr capot | de motorhaube
corridor_word: en corridor~ hallway~ | es pasillo~ | fr couloir~ | de korridor~ flur~ hotelflur~ gang
stand_word: en stand~ stood standing | es de_pie parado | fr debout | de steht stand stehend stehen
turned_over: en turned_over turns_over turn_over upside_down flipped upended overturned onto_its_roof on_its_head
    end_over_end | es boca_abajo patas_arriba volco volcar vuelco | fr retourne~ culbut~ | de auf_den_kopf
    auf_dem_kopf uberschlug uberschlagen umgekippt
off_word: en off from | es de | fr de | de vom
feet_high: en feet foot ft metres meters storeys stories storey story floors floor_up stories_up yards m | es metros
    pisos pies plantas pisos_de_altura metros_de_altura | fr metres etages metre hauteur | de metern meter stockwerke~
    stock
down_word: en down | es abajo por | fr le long bas du des d_un dans | de hinunter hinab herunter
house_front: en house_front house_facade front_of_a_house front_of_the_house facade_of_a_house facade facades
    front_wall gable_wall side_of_a_house side_of_the_house wall_of_a_house wall_of_the_house | es fachada
    pared_de_una_casa | fr facade mur_d_une_maison pan_de_mur | de hausfassade fassade hausfront giebel hauswand
brake_word: en decelerator~ descender~ brake vest came_loose | es descensor freno | fr descendeur | de abseilgerat
full_body: en full full_body whole_body head_to_toe | es cuerpo_entero completo | fr corps entier | de ganzkorper~
    ganz
stunt_people: en stunt~ stuntman stuntmen double~ performer~ coordinator~ stuntwoman stuntwomen | es especialista~
    doble~ | fr cascad~ doublure~ | de stunt~ double doubles
performer_word: en performer~ stunt~ people man men | es especialista~ hombre~ | fr cascadeur~ | de stunt~
gel: en gel protective_gel | es gel | fr gel | de gel schutzgel
burst_word: en burst~ bursts | es atraves~ | fr travers~ | de bricht durchbr~
number_times: en times record rolls | es veces vueltas record | fr fois tonneaux record | de mal rekord
record_word: en record~ guinness certificate | es record~ guinness | fr record~ guinness | de rekord~ guinness
pipe_word: en pipe_ramp pipe kicker_ramp | es tubo | fr tremplin | de rohrrampe
gap_word: en gap~ missing canyon~ rooftop~ river bridge~ missing_piece landing wall gorge ravine chasm void over
    across gully clearing hole chasm | es hueco~ tejado~ puente~ canon rio muro por_encima sobre barranco | fr trou
    vide pont toit par_dessus mur ravin | de lucke~ brucke~ dach schlucht uber graben mauer
two_wheels: en two_wheels left_wheels right_wheels side_wheels nearside_wheels offside_wheels | es dos_ruedas
    ruedas_de_un_lado | fr deux_roues | de zwei_radern zwei_reifen
wheel_word: en car cars wheel driver~ driving | es volante coche | fr volant voiture | de steuer auto
hit_by: en hit_by struck_by run_over | es atropell~ | fr renvers~ percute~_par | de angefahren
outside_car: en hood roof bonnet outside moving side | es capo techo exterior | fr capot toit | de motorhaube dach
to_another: en to_another onto_another plane_to_plane between from_one one_plane another onto_the_next into_the_next
    to_the_next the_other one_moving one_speeding alongside | es otro otra de_uno_a_otro | fr autre l_autre une_autre
    un_autre | de anderen andere nachste nachsten ubersteig~
into_word: en into off | es al | fr dans | de ins in
speed_word: en mph miles_an_hour speed fast km_h | es por_hora velocidad km | fr heure vitesse | de tempo km kmh
vehicle_any: en truck~ car~ vehicle~ rig | es coche~ vehiculo~ camion camiones | fr voiture~ vehicule~ camion camions
    | de fahrzeug~ wagen laster~
rider_word: en men warriors riders performers man stunt~ | es guerreros hombres especialistas | fr hommes guerriers
    cascadeurs | de manner krieger
sway_rig: en foot feet warriors boys sway~ metronome | es metros guerreros | fr metres | de meter
crush_word: en crush~ through flatten~ bulldoz~ rolls_over rolled_over drove_over | es aplast~ arroll~ aplan~ | fr
    ecras~ broy~ aplat~ | de zermalm~ uberroll~ walz~ plattmach~ uberfahr~
jetski_word: en jet_ski~ jetski~ | es moto_de_agua motos_de_agua jet_ski | fr jet_ski scooter_des_mers | de jetski~
    jet_ski
out_word: en out from off | es desde del | fr d_un de | de aus
wingsuit_word: en wingsuit~ wing_suit~ squirrel_suit | es wingsuit traje_aereo | fr wingsuit | de wingsuit~
paraglide_word: en paraglid~ paraglider~ paragliding speedflying speed_flying hang_glider hang_gliding paramotor~
    paraglide~ paraglides | es parapente~ ala_delta | fr parapente~ deltaplane | de gleitschirm~ paraglid~
    drachenflieg~
strapped_word: en strapped held attached harness flight flew took_off take_off takes_off hanging | es sujeto atado
    arnes despeg~ | fr attache harnais decoll~ | de festgeschnallt gurt~ startete
performer_verb: en stand~ stood crawl~ walk~ lay lying hang~ strapped fight~ climb~ face_down film cruise actor star
    on | es camin~ sobre de_pie actor | fr march~ debout acteur sur | de stand lag reglos steht kriech~ lauft auf
person_mark: en star actor man himself herself cruise on | es actor protagonista | fr acteur | de schauspieler star
    auf
on_word: en on onto upon | es sobre en | fr sur aux | de auf an am
self_word: en himself herself own real himself | es mismo misma propio en_persona ellos_mismos por_su_cuenta propias |
    fr lui_meme elle_meme eux_memes en_personne en_chair en_vrai | de selbst hochstpersonlich eigenhandig personlich
    leibhaftig
p51_word: en p_51 mustang spitfire warbird aerobatic~ | es p_51 | fr p_51 | de p_51
in_word: en in | es en | fr dans | de im
kevin_word: en kevin tight limited safe parking personal | es poco | fr peu | de wenig
tank_word: en tank tanks dump | es tanque~ | fr bassin~ cuve~ | de wassertank~ becken
minutes_word: en minute~ second~ | es minuto~ segundo~ | fr minute~ seconde~ | de minute~ sekunde~
breath_sure: en breath_hold~ breath_holding apnea apnoea freediving free_diving held_her_breath held_his_breath
    hold_his_breath hold_her_breath hold_your_breath holding_her_breath holding_his_breath free_dive free_diver~
    freediver~ breath_holds static_apnea | es apnea aguantar_la_respiracion aguanto_la_respiracion
    contener_la_respiracion contuvo_la_respiracion | fr apnee retenir_son_souffle retenu_son_souffle | de apnoe
    luft_anhalten luft_angehalten luft_an atem_angehalten hielt_die_luft_an apnoe~
scene_word: en scene~ sequence~ shoot filming | es escena~ secuencia~ rodaje | fr scene~ sequence~ tournage | de
    szene~ sequenz~ ~szene ~szenen ~sequenz ~aufnahmen
rock_word: en rock_face rock wall solo freely | es roca pared | fr roche paroi | de fels felswand
radio_word: en radio foot mast | es radio | fr radio | de funk
cable_car_word: en cable_car~ gondola~ aerial_tramway | es telesferico teleferico | fr telepherique~ | de seilbahn~
    gondel~
tightrope_word: en tightrope~ high_wire_walk high_wire walk_the_wire walked_the_wire | es cuerda_floja funambul~ | fr
    funambul~ corde_raide | de drahtseilakt hochseil~
wire_sure: en wires_attached with_cables on_a_rig attached_to_wires suspended_on_wires wire_work wirework wire_fu
    on_wires wire_team wire_rig~ flying_rig on_a_wire wire_stunt~ wires_and_harness~ flown_on_wires on_counterweights
    | es trabajo_con_cables colgado_de_cables con_cables con_arnes | fr sur_cables travail_aux_cables
    suspendu_a_des_cables | de drahtseilarbeit an_drahten an_seilen wire_work am_seil am_drahtseil
ratchet_word: en ratchet~ jerkback~ jerk_back | es ratchet | fr ratchet | de ratchet
air_ram_word: en air_ram~ russian_swing | es air_ram | fr air_ram | de air_ram
rotate_word: en rotating spinning tilting gimbal revolving tilt~ tilted | es giratori~ rotatori~ inclin~ | fr rotati~
    tournant inclin~ basculant~ | de rotier~ drehbar~ drehend~ kippbar~ neigbar~ gekippt
set_word: en set corridor hallway room drum gimbal | es pasillo decorado habitacion | fr couloir decor | de korridor~
    flur kulisse raum
martial_word: en dojo martial_art~ kung_fu jiu_jitsu judo muay_thai silat wing_chun taekwondo karate aikido | es dojo
    artes_marciales kung_fu judo karate yudo karate | fr dojo arts_martiaux kung_fu judo karate | de dojo kampfkunst~
    kampfsport~ kung_fu judo karate
gun_fu_word: en gun_fu gun_kata close_quarters_shooting close_quarters_gunplay close_quarter_shooting | es gun_fu | fr
    gun_fu | de gun_fu
knife_word: en knife knives dagger~ | es cuchillo~ navaja~ | fr couteau~ | de messer~
stick_word: en nunchaku~ nunchucks bo_staff staff_fight | es nunchaku~ | fr nunchaku~ | de nunchaku~
boxing_word: en boxing boxer~ sparring ring | es boxeo | fr boxe | de box~kampf boxkampf boxen boxkampf~ boxkampfe
battle_word: en battle~ siege~ shield_wall mob riot~ crowd_scene~ | es batalla~ asedio motin | fr bataille~ siege
    emeute~ | de schlacht~ belagerung aufstand
squib_word: en squib~ bullet_hits blood_charge~ blood_pack~ blood_bag~ bullet_hit | es squib~ impactos_de_bala
    cargas_de_sangre | fr impacts_de_balles poches_de_sang impacts_de_balle | de squib~ einschusse_am_korper
    blutladung~ blutbeutel
bow_word: en archery bow spear~ whip axe~ | es arco tiro_con_arco lanza | fr arc tir_a_l_arc | de bogenschieß~ bogen
gallop_word: en gallop~ trick_riding riding_stunt~ | es galop~ galope | fr galop~ | de galopp~
chariot_word: en chariot~ stagecoach~ | es cuadriga~ diligencia~ | fr char_romain diligence~ | de wagenrennen
    postkutsche~
thrown_word: en thrown threw blown_back hurled | es lanz~ despedid~ | fr projete~ | de geschleudert
demolish_word: en demolish~ demolition collapse~ | es demol~ derrib~ | fr demoli~ | de abgerissen abriss
on_foot: en on_foot foot rooftop~ | es a_pie | fr a_pied | de zu_fuß
quarry_word: en quarry ravine cliff~ gorge | es cantera barranco | fr carriere ravin | de steinbruch schlucht
learn_word: en learn~ learnt drilled camp | es aprend~ | fr appri~ apprend~ | de gelernt lern~
escape_word: en escape~ trapped freed | es escap~ atrapad~ | fr echapp~ piege~ | de entkomm~ gefangen befreit
sinking_word: en sinking_car sinking sunken submerged_car coffin cage | es hundid~ | fr coule | de sinkend~ versunken~
licence_word: en pilot_s_licence pilot_s_license pilots_licence pilots_license helicopter_licence helicopter_license
    flying_lessons | es licencia_de_piloto clases_de_vuelo | fr licence_de_pilote | de pilotenschein flugschein
ready_v: en trained training prepared preparing prepare preparation prepares groundwork boot_camp regime conditioning
    bootcamp worked_up working_their_way workouts drilled drill~ practising practicing practised practiced schooled
    learned learnt lessons training_up spent_learning to_train would_train must_train schooled_in | es entren~ prepar~
    entrenando clases aprend~ practic~ formaci~ | fr entrain~ prepar~ entraine~ s_entrain~ cours lecons appris
    apprendre stage~ formation | de trainier~ training~ vorbereit~ geubt ubte ubten gelernt lernte lernen unterricht
    fahrstunden flugstunden ausbild~ ausgebildet
jump_noun: en jumps leaps hops bounds jump leap | es salto~ saltos | fr saut sauts | de sprunge~ motocross_sprunge
    sprung sprungen motorradsprunge ~sprunge ~sprung ~sprungen
hour_word: en hours | es horas | fr heures | de stunden
edge_word: en edge brink lip | es borde | fr bord rebord | de rand kante felskante
end_word: en end | es final | fr bout | de ende
tumble_noun: en tumble~ the_fall stair_fall rolled_down fall_down stunt_fall | es caida | fr chute | de sturz
fight_noun: en fights fighting brawl~ fistfight~ fight_scene~ fight_sequence~ the_fight balcony_fight bar_fight
    knife_fight street_fight combats punch_up swordfight~ | es pelea peleas combate~ | fr combats combat bagarre~ | de
    kampfe kampfszene~ kampfen schlagerei~ prugelei~ nahkampf~
chase_noun: en chase chases pursuit~ | es persecucion~ | fr poursuite~ course_poursuite | de verfolgungsjagd~
    ~verfolgung ~verfolgungsjagd
crash_noun: en crash crashes wreck pile_up | es choque~ accidente~ | fr accident~ crash | de unfall unfalle crash~
ball_word: en driven into rams rammed hits hit | es contra | fr contre | de gegen
lap_word: en lap lapping lapped laps | es vueltas | fr tours | de runden
real_word: en for_real real really actual | es de_verdad real | fr pour_de_vrai reel | de wirklich echt
clear_word: en clears cleared clear clearing vaulted vaults | es salva salvar saltar_por_encima | fr franchit franchi~
    enjamb~ | de uberspringt ubersprang uberspringen uberquer~
did_driving_word: en did_his_own_driving did_her_own_driving some_of_the_driving most_of_the_driving
    much_of_the_driving all_the_driving own_driving did_the_driving drove_for | es condujo_el_mismo condujo_ella_misma
    condujo_en_persona | fr conduit_lui_meme | de selbst_gefahren
side_word: en side outside exterior fuselage door | es lateral puerta costado | fr flanc porte exterieur | de
    außenseite seite tur
circuit_word: en circuit~ track tracks speedway paul_ricard silverstone school | es circuito~ | fr circuit~ | de
    rennstrecke~
hang_strict: en hang~ hung dangl~ dangle~ cling~ clung clutch~ balanced_on balancing_on | es colg~ cuelg~ agarr~
    aferr~ en_equilibrio | fr accroch~ suspend~ agripp~ cramponn~ en_equilibre | de hing hingen klammer~ baumel~
    balancierte hangt hange hangen hangte hangend
course_word: en course~ coach~ | es curso~ | fr stage~ cours | de kurs~ ~kurs
outside_word: en outside exterior | es exterior | fr exterieur | de außenseite außen
one_to_another_word: en plane_to_plane from_plane_to_plane from_one_jet_to_another between_two_planes
    one_plane_to_another from_one_plane_to another_plane from_a_jet_to_another jet_to_another jets_one_rope
    between_planes between_the_planes | es de_un_avion_a_otro entre_dos_aviones | fr d_un_avion_a_l_autre
    entre_deux_avions | de von_flugzeug_zu_flugzeug
gallon_word: en gallons litres liters | es litros galones | fr litres | de liter
step_off_word: en step~_off stepped_off steps_off stepping_off walked_off walk_off went_off go_off goes_off going_off
    | es tirarse se_tiro | fr se_jeter s_est_jete | de sturzte_sich wirft_sich
throw_self_word: en threw_himself threw_herself throws_himself throws_herself throw_himself throw_herself
    flung_himself flung_herself launched_himself launched_herself hurled_himself hurls_himself | es se_lanza se_lanzo
    se_tira se_tiro se_arrojo lanzarse tirarse arrojarse | fr se_jette s_est_jete se_jeter | de sturzt_sich
    sturzte_sich warf_sich wirft_sich
chandelier_word: en chandelier~ curtain~ crane rigging chain | es lampara~ cortina~ | fr lustre~ rideau~ | de
    kronleuchter~ vorhang~
flown_word: en flown flew fly flying suspended yanked hoisted lifted dropped counterweight~ | es vol~ suspendid~
    elevad~ | fr vol~ suspend~ hiss~ | de flog fliegen gezogen gehoben
pull_word: en pull~ pulled yanked jerked | es tir~ | fr tir~ | de zog ziehen gezogen
moving_word: en moving speeding racing | es marcha movimiento | fr marche | de fahrend~
on_hood_word: en on_the_hood on_the_bonnet onto_the_hood onto_the_bonnet on_the_roof_of_a_car on_top_of_a_car
    to_the_hood to_the_bonnet to_the_front_of_a_car to_the_nose_of_a_car on_the_roof_of_the_car to_the_roof_of_a_car |
    es en_el_capo sobre_el_capo al_morro_de en_el_morro al_capo | fr sur_le_capot au_capot | de auf_der_motorhaube
    auf_die_motorhaube an_die_motorhaube an_der_motorhaube auf_dem_autodach auf_der_haube
weapons_word: en weapon~ weapons knife knives sword~ swords gun guns firearms axe~ blade~ staff | es arma armas
    espada~ cuchillo~ | fr arme armes epee~ couteau~ | de waffe~ schwert~ messer~
choreo_word: en choreograph~ choreography moves beats | es coreografia~ | fr choregraphie~ | de choreografie~
    choreographie~
shoot_way_word: en shoot_their_way shoots_his_way shot_his_way shooting_his_way shot_their_way shooting_their_way
    machine_gun~ gunplay fire_blanks firing_blanks handled_the_weapon shoots_her_way shot_her_way shooting_her_way |
    es a_tiros disparos | fr coups_de_feu | de schusse feuergefechte
guns_word: en gun guns pistol~ rifle~ shotgun~ | es pistola~ rifle~ | fr pistolet~ fusil~ | de pistole~ gewehr~
fight_word: en fight | es pelea lucha | fr combat bagarre | de kampf
fight_idiom: en fight_for fight_to fight_back fight_against fight_off fought_for fight_over fight_with_the
    fight_between fight_club fight_the fighting_for fighting_over fighting_to fight_scene_stealer | es lucha_por
    lucha_contra luchar_por luchando_por | fr combat_pour combat_contre se_battre_pour | de kampf_um kampf_gegen
    kampften_um kampfen_um
driving_school_word: en driving_school~ stunt_driving_course racing_school driving_lesson~ driving_course
    driver_training stunt_driving_school bus_licence driving_licence drivers_licence licence_to_drive hgv_licence
    licence_for_heavy truck_license truck_licence bus_license truck_drivers_licence motorcycle_licence
    commercial_license | es escuela_de_conduccion clases_de_conduccion curso_de_conduccion carnet_de_camion
    carne_de_camion permiso_de_camion | fr ecole_de_pilotage cours_de_pilotage stage_de_pilotage permis_poids_lourd |
    de fahrschule fahrtraining~ fahrunterricht lkw_fuhrerschein busfuhrerschein motorradfuhrerschein
flight_word: en flight~ g_force~ flying pilot_s_licence pilot_s_license | es vuelo~ | fr vol vols | de flug~
    flugstunden
mountain_word: en mount mountain~ peak | es monte | fr mont | de berg
board_word: en bmx skateboard~ rollerblade~ mountain_bike~ | es monopatin~ patinete~ | fr skateboard~ trottinette~ |
    de skateboard~
"""
