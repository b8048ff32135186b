"""Frames of what bodies do: falls, climbs, water, wires, fights, running. Data only."""

BODIES = """
fall.high_fall          jump feet_high leave !moto !car !parachute !plane <9
fall.high_fall          step_off_word building <8
fall.high_fall          jump building leave !between !parachute <9
fall.high_fall          fall building leave !car !truck !bus !moto !between !hang_strict !stairs !train <12
fall.high_fall          fall feet_high !moto !car !parachute !stairs !train !plane !freefall !bridge !dam !water <9
fall.high_fall          fall high_fall_word <18
fall.high_fall          jump high_fall_word !car !moto <14
fall.high_fall          jump building top leave !between !parachute <14
fall.high_fall          throw_self_word building !parachute <12
fall.high_fall          fall balcony_word !moto !car <8
fall.high_fall          throw_self_word feet_high !parachute !moto !plane !heli !dam <12
fall.high_fall          fall edge_word !moto !car !stairs !train !bridge <6
fall.bungee             bungee <1
fall.bungee             bungee jump <6
fall.bungee             jump dam leave !car <12
fall.bungee             throw_self_word dam <10
fall.descender          fall wire brake_word <12
uw.breath_hold          breath_sure <1
uw.breath_hold          breath hold <12
uw.breath_hold          underwater minutes_word hold <14
uw.breath_hold          underwater minutes_word stay_word <14
uw.vehicle_escape       escape_word sinking_word <8
uw.vehicle_escape       escape_word underwater <10
uw.vehicle_escape       car underwater escape_word <14
climb.free_climb        climb rock_word <6
climb.free_climb        climb cliff <12
climb.free_climb        hang_strict cliff !moto !car !parachute !plane !heli !train !bus !truck <9
climb.building          climb burj <9
climb.building          hang burj <9
climb.building          burj person_mark <5
climb.building          climb building !cliff !plane !train <12
climb.building          hang building tall_word !plane <14
climb.building          climb wall outside_word <10
climb.rappel            descend <1
climb.rappel            descend building <10
climb.cable_car         cable_car_word <1
climb.cable_car         fight cable_car_word <12
climb.tightrope         tightrope_word <1
climb.tightrope         tightrope_word walk_word <8
wire.wire_work          wire_sure !no_wire <1
wire.wire_work          on_word wire performer_verb !no_wire <6
wire.wire_work          wire hang !plane !heli !building !burj !no_wire <9
wire.wire_work          wire flown_word !no_wire <7
wire.wire_work          wire jump !no_wire <9
wire.wire_work          wire pull_word stunt_people !no_wire <14
wire.wire_work          wire_only hang !plane !heli !building !burj !train !fall !cliff !no_wire <9
wire.wire_work          on_word wire_only fight !no_wire <9
wire.wire_work          wire_only flown_word !plane !heli !wing !no_wire <9
wire.ratchet            ratchet_word <1
wire.ratchet            yank_word back_word <6
wire.air_ram            air_ram_word <1
wire.zip_line           zip <1
wire.zip_line           slide cable_word down_word !building <9
wire.swing              swing chandelier_word <9
wire.swing              swing leave stairs <7
wire.swing              swing rope <9
fight.oner              oner minutes_word !breath !underwater <10
fight.oner              oner fight <18
fight.oner              oner_sure @fight <1
fight.oner              oner_sure @stunt_people <1
fight.martial_arts      martial_word <1
fight.martial_arts      martial_word fight <8
fight.gun_fu            gun_fu_word <1
fight.sword             sword fight <10
fight.sword             sword_duel <1
fight.sword             sword fight_plan <9
fight.stick_weapon      stick_word <1
fight.on_vehicle        fight top bus <10
fight.on_vehicle        fight top truck <14
fight.on_vehicle        fight top car <14
weapon.gunfight         gun <1
weapon.gunfight         shoot_way_word <1
weapon.gunfight         guns_word fight <7
weapon.gunfight         gun stunt_people <12
weapon.squib            squib_word <1
weapon.archery          bow_word train_v <8
weapon.archery          bow_word ready_v <9
parkour.parkour         parkour <1
parkour.wall_run        ride wall down_word !car !moto <5
parkour.wall_run        run_word wall down_word !car !moto !chase <8
fall.stair_fall         tumble_noun @stairs @stunt_people <1
fall.stair_fall         tumble stairs <14
fall.stair_fall         tumble stairs_noun <14
fight.choreography      fight_noun @stunt_people <1
fight.choreography      fight_word @fight_plan !fight_idiom <1
fight.choreography      fight_noun @fight_plan <1
fight.choreography      fight fight_plan !fight_idiom <10
fight.choreography      fight own_word <6
fight.choreography      fight day_count <8
fight.choreography      fight most_word self_word <8
fight.choreography      fight_noun performer_sure <10
other.ski               ski leave cliff <10
other.ski               ski leave mountain_word <8
other.ski               ski chase <12
other.ski               ski jump <12
other.ski               ski slope <9
other.board_wheels      board_word <1
other.board_wheels      bicycle_word jump <9
other.board_wheels      bicycle_word chase <9
fall.window_crash       crash through window !car !bus !truck !moto !shoot_word <12
fall.window_crash       jump through window !car !bus !truck !moto !shoot_word <12
fall.window_crash       thrown_word through window !car !truck <12
fall.roof_slide         slide building down_word !rope <12
fall.roof_slide         slide pole down_word <10
fall.slope_tumble       tumble slope down_word <12
fall.slope_tumble       tumble cliff down_word !moto !car !parachute <8
fall.structure_collapse collapse house_front <12
water.cliff_dive        jump cliff edge !moto !car <14
water.cliff_dive        jump water feet_high !bridge !car !moto !parachute <12
water.cliff_dive        dive cliff !car !moto <9
water.cliff_dive        jump cliff water !moto !car !parachute <14
water.bridge_jump       jump bridge edge <14
water.bridge_jump       jump bridge water <14
water.bridge_jump       jump bridge boat <14
water.bridge_jump       jump bridge off_bridge_word !moto !car !train !parachute !bungee <6
water.bridge_jump       jump boat water !car !chase <10
water.rapids            rapids_word <1
water.tank              tank_word gallon_word <14
water.tank              tank_word water <4
water.tank              tank_word built_word @underwater <10
water.tank              flood_word set_word <8
uw.dive                 underwater scene_word <9
uw.dive                 submarine_word scene_word <9
uw.fight                underwater fight <8
climb.ledge_hang        hang_strict building !burj !plane !heli !car <10
climb.ledge_hang        hang_strict ledge_word <10
climb.tower             climb tower radio_word <12
wire.rotating_set       rotate_word set_word <7
fight.knife             knife_word fight <7
fight.boxing            boxing_word fight_plan <9
fight.boxing            ring_word fight <8
fight.battle            battle_word scene_word <7
fight.battle            battle_word extras_word <14
parkour.rooftop_jump    jump building between <14
parkour.rooftop_jump    jump building to_another <14
parkour.rooftop_jump    jump building balcony_word !car !moto <14
parkour.foot_chase      chase on_foot <9
parkour.foot_chase      run_word building top !wall !train <8
wire.swing              swing around_word building <12
water.bridge_jump       fall bridge water !car !train !truck !bus <14
fall.window_crash       fall through window !car !bus !truck !moto <10
parkour.foot_chase       rooftop_run <1
fight.battle             battle_word film_done <9
fall.roof_slide          slide_down building !rope <8
climb.rappel             slide_down rope <6
uw.breath_hold           breath stay_word minutes_word <14
climb.tower              top tower feet_high <12
climb.tightrope          tightrope_word train_v <14
wire.zip_line            zip cable_word <9
fall.roof_slide          fall awning_word <12
fall.descender           fall brake_sure <16
fall.descender           fall feet_high @brake_word <9
water.cliff_dive         fall water feet_high !car !moto !bridge !parachute <14
parkour.rooftop_jump     jump roofs_word !car !moto !parachute <9
climb.ledge_hang         crawl_word ledge_word <9
"""
