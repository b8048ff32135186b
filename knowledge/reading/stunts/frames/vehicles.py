"""Frames of stunts with cars, motorcycles, lorries, boats, trains and animals. Data only."""

VEHICLES = """
moto.cliff_jump         moto cliff jump <16
moto.cliff_jump         moto cliff ride leave <16
moto.cliff_jump         moto cliff leave <9
moto.cliff_jump         moto ramp cliff <22
moto.cliff_jump         moto ramp parachute <26
moto.cliff_jump         ride ramp cliff <14
moto.cliff_jump         moto parachute jump <18
moto.cliff_jump         moto jump_noun @cliff @parachute <8
moto.cliff_jump         moto leave edge_word <12
moto.cliff_jump         moto ride ramp @parachute <16
moto.cliff_jump         moto leave end_word @parachute <12
moto.jump               moto jump !cliff !parachute !ramp <6
moto.jump               moto jump gap_word <14
moto.jump               moto ramp jump <14
moto.jump               moto ramp gap_word <14
moto.jump               moto air gap_word !cliff <10
moto.jump               jump_noun moto !cliff !parachute <5
moto.chase              moto chase <6
moto.slide              moto slide <6
moto.crash              moto crash <7
moto.crash              moto fall off_word !cliff <6
moto.crash              thrown_word moto <8
moto.onto_vehicle       moto jump train <12
car.chase               car chase <7
car.chase               chase road <7
car.chase               chase_noun @car <1
car.cannon_roll         cannon roll <7
car.cannon_roll         roll car number_times <14
car.cannon_roll         roll car @cannon <8
car.cannon_roll         roll car record_word <20
car.cannon_roll         roll number_times @cannon <8
car.pipe_ramp           roll car pipe_word <12
car.pipe_ramp           roll car !cannon !record_word <7
car.jump                jump car air !onto_word <12
car.jump                jump car ramp !train !onto_word <12
car.jump                jump car feet_high !onto_word <9
car.jump                clear_word bridge <8
car.jump                car jump !onto_word <5
car.jump                car jump gap_word !onto_word <16
car.jump                jump_noun car feet_high !onto_word <12
car.jump                car air_sure <8
car.jump                car fly gap_word !fighter !plane !heli <10
car.drift               spin road <8
car.drift               spin car <12
car.drift               slide car !moto <6
car.drift               spin @car @drive <1
car.drift               slide around_word @car !moto !stairs !building <3
car.two_wheels          two_wheels car <8
car.two_wheels          two_wheels drive <10
car.crash               crash car <7
car.crash               crash stunt_people wheel_word <12
car.crash               crash_noun @race_car <1
car.crash               car ball_word crash <12
car.crash               car wreck_word <10
car.crash               crash_noun car <8
car.knockdown           hit_by car <5
car.knockdown           hit_by_word car !moto <8
car.knockdown           hit_by_word stunt_people @car <8
car.hood_ride           hang car outside_car <9
car.hood_ride           on_word outside_car moving_word car <9
car.hood_ride           hood_sure <1
car.hood_ride            ride top car !off_word <8
car.hood_ride           ride top tank_vehicle <8
car.hood_ride           top moving_word car <7
car.hood_ride           hang car !cliff !plane !heli !train <10
car.hood_ride           hang outside_car moving_word <8
car.hood_ride           on_word outside_car moving_word <8
car.hood_ride           strapped_word on_hood_word <8
car.transfer            jump car to_another <12
car.transfer            jump moving_word car out_word <10
car.transfer            climb car to_another <12
car.off_cliff           car cliff fall <12
car.off_cliff           car cliff ride leave <12
car.off_cliff           car dam ride <12
car.off_cliff           car dam fall <14
car.off_cliff           car cliff off_word ride !jump !over_word <10
car.off_cliff           car building fall !stunt_people <9
car.off_cliff           car bridge fall <10
car.off_cliff           car bridge off_word ride !chase !gap_word <8
car.off_cliff           bus cliff edge_word <10
car.off_cliff           teeter_word cliff <9
car.into_water          car water ride into_word <8
car.into_water          car water sink_word <10
car.into_water          car fall water <10
car.into_water          car water into_word <6
car.precision_driving   precise <1
car.precision_driving   precise drive <8
car.precision_driving   did_driving_word <1
car.precision_driving    drive wrong_way_word !moto <12
car.racing              race_car drive <10
car.racing              race car drive <10
car.racing              race speed_word drive <12
car.racing              race drive @race_car <12
car.racing              drive self_word @race_car <10
car.racing              lap_word real_word @race_car <8
car.racing              race_car real_word !crash <9
car.racing              race_car speed_word <12
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
car.corkscrew           double_side car <12
car.through_building    car through wall !fire_wall !door !shoot_word !gun <12
car.through_building    car through building <9
car.through_building    car through window !shoot_word !stunt_people <7
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
car.hood_ride           on_hood_word moving_word <8
car.hood_ride           on_hood_word hang <10
car.hood_ride           on_hood_word ride !crash <9
heavy.tank              crush_word car @tank_vehicle <9
moto.crash              moto lose_word <9
car.racing              race professionals_word <12
car.racing              race_car professionals_word <12
car.off_cliff           bus cliff <9
car.jump                car bridge clear_word <10
car.jump                car gap_word clear_word <12
train.top_fight         fight on_word train moving_word <12
moto.jump               jump_noun stunt_people @moto !cliff !parachute !skydive <9
moto.jump                moto building off_word !chase !parachute !between <10
heavy.drag_under         under_word truck hang <10
heavy.drag_under         under_word car hang <10
moto.slide               moto under_word truck <8
moto.cliff_jump          moto parachute leave <16
moto.cliff_jump          moto cliff push_word @parachute <14
car.jump                 car ramp air <12
car.jump                 car ramp fly <12
car.jump                 car over_word bridge fly <12
car.off_cliff            car cliff push_word <12
car.off_cliff            car cliff dive <9
car.into_water           car water land_word <9
moto.jump                moto clear_word !cliff !ramp <10
moto.crash               moto fall !cliff !ramp !parachute !building !jump <6
train.top_run            run_word top train <10
train.boarding           jump train bridge <14
train.boarding           fall train bridge moving_word <14
train.wreck              train bridge fall !moving_word !jump !onto_word <12
animal.horse_chase       horse chase_noun <10
heavy.bus                hang bus <9
car.precision_driving    drive self_word car !race_car !train_v !plane !heli !chase <12
car.transfer             jump truck to_another <12
fire.run_through         burst_out fire_source through !chase <9
fire.run_through         burst_out fire_source moto <9
fire.run_through         burst_out fire_source horse <9
fire.run_through         burst_out fire_source car <9
car.chase                car narrow_road tear_word <12
car.chase                car chase <14
car.cannon_roll          car gun_charge turned_word <14
car.cannon_roll          car gun_charge turn_count <16
car.cannon_roll          car cannon !tank_vehicle !water !launch_word <8
car.cannon_roll          car turn_count mark_word !laps_word <14
car.jump                 car flight_of !moto <9
car.jump                 car take_to_air feet_high !plane !heli <9
car.drift                drift_sure car <12
car.drift                drift_sure truck <9
car.drift                drift_sure building !moto <7
car.drift                drift_sure drive <8
car.two_wheels           two_wheels road <9
car.two_wheels           two_wheels truck <9
car.knockdown            knock_word car !moto !race_car <9
car.hood_ride            lie_word hood_all !heli !plane <8
car.off_cliff            car cliff edge_word <12
car.into_water           car water_place end_up !boat <9
car.into_water           truck water_place end_up <9
car.through_building     car enter_word tower_pair <10
car.through_building     car through shop_word <10
car.precision_driving    own_wheel !race_car !moto !plane !heli !not_word <1
car.racing               race_vehicle drove_word speed_word <14
car.racing               race_vehicle drove_word circuit_name <14
car.racing               race_vehicle self_word drove_word <12
car.racing               circuit_name drove_word race_car <14
moto.jump                moto fly_over barrier <9
moto.chase               biker_after chase <8
moto.chase               biker_after tear_word <9
moto.chase               moto drive self_word !train_v !jump !cliff <9
moto.crash               highside <1
moto.crash               moto go_down !car <8
moto.onto_vehicle        saddle onto_truck <14
moto.onto_vehicle        moto jump heli onto_word <12
moto.onto_vehicle        moto jump truck onto_word <12
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
car.precision_driving    one_hand drive car <12
train.boarding           jump onto_word train !moto !horse <9
train.boarding           fall onto_word train !car !truck <9
animal.horse_chase       gallop_verb !stunt_wire !battle_word <1
heavy.tank               tank_vehicle tank_path !water !gallon_word !submarine_word <8
car.chase                car car_duel !moto !boat <9
car.chase                against_traffic car !moto <14
car.chase                against_traffic drive !moto <14
car.precision_driving    at_wheel car self_word !race_car !chase !train_v <10
car.crash                hit_wall car !moto <9
car.crash                crash_survive car !cliff !explode <9
heavy.truck_chase        truck truck_attack <8
heavy.drag_under         under_car pull_behind <9
heavy.drag_under         under_car slide <9
car.drift                spin_num truck <8
car.drift                spin_num car !roll <8
train.top_run            run_word wagon_word <7
moto.crash               moto went_wrong !jump !cliff <16
"""
