"""Words of falls, climbs, wires, water and running that settle single frames, in four languages, folded. Data only."""

BODIES = """
floor_word: en floor floors storey storeys story stories | es piso pisos planta plantas | fr etage etages | de stock
    stockwerk stockwerke etage etagen
shaft_word: en lift_shaft elevator_shaft atrium stairwell_fall | es hueco_del_ascensor hueco_de_la_escalera | fr
    cage_d_ascenseur cage_d_escalier | de aufzugsschacht fahrstuhlschacht treppenschacht
slow_word: en slowed slow slows stopped stops braked braking arrested halted caught | es fren~ detuvo detiene
    amortigu~ | fr frein~ ralenti~ retenu~ amorti~ | de abgebremst gebremst abbrems~ bremst bremste abgefangen
    aufgefangen fing
brake_gear: en winch~ cable cables line wire lines wires | es cable cables cabrestante torno | fr cable cables treuil
    filin | de seil seilen stahlseil drahtseil winde seilwinde ~seil
pass_word: en go goes going gone went pass~ came comes | es pasa~ sale~ salio salen va van | fr pass~ sort~ | de geht
    ging gehen fliegt flog fliegen flug sturz~ schleuder~
out_window: en out_of_the_window out_of_a_window through_a_window through_the_window through_windows out_of_windows
    window_jump window_fall | es por_la_ventana por_una_ventana por_el_escaparate contra_el_cristal
    a_traves_del_cristal | fr par_la_fenetre par_une_fenetre a_travers_la_vitre a_travers_une_vitre
    a_travers_la_vitrine | de durch_die_scheibe durch_eine_scheibe aus_dem_fenster durch_das_fenster durchs_fenster
    durch_ein_fenster durch_ein_schaufenster durch_eine_glasscheibe
set_part: en gable balcony wall facade floor roof ceiling house tower bridge set | es fachada pared suelo techo balcon
    decorado | fr facade mur plancher toit balcon decor plafond | de fassade wand decke balkon boden kulisse giebel
gave_way: en gave_way gives_way give_way came_crashing_down comes_crashing_down caves_in caved_in collapses_on
    collapses_under | es se_vino_abajo se_viene_abajo se_derrumba se_desploma cede_bajo | fr s_ecroule s_effondre
    cede_sous s_ecroulent | de gibt_nach brach_zusammen bricht_zusammen krachte_herunter sturzt_ein
clothes: en coat jacket shirt trousers cloak dress back shoulders hair | es abrigo chaqueta camisa capa espalda
    pantalon~ piernas pierna | fr manteau veste chemise dos pantalon~ jambe~ robe | de mantel jacke hemd rucken hose
    bein beine haare
lick_word: en licked flames fire alight | es llamas | fr flammes | de flammen
pull_behind: en towed dragged pulled hauled yanked | es arrastrad~ arrastran remolcad~ | fr traine~ tire~ tracte~ | de
    geschleift gezogen hergeschleift mitgeschleift
into_sea: en aegean sea ocean waterfall lake pool lagoon river bay thames fjord surf waves | es mar oceano lago rio
    laguna bahia poza | fr mer lac riviere bassin ocean fleuve mediterranee | de meer see ozean fluss wasserfall bucht
dive_noun: en dive dives plunge leap jump header | es salto zambullida clavado | fr plongeon saut | de sprung
    kopfsprung
high_measure: en metre foot meter feet metres meters ft | es metros pies | fr metres pieds | de meter metern meterhoch
rail_word: en rail railing railings parapet deck ferry bow stern gunwale | es barandilla pretil cubierta borda | fr
    rambarde parapet pont_du_bateau bastingage garde_corps | de gelander reling brustung deck
goes_over: en goes_over went_over over_the_rail over_the_railing over_the_side over_the_parapet leap_off leaps_off
    jump_off jumps_off jumped_off dive_off dives_off | es se_arroja por_la_borda se_tira salta_por | fr enjambe
    saute_par_dessus bascule_par_dessus se_jette | de springt_uber geht_uber_bord sprang_uber springt_von sprang_von
flood_gear: en dumped dump tipped poured flooded released filled pumped let_go let_loose unleashed | es inund~ verti~
    descarg~ llen~ volc~ | fr deverse~ inond~ rempli~ lache~ | de geflutet gekippt gefullt uberflutet ergoss~ pumpte~
tank_liquid: en litres liters gallons tonnes_of_water tons_of_water | es litros galones toneladas_de_agua | fr litres
    tonnes_d_eau | de liter litern tonnen_wasser
tank_dug: en tank tanks pool basin | es tanque piscina estanque | fr bassin cuve piscine | de becken wassertank tank
    bassin
tank_made: en dug built flooded constructed sinking gimballed holding filled | es constru~ excav~ inund~ llen~
    hundimiento | fr constru~ creus~ rempli~ | de gebaut gegraben gefullt errichtet geflutet
swim_word: en swim~ swam swims dive~ dived dives dove | es bucea buceo nada nado nadaba sumerge | fr nage nageait
    nager plonge plongeait | de taucht tauchte schwimmt schwamm
wreck_place: en submarine wreck flooded_corridor flooded submerged sunken cave_underwater | es submarino pecio restos
    inundad~ hundid~ | fr sous_marin epave inonde~ immerge~ englouti~ | de u_boot wrack gesunken~ geflutet~ versunken~
drowned_car: en drowning_car sinking_car submerged_car sunken_car flooded_car underwater_car water_filled | es
    coche_hundido coche_sumergido | fr voiture_engloutie voiture_immergee voiture_qui_coule | de versunkenen_auto
    sinkenden_auto sinkenden_wagen versinkenden_wagen
free_word: en kick~ frees free freed wriggle~ escape~ break~_out breaks_out fights_his_way way_out | es escapa~
    sale_de libera~ | fr s_extrait s_echappe s_extirpe libere sort_de | de befreit befreien entkommt entkommen
outside_tower: en outside_of_the_worlds outside_of_the_tallest down_the_outside outside_of_the_tower
    outside_of_a_tower outside_of_the_building outside_of_a_building outside_of_a_skyscraper suction_gloves
    suction_cups side_of_a_skyscraper side_of_the_tower side_of_a_tower side_of_the_building | es exterior_de_la_torre
    exterior_del_edificio exterior_de_un_rascacielos por_la_fachada ventosas | fr exterieur_de_la_tour
    le_long_de_la_facade facade_de_verre gants_ventouses exterieur_d_un_gratte_ciel | de außenwand_des außenseite_des
    außen_am_turm saugnapf~ außenfassade glasfassade
ledge_all: en ledge ledges cornice~ clock_hand minute_hand hour_hand clock_face gutter gutters window_sill windowsill
    parapet flagpole | es cornisa~ alero~ canalon aguja_del_reloj manecilla~ repisa~ alfeizar | fr corniche~
    gouttiere~ aiguille_d_horloge rebord~ balustrade~ | de sims fenstersims dachrand dachrinne dachkante
    mauervorsprung uhrzeiger~ gesims~
on_ledge: en hang~ hung dangl~ dangle~ inch~ crawl~ crept edg~ cling~ clung walk~ balanc~ shuffl~ | es colg~ cuelg~
    suspendid~ camin~ gate~ agarrad~ aferrad~ anda~ | fr suspend~ pendu~ march~ ramp~ accroch~ agripp~ | de hing hangt
    hangen kriech~ kroch balanc~ klammer~ lief lauft
rope_down: en rope_down ropes_down roped_down down_a_rope down_on_a_rope down_ropes | es con_cuerdas con_una_cuerda
    por_una_cuerda descolg~ | fr en_rappel a_la_corde | de seilt seilte seilten abseil~ abgeseilt am_seil_hinab
    seilen_sich
mast_word: en television_mast tv_mast radio_mast mast antenna radio_tower tv_tower pylon | es antena
    torre_de_television mastil torre_de_radio | fr antenne pylone mat | de sendemast~ funkmast~ fernsehturm~ antenne~
    funkturm~ sendeturm~
up_mast: en climb~ top scaled perched stood stand~ atop | es sub~ trep~ escal~ cima | fr grimp~ escalad~ sommet juche~
    | de kletter~ spitze stand oben standen
gondola_all: en cable_car~ gondola_lift aerial_tram cableway | es telesferico~ teleferico~ telecabina~ gondola | fr
    telecabine~ telepherique~ teleferique | de seilbahn~ gondel~ kabinenbahn
tight_walk: en walk_a_wire walk_the_wire walks_a_wire walked_a_wire wire_between walking_a_wire walk_on_a_wire
    high_wire tightrope~ | es sobre_un_cable caminar_sobre_un_alambre en_la_cuerda_floja alambre | fr sur_un_fil
    fil_tendu funambul~ sur_le_fil | de auf_dem_seil auf_einem_seil hochseil~ drahtseil_zwischen
hoisted: en hoisted hauled lifted flown suspended strung_up raised yanked winched by_cranes | es suspendid~ izad~
    sujetos_por sujetas_por sujeto_por elevad~ vuelan vuela | fr soutenus_par soutenu_par suspend~ hiss~ souleve~ | de
    schweb~ gezogen hochgezogen gehoben fliegen
hoist_gear: en crane cranes harness harnesses wires cables wire rig | es cables arnes grua gruas hilos | fr filins
    cables harnais grue grues | de seilen seile drahten kran kranen gurt
line_down: en steel_cable zip_line cable wire rope line | es cable_de_acero cable tirolina | fr cable tyrolienne filin
    | de stahlseil seilbahnseil seil stahlkabel
slip_along: en slide~ slid zip~ whizz~ whoosh~ glide~ glid~ sped hurtl~ | es baj~ desliz~ descend~ | fr file filent
    gliss~ descend~ devale~ | de saus~ rutsch~ gleite~ glitt rast
turning_set: en corridor hallway room set drum barrel carriage cabin | es pasillo decorado habitacion cuarto camara
    tunel | fr couloir decor piece chambre tambour | de flur korridor gang zimmer kulisse trommel raum
turns_round: en turned rotated rotates spun spins revolv~ rotat~ tilt~ pivoted 360_degrees | es giraba gira giro
    giratori~ rot~ inclin~ | fr pivot~ tourn~ basculai~ inclin~ rotati~ | de drehte dreht rotier~ kipp~ neig~
self_axis: en 360_degrees degrees axis upside_down gimbal rotating revolving | es sobre_si_mismo eje 360_grados grados
    | fr sur_son_axe sur_lui_meme axe 360_degres degres | de eigene_achse achse 360_grad grad
with_knives: en with_knives with_a_knife knife_fight~ knife_to_knife knife_fighting blade_work with_blades | es
    a_cuchillo a_cuchilladas con_cuchillos a_navajazos | fr au_couteau a_coups_de_couteau aux_couteaux | de
    mit_messern messerstecherei~ messerkampf~ mit_dem_messer
beat_off: en beats beat fends fend fought fights fight_off battles bludgeon~ takes_on took_on taking_on | es golpea
    golpear pelea a_golpes_con | fr frappe se_defend assomme combat | de schlagt wehrt prugelt verpruegelt
bareback: en bareback on_horseback rode_a_horse rides_a_horse riding_a_horse horse_through gallop~ canter~ cantering
    trotted galloping on_a_horse | es a_caballo cabalg~ a_galope al_galope | fr a_cheval chevauche~ au_galop
    a_bride_abattue | de reitet ritt reiten geritten hoch_zu_ross zu_pferd galoppi~
leap_all: en throw~ threw leap~ leapt jump~ dive~ fling~ flung | es salt~ lanz~ tir~ | fr saut~ jett~ elanc~ bondi~ |
    de spring~ sprang~ wirft warf
vault_word: en vault~ bounds scrambl~ somersault~ swings_through hurdl~ | es salta_vallas brinca sortea | fr enjamb~
    saute_par_dessus bondi~ escalad~ | de hechtet klettert_uber springt_uber flankt
street_thing: en railings railing scaffolding walls fences banisters stairwells ledges stalls shoulders | es
    barandillas andamios muros vallas tejados hombros | fr rambardes murets echafaudages barrieres murs epaules | de
    gelander mauern zaune geruste
short_gap: en came_up_short comes_up_short fell_short landed_short missed_the_ledge leap_from_scaffold
    scaffold_to_roof between_two_rooftops between_two_roofs between_rooftops between_buildings between_two_buildings
    from_roof_to_roof roof_to_roof gap_between | es se_quedo_corto entre_dos_azoteas entre_dos_edificios
    de_azotea_en_azotea de_tejado_en_tejado azotea_de_enfrente | fr d_un_toit_a_l_autre de_toit_en_toit
    entre_deux_toits entre_deux_immeubles trop_court | de von_dach_zu_dach zwischen_zwei_dachern zwischen_zwei_hausern
    zwischen_zwei_gebauden von_einem_dach
roof_any: en rooftop rooftops roof roofs building buildings scaffold ledge tiles tiled_roof tenements | es azotea
    azoteas tejado edificio edificios andamio tejas tejados | fr toit toits immeuble immeubles echafaudage tuiles | de
    dach dacher dachern haus gebaude gerust ziegel hausdach
sprint_word: en sprint~ ran run runs running dash~ race raced | es corr~ carrera | fr cour~ course | de rennt rannte
    rennen lauft lief laufen jagt
roofs_only: en rooftops roofs | es tejados azoteas | fr toits | de dacher dachern
down_face: en down_the_face down_the_side down_the_wall down_a_wall up_the_wall along_the_wall up_a_wall
    down_the_facade | es por_la_pared por_la_fachada_abajo | fr le_long_du_mur sur_le_mur | de die_wand_hinab
    die_wand_hinunter an_der_wand_entlang die_wand_hoch
board_any: en skateboard rollerskates rollerblades bicycle bicycles pushbike scooter bmx | es monopatin patines
    bicicleta patinete | fr skateboard rollers velo trottinette vtt | de skateboard fahrrad mountainbike inlineskates
snow_v: en snowboard~ ski skis skied skiing snowmobile~ toboggan~ sled~ | es esqui~ snowboard trineo | fr ski~
    snowboard luge | de ski~ snowboard schlitten
avalanche: en avalanche slope glacier piste mountain mountainside | es avalancha glaciar ladera pista montana alud |
    fr avalanche glacier pente piste montagne | de lawine gletscher hang piste berg
rock_only: en rock rocks overhang~ crag~ sandstone granite rock_wall angel_falls fingertips half_dome el_capitan | es
    roca pared_de_roca pena voladizo | fr rocher paroi surplomb roche | de fels felsen felswand uberhang granit
across_word: en across from_one_side to_the_other | es de_lado_a_lado cruza atraviesa al_otro_lado | fr traverse
    d_un_bout de_l_autre_cote | de hinuber durch quer
stunt_wire: en wire_work wirework | es trabajo_con_cables | fr travail_aux_cables | de drahtseilarbeit
for_real_word: en for_real really real_punches real_blows | es de_verdad | fr pour_de_vrai vraiment pour_de_bon | de
    wirklich echt
swings_past: en swung swings swinging | es se_balancea se_balanceo balanceandose se_columpia | fr se_balance
    s_est_balance | de schwingt schwang
swims_past: en swam swims swimming | es bucea buceo nada nado buceando | fr nage nageait plonge plongeait | de taucht
    tauchte getaucht schwimmt schwamm
own_roofs: en roofs rooftops | es tejados azoteas | fr toits | de dacher dachern
crossed_word: en crossed crosses sprinted ran runs leapt bounded | es cruza cruzo corrio corre | fr traverse traversa
    court | de uberquert lief rannte
hull_word: en hull ship sinking_ship cabin wreck | es casco barco pecio | fr coque epave navire | de rumpf schiff
    schiffs schiffswrack
overboard: en overboard over_the_side over_the_rail | es por_la_borda | fr par_dessus_bord | de uber_bord
on_line: en on_a_line on_a_wire on_a_cable on_wires on_a_rope on_a_harness held_by_a_wire held_by_a_cable | es
    sujeto_a_un_cable con_un_cable de_un_cable sujeto_con_un_cable | fr retenu_par_un_cable accroche_a_un_cable
    au_bout_d_un_cable | de am_seil an_einem_seil am_drahtseil an_einem_drahtseil
fallen_down: en | es | fr devale devala devalee devalent | de hinuntergesturzt heruntergesturzt hinabgesturzt
    hinuntergefallen hinuntergerollt
"""
