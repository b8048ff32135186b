"""Frames too weak by themselves: they hold where someone named, or a double, is told to have done it. Data only."""

PERFORMED = """
car.precision_driving    drove_past car !race_car !moto !chase !train_v !cliff !crash !ramp !jump !fall <6
car.precision_driving    at_wheel car !roll !record_word !race_car !moto !chase !train_v !cliff !crash !jump !fall <8
aerial.plane_fly         flew_past plane !fighter !heli !hang !jump !wing !train_v <6
aerial.heli_fly          flew_past heli !hang !jump !train_v <8
animal.horse_chase       rode_past horse !fall !train_v <7
fight.choreography       fights_past !fight_idiom !sword !train !underwater !train_v <1
fight.sword              sword @fight !train_v <1
uw.dive                  swims_past !cliff !bridge !breath !boat !train_v <1
fall.high_fall           fall feet_high !moto !car !parachute !plane !train <9
fight.knife              big_blade @fight own_word <6
fight.knife              knife_word @fight !train_v <1
fight.martial_arts       kick_word @fight !train_v <1
"""
