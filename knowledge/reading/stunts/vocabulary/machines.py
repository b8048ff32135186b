"""Words of vehicles, aircraft, fire and animals that settle single frames, in four languages, folded. Data only."""

MACHINES = """
fireproof: en fireproof nomex fire_retardant flame_retardant burn_suit | es ignifug~ | fr ignifug~ | de feuerfest~
    brandschutz~ feuerschutz~
fire_source: en fireball burning_petrol burning_gasoline burning_straw inferno blaze wall_of_fire flames fire
    ring_of_fire | es llamas fuego bola_de_fuego incendio | fr flammes feu brasier incendie rideau_de_feu | de flammen
    feuer feuerball feuerwand brennendes brennende
burst_out: en burst~ rides_out ride_out rode_out drives_out drove_out emerg~ sprint~ ran run runs charg~ | es irrumpe
    salta surge corre | fr surgi~ jailli~ court franchi~ bondi~ | de rennt rannte springt sprang bricht prescht
narrow_road: en lanes lane alleys alley streets old_town backstreets souk | es callejuelas callejones casco_antiguo |
    fr ruelles rues vieille_ville | de gassen altstadt
tear_word: en tear~ tore race raced races roar~ speed sped hurtl~ career~ barrel~ rip ripped scream~ rocket~ | es
    a_toda_velocidad se_persiguen a_toda_pastilla a_todo_gas huye huyen persigue persiguen perseguido | fr foncent
    filent a_toute_allure a_toute_vitesse fonce foncer fonca foncait deval~ | de rasen jagen brausen preschen heizen
    rast raste rasten jagte jagten prescht heizt braust fegt fegte
gun_charge: en charge charges cannon nitrogen ram | es canon nitrogeno carga | fr canon azote charge | de kanone
    stickstoff treibladung
turn_count: en times rolls and_a_half turns rotations | es vueltas giros veces | fr tonneaux tours fois | de mal
    drehungen rollen uberschlage achteinhalb siebenmal
turned_word: en turn~_over flip~ roll~ went_over goes_over somersault~ | es giro giros vuelta vueltas | fr tonneau~
    tour~ | de uberschlag~ dreh~
mark_word: en mark record world_record guinness | es record marca guinness | fr record guinness | de rekord guinness
    bestmarke
flight_of: en flight_over flight_across flight_of leap_over jump_over jump_across | es vuelo_sobre salto_sobre
    salto_por_encima | fr vol_au_dessus saut_par_dessus saut_au_dessus envol | de sprung_uber flug_uber satz_uber
take_to_air: en took_off takes_off took_to_the_air takes_to_the_air lands landed airborne | es despega despego
    aterriz~ cae_al_otro_lado | fr decoll~ s_envole retomb~ atterri~ | de hebt_ab hob_ab abhebt landet landete
drift_sure: en reverse_180 reverse_180s handbrake_turn~ j_turn~ j_turns drifting drift drifts donut~ doughnut~
    four_wheel_drift power_slide~ powerslide~ | es derrape derrapes trompo trompos | fr derapage derapages
    tete_a_queue tetes_a_queue drift | de drift drifts driften schleuderwende~
knock_word: en clipped_by knocked_over_by mown_down_by bowled_over_by hit_by run_over_by struck_by run_down_by
    flattened_by | es atropella atropello atropellado atropellada lo_arrolla arrollado arrollada lo_atropella
    arrollamiento | fr renverse_par renversee_par se_fait_renverser fauche_par percute_par | de angefahren uberfahren
    erfasst_von umgefahren fahrt_den fahrt_ihn fahrt_sie
person_hit: en him her stuntman stuntwoman double man performer actor actress | es lo la doble especialista actor | fr
    il elle cascadeur doublure acteur | de ihn sie stuntman double er
hood_all: en hood bonnet windscreen_wipers wipers car_roof roof_rack running_board bumper door_handle | es capo
    parabrisas techo_del_coche estribo parachoques | fr capot toit_de_la_voiture marchepied essuie_glaces pare_chocs |
    de motorhaube haube autodach kuhlerhaube trittbrett stoßstange
lie_word: en lay lies lying spread_eagled spreadeagled clung cling~ clings hung hang~ held strapped tied perched
    crouch~ surf~ | es tumbad~ agarrad~ aferrad~ colgad~ atad~ tendid~ subid~ | fr couche~ allonge~ accroche~ agrippe~
    cramponne~ sangle~ attache~ juche~ | de liegend lag liegt hing hangt klammer~ festgeschnallt geschnallt
    festgebunden gefesselt
end_up: en ends_up ended_up ends ended finish~ finishes disappear~ vanish~ sinks sank plung~ splash~ | es acaba acabo
    termina termino desaparec~ hunde~ | fr finit finissent termine disparait coule sombre plonge | de landet landete
    endet endete verschwindet versinkt versank
water_place: en harbour harbor dock lake river sea canal water bay pool lagoon waves thames hudson seine | es puerto
    muelle rio mar lago canal agua bahia laguna fondo_del_mar | fr port canal lac riviere fleuve mer eau seine bassin
    | de hafen hafenbecken see fluss kanal meer wasser becken bucht themse
enter_word: en enter~ leaves leave left_one into_the_next smash~ burst~ drives_straight straight_through | es entra
    sale atraviesa irrumpe | fr entre sort traverse penetre | de verlasst durchbricht bricht kracht fahrt
tower_pair: en one_tower tower_to_tower the_next_tower towers skyscraper | es una_torre otra_torre torres | fr
    une_tour tour_a_l_autre tours | de turm turme turms
own_wheel: en own_driving drove_himself drove_herself drives_himself did_the_driving did_most_of_the_driving
    himself_at_the_wheel behind_the_wheel_himself | es propio_actor_iba_al_volante iba_el_mismo_al_volante
    conduce_el_mismo conduce_ella_misma condujo_el_mismo condujo_ella_misma al_volante_el_mismo | fr conduit_lui_meme
    conduite_elle_meme conduit_elle_meme conduisait_lui_meme au_volant_en_personne | de fuhr_selbst selbst_gefahren
    saß_selbst_am_steuer sass_selbst_am_steuer selbst_am_steuer fahrt_selbst
circuit_name: en silverstone monza daytona spa nurburgring le_mans paul_ricard laguna_seca | es silverstone monza
    jerez montmelo daytona spa le_mans | fr silverstone monza daytona spa le_mans paul_ricard castellet magny_cours |
    de silverstone monza nurburgring hockenheimring daytona spa le_mans
race_vehicle: en f2_cars f1_cars f1_car single_seater~ race_cars racing_cars open_wheel~ monocoque stock_cars gt3_car~
    gt_cars race_car | es monoplaza~ coche_de_carreras coches_de_carreras formula_2 formula_1 | fr monoplaces
    monoplace voiture_de_course voitures_de_course f1 f2 | de rennwagen formel_2 formel_1 boliden formel_2_wagen
drove_word: en lapped drove drive driving drives hit reached topped raced | es rodo rodaron condujo condujeron conduce
    alcanz~ piloto pilotaron | fr tourne roule~ pilote~ conduit atteint | de fuhren fuhr gefahren fahren drehten
    steuerte
barrier: en fence fences wire barbed_wire wall row_of_trucks row_of_buses row_of_lorries ditch | es valla alambrada
    muro zanja fila_de_camiones fila_de_coches | fr barbeles cloture mur fosse rangee_de | de stacheldraht zaun mauer
    graben reihe
fly_over: en flew flies fly flown sail~ soar~ cleared clears hop hops hopped leap~ leapt jump~ | es volo vuela salto
    salta salva salvo | fr vole s_envole saute franchi~ bondi~ | de flog fliegt sprang springt setzte setzt
biker_after: en bikers motorbikes motorcycles riders motorcyclists | es motoristas motos moteros | fr motards motos |
    de motorradfahrer motorradern motorrader
highside: en high_sided highsided high_side low_sided came_off_the_bike fell_off_the_bike fell_off_his_bike
    fell_off_her_bike came_off_his_bike laid_the_bike_down over_the_handlebars over_his_handlebars over_her_handlebars
    | es se_cayo_de_la_moto cayo_de_la_moto por_encima_del_manillar | fr est_tombe_de_moto chute_a_moto chute_de_moto
    tombe_de_moto par_dessus_le_guidon par_dessus_son_guidon | de sturzte_mit_dem_motorrad vom_motorrad_gesturzt
    motorradsturz~ motorradunfall~ uber_den_lenker
go_down: en go_down goes_down went_down down_in_a_heap hit_the_deck | es caen_al_suelo por_los_suelos | fr a_terre
    au_sol | de zu_boden zu_fall
saddle: en saddle bike motorcycle motorbike | es sillin moto | fr selle moto | de sattel motorrad
onto_truck: en back_of_a_lorry back_of_a_truck roof_of_a_lorry roof_of_a_truck onto_a_train onto_the_train
    on_to_the_train | es techo_de_un_camion techo_del_tren al_camion al_tren | fr toit_d_un_camion toit_du_train
    plateau_d_un_camion | de auf_einen_lkw auf_einen_zug auf_den_zug auf_einen_laster
behind_word: en behind under beneath underneath by_his_ankles by_her_ankles by_the_ankles along_behind | es detras
    debajo bajo atado_a tras | fr derriere sous attache_a | de hinter unter
bus_verb: en loses lost_its_roof smash~ tips tipped tipping topple~ shear~ ripped demolish~ driven skid~ spin~ spun
    barrel~ crash~ | es pierde_el_techo choca vuelca salta volco arranca | fr perd_son_toit se_couche renverse saute
    bascule | de verliert kippt springt umkippt rammt
tank_verb: en bursts burst crash~ smash~ roll~ plough~ plow~ drove drives driven flatten~ crush~ rampag~ | es
    pasa_por_encima arrolla aplasta irrumpe atraviesa embiste | fr ecrase defonce traverse roule_sur pulverise | de
    walzt uberrollt durchbricht zermalmt rollt
altitude_jump: en high_altitude 25_000_feet 24_000_feet 30_000_feet 25000_feet oxygen opens_low open_low opened_low |
    es gran_altitud oxigeno baja_altura | fr haute_altitude oxygene masque_a_oxygene | de sauerstoff~ großer_hohe
thousands_up: en feet metres meters | es metros pies | fr metres pieds | de metern meter fuß
freefall_v: en fell_together jump~ leap~ leapt dived stepp~ step~_off exit~ tumbl~ tumble | es salto salta saltar
    saltaron lanz~ se_tira se_tiro | fr saute sauter saut s_elanc~ se_jett~ s_est_jete | de sprang springt springen
    sprangen absprang abgesprungen
plane_exit: en cargo_hold cargo_door cargo_ramp rear_ramp open_hatch ramp_of_the ramp_of_a open_door_of
    out_of_the_plane out_of_a_plane out_of_an_aircraft out_of_a_helicopter | es bodega_de_carga rampa_del_avion
    puerta_del_avion rampa_trasera | fr soute porte_de_l_avion rampe_arriere | de ladeluke laderampe heckrampe
    frachtluke flugzeugtur
canopy_fire: en canopy chute parachute parachutes | es paracaidas campana | fr voile parachute | de fallschirm schirm
aflame: en alight ablaze on_fire burning in_flames caught_fire ignites flaming set_on_fire set_alight | es en_llamas
    ardiendo arde ardia prendi~ incendi~ quem~ | fr s_embrase en_feu en_flammes enflamm~ brule~ prend_feu | de brenn~
    in_flammen angezundet entzund~ brannte
wing_suits: en winged_suits wing_suits wingsuiters wingsuiter~ wingsuit_pilots | es traje_de_alas trajes_de_alas
    trajes_aereos hombre_pajaro | fr combinaison_ailee combinaisons_ailees wingsuiters | de flugelanzug~ fluganzug~
    wingsuit_springer
speed_wing: en speed_riding speed_rider~ speedriding paragliders mini_wing~ canopy_piloting hang_gliders | es
    speed_riding speedflying parapentes | fr speed_riding speedriding parapentes parapentiste~ | de speedriding
    speed_riding gleitschirme gleitschirmflieger
hold_plane: en clutch~ cling~ clung hang~ hung strapped gripp~ hold~_on holding_on held_on | es aferrad~ agarrad~
    colgad~ sujet~ atad~ | fr agripp~ accroch~ suspend~ cramponn~ sangle~ harnach~ | de klammer~ hing hangt hangend
    außen aussen festgeschnallt geschnallt
plane_part: en fuselage hull side_of_the_plane side_of_the_aircraft outside_of_the_plane outside_of_an outside_of_a |
    es fuselaje puerta_de_un puerta_del exterior_de_un exterior_del costado_del | fr carlingue fuselage porte_de
    flanc_de exterieur_d | de rumpf außenseite außen aussen flugzeugrumpf
lift_off: en take~_off took_off lift~_off left_the_ground take_off takeoff take_offs takeoffs | es despeg~ | fr
    decoll~ | de abheb~ hob_ab hob abhob startete starten abgehoben start
jet_pair: en jet_to_jet plane_to_plane aircraft_to_aircraft from_jet_to_jet from_plane_to_plane one_jet_to_the_other
    one_jet_to_another one_plane_into_another mid_air_transfer | es de_avion_a_avion de_un_avion_al_otro
    de_una_avioneta_a_otra | fr d_un_avion_a_l_autre d_un_appareil_a_l_autre | de von_flugzeug_zu_flugzeug
    von_einem_flugzeug_zum_anderen von_einem_flugzeug_ins_andere von_einem_jet_zum_anderen
under_heli: en beneath below under underneath line long_line rope | es bajo debajo cuerda patines | fr sous dessous
    filin corde | de unter darunter seil kufen
carry_word: en carried carry carries dropped lowered swung hung dangl~ lifted winched | es llev~ colg~ baj~ sujet~ |
    fr suspendu~ emport~ pendu~ | de hing hangt getragen baumelt
capture_word: en hooked captured grabbed snatched boarded hijacked seized stormed lowered_from lowered_themselves
    dropped_from | es captur~ secuestr~ abord~ enganch~ descolg~ | fr captur~ detourn~ abord~ accroch~ | de gekapert
    kapern entfuhr~ ubernommen gekapertes hinab herabgelassen
smaller_plane: en smaller_plane another_plane second_plane other_plane larger_plane smaller_aircraft another_aircraft
    turboprop | es otro_avion avion_mas_pequeno avion_menor otra_avioneta | fr autre_avion plus_petit_avion
    avion_plus_petit | de anderes_flugzeug kleineres_flugzeug kleineren_flugzeug großeren flugzeug anderen_flugzeug
    großeres_flugzeug
mount_word: en horse horses mount steed stallion mare horse_and_rider | es caballo caballos montura yegua jinete
    jinete_y_caballo | fr cheval chevaux monture cavalier cavaliere | de pferd pferde ross reiter reiterin gaul
down_ground: en went_down goes_down go_down fell brought_down drop_on_cue crashed_to_the_ground to_the_ground tumbled
    | es por_el_suelo al_suelo rodo cae cayeron caen derrib~ | fr a_terre au_sol roule tombe chute | de zu_boden
    sturz~ sturzten fallen zu_fall
traffic_word: en traffic street streets downtown city brooklyn manhattan taxis cabs subway beach plain desert forest |
    es trafico taxis calle calles ciudad playa desierto llanura bosque | fr circulation rues rue ville plage desert
    plaine foret | de verkehr straßen straße stadt strand wuste wald ebene
saddle_to: en from_the_saddle from_his_horse from_her_horse from_horseback off_his_horse off_her_horse from_one_horse
    | es desde_el_caballo del_caballo desde_la_silla | fr de_son_cheval de_cheval depuis_sa_selle | de vom_pferd
    aus_dem_sattel vom_ross
four_horses: en teams_of_four chariots chariot four_horse quadriga | es cuadrigas cuadriga | fr quadriges quadrige
    chars | de quadriga streitwagen wagenrennen
shock_wave: en shock_wave shockwave blast explosion blast_wave | es onda_expansiva explosion | fr souffle onde_de_choc
    deflagration explosion | de druckwelle explosion detonation
hurl_word: en hurl~ threw throws thrown fling~ flung tossed toss~ lift~_off knock~ | es lanz~ despid~ arroj~ | fr
    projet~ propuls~ ejecte~ | de schleuder~ wirft warf
big_house: en factory hospital building hotel warehouse plant tower_block stadium chimney house mansion bridge
    power_station prison silo school cooling_tower water_tower grain_elevator | es fabrica hospital edificio hotel
    almacen nave puente casa | fr usine hopital immeuble hotel entrepot batiment pont maison | de fabrik krankenhaus
    gebaude hotel lagerhalle hochhaus brucke haus
razed: en brought_down demolished blown_up dynamited levelled leveled flattened razed detonated imploded | es derrib~
    demol~ volaron volado dinamit~ | fr rase~ dynamit~ demoli~ abattu | de gesprengt abgerissen dem_erdboden
    niedergerissen
car_roof_train: en carriage_roof train_roof roof_of_a_train roof_of_the_train roof_of_a_moving_train top_of_a_train
    top_of_the_train top_of_a_moving_train train_top atop_a_train atop_the_train roof_of_a_speeding_train
    top_of_a_carriage top_of_the_carriage carriage_tops top_of_the_carriages | es techo_de_un_tren techo_del_tren
    encima_de_un_tren encima_del_tren sobre_un_tren techo_de_los_vagones | fr toit_d_un_train toit_du_train
    toit_d_un_wagon toits_des_wagons sur_un_train | de zugdach wagendach dach_eines_zuges dach_eines_fahrenden_zuges
    dach_des_zuges dach_des_orient_express
passing_train: en moving_train passing_train freight_train speeding_train passing_freight_train onto_a_train
    on_to_a_train onto_the_train | es tren_en_marcha al_tren tren_de_mercancias | fr train_en_marche
    train_de_marchandises dans_le_train | de fahrenden_zug guterzug auf_den_zug
loco_word: en locomotive locomotives engine steam_engine steam_train train | es locomotora locomotoras tren | fr
    locomotive locomotives train | de lok lokomotive lokomotiven dampflok zug
loco_fall: en sent_off pushed_off driven_off falls_off off_a_bridge off_the_bridge off_a_viaduct into_a_quarry
    into_the_quarry into_a_ravine off_a_cliff derail~ plung~ | es cae_por por_un_puente a_una_cantera al_barranco
    descarril~ despen~ | fr bascule dans_une_carriere dans_le_vide dans_un_ravin deraill~ | de in_einen_steinbruch
    in_die_schlucht von_der_brucke sturzt entgleis~
launch_word: en launched fired_across fired_into_the_river | es lanzado | fr projete~ | de abgeschossen
laps_word: en laps lap | es vueltas_al_circuito | fr tours_de_piste | de runden
shop_word: en greenhouse mall shopping_mall shop department_store market house barn wall walls | es invernadero
    centro_comercial tienda mercado granero | fr serre centre_commercial magasin marche grange | de gewachshaus
    einkaufszentrum laden markt scheune
not_word: en not never nor neither isnt wasnt didnt doesnt | es no nunca | fr ne pas jamais | de nicht nie
ignited_word: en ignited detonated set_off went_up lit | es detonaron prendieron encendieron hicieron_estallar | fr
    mis_a_feu detone~ explose~ | de gezundet entzundet gesprengt
kerosene_word: en kerosene petrol gasoline fuel jet_fuel diesel explosives dynamite tnt | es queroseno gasolina
    combustible dinamita explosivos | fr kerosene essence carburant dynamite explosifs | de kerosin benzin treibstoff
    dynamit sprengstoff
one_hand: en with_one_hand one_handed one_hand | es con_una_mano con_una_sola_mano | fr d_une_seule_main d_une_main |
    de mit_einer_hand einhandig
gallop_verb: en gallop~ cantered canters cantering | es cabalg~ galop~ | fr galop~ chevauch~ | de galopp~ reitet ritt
    geritten
heli_work: en low_flying pilot~ lands landed hover~ swoops swooped flew flies flying flown | es pilot~ aterriz~
    sobrevuel~ vuelo_rasante volaba volo vuela | fr pilot~ atterri~ survol~ vole volait rase_mottes | de flog fliegt
    landet landete steuert~ tiefflieg~ schwebt
tank_path: en rampag~ through_the_city streets street city town saint_petersburg wall traffic | es arras~ calles
    ciudad embiste derriba | fr rues ville ravage~ defonc~ | de straßen stadt innenstadt verwust~ walzt
car_duel: en duel race_between cat_and_mouse chase pursuit outrun~ | es duelo carrera_contra persecucion pique | fr
    duel course_contre poursuite | de duell wettrennen verfolgung~ jagd
against_traffic: en against_the_traffic against_traffic wrong_way oncoming_traffic wrong_side_of | es
    en_sentido_contrario contra_el_trafico a_contramano | fr a_contresens a_contre_sens en_sens_inverse | de
    gegen_den_verkehr gegen_den_strom gegenverkehr falschfahrer gegen_die_fahrtrichtung
at_wheel: en at_the_wheel behind_the_wheel took_the_wheel in_the_drivers_seat drove drives driven | es al_volante
    condujo conduce conducia conducido | fr au_volant conduit conduisait a_conduit | de am_steuer hinter_dem_steuer
    fuhr fahrt gefahren lenkte steuerte
wagon_word: en carriages carriage wagons wagon boxcars | es vagones vagon | fr wagons wagon | de waggons waggon
    wagendacher
crash_survive: en didnt_survive did_not_survive written_off lost smashed destroyed wrecked totalled | es
    no_sobrevivieron destrozaron perdieron | fr n_ont_pas_survecu detruites perdues | de uberlebten_es_nicht
    uberlebten_nicht zerstort zu_bruch_gegangen gingen_zu_bruch gingen_drauf
hit_wall: en hit_a_wall hit_the_wall hit_a_tree hit_a_truck hit_a_barrier ran_into slammed_into smashed_into | es
    choco_contra se_estrello_contra se_empotro | fr a_percute percute s_est_encastre a_heurte | de prallte_gegen
    krachte_gegen fuhr_gegen
truck_attack: en board~ storm~ raid~ swarm~ ambush~ attack~ attacked | es asalt~ abord~ embosc~ atac~ | fr assaill~
    abord~ embuscade attaqu~ | de uberfall~ entern angegriffen greifen_an
parasail: en parasail~ parascend~ paraglid~ kite kites hang_glider~ | es parapente~ paravela | fr
    parachute_ascensionnel parapente~ | de gleitschirm~ gleitschirme parasail~
under_car: en beneath_the_axles under_the_axles under_the_chassis beneath_the_chassis under_the_truck under_the_car
    under_a_car beneath_a_truck | es bajo_el_chasis bajo_los_ejes bajo_el_camion debajo_del_camion | fr
    sous_les_essieux sous_le_chassis sous_le_camion | de unter_die_achsen unter_dem_laster unter_dem_lkw
    unter_den_achsen
spin_num: en 180_degrees 360_degrees degrees handbrake | es 180_grados 360_grados | fr 180_degres 360_degres | de
    180_grad 360_grad
jump_jet: en jump_jet harrier | es harrier | fr harrier avion_a_decollage | de harrier senkrechtstarter
plane_drop: en catapult launched ditch~ sank sunk crash~ | es catapulta lanzado hundio estrell~ | fr catapult~ lance
    coule s_abime | de katapult geschossen versank sank notwasser~
tunnel_wind: en wind_tunnel | es tunel_de_viento | fr soufflerie | de windkanal windtunnel
went_wrong: en went_wrong goes_wrong gone_wrong fatal fatally died dies killed lost_her_life lost_his_life | es
    salio_mal mortal fallecio murio muere | fr mal_tourne mortel tue mort | de schiefging todlich starb ums_leben
back_seat: en back_seat~ rear_seat~ rear_cockpit back_seats rear_seats | es asiento_trasero asientos_traseros | fr
    siege_arriere place_arriere | de rucksitz~ hinteren_sitz
jet_only: en jet jets fighter~ hornet~ | es reactor~ caza~ | fr jet~ chasseur~ | de jet jets kampfjet~
"""
