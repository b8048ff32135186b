"""Frames too weak for any film, and enough for one that is known for the type.

Those of `KNOWN_PERFORMED` count only where someone is told to have done it. Data only.
"""

KNOWN_FOR = """
moto.cliff_jump         cliff jump_noun <4
moto.cliff_jump         norway_word jump_noun <7
moto.cliff_jump         moto number_times @cliff <6
moto.cliff_jump         moto number_times @norway_word <6
car.cannon_roll         roll_noun <1
car.hood_ride           hood_word <1
car.chase               chase_noun <1
car.racing              race_car <1
moto.chase              moto chase_noun !car <9
moto.jump               jump_noun @moto !car !parachute !building !bridge <1
climb.building          burj <1
climb.building          tower <1
climb.ledge_hang        hang_strict <1
climb.tower             tower top <9
fall.roof_slide         slide <1
fall.roof_slide         slide leave <9
heavy.pole_sway         pole <1
heavy.truck_flip        truck <1
pyro.aircraft_crash     plane building <16
aerial.transfer         plane to_another <9
aerial.wing_walk        stand_word plane <6
aerial.exterior_hang    outside_word plane <9
parkour.rooftop_jump    building jump !base !parachute !leave <7
train.top_fight         fight train <9
train.wreck             train cliff <16
uw.breath_hold          minutes_word @breath <1
uw.breath_hold          breath @minutes_word <1
wire.rotating_set       corridor_word <1
fall.high_fall          fall feet_high !moto !car !parachute !plane <9
fall.high_fall          fall building !car !hang_strict <7
fall.high_fall          jump building !between !parachute !to_another !car <7
fall.descender          fall feet_high wire <14
fall.descender          fall building wire <14
fall.stair_fall         stairs tumble <9
fall.stair_fall         stairs_noun fall <9
fall.stair_fall         stairs down_word <7
fall.window_crash       window jump <9
fall.bungee             dam jump <9
fall.bungee             dam leave <9
fall.bungee             dam fall <9
fall.structure_collapse house_front <1
fall.structure_collapse collapse wall <9
fall.structure_collapse collapse building <9
fire.full_body_burn     burn stunt_people <12
fire.full_body_burn     burn performer_word !limb_word <9
fire.full_body_burn     burn_noun <1
fire.partial_burn       burn limb_word <12
fire.run_through        fire_wall through <9
fire.run_through        fire_wall car <9
car.jump                car jump !onto_word !moto <9
car.jump                jump_noun car !moto <9
car.jump                car air !moto <7
car.jump                car ramp !moto <9
car.corkscrew           double_side <1
car.corkscrew           car jump <9
car.drift               drift_sure <1
car.drift               spin drive <9
car.crash               crash car <12
car.knockdown           hit_by_word <1
car.knockdown           knock_word <1
car.transfer            jump car to_another <14
car.transfer            jump car onto_word <9
car.transfer            jump truck onto_word <9
car.off_cliff           car cliff <9
car.off_cliff           car bridge fall <14
car.off_cliff           car dam <9
car.into_water          car water into_word <9
car.through_building    car shop_word <9
car.precision_driving   drive self_word !chase !race !train_v <9
car.racing              race drive !train_v <9
car.racing              race car !train_v <9
moto.chase              moto traffic_word <12
moto.chase              moto at_wheel <9
moto.jump               moto jump <9
moto.jump               moto ramp <12
moto.jump               moto air <7
moto.jump               moto barrier <12
moto.jump               barrier clear_word <9
moto.jump               barrier jump <9
moto.onto_vehicle       moto train <12
moto.crash              moto crash <12
moto.crash              moto fall <12
heavy.truck_chase       truck chase <12
heavy.truck_chase       truck tear_word <9
heavy.truck_chase       truck fall <9
heavy.drag_under        truck under_word <9
heavy.drag_under        horse under_word <9
heavy.drag_under        horse between <7
heavy.drag_under        dragging <1
heavy.drag_under        under_car <1
heavy.bus               bus jump <12
heavy.bus               bus clear_word <14
heavy.bus               bus gap_word <14
heavy.bus               bus cliff <12
heavy.bus               bus roll <9
heavy.bus               clear_word feet_high @bus <5
heavy.tank              tank_vehicle <1
boat.chase              boat chase <12
boat.chase              boat tear_word <9
boat.jump               boat jump <9
boat.jump               boat feet_high <12
boat.jump               boat ramp <9
boat.jump               boat air <7
boat.jump               boat over_word <7
aerial.halo_jump        halo <1
aerial.skydive          skydive <1
aerial.burning_parachute parachute burn <16
aerial.burning_parachute parachute fire_wall <16
aerial.no_chute         no_chute <1
aerial.exterior_hang    plane hang !wing <9
aerial.exterior_hang    plane strapped_word !wing <9
aerial.wing_walk        wing !wingsuit_word <1
aerial.transfer         plane jump <9
aerial.transfer         plane wire <9
aerial.heli_hang        heli hang <12
aerial.heli_hang        heli rope <12
aerial.heli_fly         heli fly <12
aerial.heli_fly         heli chase <12
aerial.heli_fly         heli bridge <14
aerial.heli_fly         heli self_word <9
aerial.jet_flight       jet_only fly <9
aerial.jet_flight       back_seat <1
aerial.plane_fly        p51_word <1
aerial.plane_fly        plane fly !hang !fighter <7
aerial.aircraft_heist   plane tow_word <12
aerial.aircraft_heist   plane rope <12
water.cliff_dive        cliff jump <12
water.cliff_dive        jump water <12
water.bridge_jump       dam jump <9
water.bridge_jump       dam fall <9
water.rapids            rapids_word <1
water.tank              tank_word <1
uw.dive                 underwater scene_word <16
uw.dive                 submarine_word <1
climb.free_climb        climb !building <1
climb.free_climb        rock_only hang <12
climb.ledge_hang        hang ledge_word <12
climb.ledge_hang        hang building <9
climb.tightrope         wire walk_word <9
wire.wire_work          wire !no_wire !car !plane !heli !train !boat !bridge !building <1
wire.swing              swing <1
wire.swing              rope jump <16
fight.choreography      fight fight_plan !fight_idiom !train_v !sword <7
fight.oner              oner <1
fight.gun_fu            gun_fu_word <1
fight.battle            battle_word !fight_idiom <1
fight.battle            extras_word fight <9
weapon.gunfight         gun <1
animal.horse_fall       horse fall <9
animal.horse_chase      horse ride <9
animal.horse_chase      horse gallop_verb <9
animal.horse_transfer   horse jump <9
animal.horse_transfer   horse onto_word <9
animal.chariot          chariot_word <1
pyro.explosion          explosion_noun <1
pyro.explosion          explode !car !train !bridge <1
pyro.demolition         explode building <12
pyro.demolition         demolish_word <1
pyro.blast_throw        explode thrown_word <14
parkour.foot_chase      chase on_foot <12
parkour.foot_chase      run_word building !wall <9
parkour.rooftop_jump    roof_any jump !leave <9
parkour.rooftop_jump    short_gap <1
train.top_run           train run_word <12
train.top_run           wagon_word run_word <9
train.top_fight         fight wagon_word <12
train.boarding          jump train <9
train.wreck             train crash <12
train.wreck             loco_word bridge <12
aerial.skydive          parachute plane <16
fight.sword             sword fight !train_v !ready_v !learn_word <9
fight.knife             knife_word fight !train_v !ready_v <9
other.ski               ski leave <9
other.ski               ski chase <14
aerial.skydive          freefall !building !parachute <1
aerial.skydive          jump_noun self_word <6
train.top_run           wagon_word top <9
water.tank              tank_liquid <1
car.hood_ride           hang truck <9
car.hood_ride           hang car <9
fall.high_fall          fall bridge !water !car !train !truck <12
car.off_cliff           drive dam <9
car.off_cliff           dam jump <7
"""

KNOWN_PERFORMED = """
car.chase               speeds_off !boat !moto !plane !horse <1
moto.chase              rode_past moto !horse !train_v !car !jump <7
animal.horse_chase      rode_past horse !moto !train_v !car !fall <7
aerial.plane_fly        flew_past @plane !boat !car !heli !fighter !hang !train_v <1
aerial.heli_fly         flew_past @heli !boat !car !plane !fighter !hang !train_v <1
train.top_run           run_word train <9
fall.high_fall          fall off_word !moto !car !horse !train !stairs !parachute !plane <4
climb.free_climb        climb !building !train_v <1
"""
