"""Frames of fights and weapons. Data only."""

FIGHTS = """
fight.oner              oner minutes_word !breath !underwater <10
fight.oner              oner fight <18
fight.oner              oner_sure @fight <1
fight.oner              oner_sure @stunt_people <1
fight.martial_arts      martial_word <1
fight.martial_arts      martial_word fight <8
fight.gun_fu            gun_fu_word <1
fight.sword             sword fight <10
fight.sword             sword_duel <1
fight.sword             sword fight_plan !ready_v <9
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
fight.choreography      fight_noun @stunt_people <1
fight.choreography      fight_word @fight_plan !fight_idiom <1
fight.choreography      fight_noun @fight_plan <1
fight.choreography      fight fight_plan !fight_idiom <10
fight.choreography      fight own_word <6
fight.choreography      fight day_count <8
fight.choreography      fight most_word self_word <8
fight.choreography      fight_noun performer_sure <10
fight.knife             knife_word fight <7
fight.boxing            boxing_word fight_plan <9
fight.boxing            ring_word fight <8
fight.battle            battle_word scene_word <7
fight.battle            battle_word extras_word <14
fight.battle             battle_word film_done <9
fight.choreography       brawl_word fight_place !train <12
fight.choreography       brawl_word performer_sure !train <12
fight.choreography       brawl_word day_count <9
fight.choreography       brawl_word minutes_word <9
fight.choreography       brawl_word for_real_word <9
fight.choreography       fight_any fight_place !train !fight_idiom <6
fight.oner               oner fight_any <18
fight.martial_arts       martial_all fight_v <8
fight.martial_arts       martial_all style_word <6
fight.sword              cross_swords <1
fight.knife              with_knives <1
fight.knife              with_knives clash_word <8
fight.stick_weapon       beat_off odd_weapon <7
fight.boxing             ring_bout box_word <9
fight.boxing             box_word fight <7
fight.battle             crowd_word clash_all large_number <12
fight.battle             crowd_word clash_all battle_word <14
weapon.archery           arrow_word loose_word <7
weapon.archery           arrow_word train_v <9
weapon.archery           arrow_word bareback <9
fight.knife              big_blade fights_past <9
fight.knife              big_blade fight <7
fight.stick_weapon       odd_tool fights_with <7
fight.oner               shot_noun minute_only @fight <4
fight.battle             riot_word crowd_count large_number <9
fight.boxing            prize_fight @fight_plan <1
fight.stick_weapon      odd_weapon fight <9
fight.stick_weapon      odd_weapon stunt_people fight_v <14
weapon.archery          arrow_word counted_time <9
weapon.archery          arrow_word learn_word <9
fight.choreography       fight_way @stunt_people !fight_idiom <1
fight.choreography       fight_way stairs <9
fight.choreography       fight_way self_word <9
fight.boxing             boxed_word round_word <7
fight.choreography       mutual <1
fight.choreography       most_word fight_noun !fight_idiom <6
fight.on_vehicle         fight tank_vehicle !underwater <6
"""
