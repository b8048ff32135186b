"""Frames of preparation. Data only."""

WORK = """
prep.driving_school     ready_v counted_time @race_car !fight <8
prep.driving_school     train_v circuit_word @race_car <12
prep.driving_school     driving_school_word <1
prep.driving_school     drive train_v time_long !plane !heli !fighter <14
prep.driving_school     race_car train_v <12
prep.driving_school     race train_v !lap_word <9
prep.driving_school     ready_v counted_time race_car <20
prep.driving_school     drive lesson_word <6
prep.driving_school     drive ready_v time_long !fly !chase !heli !plane <14
prep.driving_school     spin ready_v time_long <14
prep.driving_school     moto ready_v time_long !jump !skydive !cliff <12
prep.jump_training      large_number jump_noun @moto @ready_v !feet_high <5
prep.jump_training      large_number jump_noun @skydive @ready_v !feet_high <5
prep.jump_training      hour_word skydive <5
prep.jump_training      large_number skydive <9
prep.jump_training       large_number jump_noun moto !feet_high <7
prep.jump_training      large_number jump_noun ready_v !feet_high <9
prep.jump_training      jump_noun per_day_word ready_v <12
prep.jump_training      skydive ready_v <12
prep.jump_training      base ready_v <9
prep.fight_camp         fight ready_v <8
prep.fight_camp         fight learn_word <8
prep.fight_camp         weapons_word train_v time_long <14
prep.fight_camp         choreo_word train_v time_long <14
prep.fight_camp         sword ready_v <8
prep.fight_camp         sword learn_word <8
prep.fight_camp         martial_word ready_v <12
prep.fight_camp         martial_word learn_word <9
prep.fight_camp         fight ready_v counted_time !drive <12
prep.fight_camp         sword ready_v counted_time <12
prep.fight_camp         shooting_range_word ready_v <12
prep.fight_camp         boxing_word ready_v <9
prep.fight_camp         choreo_word ready_v time_long <12
prep.fight_camp         martial_word counted_time spent_word <14
prep.flight_training    fly train_v !car <7
prep.flight_training    licence_word <1
prep.flight_training    flight_word train_v <5
prep.flight_training    fly ready_v counted_time <16
prep.flight_training    fly ready_v time_long <16
prep.flight_training    fighter ready_v counted_time <24
prep.flight_training    fly lesson_word !car <6
prep.flight_training    heli ready_v <7
prep.flight_training    hour_word flight_word ready_v <12
prep.flight_training    fly hour_word @heli <7
prep.dive_training      dive train_v <7
prep.dive_training      breath_sure course_word <9
prep.dive_training      dive course_word <7
prep.dive_training      breath train_v <9
prep.dive_training      underwater train_v <8
prep.dive_training      breath_sure lesson_word <9
prep.dive_training      breath_sure ready_v <9
prep.endurance           trained_v counted_time !race_car !fight !sword !martial_word !breath !dive !underwater <12
prep.endurance          gym_word ready_v <9
prep.jump_training      large_number freefall !feet_high <6
prep.endurance          trained_v hour_word per_day_word !race_car !fight !breath <12
prep.driving_school      moto learn_word time_long <14
prep.driving_school      drive lap_long counted_time <16
prep.jump_training       large_number jump_noun parachute !feet_high <9
prep.fight_camp          coach_word counted_time @fight <14
prep.endurance           prep_noun took_word counted_time <8
prep.endurance           gym_all slog_word <9
prep.endurance           gym_all counted_time <9
prep.fight_camp          gun_drill counted_time <9
prep.fight_camp          martial_all counted_time <9
prep.fight_camp          gun_drill ready_v <9
prep.fight_camp          martial_all ready_v <9
prep.driving_school      stunt_school <1
prep.flight_training     pilot_paper <1
prep.endurance           sport_word counted_time <12
prep.endurance           muscle_word counted_time <9
prep.jump_training       tunnel_wind ready_v <14
prep.fight_camp          shooting_range_word counted_time <9
prep.fight_camp          combat_drill counted_time <9
prep.endurance           muscle_word ready_v <14
prep.driving_school      drive learn_word truck <9
prep.driving_school      drive learn_word car <9
prep.driving_school      drive learn_word moto <9
prep.fight_camp          kick_word ready_v counted_time <16
"""
