"""One sentence for each thing the reader should know: stunt types, metrics and dated events, in four languages."""

# language | stunt type | sentence
STUNTS = """
en|fall.high_fall|She dropped 60 feet from a rooftop onto an airbag.
en|fall.high_fall|Cruise fell four storeys off a crane platform for the scene.
en|fall.descender|The fall was slowed by a descender in its last metres.
en|fall.window_crash|He crashed backwards through a third-floor window.
en|fall.window_crash|The stuntman dived through a pane of sugar glass.
en|fall.roof_slide|He slid down the sloping glass roof of the station.
en|fall.slope_tumble|Two riders tumbled down a steep dune.
en|fall.structure_collapse|The front of a house came down around him.
en|fire.full_body_burn|A performer ran across the yard engulfed in flames.
en|fire.partial_burn|Her sleeve was set on fire in the second take.
en|fire.run_through|They drove the van through a wall of fire.
en|fire.burning_vehicle|He steered a burning car down the pier road.
en|car.chase|The car chase through Rome took three weeks to film.
en|car.chase|Police cars pursue him at high speed through the streets of Paris.
en|car.pipe_ramp|They flipped the sedan off a pipe ramp.
en|car.jump|The driver jumped the car over an open drawbridge.
en|car.corkscrew|The car does a corkscrew in mid-air and lands on its wheels.
en|car.drift|He drifted the BMW around a tight corner by handbrake.
en|car.two_wheels|The stunt driver balanced the car on two wheels along an alley.
en|car.crash|Fourteen cars were wrecked in the pile-up.
en|car.crash|The van smashes head-on into a taxi.
en|car.knockdown|A stuntwoman is hit by a car and rolls over the bonnet.
en|car.hood_ride|He clung to the bonnet of a speeding taxi.
en|car.transfer|She leapt from one moving car to another.
en|car.off_cliff|They sent the car off a cliff with nobody inside.
en|car.into_water|The car plunges into the harbour.
en|car.through_building|The truck ploughs the car through a shop window.
en|car.precision_driving|Cruise did his own driving at the Arc de Triomphe.
en|car.racing|He drove a Formula 2 car at Silverstone.
en|moto.chase|The motorcycle chase runs against traffic round the Arc de Triomphe.
en|moto.slide|He laid the motorcycle down and slid it under a truck.
en|moto.crash|He was thrown from his motorcycle in the crash.
en|moto.onto_vehicle|He jumps his motorcycle onto the roof of a train.
en|heavy.truck_chase|A tanker chase across the desert closes the film.
en|heavy.drag_under|He was dragged behind a truck on a chain.
en|heavy.bus|A double-decker bus was rolled on the embankment.
en|heavy.tank|A tank chase flattens dozens of cars.
en|boat.chase|The speedboat chase on the canals was shot at dawn.
en|boat.jump|The boat jumps over a spit of land.
en|boat.jetski|The actors did the jet ski work themselves.
en|aerial.halo_jump|Cruise made 106 HALO jumps at dusk.
en|aerial.skydive|He jumped out of a plane at 12,000 feet.
en|aerial.base_jump|She BASE jumped from a tower in Dubai.
en|aerial.burning_parachute|The canopy was soaked in fuel and the parachute set alight.
en|aerial.no_chute|He leaps from the aircraft without a parachute.
en|aerial.wingsuit|Wingsuit pilots flew between the peaks.
en|aerial.speedflying|They trained for the speed flying sequence in the Alps.
en|aerial.exterior_hang|He hung off the side of a transport aircraft.
en|aerial.wing_walk|She walked along the wing of a biplane at 8,000 feet.
en|aerial.transfer|He climbed from one plane to another in flight.
en|aerial.heli_hang|He dangled from a helicopter on a rope.
en|aerial.heli_fly|The actor piloted the helicopter through a gorge himself.
en|aerial.jet_flight|The cast flew in the back seats of F/A-18s.
en|aerial.plane_fly|He flew the biplane himself for the loop.
en|aerial.zero_g|The scene was shot in zero gravity aboard a plane.
en|aerial.aircraft_heist|The mid-air hijack lowers one plane's fuselage from another.
en|aerial.space|He wants to shoot in space aboard the station.
en|water.cliff_dive|She dived off a sea cliff into the water.
en|water.bridge_jump|He jumped off the bridge into the water below.
en|water.rapids|They went down the rapids without a raft.
en|water.tank|The flooded set was built in a water tank.
en|uw.breath_hold|He held his breath for six minutes underwater.
en|uw.dive|The scuba diving scene took a month.
en|uw.vehicle_escape|She escapes from a submerged car.
en|uw.fight|They staged the fight underwater.
en|climb.free_climb|He climbed the cliff face with only a thin cable.
en|climb.building|She climbed the outside of a skyscraper in Dubai.
en|climb.ledge_hang|He hangs from a window ledge by his fingers.
en|climb.rappel|They abseiled down the face of a dam.
en|climb.tower|He climbed a 900-foot radio mast.
en|climb.cable_car|The fight on the cable car was shot in Switzerland.
en|climb.tightrope|She crossed between the towers on a tightrope.
en|wire.wire_work|The actors were flown on wires for the battle.
en|wire.ratchet|A ratchet yanked him back thirty feet.
en|wire.air_ram|An air ram threw him over the barricade.
en|wire.zip_line|She rode a zip line between two towers.
en|wire.swing|He swung on a chain across the foundry.
en|wire.rotating_set|The corridor fight was shot in a rotating set.
en|fight.choreography|The bathroom fight took a month to choreograph.
en|fight.oner|The stairwell fight was shot as a single unbroken take.
en|fight.martial_arts|Their fights are built on judo and jiu-jitsu throughout.
en|fight.gun_fu|The gun fu sequences set the tone.
en|fight.sword|The sword fight was rehearsed for weeks.
en|fight.knife|A knife fight in the kitchen closes the act.
en|fight.stick_weapon|She fights with nunchucks in the arcade.
en|fight.boxing|The boxing scenes were choreographed round by round.
en|fight.battle|The siege used 800 extras in the battle scene.
en|fight.on_vehicle|They fight on top of a moving truck.
en|weapon.gunfight|The shootout on the boulevard used live blanks.
en|weapon.squib|He wore forty squibs for the death scene.
en|weapon.archery|She took up archery training for the role.
en|animal.horse_fall|Trainers taught the horse to fall on cue with the rider.
en|animal.horse_chase|The horse chase gallops through Central Park.
en|animal.horse_transfer|He leaps from his horse onto a moving train.
en|animal.chariot|The chariot race was shot with real teams.
en|pyro.explosion|The explosion was the largest ever filmed.
en|pyro.blast_throw|He was thrown by the blast into the water.
en|pyro.vehicle|Three cars were blown up on the bridge.
en|pyro.demolition|They blew up a real hospital building.
en|pyro.aircraft_crash|They crashed a real 747 into a hangar.
en|parkour.parkour|The parkour chase opens the film.
en|parkour.rooftop_jump|He broke his ankle jumping from one building to another.
en|parkour.foot_chase|The foot chase over the rooftops of Tangier was shot first.
en|parkour.wall_run|She runs down the side of the building.
en|train.top_fight|They fight on top of a moving train.
en|train.top_run|He ran along the roof of a moving train.
en|train.boarding|He jumps from a bridge onto a moving train.
en|train.wreck|A real locomotive was driven off a bridge.
en|prep.endurance|She trained for six months before the shoot.
en|prep.jump_training|He made 500 skydives in training.
en|prep.fight_camp|The cast spent two months in fight training.
en|prep.driving_school|The actor went to driving school for the role.
en|prep.flight_training|He earned his pilot's licence for the film.
en|prep.dive_training|She took freediving lessons with an instructor.
en|other.ski|The ski chase was shot in the Alps.
en|other.board_wheels|He rode a BMX down the stairwell.
en|other.unspecified|He is known for doing his own stunts.
es|moto.cliff_jump|El actor salta con la moto por un precipicio.
es|car.chase|La persecución de coches se rodó en París durante tres semanas.
es|fall.stair_fall|El especialista cayó rodando por las escaleras.
es|aerial.exterior_hang|Se colgó del exterior de un avión en pleno despegue.
es|aerial.heli_fly|El propio actor pilotó el helicóptero entre montañas.
es|uw.breath_hold|Aguantó la respiración durante seis minutos.
es|fight.choreography|La pelea del baño exigió un mes de ensayos con los especialistas.
es|fire.full_body_burn|Un especialista ardió en llamas de cuerpo entero.
es|climb.building|Escaló el Burj Khalifa sin doble.
es|heavy.truck_flip|El camión vuelca en plena calle.
es|parkour.rooftop_jump|Se rompió el tobillo al saltar entre dos edificios.
es|prep.endurance|Se entrenó durante cinco meses.
es|train.top_fight|La pelea sobre el techo de un tren en marcha fue real.
fr|moto.cliff_jump|L'acteur s'élance à moto du haut d'une falaise.
fr|car.chase|La course-poursuite en voiture a été tournée à Paris.
fr|fall.stair_fall|Le cascadeur a dévalé l'escalier deux fois.
fr|aerial.exterior_hang|Il s'est accroché à l'extérieur d'un avion.
fr|aerial.heli_fly|L'acteur a piloté lui-même l'hélicoptère.
fr|uw.breath_hold|Elle a retenu son souffle pendant sept minutes.
fr|fight.choreography|La bagarre du bar a demandé un mois de répétitions aux cascadeurs.
fr|fire.full_body_burn|Une doublure s'est transformée en torche humaine.
fr|climb.building|Il a escaladé la plus haute tour du monde.
fr|heavy.truck_flip|Le camion se retourne en pleine rue.
fr|parkour.rooftop_jump|Il s'est cassé la cheville en sautant entre deux immeubles.
fr|aerial.skydive|Il a sauté d'un avion avec un parachute.
fr|prep.endurance|Elle s'est entraînée pendant cinq mois.
fr|train.top_fight|Le combat sur le toit d'un train a été tourné en Norvège.
fr|car.racing|Il a piloté une Formule 2 sur le circuit.
de|moto.cliff_jump|Der Star raste auf dem Motorrad über eine Rampe und sprang von der Klippe.
de|car.chase|Die Autoverfolgungsjagd durch Paris dauerte drei Wochen.
de|fall.stair_fall|Der Stuntman stürzte die Treppe hinunter.
de|aerial.exterior_hang|Er hing außen an einem Flugzeug.
de|aerial.heli_fly|Der Schauspieler flog den Hubschrauber selbst.
de|uw.breath_hold|Sie hielt sieben Minuten lang die Luft an.
de|fight.choreography|Die Schlägerei in der Bar wurde mit den Stuntleuten geprobt.
de|fire.full_body_burn|Ein Stuntman stand als lebende Fackel in Flammen.
de|climb.building|Er kletterte am höchsten Gebäude der Welt.
de|heavy.truck_flip|Der Lastwagen überschlägt sich auf offener Straße.
de|parkour.rooftop_jump|Beim Sprung zwischen zwei Dächern brach er sich den Knöchel.
de|aerial.skydive|Er sprang mit dem Fallschirm aus dem Flugzeug.
de|prep.endurance|Sie trainierte fünf Monate lang.
de|train.top_fight|Der Kampf auf dem Zugdach ist echt.
de|car.racing|Er fuhr einen Formel-2-Wagen auf der Rennstrecke.
"""

# language | metric | value | comparator | sentence
CLAIMS = """
en|takes|11|=|It took 11 takes to get right.
en|takes|14|=|They shot the fall fourteen times.
en|takes|3|=|He nailed it on the third attempt.
en|takes|2|=|She did the leap twice.
en|takes|24|>=|He was yanked off the ground dozens of times.
en|skydives|106|=|He made 106 jumps out of a plane at 25,000 feet.
en|jumps|40|<|He did up to 40 jumps a day on the bike.
en|rehearsals|30|>|There were more than 30 rehearsals.
en|training_time|18|~|The team prepared for nearly 18 months.
en|training_time|5|=|She spent five weeks learning the sword routine.
en|training_time|200|=|He logged 200 hours of flight training.
en|height|25000|=|The jump began at 25,000 feet.
en|height|12|=|He fell 12 metres onto an airbag.
en|height|40|=|A 40-storey drop was next.
en|speed|100|>|The car was moving at over 100 mph.
en|speed|190|=|Speeds reached 190 km/h.
en|distance|60|=|The bus cleared a gap of 60 feet.
en|distance|43|=|The truck skidded 43 metres.
en|breath_hold|390|=|She held her breath for six minutes and 30 seconds.
en|people|250|~|Around 250 stunt performers took part in the battle.
en|vehicles|93|=|The crew wrecked 93 cars.
en|cameras|16|=|The crash was covered by 16 cameras.
en|days|12|=|The fight was shot over 12 nights.
en|duration|40|=|The burn lasted 40 seconds.
en|duration|3|~|The sequence took roughly three weeks to film.
en|rolls|7|=|The car flipped seven times.
en|steps|300|=|He tumbled down 300 steps.
en|cost|2500000|=|The train crash cost $2.5 million.
en|weight|4|=|The rig weighed four tons.
en|depth|10|=|The tank was 10 metres deep.
en|burns|20|=|She was set on fire 20 times.
en|injuries|6|=|He needed six stitches after the fall.
en|g_force|7|<|The actors pulled up to 7 Gs in the jets.
en|share|90|=|He did 90 per cent of the stunts himself.
es|takes|14|=|Rodaron la caída catorce veces.
es|takes|3|=|Lo logró al tercer intento.
es|training_time|6|=|Entrenó durante seis meses.
es|height|12|=|Cayó desde 12 metros de altura.
es|speed|190|=|El coche iba a 190 km/h.
es|people|250|~|Unos 250 especialistas participaron en la batalla.
es|vehicles|93|=|Destrozaron 93 coches en la persecución.
es|rehearsals|30|>|Hubo más de 30 ensayos.
es|breath_hold|6|>|Aguantó la respiración más de seis minutos.
fr|takes|14|=|La chute a été tournée quatorze fois.
fr|takes|3|=|La troisième prise a été la bonne.
fr|training_time|6|=|Il s'est entraîné pendant six mois.
fr|height|12|=|Il est tombé de 12 mètres.
fr|speed|190|=|La voiture roulait à 190 km/h.
fr|people|250|~|Environ 250 cascadeurs ont participé à la bataille.
fr|vehicles|93|=|93 voitures ont été détruites.
fr|breath_hold|6|>|Elle a retenu son souffle plus de six minutes.
de|takes|14|=|Der Sturz wurde vierzehnmal gedreht.
de|takes|3|=|Erst der dritte Versuch gelang beim Sprung.
de|training_time|6|=|Er trainierte sechs Monate.
de|height|12|=|Er stürzte aus 12 Metern Höhe.
de|speed|190|=|Das Auto fuhr 190 km/h.
de|people|250|~|Rund 250 Stuntleute waren an der Schlacht beteiligt.
de|vehicles|93|=|Bei der Verfolgungsjagd wurden 93 Autos zerstört.
de|breath_hold|6|>|Sie hielt mehr als sechs Minuten die Luft an.
"""

# language | event | date | sentence
DATES = """
en|release|2018-07-27|Paramount will release the film on July 27, 2018.
en|release|2018-07|The picture is due in July 2018.
en|release|2018-07-27|It has been dated for July 27, 2018.
en|release|2017-09-08|The film hits theaters this Friday.
en|release|2018|It will reach cinemas in 2018.
en|release|2018-08-03|A British bow follows on 3 August 2018.
en|premiere|2017-09-02|The movie premiered at Venice on Saturday.
en|trailer|2017-09-04|A first trailer dropped on Monday.
en|trailer|2017-09-05|The teaser arrived yesterday.
en|footage_shown|2017-03|The studio showed footage at CinemaCon in March.
en|footage_shown|2017-09-05|Exhibitors saw ten minutes of footage on Tuesday.
en|filming_start|2017-04-08|Principal photography began on April 8, 2017 in Paris.
en|filming_start|2017-04|Cameras started rolling in April.
en|filming_start|2017-10|Production starts in October.
en|filming_start|2017-04|The shoot got under way in Paris in April 2017.
en|filming_wrap|2018-03-25|Filming wrapped on March 25, 2018.
en|filming_wrap|2017-08|Production finished in August.
en|filming_wrap|2017-08-31|McQuarrie called wrap last Thursday.
en|stunt_filmed|2017-08-13|The rooftop jump was filmed in London on August 13.
en|stunt_filmed|2016|The helicopter chase was shot in New Zealand in 2016.
en|injury|2017-08-13|Cruise broke his ankle on August 13.
en|injury|2017-08|He was hurt during a rooftop leap last month.
en|injury|2017-08-15|A stunt rider died on set on Aug. 15.
en|delay|2017-08-16|Production was shut down on August 16.
en|delay|2017-08|Shooting has been on hold since August.
en|delay|2017-09-05|The studio pushed the film back on Tuesday.
en|announced|2015-07-28|The sequel was announced on July 28, 2015.
en|announced|2017-01|Paramount confirmed the sequel in January.
en|cast|2017-02|Henry Cavill joined the cast in February.
en|cast|2017-03-16|Angela Bassett signed on on March 16.
en|award|2019-02|The stunt team won a guild award in February 2019.
en|record|2017-09-04|Guinness certified the record on Monday.
en|other|2017-09-05|McQuarrie told Empire on Tuesday that he was happy.
es|release|2018-07-27|La película llegará a los cines el 27 de julio de 2018.
es|release|2018-07|Se estrena en julio de 2018.
es|trailer|2017-09-04|El tráiler se publicó el lunes.
es|filming_start|2017-04|El rodaje comenzó en abril.
es|filming_wrap|2017-08|El rodaje terminó en agosto.
es|stunt_filmed|2017-08-13|La escena se rodó en Londres el 13 de agosto.
es|injury|2017-08-13|El actor se rompió el tobillo el 13 de agosto.
es|delay|2017-08|La producción se detuvo en agosto.
es|announced|2017-01|Paramount anunció la secuela en enero.
es|premiere|2017-09-02|La alfombra roja fue el sábado en Venecia.
fr|release|2018-08-01|Le film sortira le 1er août 2018.
fr|release|2018-08|Sortie prévue en août 2018.
fr|filming_start|2017-04|Le tournage a commencé en avril.
fr|filming_wrap|2017-08|Le tournage s'est achevé en août.
fr|stunt_filmed|2017-08-13|La scène a été tournée à Londres le 13 août.
fr|injury|2017-08-13|L'acteur s'est cassé la cheville le 13 août.
fr|delay|2017-08|La production a été interrompue en août.
fr|announced|2017-01|Paramount a annoncé la suite en janvier.
fr|premiere|2017-09-02|L'avant-première a eu lieu samedi à Venise.
de|release|2018-08-02|Der Film startet am 2. August 2018 in den Kinos.
de|release|2018-08|Kinostart ist im August 2018.
de|trailer|2017-09-04|Der Trailer erschien am Montag.
de|filming_start|2017-04|Die Dreharbeiten begannen im April.
de|filming_wrap|2017-08|Die Dreharbeiten endeten im August.
de|stunt_filmed|2017-08-13|Die Szene wurde am 13. August in London gedreht.
de|injury|2017-08-13|Der Schauspieler brach sich am 13. August den Knöchel.
de|delay|2017-08|Die Produktion wurde im August unterbrochen.
de|announced|2017-01|Paramount kündigte die Fortsetzung im Januar an.
de|premiere|2017-09-02|Die Premiere fand am Samstag in Venedig statt.
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("|")) for line in table.strip().splitlines()]
