"""Frames of what bodies do: falls, climbs, water, wires, running. Data only."""

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
wire.wire_work          wire_sure !no_wire !moto !car !horse <1
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
parkour.parkour         parkour <1
parkour.wall_run        ride wall down_word !car !moto <5
parkour.wall_run        run_word wall down_word !car !moto !chase <8
fall.stair_fall         tumble_noun @stairs @stunt_people <1
fall.stair_fall         tumble stairs <14
fall.stair_fall         tumble stairs_noun <14
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
fall.slope_tumble       tumble cliff down_word !moto !car !parachute !train !truck !bus <8
fall.structure_collapse collapse house_front <12
water.cliff_dive        jump cliff edge !moto !car <14
water.cliff_dive        jump water feet_high !bridge !car !moto !parachute <12
water.cliff_dive        dive cliff !car !moto <9
water.cliff_dive        jump cliff water !moto !car !parachute <14
water.bridge_jump       jump bridge edge <14
water.bridge_jump       jump bridge water <14
water.bridge_jump       jump bridge boat <14
water.bridge_jump       jump bridge off_bridge_word !moto !car !train !truck !parachute !bungee <6
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
parkour.rooftop_jump    jump building between <14
parkour.rooftop_jump    jump building to_another <14
parkour.rooftop_jump    jump building balcony_word !car !moto <14
parkour.foot_chase      chase on_foot <9
parkour.foot_chase      run_word building top !wall !train <8
wire.swing              swing around_word building <12
water.bridge_jump       fall bridge water !car !train !truck !bus <14
fall.window_crash       fall through window !car !bus !truck !moto <10
parkour.foot_chase       rooftop_run <1
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
fall.high_fall           fall floor_word leave !moto !car !stairs !train !plane <9
fall.high_fall           jump floor_word leave !moto !car !plane !parachute !climb <9
fall.high_fall           fall shaft_word !plane <9
fall.high_fall           throw_self_word floor_word <9
fall.descender           fall slow_word brake_gear <16
fall.stair_fall          stairs_noun down_word large_number !climb !run_word <9
fall.stair_fall          pull_behind stairs down_word <9
fall.window_crash        pass_word through window !car !bus !truck !moto !shoot_word <9
fall.window_crash        thrown_word out_window <9
fall.window_crash        pass_word out_window !shoot_word !car <7
fall.window_crash        tumble out_window !car <9
fall.window_crash        fall out_window !car <9
fall.structure_collapse  gave_way set_part stunt_people <14
fall.structure_collapse  gave_way set_part performer_verb <14
fall.roof_slide          slide roofs_only down_word !car !moto <9
climb.building           outside_tower ride !car !moto <9
climb.building           outside_tower run_word <9
climb.building           outside_tower climb <9
climb.building           outside_tower hang <9
climb.building           outside_tower floor_word <9
climb.building           climb floor_word !stairs !fight !plane !oner <9
climb.ledge_hang         on_ledge ledge_all !plane !heli !train <9
climb.rappel             rope_down building !plane !heli <9
climb.rappel             rope_down wall <9
climb.tower              up_mast mast_word !plane !boat <8
climb.cable_car          fight gondola_all <12
climb.cable_car          gondola_all top <9
climb.cable_car          gondola_all jump <9
climb.cable_car          gondola_all hang <9
climb.tightrope          tight_walk between <8
climb.tightrope          tight_walk building <9
climb.tightrope          tight_walk walk_word <6
climb.free_climb         climb rock_only !building !stairs !car <9
climb.free_climb         hang_strict rock_only !building !moto !plane <9
wire.wire_work           hoisted hoist_gear fight !plane !heli !building !no_wire <12
wire.wire_work           hoisted hoist_gear fly !plane !heli !no_wire <9
wire.wire_work           hoisted hoist_gear performer_sure !plane !heli !building !no_wire <9
wire.wire_work           hoisted hoist_gear feet_high !plane !heli !fall !no_wire <14
wire.zip_line            slip_along line_down between !moto !car <12
wire.zip_line            slip_along line_down to_another <12
wire.zip_line            slip_along line_down down_word !building !stunt_wire <7
wire.swing               swing rope across_word <9
wire.swing               rope across_word leap_all <9
wire.rotating_set        turning_set turns_round self_axis <14
wire.rotating_set        turning_set turns_round fight <12
parkour.parkour          vault_word street_thing <8
parkour.parkour          run_word street_thing !train <7
parkour.rooftop_jump     short_gap <1
parkour.rooftop_jump     short_gap jump <9
parkour.rooftop_jump     short_gap roof_any <9
parkour.foot_chase       sprint_word roofs_only !train !car !moto <7
parkour.foot_chase       sprint_word on_foot !train <8
parkour.wall_run         run_word down_face !car !moto <8
fire.partial_burn        burn clothes !full_body !hurt_word <7
fire.partial_burn        lick_word clothes burn <9
water.cliff_dive         jump cliff into_sea !moto !car !parachute <14
water.cliff_dive         fall cliff into_sea !moto !car !parachute !truck !train <12
water.cliff_dive         dive_noun high_measure into_sea !moto !car !bridge !boat <9
water.bridge_jump        goes_over rail_word water <14
water.bridge_jump        goes_over bridge water <14
water.bridge_jump        goes_over boat !car !moto <9
water.bridge_jump        jump rail_word water !car !moto <12
water.bridge_jump        jump boat leave !onto_word !ramp !chase <7
water.bridge_jump        throw_self_word bridge !parachute !car !train !truck !bus <8
water.tank               tank_liquid flood_gear <9
water.tank               tank_dug tank_made boat <14
water.tank               tank_dug tank_made underwater <14
water.tank               tank_dug tank_liquid <12
uw.dive                  swim_word wreck_place !breath <9
uw.dive                  swim_word underwater stunt_people !breath <12
uw.vehicle_escape        free_word drowned_car <9
uw.fight                 underwater brawl_word <10
uw.fight                 fight tank_dug dive <14
other.ski                snow_v avalanche <9
other.board_wheels       board_any ride slope <9
other.board_wheels       board_any jump !moto <9
other.board_wheels       board_any chase !moto <9
fall.high_fall           jump wall off_word !moto !car !horse !bus !train !through <6
parkour.foot_chase       crossed_word own_roofs self_word <9
wire.swing               swings_past building !pole <9
water.bridge_jump        overboard @boat @stunt_people <1
uw.dive                  swims_past hull_word !breath <9
fall.descender           fall on_line feet_high !plane !heli <9
fall.descender           fall on_line floor_word !plane !heli <9
fall.descender           jump on_line floor_word !plane !heli <12
fall.descender          fall fan_brake <12
fall.descender          carry_word fan_brake <12
water.tank              tank_word built_word rotate_word <14
water.tank              tank_word built_word sinking_word <14
uw.vehicle_escape       free_word car underwater <16
uw.vehicle_escape       free_word self_word tank_word !tank_vehicle <14
water.bridge_jump       step_off_word bridge edge !car !train !truck !moto <12
climb.building          run_word burj !chase <10
climb.building          climb glass_tower <10
wire.air_ram            pneumatic_word hurl_word !car !truck <12
wire.wire_work          hoisted harness_word !plane !heli !building !cliff <9
wire.ratchet            yank_word harness_word back_word <12
water.cliff_dive        dive rock_only feet_high <12
wire.rotating_set       corridor_word turns_round <7
wire.swing               swing between tower_pair <9
fall.stair_fall          stairs fallen_down !climb !run_word <8
fall.descender           fall feet_high on_line <16
fall.descender           fall building on_line <14
fall.high_fall           fall bridge leave stunt_people !water !car !train !truck !bus !moto <14
"""
