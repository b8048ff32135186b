"""Vehicles, animals, places and gear of stunts, in four languages, folded. Data only."""

THINGS = """
moto: en motorcycle~ motorbike~ bike~ dirtbike~ motocross moto motorcyclist~ biker~ | es moto motos motocicleta~
    motocross motorista~ | fr moto motos motocyclette~ motocross motard~ | de motorrad~ motorrader motocross~ bike~
    maschine motocross_maschine
car: en car~ automobile~ auto suv jeep~ taxi~ minis mini pickup~ mustang~ subaru~ charger aston_martin porsche~ bmw~
    peugeot~ audi~ sedan~ hatchback~ coupe lamborghini ferrari~ trans_am interceptor dodge fiat land_rover~ vehicle~
    citroen lotus camaro challenger muscle_car~ patrol_car~ police_car~ | es coche~ auto autos automovil~ vehiculo~
    carro~ jeep subaru aston_martin patrullero~ todoterreno~ | fr voiture~ auto autos automobile~ bolide~ vehicule~
    jeep subaru aston_martin berline~ | de auto autos wagen fahrzeug~ pkw jeep subaru aston_martin streifenwagen
    gelandewagen
truck: en truck~ lorry lorries semi tanker~ 18_wheeler~ trailer~ big_rig~ war_rig~ juggernaut | es camion~ trailer~
    cisterna~ | fr camion~ poids_lourd~ semi_remorque~ camion_citerne | de lkw~ lastwagen~ laster~ sattelschlepper~
    18_tonner~ truck~ tanklaster
bus: en bus buses coach double_decker~ | es autobus~ colectivo~ | fr bus autobus autocar~ | de bus busse~ reisebus~
    doppeldeckerbus
tank_vehicle: en tank tanks armoured_vehicle~ armored_vehicle~ | es tanque~ blindado~ | fr char chars blinde~ | de
    panzer~
train: en train trains locomotive~ railcar~ carriage~ freight_train | es tren trenes locomotora~ vagon~ | fr
    locomotive~ wagon~ train trains | de zug zuge zuges zugdach~ lokomotive~ waggon~ eisenbahn~
plane: en plane~ airplane~ aeroplane~ aircraft airbus a400m biplane~ cargo_plane~ transporter boeing stearman 747
    airliner~ seaplane~ jet jets jetstar c_130 hercules | es avion~ aeroplano~ biplano~ a400m avioneta~ hidroavion |
    fr avion~ biplan~ a400m aeronef~ coucou | de flugzeug~ doppeldecker~ a400m propellermaschine~ transportmaschine~
fighter: en fighter_jet~ f_18~ f_a_18~ super_hornet~ jet_fighter~ navy_jet~ fighter_plane~ f_14~ hornet~ navy_pilot~ |
    es caza cazas avion_de_combate aviones_de_combate f_18 | fr avion_de_chasse avions_de_chasse chasseur~ f_18 rafale
    | de kampfjet~ dusenjager~ f_18 jagdflugzeug~ kampfflugzeug~
heli: en helicopter~ chopper~ | es helicoptero~ | fr helicoptere~ | de hubschrauber~ helikopter~
boat: en boat~ speedboat~ powerboat~ motorboat~ yacht~ raft~ | es lancha~ barco~ bote~ yate~ | fr bateau~ hors_bord
    vedette~ yacht~ | de boot boote~ schnellboot~ motorboot~ rennboot~
horse: en horse~ stallion~ mare~ horseback | es caballo~ yegua~ | fr cheval chevaux jument~ | de pferd~ ross hengst~
race_car: en race_car~ racing_car~ formula_1 formula_2 formula_3 f2_car~ f3_car~ formula_one stock_car~
    grand_prix_car~ open_wheel single_seater~ nascar | es monoplaza~ coche_de_carreras coches_de_carreras formula_1
    formula_2 formula_3 formula_uno | fr monoplace~ voiture_de_course voitures_de_course formule_1 formule_2 formule_3
    | de rennwagen~ formel_1 formel_2 formel_3 formel_eins boliden
cliff: en cliff~ cliffs precipice~ mountain~ mountainside~ ravine~ gorge~ canyon~ abyss fjord~ cliffside~ | es
    acantilado~ precipicio~ barranco~ montana~ vacio abismo~ fiordo~ | fr falaise~ precipice~ montagne~ vide ravin~
    gouffre~ fjord~ | de klippe~ abgrund~ berg berge berges schlucht~ felsen felswand~ felskante~ tiefe fjord~
ramp: en ramp~ incline~ kicker | es rampa~ | fr rampe~ tremplin~ | de rampe~ schanze~
dam: en dam dams | es presa embalse | fr barrage~ | de staudamm~ staumauer~ talsperre~
bridge: en bridge~ viaduct~ | es puente~ viaducto~ | fr pont ponts viaduc~ | de brucke~ viadukt~
building: en building~ skyscraper~ tower~ rooftop~ roof~ balcony balconies hotel~ ledge~ storey~ facade~ | es
    edificio~ rascacielos torre~ azotea~ balcon~ tejado~ cornisa~ fachada~ | fr immeuble~ gratte_ciel tour tours toit~
    balcon~ corniche~ facade~ | de gebaude~ hochhaus~ turm~ dach dacher~ balkon~ wolkenkratzer~ fassade~
burj: en burj_khalifa tallest_building | es burj_khalifa edificio_mas_alto | fr burj_khalifa | de burj_khalifa
tower: en tower~ mast~ pylon~ antenna~ | es torre~ antena~ mastil~ | fr tour tours pylone~ antenne~ | de turm~ mast
    masten funkturm~
stairs: en stair~ stairs staircase~ stairway~ stairwell~ steps escalator~ flight_of_steps | es escalera~ escalon~
    escalinata~ peldanos | fr escalier~ marches escalator~ | de treppe~ stufen rolltreppe~ treppenstufen
window: en window~ skylight~ glass pane | es ventana~ cristal~ cristalera~ ventanal~ | fr fenetre~ vitre~ verriere~
    baie_vitree | de fenster~ scheibe~ glasdach~ glasscheibe~
wall: en wall walls window~ storefront~ facade~ shopfront~ skyscraper~ | es muro~ pared~ escaparate~ | fr mur murs
    vitrine~ | de wand wande mauer~ schaufenster~
slope: en hill~ hillside~ slope~ dune~ mountainside embankment~ | es ladera~ colina~ duna~ pendiente~ | fr pente~
    colline~ dune~ talus | de hang hangs hugel~ dune~ boschung~
water: en water river~ harbour harbor lake~ sea ocean~ dock~ canal~ pool~ | es agua rio mar lago puerto~ | fr eau
    riviere~ mer lac port canal | de wasser fluss~ meer see hafen~ kanal~
underwater: en underwater submerged beneath_the_surface under_water below_the_surface | es bajo_el_agua submarin~
    sumergid~ | fr sous_l_eau sous_marin~ immerge~ | de unter_wasser unterwasser~ untergetaucht
wing: en wing wings wing_walker wing_walking carrying_surface | es ala alas | fr aile ailes | de tragflache~ flugel~
    wing_walking
parachute: en parachute~ canopy canopies chute chutes | es paracaidas | fr parachute~ | de fallschirm~ gleitschirm~
pole: en pole~ polecat~ | es pertiga~ | fr perche~ | de stange stangen pfahl~
wire: en wire~ harness~ cable~ rig rigs~ wires | es cable~ arnes~ | fr cable~ harnais filin~ | de seil seile
    seilen drahtseil~ drahte gurt~ draht
rope: en rope~ vine~ chain~ hose~ | es cuerda~ liana~ cadena~ | fr corde~ liane~ chaine~ | de seil seile seilen liane~
    kette~
road: en road~ street~ highway~ freeway~ alley~ expressway~ motorway~ hairpin~ | es calle~ carretera~ autopista~
    callejon~ | fr rue~ route~ autoroute~ ruelle~ | de straße~ autobahn~ gasse~
"""
