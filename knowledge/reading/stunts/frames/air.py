"""Frames of stunts with aircraft, parachutes, fire and explosives. Data only."""

AIR = """
fire.full_body_burn     burn full_body <6
fire.full_body_burn     burn performer_word gel <20
fire.full_body_burn     burn gel <14
fire.full_body_burn     burn stunt_people !car !truck !building !parachute !limb_word <12
fire.full_body_burn     burn times_word !parachute !limb_word <6
fire.full_body_burn     burn minutes_word stunt_people !limb_word <14
fire.full_body_burn     burn_noun stunt_people <8
fire.run_through        through fire_wall car <16
fire.run_through        through fire_wall ride <12
fire.run_through        burst_word fire_wall through <8
fire.run_through        through fire_wall stunt_people <12
fire.run_through        through fire_wall horse <12
aerial.halo_jump        halo skydive <4
aerial.halo_jump        halo jump <6
aerial.halo_jump        jump plane out_word feet_high oxygen_word <24
aerial.skydive          skydive <1
aerial.skydive          jump heli leave <7
aerial.skydive          fall plane out_word !fighter !crash <7
aerial.skydive          jump plane out_word !fighter !train <12
aerial.skydive          throw_self_word plane <12
aerial.skydive          freefall @parachute !fall <1
aerial.skydive          freefall @plane !building <1
aerial.skydive          jump parachute !building !bridge !cliff !base !moto !burn <8
aerial.base_jump        base <1
aerial.base_jump        parachute bridge jump <10
aerial.base_jump        ski cliff parachute <20
aerial.base_jump        base jump <3
aerial.base_jump        base_person building <14
aerial.base_jump        base_person jump <14
aerial.base_jump        base_person tower <14
aerial.base_jump        base_person cliff leave <14
aerial.base_jump        parachute cliff jump !moto !ramp <18
aerial.base_jump        jump building parachute <14
aerial.burning_parachute parachute burn <12
aerial.no_chute         no_chute no_chute_leave <14
aerial.wingsuit         wingsuit_word <1
aerial.wingsuit         wingsuit_word fly <8
aerial.speedflying      paraglide_word <1
aerial.exterior_hang    outside plane strapped_word !wing <12
aerial.exterior_hang    hang side_word @plane !wing <6
aerial.exterior_hang    outside_word plane on_word !wing <6
aerial.exterior_hang    hang plane !wing !self_word !train_v <10
aerial.exterior_hang    hang outside plane !wing <14
aerial.wing_walk        wing plane performer_verb <12
aerial.wing_walk        wing plane <6
aerial.wing_walk        wing person_mark on_word <6
aerial.wing_walk        wing hang @plane <9
aerial.wing_walk        wing climb @plane <9
aerial.wing_walk        wing stand_word @plane <9
aerial.transfer         jump heli to_another <12
aerial.transfer         one_to_another_word @plane <1
aerial.transfer         jump plane to_another <14
aerial.transfer         climb plane to_another <14
aerial.transfer         rope plane to_another <16
aerial.jet_flight       fighter <1
aerial.jet_flight       fighter fly <8
aerial.jet_flight       g_word @fighter <1
aerial.plane_fly        fly p51_word <12
aerial.plane_fly        fly self_word plane !fighter <12
aerial.zero_g           weightless plane <10
aerial.space            film_v space in_word !kevin_word <5
pyro.explosion          explode !car !truck !boat !building !plane <1
pyro.explosion          explosion_noun !car !truck !boat !building !plane !bridge !train <1
pyro.explosion          biggest_word explosion_noun <8
pyro.blast_throw        explode thrown_word <6
pyro.blast_throw        explosion_noun thrown_word <10
aerial.heli_hang        hang heli <12
aerial.heli_hang        rope heli below_word <12
aerial.heli_hang        skid_word hang @heli <8
aerial.heli_fly         fly heli !hang !underwater <12
aerial.heli_fly         heli chase <8
aerial.aircraft_heist   plane to_another tow_word <14
pyro.vehicle            explode car !building <12
pyro.vehicle            explode truck !building <10
pyro.vehicle            explode boat <10
pyro.demolition         explode building !car <12
pyro.demolition         explode bridge !car <10
pyro.demolition         demolish_word building <10
pyro.aircraft_crash     crash plane !car <12
pyro.aircraft_crash     plane into_word hangar_word <14
pyro.aircraft_crash     plane building ride into_word !jump !hang !climb !fall <10
fire.partial_burn       burn limb_word !full_body !hurt_word <8
fire.burning_vehicle    burn car drive !chase <12
fire.burning_vehicle    burn moto !chase <6
aerial.heli_fly         heli roll <8
aerial.heli_fly         heli double_side <8
aerial.zero_g            parabolic_word <1
aerial.zero_g            weightless @parabolic_word <1
aerial.zero_g            zero_g_word plane <12
aerial.halo_jump         halo plane <10
aerial.skydive           parachute plane leave !burn <12
aerial.base_jump         parachute building leave !plane !burn <12
aerial.transfer          plane to_another change_word <14
fire.run_through         through fire_wall gallop_word <14
pyro.demolition          blow_word building <9
pyro.demolition          blow_word bridge <9
fire.full_body_burn      burn fireproof <16
fire.full_body_burn      burn minutes_word !car !truck !building !parachute !limb_word !clothes !breath <6
aerial.halo_jump         jump altitude_jump parachute <16
aerial.halo_jump         freefall_v altitude_jump thousands_up <14
aerial.halo_jump         freefall_v altitude_jump plane <14
aerial.skydive           freefall_v plane_exit !moto !car <9
aerial.skydive           freefall_v huge_number thousands_up !building !cliff !water !bridge !dam !moto !car !train_v <7
aerial.burning_parachute canopy_fire aflame <9
aerial.wingsuit          wing_suits <1
aerial.speedflying       speed_wing <1
aerial.exterior_hang     hold_plane plane lift_off !wing !heli <12
aerial.exterior_hang     hold_plane plane_part plane !wing !heli <12
aerial.exterior_hang     hold_plane plane_part lift_off !wing <12
aerial.transfer          jet_pair <1
aerial.transfer          plane pass_word to_another !train_v <12
aerial.heli_hang         carry_word heli under_heli <10
aerial.aircraft_heist    capture_word smaller_plane <12
aerial.aircraft_heist    rope plane smaller_plane <14
aerial.wing_walk         walk_word wing <8
aerial.wing_walk         wing performer_verb @plane <6
aerial.space             film_v space !kevin_word <6
pyro.blast_throw         shock_wave hurl_word <7
pyro.demolition          big_house razed !car <9
pyro.explosion           ignited_word kerosene_word <8
pyro.explosion           kerosene_word tank_liquid <9
aerial.heli_fly          heli heli_work !hang !skydive !jump <6
aerial.speedflying       parasail <1
aerial.jet_flight        jump_jet <1
aerial.skydive           tunnel_wind @skydive <1
pyro.aircraft_crash      plane plane_drop water !jump !hang <12
aerial.heli_fly          fly self_word @heli !plane !fighter !hang <6
fire.run_through         through burn corridor_word <9
fire.run_through         burst_out burn corridor_word <9
aerial.halo_jump         huge_number thousands_up oxygen_word !fighter !fly !climb !underwater <14
aerial.base_jump         parachute tower jump !plane !heli <14
aerial.base_jump         parachute burj jump !plane !heli <14
aerial.no_chute          no_chute left_plane <10
aerial.wing_walk         strut_word plane performer_verb !pilot_paper <14
aerial.wing_walk         strut_word on_ledge @plane <8
aerial.transfer          jump plane onto_word car <16
aerial.transfer          fall plane onto_word car <16
aerial.transfer          jump heli onto_word train <14
aerial.transfer          jump heli onto_word boat <14
aerial.heli_hang         hang_strict skid_only <6
aerial.plane_fly         land_only plane self_word !heli <12
pyro.explosion           explosion_noun real_word !car !truck !boat !plane <6
aerial.jet_flight        back_seat jet_only fly <10
fire.run_through         through fire_wall walk_word <9
aerial.base_jump         ski leave parachute <14
aerial.skydive           skydiver jump <9
aerial.heli_fly          heli under_word bridge !hang <12
aerial.heli_hang         winched <1
aerial.heli_hang         hang side_word @heli !plane !wing !building <6
"""
