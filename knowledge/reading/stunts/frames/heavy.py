"""Frames of trucks, buses, tanks, boats, animals and trains. Data only."""

HEAVY = """
heavy.pole_sway         pole vehicle_any rider_word <14
heavy.pole_sway         pole sway_rig <6
heavy.pole_sway         pole swing <12
heavy.pole_sway         pole truck swing <18
heavy.pole_sway         pole car swing <18
heavy.bus               bus crash <8
heavy.bus               bus roll <8
heavy.bus               bus gap_word <8
heavy.bus               bus jump !building <12
heavy.bus               bus turned_over <10
heavy.bus               bus split_word <8
boat.jetski             jetski_word <1
animal.horse_transfer   horse jump to_another <12
animal.horse_transfer   horse jump train <14
animal.horse_transfer   horse jump off_word <6
animal.chariot          chariot_word <1
animal.chariot          chariot_word race <8
train.top_run           hang train <8
train.top_run           ride top train <12
train.top_run           top train moving_word <9
train.top_run           hang train outside_word <10
train.wreck             crash train <9
train.wreck             train bridge leave ride <12
train.wreck             train ride quarry_word <14
train.wreck             train cliff fall <14
train.wreck             train cliff ride <14
train.wreck             train quarry_word leave <14
train.wreck             train explode <9
train.wreck             train water fall <12
heavy.truck_flip        roll truck <12
heavy.truck_flip        truck turned_over <12
heavy.truck_chase       chase truck <10
heavy.drag_under        dragging car !moto <10
heavy.drag_under        dragging truck <12
heavy.drag_under        under_word truck slide <8
heavy.tank              tank_vehicle through wall !water !gallon_word <12
heavy.tank              tank_vehicle drive !water !gallon_word !underwater <6
heavy.tank              tank_vehicle crush_word !water !gallon_word <12
heavy.tank              tank_vehicle chase !water <10
boat.chase              boat chase <10
boat.jump               boat jump !water_body !onto_word <8
boat.jump               boat jump over_word !onto_word <10
boat.jump               boat ramp <8
boat.jump               boat air_sure <8
animal.horse_fall       horse fall <9
animal.horse_chase      horse chase <10
animal.horse_chase      horse gallop_word <9
animal.horse_chase      horse ride self_word <10
train.top_fight         fight top train <14
train.boarding          jump train leave !moto <12
heavy.tank              crush_word car @tank_vehicle <9
train.top_fight         fight on_word train moving_word <12
heavy.drag_under         under_word truck hang <10
heavy.drag_under         under_word car hang <10
train.top_run            run_word top train <10
train.boarding           jump train bridge <14
train.boarding           fall train bridge moving_word <14
train.wreck              train bridge fall !moving_word !jump !onto_word <12
animal.horse_chase       horse chase_noun <10
heavy.bus                hang bus <9
heavy.drag_under         pull_behind behind_word car person_hit !moto <9
heavy.drag_under         pull_behind behind_word truck <9
heavy.drag_under         pull_behind under_word truck <9
heavy.drag_under         pull_behind horse behind_word <9
heavy.bus                bus bus_verb <7
heavy.tank               tank_vehicle tank_verb wall <9
heavy.tank               tank_vehicle tank_verb car <9
animal.horse_fall        mount_word down_ground <7
animal.horse_fall        mount_word fall stunt_people <9
animal.horse_chase       bareback traffic_word <8
animal.horse_chase       bareback horse <5
animal.horse_chase       bareback self_word <9
animal.horse_chase       bareback performer_sure <8
animal.horse_transfer    saddle_to leap_all <8
animal.chariot           four_horses <1
train.top_fight          brawl_word car_roof_train <12
train.top_fight          fight car_roof_train <12
train.top_run            run_word car_roof_train <9
train.top_run            car_roof_train person_mark !fight <12
train.boarding           jump passing_train !moto !horse <9
train.wreck              loco_word loco_fall !jump !person_mark <9
train.boarding           jump onto_word train !moto !horse <9
train.boarding           fall onto_word train !car !truck <9
animal.horse_chase       gallop_verb !stunt_wire !battle_word <1
heavy.tank               tank_vehicle tank_path !water !gallon_word !submarine_word <8
heavy.truck_chase        truck truck_attack <8
heavy.drag_under         under_car pull_behind <9
heavy.drag_under         under_car slide <9
train.top_run            run_word wagon_word <7
heavy.truck_flip        truck on_its_side <9
heavy.truck_chase       truck after_person <10
heavy.drag_under        slip_under moving_word !water <8
heavy.drag_under        slip_under truck <8
heavy.drag_under        slip_under bus <8
heavy.bus               bus on_its_side <9
boat.chase              boat tear_word water_place <12
boat.chase              boat after_person <10
boat.jump               boat sail_over <9
animal.horse_chase      bareback rode_past <6
train.wreck             train on_its_side <9
heavy.bus               bus fly_over gap_word <10
boat.jump               boat fly_over over_word !jump <10
heavy.truck_flip         on_its_side cannon !car <12
"""
