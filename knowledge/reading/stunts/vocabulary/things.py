"""Vehicles, animals, places and gear of stunts, in four languages, folded. Data only."""

THINGS = """
moto: en motorcycle~ motorbike~ bike~ dirtbike~ motocross moto motorcyclist~ biker~ triumph scrambler~ ducati kawasaki
    yamaha harley_davidson~ motocycle~ honda dirt_bikes suzuki ktm bmw_bike moped~ superbike~ chopper_bike cruiser
    harley harleys | es moto motos motocicleta~ motocross motorista~ triumph ducati yamaha harley kawasaki
    motociclista~ motoquero~ honda motero~ suzuki | fr moto motos motocyclette~ motocross motard~ deux_roues triumph
    ducati yamaha harley kawasaki honda engin moto_cross motarde~ becane suzuki guidon | de motorrad~ motorrader
    motocross~ bike~ maschine motocross_maschine ~motorrad ~maschine zweirad~ triumph ducati yamaha harley kawasaki
    ~motorrader ~motorrads motorradfahrer~ honda krad feuerstuhl suzuki motorrads
car: en car~ automobile~ auto suv jeep~ taxi~ minis mini pickup~ mustang~ subaru~ charger aston_martin porsche~ bmw~
    peugeot~ audi~ sedan~ hatchback~ coupe lamborghini ferrari~ trans_am interceptor dodge fiat land_rover~ vehicle~
    citroen lotus camaro challenger muscle_car~ patrol_car~ police_car~ van vans limousine~ limo pickup_truck~
    defender~ jaguar~ db5 lykan hypercar~ sports_car~ roadster convertible~ chevrolet mercedes nissan volkswagen
    cadillac~ plymouth ford saloon~ suvs cars 4x4 buggy buggies range_rover~ alfa_romeo lancia renault seat_ibiza
    toyota~ cherokee bentley rolls_royce pontiac lexus maserati bugatti mclaren 2cv cab cabs police_cruiser~ cruisers
    squad_car~ hearse ambulance~ supercar~ corvette~ maybach tesla hummer vw beetle golf_cart aston astons ac_cobra
    cobra_car amc hornet_car station_wagon~ estate_car wheelbarrow_car jalopy go_kart~ minivan~ pick_up_truck
    people_carrier~ limo limousine~ hearse~ campervan~ mini_cooper~ impala bel_air chevy~ roadrunner firebird
    barracuda impreza mazda~ skoda~ volvo~ saab~ vauxhall dbs db10 countach humvee~ crown_victoria hot_rod~ chevelle~
    ferrari_335 tuk_tuk~ rickshaw~ | es coche~ auto autos automovil~ vehiculo~ carro~ jeep subaru aston_martin
    patrullero~ todoterreno~ furgoneta~ camioneta~ deportivo~ turismo~ limusina~ descapotable~ mustang~ charger
    porsche~ bmw~ peugeot~ audi~ lamborghini ferrari~ dodge fiat land_rover~ citroen lotus camaro challenger subaru~
    mercedes nissan volkswagen chevrolet cadillac~ plymouth jaguar~ jeep~ range_rover~ lykan db5 mini minis alfa_romeo
    lancia renault seat_ibiza toyota~ cherokee interceptor bentley rolls_royce pontiac lexus maserati bugatti mclaren
    2cv corvette~ taxi~ ambulancia~ patrulla~ coche_patrulla deportivos bolido~ superdeportivo~ hummer tesla
    escarabajo berlina~ ford mini_cooper volvo skoda opel chevy db10 dbs humvee impreza tuk_tuk pick_up pickup~ | fr
    voiture~ auto autos automobile~ bolide~ vehicule~ jeep subaru aston_martin berline~ camionnette~ fourgon~ 4x4
    bagnole~ limousine~ decapotable~ mustang~ charger porsche~ bmw~ peugeot~ audi~ lamborghini ferrari~ dodge fiat
    land_rover~ citroen lotus camaro challenger subaru~ mercedes nissan volkswagen chevrolet cadillac~ plymouth
    jaguar~ jeep~ range_rover~ lykan db5 mini minis alfa_romeo lancia renault seat_ibiza toyota~ cherokee interceptor
    bentley rolls_royce pontiac lexus maserati bugatti mclaren 2cv deux_chevaux corvette~ taxi~ ambulance~ supercar~
    sportive hummer tesla coccinelle break caisse ford mini_cooper volvo skoda opel chevy db10 dbs humvee impreza
    tuk_tuk pick_up pickup~ | de auto autos wagen fahrzeug~ pkw jeep subaru aston_martin streifenwagen gelandewagen
    sportwagen kleinwagen limousine~ cabrio~ oldtimer ~wagen ~auto ~autos kleinbus mustang~ charger porsche~ bmw~
    peugeot~ audi~ lamborghini ferrari~ dodge fiat land_rover~ citroen lotus camaro challenger subaru~ mercedes nissan
    volkswagen chevrolet cadillac~ plymouth jaguar~ jeep~ range_rover~ lykan db5 mini minis alfa_romeo lancia renault
    seat_ibiza toyota~ cherokee interceptor bentley rolls_royce pontiac lexus maserati bugatti mclaren corvette~ taxi
    taxis krankenwagen ambulanz supersportwagen hummer tesla kafer kombi limousinen bolide~ streife ~taxi ford
    mini_cooper volvo skoda opel chevy db10 dbs humvee impreza tuk_tuk pick_up pickup~
truck: en truck~ lorry lorries semi tanker~ 18_wheeler~ trailer~ big_rig~ war_rig~ juggernaut articulated_lorry
    road_train tow_truck~ garbage_truck~ dumper_truck~ fire_engine~ fire_truck~ cement_mixer tractor_trailer~
    semi_trailer~ eighteen_wheeler~ wheeler dumper~ artic transporter_truck petrol_tanker~ big_rigs mack pick_up_truck
    | es trailer~ cisterna~ remolque~ trailers cabeza_tractora hormigonera camion camiones camionero | fr poids_lourd~
    semi_remorque~ camion_citerne semi~ convoi~ poids_lourds tracteur_routier benne camions semi_remorques 36_tonnes
    camion | de lkw~ lastwagen~ laster~ sattelschlepper~ 18_tonner~ truck~ tanklaster sattelzug~ ~laster ~lkw
    tieflader laster brummi lastzug~ muldenkipper
bus: en bus buses double_decker~ school_bus minibus~ double_deckers coaches_bus greyhound trolleybus~ coach | es
    autobus~ colectivo~ autocar~ microbus autobuses bus buses omnibus | fr bus autobus autocar~ bus_a_imperiale
    minibus cars_scolaires | de bus busse~ reisebus~ doppeldeckerbus bussen busses schulbus~ doppeldecker_bus omnibus~
    ~bus
tank_vehicle: en tank tanks armoured_vehicle~ armored_vehicle~ t_55 t_54 t_72 sherman panzer~ chieftain abrams
    tank_crew armoured_car~ armored_car~ armoured_personnel_carrier half_track | es tanque~ blindado~ carro_de_combate
    tanqueta~ | fr char chars blinde~ vehicule_blinde blindes | de panzer~ schutzenpanzer kampfpanzer ~panzer
train: en train trains locomotive~ railcar~ carriage~ freight_train subway underground_train railway wagon~
    locomotives orient_express express_train~ tram trams tramway railcars express engine_locomotive coaches_train
    carriages monorail bullet_train steam_engine rail_car~ | es tren trenes locomotora~ vagon~ ferrocarril metro
    orient_express tranvia~ convoy_ferroviario expreso vagones | fr locomotive~ wagon~ train trains rame metro wagons
    orient_express tramway~ convoi_ferroviaire tgv express | de zug zuge zuges zugdach~ lokomotive~ waggon~ eisenbahn~
    ~zug ~lok guterzug~ ubahn orient_express lok strassenbahn straßenbahn u_bahn s_bahn waggon zugwaggon wagendach
    ~zuge ~zuges ~express dampflok~ guterwaggon~
plane: en plane~ airplane~ aeroplane~ aircraft airbus a400m biplane~ cargo_plane~ transporter boeing stearman 747
    airliner~ seaplane~ jet jets jetstar c_130 hercules cessna jumbo c_17 c_47 dc_3 boeing_747 spitfire antonov
    bomber~ transport_plane~ propeller_plane~ fuselage cockpit turboprop~ c_130s airliners stratotanker learjet~
    gulfstream microlight glider~ crop_duster~ airframe warplane~ cargo_hold cargo_bay globemaster skyvan c_17
    hercules_transport | es avion~ aeroplano~ biplano~ a400m avioneta~ hidroavion jumbo c_17 boeing bombardero~
    hercules reactor fuselaje avionetas bimotor planeador jumbo_jet avion_de_carga bodega_del_avion | fr avion~
    biplan~ a400m aeronef~ coucou c_17 cessna boeing gros_porteur avion_cargo carlingue fuselage bimoteur planeur
    avion_de_ligne soute avions bombardier | de flugzeug~ doppeldecker~ a400m propellermaschine~ transportmaschine~
    c_17 cessna boeing jumbo ~flugzeug frachtmaschine~ rumpf frachtraum ladeluke maschine_flugzeug jet jets flieger
    segelflugzeug bomber ~maschine_luft
fighter: en fighter_jet~ f_18~ f_a_18~ super_hornet~ jet_fighter~ navy_jet~ fighter_plane~ f_14~ hornet~ navy_pilot~
    warplanes f_16~ f_35~ f_22~ tomcat~ mirage_jet | es caza cazas avion_de_combate aviones_de_combate f_18
    cazabombardero~ super_hornet f_16 reactores_de_combate f_a_18 f_14 f_35 tomcat hornet reactor_militar cazas_f | fr
    avion_de_chasse avions_de_chasse chasseur~ f_18 rafale chasseurs super_hornet f_16 avions_de_guerre f_a_18 f_14
    f_35 tomcat hornet jet_militaire jets_militaires | de kampfjet~ dusenjager~ f_18 jagdflugzeug~ kampfflugzeug~
    kampfjets kampfflieger super_hornet jagdflieger f_16 duesenjaeger f_a_18 f_14 f_35 tomcat hornet dusenjet~
    militarjet~
heli: en helicopter~ chopper~ copter~ huey helicopters black_hawk jetranger bell_206 eurocopter~ chinook~ seahawk~
    whirlybird~ | es helicoptero~ helicopteros | fr helicoptere~ helico helicos | de hubschrauber~ helikopter~
    ~hubschrauber hubschraubers helis heli
boat: en boat~ speedboat~ powerboat~ motorboat~ yacht~ raft~ hovercraft dinghy dinghies catamaran~ trawler~ jet_boat~
    ship ships ferry zodiac hydrofoil speedboats powerboats motor_launch rowing_boat~ canoe~ kayak~ rib_boat
    gondola_boat barge~ tug tugboat~ submarine_boat lifeboat~ riverboat~ sailboat~ ferries launch_boat deck_of_a_ship
    | es lancha~ barco~ bote~ yate~ aerodeslizador~ catamaran~ zodiac lanchas canoa~ kayak~ barcaza~ velero~ ferri
    transbordador gabarra fueraborda lanchas_rapidas piragua~ | fr bateau~ hors_bord vedette~ yacht~ aeroglisseur~
    canot~ zodiac catamaran~ hors_bords bateaux barque~ peniche~ kayak~ pirogue~ voilier~ zodiacs canots jet_boat | de
    boot boote~ schnellboot~ motorboot~ rennboot~ luftkissenboot~ jacht~ ~boot ~boote schlauchboot~ fahre kahn
    schlauchboote rennboote ~booten kajak~ kanu~ barkasse~ fahren_schiff ~schiff schiff schiffe
horse: en horse~ stallion~ mare~ horseback mount_and_rider pony ponies steed~ horses horseman horsemen horsewoman
    horsewomen rider_on_horse cavalry saddle bareback mule~ camel~ elephant~ | es caballo~ yegua~ jinete~ caballos
    montura yeguas caballeria a_caballo | fr cheval chevaux jument~ cavalier~ cavaliere~ monture a_cheval
    selle_de_cheval | de pferd~ ross hengst~ ~pferd ~pferde pferde rosser reiter~ reiterin~ gaul sattel stute~
race_car: en race_car~ racing_car~ formula_1 formula_2 formula_3 f2_car~ f3_car~ formula_one stock_car~
    grand_prix_car~ open_wheel single_seater~ nascar racing_cars f2_cars f1_car~ f2 single_seaters touring_car~
    grand_prix_cars indycar~ racers_cars formula_2_cars open_wheeler~ | es monoplaza~ coche_de_carreras
    coches_de_carreras formula_1 formula_2 formula_3 formula_uno coches_de_f1 f1_coche monoplazas coche_de_formula |
    fr monoplace~ voiture_de_course voitures_de_course formule_1 formule_2 formule_3 monoplaces f1_voiture
    voitures_de_f1 formule_un | de rennwagen~ formel_1 formel_2 formel_3 formel_eins boliden formel_1_wagen
    formel_2_wagen formel_2_autos rennautos rennwagens
cliff: en cliff~ cliffs precipice~ mountain~ mountainside~ ravine~ gorge~ canyon~ abyss fjord~ cliffside~ bluff~
    escarpment~ sea_cliff~ rock_face sheer_drop precipice rim crag~ overhang~ precipices cliff_top~ clifftop~ rockface
    ravines mountaintop~ quarry quarries chasm~ edge_of_the_world helsetkopen preikestolen north_face south_face
    rock_face mountain_face escarpment~ precipice corniche | es acantilado~ precipicio~ barranco~ montana~ vacio
    abismo~ fiordo~ risco~ quebrada~ precipicios cantera~ desfiladero~ cresta~ penon pared_de_roca penasco~ | fr
    falaise~ precipice~ montagne~ vide ravin~ gouffre~ fjord~ paroi~ a_pic rocher~ carriere_de_pierre canyon~ crete~
    falaises surplomb~ | de klippe~ abgrund~ berg berge berges schlucht~ felsen felswand~ felskante~ tiefe fjord~
    steilwand~ ~klippe klippen schluchten kliff felsvorsprung felskante felsen~ bergkante steinbruch~ grat berggipfel
    abgrunds canyon~
ramp: en ramp~ incline~ kicker ramps take_off_ramp launch_ramp launch_pad springboard ramped kickers | es rampa~
    trampolin~ plataforma_de_lanzamiento | fr rampe~ tremplin~ rampes tremplins plan_incline | de rampe~ schanze~
    ~rampe ~schanze rampen absprungrampe~ sprungschanze~
dam: en dam dams reservoir~ barrage_wall dam_wall | es presa embalse dique~ | fr barrage~ retenue_d_eau | de staudamm~
    staumauer~ talsperre~ sperrmauer~ damm
bridge: en bridge~ viaduct~ drawbridge~ flyover~ overpass~ bridges span_bridge arch_bridge footbridge~ aqueduct_bridge
    levee~ | es puente~ viaducto~ puentes pasarela~ | fr pont ponts viaduc~ passerelle~ | de brucke~ viadukt~ brucken
    ~brucke viadukte
building: en building~ skyscraper~ tower~ rooftop~ roof~ balcony balconies hotel~ ledge~ storey~ facade~ high_rise~
    tower_block~ apartment_block~ cathedral~ clock_tower~ minaret~ terrace~ parapet~ crane~ car_park~ parking_garage~
    multi_storey aqueduct~ block_of_flats scaffold~ rafters spire~ steeple~ penthouse~ townhouse~ battlements rampart~
    turret~ casino_roof atrium mansion~ opera_house museum_roof skyscrapers rooftops eaves tenement~ floor_window
    storey_window windowsill~ window_sill chimney~ garage | es edificio~ rascacielos torre~ azotea~ balcon~ tejado~
    cornisa~ fachada~ bloque~ campanario~ minarete~ parapeto~ grua~ aparcamiento acueducto~ terraza~ azoteas andamio~
    muralla~ almena~ casa_de_varios rascacielo campanarios mansion~ ventana_de_un torreon~ chimenea~ | fr immeuble~
    gratte_ciel tour tours toit~ balcon~ corniche~ facade~ clocher~ grue~ parapet~ aqueduc~ terrasse~ minaret~
    echafaudage~ rempart~ donjon chateau immeubles hotel~ tourelle~ cheminee~ muraille~ | de gebaude~ hochhaus~ turm~
    dach dacher~ balkon~ wolkenkratzer~ fassade~ parkhaus~ kran krane ~kran ~dach ~dachern ~turm ~haus kirchturm
    brustung~ terrasse~ aquadukt gerust~ geruest hotel~ mauer_burg zinne~ hochhauser hausdach hausdacher fenstersims
    dachkante schornstein~ dachrand
burj: en burj_khalifa tallest_building worlds_tallest tallest_tower tallest_skyscraper | es burj_khalifa
    edificio_mas_alto rascacielos_mas_alto torre_mas_alta | fr burj_khalifa plus_haute_tour plus_haut_gratte_ciel
    plus_haut_immeuble | de burj_khalifa hochste_gebaude hochsten_gebaude hochster_turm hochsten_turm
tower: en tower~ mast~ pylon~ antenna~ | es torre~ antena~ mastil~ | fr tour tours pylone~ antenne~ | de turm~ mast
    masten funkturm~
stairs: en stair~ stairs staircase~ stairway~ stairwell~ steps escalator~ flight_of_steps flight_of_stairs
    spiral_staircase flights_of_stairs staircases stairwells banister~ escalators | es escalera~ escalon~ escalinata~
    peldanos escaleras escalera_mecanica tramo_de_escaleras escalones | fr escalier~ marches escalator~ perron
    escaliers escalier_mecanique volee_de_marches | de treppe~ stufen rolltreppe~ treppenstufen ~treppe treppen
    rolltreppen stiegen treppenhaus ~stufen
window: en window~ skylight~ glass pane plate_glass windscreen~ windshield~ window_pane windows shop_window~
    glass_door~ sugar_glass breakaway_glass candy_glass windowpane~ shopfront~ greenhouse_glass | es ventana~ cristal~
    cristalera~ ventanal~ escaparate~ vidrio~ vidriera~ cristales claraboya~ | fr fenetre~ vitre~ verriere~
    baie_vitree vitrine~ carreau~ pare_brise lucarne~ glace_vitrine vitres | de fenster~ scheibe~ glasdach~
    glasscheibe~ ~scheibe ~fenster schaufenster~ scheiben oberlicht glastur fenstern glasfront ~glas
wall: en wall walls window~ storefront~ facade~ shopfront~ skyscraper~ greenhouse~ fence_wall shopping_mall mall
    house_wall partition brick_wall barricade~ supermarket~ front_of_a_bank front_of_a_shop front_of_the_bank
    front_of_a_house front_of_the_shop | es muro~ pared~ escaparate~ tabique~ centro_comercial paredes invernadero
    tapia~ barricada~ | fr mur murs vitrine~ centre_commercial cloison~ barricade~ magasin~ palissade~ | de wand wande
    mauer~ schaufenster~ ~wand ~mauer einkaufszentrum gewachshaus wanden barrikade~ ladenzeile ~fassade fassade
slope: en hill~ hillside~ slope~ dune~ mountainside embankment~ scree bank_slope ravine_slope ski_slope embankments
    gully gullies sand_dune~ mountain_slope | es ladera~ colina~ duna~ pendiente~ terraplen~ talud~ cuesta~ | fr
    pente~ colline~ dune~ talus coteau~ versant~ remblai~ | de hang hangs hugel~ dune~ boschung~ abhang boschungen
    geroll halde steilhang
water: en water river~ harbour harbor lake~ sea ocean~ dock~ canal~ pool~ thames hudson lagoon~ surf waves pond
    fountain waters reservoir_water lagoon aegean mediterranean pacific atlantic baltic seine sea_water bay
    hudson_river harbour_basin loch ice_water moat spree tiber danube elbe rhine | es agua rio mar lago puerto~
    piscina~ laguna oceano bahia muelle canales egeo mediterraneo aguas rios fondo_del_puerto foso tiber danubio
    tamesis | fr eau riviere~ mer lac port canal fleuve etang piscine seine tamise ocean rhone bassin bassins baie
    quai mediterranee flots lagune cours_d_eau spree danube elbe tibre | de wasser fluss~ meer see hafen~ kanal~ ozean
    teich ~becken themse ~fluss ~hafenbecken hafenbecken kanal wellen bucht donau elbe rhein mittelmeer hafen kanale
    spree gewasser ostsee nordsee burggraben
underwater: en underwater submerged beneath_the_surface under_water below_the_surface beneath_the_waves sub_surface
    flooded sea_bed seabed bottom_of_the_tank bottom_of_a_tank bottom_of_the_pool floor_of_the_pool bottom_of_the_pool
    floor_of_the_tank bottom_of_the_sea beneath_the_ice under_the_ice | es bajo_el_agua submarin~ sumergid~ bajo_agua
    debajo_del_agua fondo_del_mar inundad~ sumergirse fondo_de_la_piscina fondo_del_mar bajo_el_hielo | fr sous_l_eau
    sous_marin~ immerge~ sous_marine sous_marines sous_marins sous_l_ocean sous_la_mer inonde~ fond_du_bassin
    au_fond_de_l_eau fond_de_la_piscine fond_du_bassin sous_la_glace | de unter_wasser unterwasser~ untergetaucht
    unter_der_wasseroberflache geflutet~ meeresgrund grund_des_beckens beckenboden unter_dem_eis
wing: en wing wings wing_walker wing_walking carrying_surface wingtip~ biplane_wing | es ala alas ala_del alas_del |
    fr aile ailes bout_d_aile | de tragflache~ flugel~ wing_walking tragflachen flugels flugeln tragflugel
parachute: en parachute~ canopy canopies chute chutes parachutes parachuted parachuting parachutes_down canopied | es
    paracaidas en_paracaidas | fr parachute~ parachutes en_parachute voile_parachute | de fallschirm~ gleitschirm~
    fallschirme schirm ~schirm ~schirms
pole: en pole~ polecat~ masts_truck mast_pole stilts_pole masts | es pertiga~ mastiles pertigas | fr perche~ perches
    mats mat | de stange stangen pfahl~ pfahle masten_pfahl
wire: en wire~ cable~ rigs~ tether~ safety_line~ wire_rig~ flying_rig~ cables tethers steel_cable~ | es cable~ cables
    | fr cable~ filin~ filins cables cable_d_acier elingue~ | de seil seile seilen drahtseil~ drahte draht ~seil
    ~seilen kabel stahlseil~ drahtseilen sicherungsseil~
rope: en rope~ vine~ chain~ hose~ ropes lianas fire_hose~ chandelier~ curtain_rope | es cuerda~ liana~ cadena~ cuerdas
    soga~ manguera lampara_de_arana lianas manguera_de_incendios mangueras | fr corde~ liane~ chaine~ cordes tuyau
    liane lustre~ filin lance_a_incendie | de seil seile seilen liane~ kette~ seils taue tau stricke kronleuchter
    ~schlauch schlauch feuerwehrschlauch gartenschlauch
road: en road~ street~ highway~ freeway~ alley~ expressway~ motorway~ hairpin~ piazza roundabout~ tunnel~ boulevard~
    avenue~ lane lanes streets old_town downtown motorways carriageway ring_road interstate souk bazaar city_streets
    quay quays traffic autobahn thoroughfare viaduct_road airfield runway square | es calle~ carretera~ autopista~
    callejon~ plaza~ avenida~ rotonda~ tunel~ callejuela~ casco_antiguo casco_viejo ciudad_vieja trafico bazar zoco
    muelles callejones autovia~ calzada~ avenidas | fr rue~ route~ autoroute~ ruelle~ avenue~ boulevard~ rond_point
    tunnel~ quais vieille_ville rues circulation medina peripherique voie_express ruelles chaussee~ trafic souk | de
    straße~ autobahn~ gasse~ kreisverkehr allee tunnel ~strasse gassen altstadt straßen strassen straße strasse basar
    stadtautobahn verkehr schnellstraße landstraße innenstadt ~straße ~gassen ~autobahn rollfeld
"""
