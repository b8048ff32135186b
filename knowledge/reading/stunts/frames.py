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
car.cannon_roll         roll car @cannon <8
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
heavy.truck_flip        turned_over truck <12
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
uw.vehicle_escape       escape_word underwater <7
uw.vehicle_escape       escape_word sinking_word <8
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
fight.oner              oner minutes_word !breath !underwater <10
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
train.wreck             train bridge leave ride <12
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
fight.choreography      fight_word @fight_plan !fight_idiom <1
car.hood_ride           ride top car <8
car.hood_ride           ride top tank_vehicle <8
car.hood_ride           top moving_word car <7
wire.swing              swing leave stairs <7
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
prep.fight_camp         fight ready_v <8
prep.fight_camp         fight learn_word <8
prep.fight_camp         weapons_word train_v <7
prep.fight_camp         choreo_word train_v <7
prep.fight_camp         martial_word ready_v <8
prep.fight_camp         sword ready_v <8
prep.fight_camp         sword learn_word <8
prep.driving_school     driving_school_word <1
prep.driving_school     drive train_v time_long <14
prep.driving_school     race_car train_v <12
prep.driving_school     race train_v <9
prep.flight_training    fly train_v <7
prep.flight_training    licence_word <1
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
