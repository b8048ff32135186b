"""Words of gear and manner that settle frames, in four languages, folded. Data only."""

MANNERS = """
left_plane: en left_the_plane left_the_aircraft left_a_plane leaves_the_plane leaves_the_aircraft leaving_the_plane
    exits_the_plane exited_the_plane | es dejo_el_avion sale_del_avion salio_del_avion | fr quitte_l_avion
    sort_de_l_avion | de verlasst_das_flugzeug verließ_das_flugzeug
fan_brake: en fan_brake~ cable_brake~ brake_on_the_cable brake_on_the_line brake_drum~ friction_brake~
    hydraulic_brake~ | es freno_del_cable freno_de_cable freno_hidraulico | fr frein_hydraulique frein_sur_le_cable
    frein_a_ventilateur | de bremse_am_seil seilbremse~ lufterbremse~ bremstrommel
sail_over: en sailed_over sails_over sailing_over soared_over soars_over flew_over flies_over flying_over
    sailed_across sails_across soared_across flew_across flies_across hopped_over hurtled_over hurtles_over | es
    volo_sobre vuela_sobre volaron_sobre vuelan_sobre vuela_por_encima volo_por_encima salta_por_encima
    salto_por_encima | fr vole_au_dessus vole_par_dessus s_envole_au_dessus s_envole_par_dessus passe_par_dessus
    bondit_par_dessus | de flog_uber fliegt_uber flogen_uber fliegen_uber segelt_uber segelte_uber
tyre_word: en tyre~ tire tires rubber | es neumatico~ ruedas | fr pneu pneus | de reifen
thread_word: en thread~ threaded weav~ weave~ wove woven squeez~ squeeze~ | es se_cuela colarse colar zigzague~
    serpente~ esquiv~ | fr faufil~ slalom~ zigzag~ | de schlangel~ zwangt~ slalom~
after_person: en after_her after_him after_them at_her_heels at_his_heels at_their_heels in_pursuit giving_chase
    gave_chase in_hot_pursuit | es tras_ella tras_el tras_ellos tras_ellas en_su_persecucion pisandole_los_talones |
    fr a_ses_trousses a_leurs_trousses a_sa_poursuite a_leur_poursuite | de hinter_ihr_her hinter_ihm_her
    hinter_ihnen_her auf_den_fersen
on_its_side: en on_its_nose on_its_side onto_its_side on_to_its_side on_its_flank end_over_end tail_over_nose
    nose_over_tail nosedived | es de_lado de_costado de_morro patas_arriba | fr sur_le_flanc sur_le_cote
    cul_par_dessus_tete | de auf_die_seite auf_die_nase auf_der_seite aufs_dach
slip_under: en slipped_under slips_under slid_under slides_under passed_under passes_under rolled_under rolls_under
    crawled_under crawls_under dragged_under slid_beneath slides_beneath passes_beneath passed_beneath dropped_beneath
    hung_beneath hangs_beneath | es se_desliza_bajo se_deslizo_bajo pasa_bajo paso_bajo paso_por_debajo
    pasa_por_debajo | fr se_glisse_sous s_est_glisse_sous passe_sous glisse_sous est_passe_sous | de rutscht_unter
    rutschte_unter gleitet_unter glitt_unter kriecht_unter
strut_word: en strut struts bracing_wires wing_wires | es montantes riostras tirantes_del_ala | fr haubans entretoises
    | de streben tragflachenstreben spanndrahte
skid_only: en skid skids helicopter_skid helicopter_skids | es patin patines | fr patin patins | de kufe kufen
land_only: en land lands landed landing set_down put_down | es aterriza aterrizo aterrizar aterrizaron | fr atterrit
    pose posa atterrir | de landete landet landen
pneumatic_word: en compressed_air pneumatic~ air_mortar~ air_cannon~ spring_plate~ | es aire_comprimido neumatic~ | fr
    air_comprime pneumatiqu~ | de druckluft~ pneumatisch~
harness_word: en harness harnesses | es arnes arneses | fr harnais baudrier~ | de gurt gurten klettergurt~ gurtzeug
    geschirr
prize_fight: en title_fight~ prize_fight~ prizefight~ title_bout~ championship_bout~ championship_fight~ in_the_ring
    boxing_bout~ | es combate_por_el_titulo pelea_por_el_titulo combate_de_boxeo | fr combat_pour_le_titre
    combat_de_boxe match_de_boxe | de titelkampf~ boxkampf~ im_ring
glass_tower: en glass_facade sheer_glass outside_of_a_hotel outside_of_the_hotel tower_block~ side_of_the_hotel
    minaret~ steeple~ spire~ belfry | es campanario minarete aguja_de_la_torre fachada_de_cristal | fr clocher fleche
    minaret facade_vitree | de kirchturm~ glasfassade~ minarett~ turmspitze
chase_place: en tunnel tunnels alley alleys alleyways motorway motorways freeway freeways highway highways ring_road
    roundabout old_town hairpins multi_storey traffic | es tunel tuneles autopista autovia callejones casco_antiguo
    trafico | fr tunnel tunnels ruelles autoroute peripherique vieille_ville circulation | de tunnel tunnels gassen
    autobahn altstadt ringstraße verkehr
precise_way: en precision one_handed handcuffed | es esposad~ precision | fr menotte~ precision | de prazisions~
    gefesselt_am handschellen
skydiver: en skydiver~ parachutist~ | es paracaidista~ | fr parachutiste~ | de fallschirmspringer~
winched: en | es | fr helitreuill~ | de
combat_drill: en fight_rehearsal fight_rehearsals fight_drill fight_drills stunt_rehearsal stunt_rehearsals
    combat_drills weapons_rehearsals sword_rehearsals | es ensayos_de_pelea ensayos_de_lucha | fr
    repetitions_de_combat | de kampfprob~ kampftraining
kick_word: en kicks kicked kicking | es patada~ | fr coups_de_pied | de tritte kicks
mutual: en threw_each_other throw_each_other throwing_each_other punched_each_other punch_each_other hit_each_other
    hitting_each_other kicked_each_other kick_each_other beat_each_other beating_each_other knock_each_other
    knocked_each_other | es se_golpean se_golpearon se_pegaron se_pegaban | fr se_frappent se_sont_frappes
    se_tapent_dessus | de schlagen_aufeinander schlugen_aufeinander prugeln_aufeinander
bound_word: en strapped chained tied lashed bound | es encadenad~ atad~ sujet~ amarrad~ | fr enchaine~ attache~
    sangle~ ligote~ | de gekettet gefesselt festgebunden geschnallt gebunden angekettet
speeds_off: en roared roars roaring sped hurtled hurtles careened careens barrelled tore_through tore_down tore_along
    raced_through raced_along | es a_toda_velocidad persiguio huyo | fr fonce foncer fonca foncait a_toute_allure | de
    raste rast jagte prescht preschte
near_miss_word: en near_miss~ inches_from inch_perfect | es | fr | de
"""
