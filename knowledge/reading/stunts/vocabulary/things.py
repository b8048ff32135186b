"""Vehicles, animals, places and gear of stunts, in four languages, folded. Data only."""

THINGS = """
moto: en motorcycle~ motorbike~ bike~ dirtbike~ motocross moto motorcyclist~ biker~ triumph scrambler~ ducati kawasaki
    yamaha harley_davidson~ cruiser | es moto motos motocicleta~ motocross motorista~ triumph ducati yamaha harley
    kawasaki motociclista~ | fr moto motos motocyclette~ motocross motard~ deux_roues triumph ducati yamaha harley
    kawasaki | de motorrad~ motorrader motocross~ bike~ maschine motocross_maschine ~motorrad ~maschine zweirad~
    triumph ducati yamaha harley kawasaki ~motorrader ~motorrads
car: en car~ automobile~ auto suv jeep~ taxi~ minis mini pickup~ mustang~ subaru~ charger aston_martin porsche~ bmw~
    peugeot~ audi~ sedan~ hatchback~ coupe lamborghini ferrari~ trans_am interceptor dodge fiat land_rover~ vehicle~
    citroen lotus camaro challenger muscle_car~ patrol_car~ police_car~ van vans limousine~ limo pickup_truck~
    defender~ jaguar~ db5 lykan hypercar~ sports_car~ roadster convertible~ chevrolet mercedes nissan volkswagen
    cadillac~ plymouth ford saloon~ suvs cars 4x4 buggy buggies range_rover~ alfa_romeo lancia renault seat_ibiza
    toyota~ cherokee bentley rolls_royce pontiac lexus maserati bugatti mclaren 2cv | es coche~ auto autos automovil~
    vehiculo~ carro~ jeep subaru aston_martin patrullero~ todoterreno~ furgoneta~ camioneta~ deportivo~ turismo~
    limusina~ descapotable~ mustang~ charger porsche~ bmw~ peugeot~ audi~ lamborghini ferrari~ dodge fiat land_rover~
    citroen lotus camaro challenger subaru~ mercedes nissan volkswagen chevrolet cadillac~ plymouth jaguar~ jeep~
    range_rover~ lykan db5 mini minis alfa_romeo lancia renault seat_ibiza toyota~ cherokee interceptor bentley
    rolls_royce pontiac lexus maserati bugatti mclaren 2cv | fr voiture~ auto autos automobile~ bolide~ vehicule~ jeep
    subaru aston_martin berline~ camionnette~ fourgon~ 4x4 bagnole~ limousine~ decapotable~ mustang~ charger porsche~
    bmw~ peugeot~ audi~ lamborghini ferrari~ dodge fiat land_rover~ citroen lotus camaro challenger subaru~ mercedes
    nissan volkswagen chevrolet cadillac~ plymouth jaguar~ jeep~ range_rover~ lykan db5 mini minis alfa_romeo lancia
    renault seat_ibiza toyota~ cherokee interceptor bentley rolls_royce pontiac lexus maserati bugatti mclaren 2cv
    deux_chevaux | de auto autos wagen fahrzeug~ pkw jeep subaru aston_martin streifenwagen gelandewagen sportwagen
    kleinwagen limousine~ cabrio~ oldtimer ~wagen ~auto ~autos kleinbus mustang~ charger porsche~ bmw~ peugeot~ audi~
    lamborghini ferrari~ dodge fiat land_rover~ citroen lotus camaro challenger subaru~ mercedes nissan volkswagen
    chevrolet cadillac~ plymouth jaguar~ jeep~ range_rover~ lykan db5 mini minis alfa_romeo lancia renault seat_ibiza
    toyota~ cherokee interceptor bentley rolls_royce pontiac lexus maserati bugatti mclaren
truck: en truck~ lorry lorries semi tanker~ 18_wheeler~ trailer~ big_rig~ war_rig~ juggernaut articulated_lorry
    road_train tow_truck~ garbage_truck~ dumper_truck~ fire_engine~ fire_truck~ cement_mixer tractor_trailer~
    semi_trailer~ | es camion~ trailer~ cisterna~ remolque~ | fr camion~ poids_lourd~ semi_remorque~ camion_citerne
    semi~ convoi~ | de lkw~ lastwagen~ laster~ sattelschlepper~ 18_tonner~ truck~ tanklaster sattelzug~ ~laster ~lkw
    tieflader
bus: en bus buses coach double_decker~ school_bus | es autobus~ colectivo~ autocar~ microbus | fr bus autobus autocar~
    | de bus busse~ reisebus~ doppeldeckerbus
tank_vehicle: en tank tanks armoured_vehicle~ armored_vehicle~ t_55 t_54 t_72 sherman panzer~ chieftain abrams | es
    tanque~ blindado~ | fr char chars blinde~ | de panzer~
train: en train trains locomotive~ railcar~ carriage~ freight_train subway underground_train railway wagon~
    locomotives orient_express express_train~ | es tren trenes locomotora~ vagon~ ferrocarril metro orient_express |
    fr locomotive~ wagon~ train trains rame metro wagons orient_express | de zug zuge zuges zugdach~ lokomotive~
    waggon~ eisenbahn~ ~zug ~lok guterzug~ ubahn orient_express
plane: en plane~ airplane~ aeroplane~ aircraft airbus a400m biplane~ cargo_plane~ transporter boeing stearman 747
    airliner~ seaplane~ jet jets jetstar c_130 hercules cessna jumbo c_17 c_47 dc_3 boeing_747 spitfire antonov
    bomber~ transport_plane~ propeller_plane~ | es avion~ aeroplano~ biplano~ a400m avioneta~ hidroavion jumbo c_17
    boeing bombardero~ hercules reactor | fr avion~ biplan~ a400m aeronef~ coucou c_17 cessna boeing gros_porteur
    avion_cargo | de flugzeug~ doppeldecker~ a400m propellermaschine~ transportmaschine~ c_17 cessna boeing jumbo
    ~flugzeug frachtmaschine~
fighter: en fighter_jet~ f_18~ f_a_18~ super_hornet~ jet_fighter~ navy_jet~ fighter_plane~ f_14~ hornet~ navy_pilot~ |
    es caza cazas avion_de_combate aviones_de_combate f_18 | fr avion_de_chasse avions_de_chasse chasseur~ f_18 rafale
    | de kampfjet~ dusenjager~ f_18 jagdflugzeug~ kampfflugzeug~
heli: en helicopter~ chopper~ | es helicoptero~ | fr helicoptere~ | de hubschrauber~ helikopter~ ~hubschrauber
boat: en boat~ speedboat~ powerboat~ motorboat~ yacht~ raft~ hovercraft dinghy dinghies catamaran~ trawler~ jet_boat~
    ship ships ferry zodiac hydrofoil | es lancha~ barco~ bote~ yate~ aerodeslizador~ catamaran~ zodiac lanchas | fr
    bateau~ hors_bord vedette~ yacht~ aeroglisseur~ canot~ zodiac catamaran~ | de boot boote~ schnellboot~ motorboot~
    rennboot~ luftkissenboot~ jacht~ ~boot ~boote schlauchboot~ fahre
horse: en horse~ stallion~ mare~ horseback mount_and_rider pony ponies steed~ | es caballo~ yegua~ | fr cheval chevaux
    jument~ | de pferd~ ross hengst~ ~pferd ~pferde
race_car: en race_car~ racing_car~ formula_1 formula_2 formula_3 f2_car~ f3_car~ formula_one stock_car~
    grand_prix_car~ open_wheel single_seater~ nascar | es monoplaza~ coche_de_carreras coches_de_carreras formula_1
    formula_2 formula_3 formula_uno | fr monoplace~ voiture_de_course voitures_de_course formule_1 formule_2 formule_3
    | de rennwagen~ formel_1 formel_2 formel_3 formel_eins boliden
cliff: en cliff~ cliffs precipice~ mountain~ mountainside~ ravine~ gorge~ canyon~ abyss fjord~ cliffside~ bluff~
    escarpment~ sea_cliff~ rock_face sheer_drop precipice rim | es acantilado~ precipicio~ barranco~ montana~ vacio
    abismo~ fiordo~ risco~ quebrada~ | fr falaise~ precipice~ montagne~ vide ravin~ gouffre~ fjord~ paroi~ a_pic | de
    klippe~ abgrund~ berg berge berges schlucht~ felsen felswand~ felskante~ tiefe fjord~ steilwand~ ~klippe
ramp: en ramp~ incline~ kicker ramps take_off_ramp launch_ramp | es rampa~ | fr rampe~ tremplin~ | de rampe~ schanze~
    ~rampe ~schanze
dam: en dam dams | es presa embalse | fr barrage~ | de staudamm~ staumauer~ talsperre~
bridge: en bridge~ viaduct~ drawbridge~ flyover~ overpass~ | es puente~ viaducto~ | fr pont ponts viaduc~ | de brucke~
    viadukt~
building: en building~ skyscraper~ tower~ rooftop~ roof~ balcony balconies hotel~ ledge~ storey~ facade~ high_rise~
    tower_block~ apartment_block~ cathedral~ clock_tower~ minaret~ terrace~ parapet~ crane~ car_park~ parking_garage~
    multi_storey aqueduct~ block_of_flats | es edificio~ rascacielos torre~ azotea~ balcon~ tejado~ cornisa~ fachada~
    bloque~ campanario~ minarete~ parapeto~ grua~ aparcamiento acueducto~ terraza~ azoteas | fr immeuble~ gratte_ciel
    tour tours toit~ balcon~ corniche~ facade~ clocher~ grue~ parapet~ aqueduc~ terrasse~ minaret~ | de gebaude~
    hochhaus~ turm~ dach dacher~ balkon~ wolkenkratzer~ fassade~ parkhaus~ kran krane ~kran ~dach ~dachern ~turm ~haus
    kirchturm brustung~ terrasse~ aquadukt
burj: en burj_khalifa tallest_building | es burj_khalifa edificio_mas_alto | fr burj_khalifa | de burj_khalifa
tower: en tower~ mast~ pylon~ antenna~ | es torre~ antena~ mastil~ | fr tour tours pylone~ antenne~ | de turm~ mast
    masten funkturm~
stairs: en stair~ stairs staircase~ stairway~ stairwell~ steps escalator~ flight_of_steps flight_of_stairs
    spiral_staircase | es escalera~ escalon~ escalinata~ peldanos | fr escalier~ marches escalator~ perron | de
    treppe~ stufen rolltreppe~ treppenstufen ~treppe
window: en window~ skylight~ glass pane plate_glass windscreen~ windshield~ window_pane | es ventana~ cristal~
    cristalera~ ventanal~ | fr fenetre~ vitre~ verriere~ baie_vitree | de fenster~ scheibe~ glasdach~ glasscheibe~
    ~scheibe ~fenster
wall: en wall walls window~ storefront~ facade~ shopfront~ skyscraper~ | es muro~ pared~ escaparate~ tabique~ | fr mur
    murs vitrine~ | de wand wande mauer~ schaufenster~ ~wand ~mauer
slope: en hill~ hillside~ slope~ dune~ mountainside embankment~ | es ladera~ colina~ duna~ pendiente~ | fr pente~
    colline~ dune~ talus | de hang hangs hugel~ dune~ boschung~
water: en water river~ harbour harbor lake~ sea ocean~ dock~ canal~ pool~ thames hudson lagoon~ surf waves pond
    fountain | es agua rio mar lago puerto~ piscina~ laguna oceano | fr eau riviere~ mer lac port canal fleuve etang
    piscine seine tamise ocean rhone | de wasser fluss~ meer see hafen~ kanal~ ozean teich ~becken themse ~fluss
    ~hafenbecken hafenbecken kanal
underwater: en underwater submerged beneath_the_surface under_water below_the_surface | es bajo_el_agua submarin~
    sumergid~ | fr sous_l_eau sous_marin~ immerge~ sous_marine sous_marines sous_marins | de unter_wasser unterwasser~
    untergetaucht
wing: en wing wings wing_walker wing_walking carrying_surface | es ala alas | fr aile ailes | de tragflache~ flugel~
    wing_walking
parachute: en parachute~ canopy canopies chute chutes | es paracaidas | fr parachute~ | de fallschirm~ gleitschirm~
pole: en pole~ polecat~ | es pertiga~ | fr perche~ | de stange stangen pfahl~
wire: en wire~ cable~ rigs~ wires tether~ safety_line~ wire_rig~ flying_rig~ | es cable~ | fr cable~ filin~ filins |
    de seil seile seilen drahtseil~ drahte draht ~seil ~seilen kabel
rope: en rope~ vine~ chain~ hose~ | es cuerda~ liana~ cadena~ | fr corde~ liane~ chaine~ | de seil seile seilen liane~
    kette~
road: en road~ street~ highway~ freeway~ alley~ expressway~ motorway~ hairpin~ piazza roundabout~ tunnel~ boulevard~
    avenue~ | es calle~ carretera~ autopista~ callejon~ plaza~ avenida~ rotonda~ tunel~ | fr rue~ route~ autoroute~
    ruelle~ avenue~ boulevard~ rond_point tunnel~ | de straße~ autobahn~ gasse~ kreisverkehr allee tunnel ~strasse
"""
