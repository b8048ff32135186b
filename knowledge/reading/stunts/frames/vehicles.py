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
moto.chase              moto chase !car <6
moto.chase              moto chase <3
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
car.transfer            jump car to_another !roofs_word <12
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
car.precision_driving   precise_way drive !train_v <8
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
car.corkscrew           double_side car <12
car.through_building    car through wall !fire_wall !door !shoot_word !gun <12
car.through_building    car through building <9
car.through_building    car through window !shoot_word !stunt_people <7
car.hood_ride           on_hood_word moving_word <8
car.hood_ride           on_hood_word hang <10
car.hood_ride           on_hood_word ride !crash <9
moto.crash              moto lose_word <9
car.racing              race professionals_word <12
car.racing              race_car professionals_word <12
car.off_cliff           bus cliff <9
car.jump                car bridge clear_word <10
car.jump                car gap_word clear_word <12
moto.jump               jump_noun stunt_people @moto !cliff !parachute !skydive <9
moto.jump                moto building off_word !chase !parachute !between <10
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
car.precision_driving    drive self_word car !race_car !train_v !plane !heli !chase <12
car.transfer             jump truck to_another !roofs_word <12
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
car.precision_driving    one_hand drive car <12
car.chase                car car_duel !moto !boat <9
car.chase                against_traffic car !moto <14
car.chase                against_traffic drive !moto <14
car.precision_driving    at_wheel car self_word !race_car !chase !train_v <10
car.crash                hit_wall car !moto <9
car.crash                crash_survive car !cliff !explode <9
car.drift                spin_num truck <8
car.drift                spin_num car !roll <8
moto.crash               moto went_wrong !jump !cliff <16
car.jump                car sail_over !plane !heli !moto <12
car.jump                flew_past car over_word !plane !heli !moto <9
moto.jump               moto sail_over !cliff <10
moto.jump               flew_past moto over_word !cliff <9
car.drift               spin tyre_word <9
car.drift               drift_sure around_word <7
car.knockdown           hurl_word hood_word car <12
car.knockdown           tumble hood_word !drive <9
car.off_cliff           car building push_word off_word <10
car.precision_driving   thread_word car through <8
car.precision_driving   thread_word car traffic_word <12
car.racing              drive lap_word race !horse !moto <14
moto.cliff_jump         ride cliff parachute off_word @moto !ski !wingsuit_word <14
moto.onto_vehicle       moto onto_word train !chase <12
moto.onto_vehicle       moto onto_word truck !chase !crash <10
fire.burning_vehicle    burn moto wheel_word <10
fire.burning_vehicle    burn bus ride <9
fire.burning_vehicle    burn truck drive <10
fire.burning_vehicle    burn boat drive <10
car.chase               car after_person tear_word <12
moto.chase              moto after_person !jump !cliff <10
car.chase               chase_noun chase_place !moto !boat !ski !on_foot !run_word !horse !heli !train !truck <12
moto.chase              moto roof_any !jump !off_word !over_word <9
moto.chase              moto against_traffic <14
moto.chase              moto stairs !jump !fall <12
moto.onto_vehicle       moto onto_word wagon_word <24
car.transfer            jump car bus !through <12
car.transfer            jump car truck onto_word <12
car.racing               lap_word race_car <14
car.hood_ride           bound_word on_hood_word <6
car.precision_driving   near_miss_word !wingsuit_word !plane !climb <1
"""
