"""How bodies and machines move in stunts, in four languages, folded. Data only."""

MOTIONS = """
jump: en jump~ leap~ hurl~ soar~ launch~ propel~ vault~ bound~ skydiv~ leapt jumped jumps plunge_from dive~_from
    threw_himself hurtle~ bail~_out bailed_out hop hops hopped hopping bounding spring~ sprang sprung step~_off
    stepped_from stepped_into stepped_off dived_off sails_off bail bails bailed take~_off_from flung_himself
    flung_herself fling~ throws_himself throws_herself throw_himself throw_herself catapult~ fired_off cleared | es
    salt~ lanz~ brinc~ saltando arroj~ se_arroj~ brincar brinco impuls~ tirarse se_tira se_tiro se_tiran arrojarse
    se_avienta avent~ se_lanz~ | fr saut~ bondi~ elanc~ jete~ sautant saute saute_t_il s_est_jete se_jette precipit~
    s_elanc~ jaillit plonge_d saute_dans se_jettent s_est_jetee s_est_elance s_est_elancee se_lanc~ se_lance catapult~
    | de spring~ sprang~ sprung~ sprunge~ gesprungen sturzt_sich sturzte_sich springen hechte~ ~sprung ~sprunge
    setzt_uber setzte_uber hupft~ hupf~ sturzen_sich wirft_sich warf_sich satz absprung~ absprang abspringt absprangen
    abgesprungen springend gehechtet hechtet katapult~ stieß_sich
leave: en off from over edge out_of_ramp through_the_air into_the_void into_thin_air brink down_from out_of beneath
    outside_of lip_of brink_of rim_of above clear_of exits exited | es desde al_vacio por_un por_el al_precipicio | fr
    d_une depuis dans_le_vide du_haut du d_un de_la du_haut_d du_sommet hors quitte quittent | de von vom uber
    in_die_tiefe aus hinunter hinab hinunter_von herab runter
ride: en ride~ rode ridden drive~ drove driven gun~ rev~ run~ ran steer~ sped go~ went race~ plunge~ send~ speed~
    sail~ drives driving rides riding roar~ thunder~ tear~ tore barrel~ speeding speed_off barrels hurtl~ gallop~
    cruise_down jockey~ | es conduc~ montad~ pilot~ lanz~ salt~ precipit~ corr~ conduciendo circul~ lanzado cabalg~
    rod~_por mont~_en se_lanza pilotaba condujo | fr roul~ conduit pilot~ fonce~ precipit~ elanc~ court courent
    roulant pilotant dev~ lance~ rouler conduisant chevauch~ roulait | de fahr~ fuhr rast raste rasen jagt gefahren
    sturzt sturzte rasten reitet ritt geritten reiten brauste braust fahrend donnert heizt lenkt lenkte steuert
    steuerte
fall: en fall~ fell fallen drop~ plunge~ plummet~ tumble~ topple~ come_off comes_off came_off dive~ nosedive~ falls
    falling plunged plunges sail~ sails_off dived dropped_from let_himself_fall let_herself_fall let_herself_drop
    let_himself_drop fell_off header toss~ tossed thrown_off pitched pushed_off knocked_off slip~ slipped dangle_drop
    | es cae caer cayo caen caida~ cayendo precipit~ desplom~ se_tiro se_tira arroj~ cae~ despen~ caidas tira_desde
    dejo_caer dejarse_caer se_dejo_caer cayeron descolgo defenestra~ lanzad~_desde | fr tomb~ chute chutes chuter
    tombe bascul~ degringol~ se_jette s_est_jete tombant tomber tombee chutant laisse_tomber laissee_tomber
    se_laisse_tomber plong~_dans_le_vide plong~_de precipite~ | de sturz~ fallt fiel fallen gefallen absturz~ ~sturz
    fallen_lassen fallen_liess hinab hinunterfallen sturzflug sturzt sturzten sturzte fallen_ließ fallend runterfallen
    heruntergefallen heruntersturzt kippt kippte gekippt runter plumpst herab ließ_sich kippt_ab
high_fall_word: en airbag~ air_bag box_rig crash_mat~ crash_mats boxes cardboard_boxes airbags air_cushion crash_pad~
    stack_of_boxes mattress~ box_rigs porta_pit pad_of | es colchon~ colchoneta~ cajas_de_carton cartones colchonetas
    airbag colchones | fr matelas airbag tapis_de_chute cartons coussin_d_air cartons_vides matelas_gonflable | de
    luftkissen sprungkissen matten airbag~ pappkartons kartons luftkissens matratze~ fallkissen
tumble: en fall~ fell tumble~ roll~ bounce~ cartwheel~ thrown hurtle~ rolls rolled somersault~ bumped bumping
    head_over_heels hurled flung tipped tumbles tumbled bounced kick~ kicked knocked_down tossed cartwheeled
    somersaulted plunged sent_flying goes_down went_down spilled spills | es cae caer cayo caida~ rod~ruedan rueda
    rodando rodo despeno tirar~ tiran tiro ruedan rodaron tropez~ despenaron caen empuj~ | fr deval~ tomb~ chute
    chutes roul~ degringol~ roule roula culbut~ tombe roulent roulant roulade~ culbute degringole precipite~ devale~
    pousse~ jete~ | de sturz~ fallt fiel roll~ kullert hinunter purzel~ uberschlug rollt rollte rollend sturzt sturzen
    kugel~ kugelte purzelt gestoßen gestossen gefallen kollert
climb: en climb~ scale scaled scales scaling clamber~ ascend~ clambering clambers shin~_up climbs_up climbs climbed
    climbing free_climb~ shinned shins ascended mounts_facade grappl~_up hauled_himself_up hauls_himself_up swarm~_up
    free_soloed solo_climb~ | es escal~ trep~ escalando subio_por sube_por encaram~ sube subir subio escalo trepo
    trepando ascend~ escalada~ subiendo | fr escalad~ grimp~ grimpant escaladant hisse~ gravir gravit gravi gravissent
    gravissant gravissait grimpe grimper grimpa grimpee monter_le_long escalade monte_le_long gravie hissa | de
    kletter~ geklettert erklimm~ erklomm~ kletterte erkletter~ kraxel~ hinauf klettert kletterten kletternd
    hinaufgeklettert hochgeklettert emporklettert hangelt~ hochkletter~ besteigt bestieg erklettert
hang: en hang~ hung dangl~ dangle~ cling~ clung clutch~ hanging held_on held_to hold~_on hung_off attached perched
    clings swung_from strapped_to strapped_onto lashed_to tied_to clamped_to bolted_to harnessed_to suspended
    attached_to gripp~ grip~ grasp~ hangs hanging_off hanging_by holding_onto holding_on_to clung_to hung_by hung_from
    dangled spread_eagled spreadeagled clutches clutching latched_onto latched_on belayed fastened_to chained_to
    tethered_to | es colg~ cuelg~ agarr~ aferr~ suspendid~ colgando colgado colgada atado_a sujeto_a amarrad~
    en_equilibrio sujeto_al sujeta_a atada_a cuelgan colgaba colgar colgada_de queda_suspendid~ asid~ agarrad~
    aferrad~ | fr accroch~ suspend~ agripp~ cramponn~ attache~ pend cramponne sangle_a arrime~ pendait pendu~
    en_equilibre pendue suspendue accrochee agrippe agrippee attachee se_tient se_tenant couche~_sur cramponnee
    enchaine~ | de hing hingen klammer~ festgeschnallt gehangen baumel~ festgebunden ~hangt angeschnallt angegurtet
    geschnallt festgezurrt klammert hangt hange hangen hangte hangend hangt_an geklammert angeklammert gebunden
    klammerte baumelt baumelte gesichert_an angebunden festgehalten hangelnd angekettet gekettet
slide: en slide~ slid skid~ sliding skids skidding slithers slithered slither~ skim~ skimmed toboggan_down glide~_down
    sideways | es desliz~ derrap~ resbal~ deslizo se_desliza deslizan patin~ resbala | fr gliss~ derap~ glissant
    glisse glissent glissade~ devale_le glissa derape | de rutsch~ glitt gleitet schlitter~ rutschte gerutscht
    rutschen rutscht schlittert schlitterte hinabgleit~ rutschend
swing: en swing~ swung sway~ swings swinging swayed pendulum~ tarzan~ | es balance~ colump~ balancea balanceo
    balancean | fr balanc~ oscill~ se_balance balancent balancer oscillent au_bout_d_une_corde au_bout_d_un
    au_bout_d_une | de schwing~ schwang schaukel~ pendel~ schwingt schwingen baumeln pendelt hin_und_her geschwungen
crash: en crash~ collid~ collision~ smash~ wreck~ destroyed pile_up~ pileup~ t_bone head_on t_boned totalled totaled
    slam~ plough~ plow~ writes_off written_off rammed ramming rolled_into mangle~ demolition_derby pile_ups shunt~
    wrecks drove_into ran_into driven_into slammed_into piled_into pile_into rear_end~ crashes crashed crashing
    clatter~ plows ploughs into_each_other nose_to_nose writing_off fender_bender flatten~ flattened concertina~
    crunch~ pulveris~ side_swiped sideswip~ t_bones collides smashed wrote_off meet_head_on | es choc~ choque~
    estrell~ colision~ accidente~ destroz~ destru~ destrozad~ estampa~ embist~ choques chocan chocaron chocar
    estrellan estrellaron choca embistio embestid~ siniestr~ colisionan arrollad~ pulveriz~ desguac~ | fr collision~
    accident~ percut~ carambolage~ detruit~ fracass~ emboutit emboutie~ defonc~ accrochage~ carambolages embout~
    ecras~ percute percutent rentre_dans rentrent_dans s_encastr~ emboutissent s_ecras~ pulveris~ froiss~ a_la_casse
    telescop~ crash~ | de unfall unfalle crash~ zusammenstoß~ rammt rammen zerstort~ karambolage~ geschrottet
    zusammenstosse gerammt karambolagen aufprall~ prallt~ demoliert~ zu_schrott verschrottet~ krach~ knall~
    verschrott~ kollidier~ rast_in raste_in fahren_ineinander prallte prallten prallen krachte ineinander rammte
    rammten kracht demolieren rasen_ineinander schrottreif totalschaden~ zerlegt schrott
roll: en roll~ flip~ overturn~ upend~ topple~ somersault~ end_over_end turns_over went_round rolled_over barrel_rolled
    rolls_over overturns flips flipping cartwheel~ rolls rolling turn~_over tipped keel~_over capsiz~ on_its_side
    onto_its_side on_to_its_side on_its_roof onto_its_roof on_to_its_roof belly_up flipped_over pirouette~ | es vuelc~
    volc~ vueltas_de_campana volteret~ vuelta_de_campana volcar vuelca volco vueltas vuelta trompo~ dio_vueltas
    gira_sobre gir~_sobre volcaron vuelcan vuelta_campana boca_abajo voltereta~ de_lado de_costado giros | fr tonneau~
    retourn~ culbut~ se_retourne s_est_retourne fait_des_tonneaux tours_sur_elle_meme tours_sur_lui_meme culbute
    se_renvers~ renvers~ se_couche couche~_sur_le_flanc bascul~ fait_un_tonneau culbuter sur_le_flanc sur_le_toit
    pirouette~ | de uberschlag~ uberschlug~ rolle rollen uberschlage lkw_uberschlag uberschlagt uberschlagen
    uberschlag mal_uberschlagen kippt_um umkipp~ umgekippt umsturz~ auf_die_seite auf_der_seite auf_das_dach aufs_dach
    kippte kippt uberschlugen drehungen mal_um
cannon: en cannon cannon_roll~ gun_roll~ flipper nitrogen_cannon air_cannon cannons gas_cannon nitrogen_charge
    ram_cannon black_powder_charge air_cannons charge_fired | es canon canon_de_nitrogeno canones canon_de_gas
    canon_de_aire | fr canon canon_a_azote canons canon_a_gaz | de kanone~ kanonenrolle~ stickstoffkanone
    druckluftkanone kanonen gaskanone druckluftkanonen
chase: en chase~ chasing pursuit~ pursue~ chases chased tailing hunted getaway~ hunt~ hunts hunt_down hunting run_down
    race_after races_after go_after goes_after went_after give_chase gave_chase pursued pursues pursuers tail hound~
    flee~ flees fled evade~ escapes_from car_chases | es persecucion~ persig~ persecuciones persiguen perseguid~ huida
    huir huye huyen persecucion perseguir escap~_de caza_a fuga fugas | fr poursuite~ course_poursuite poursui~
    poursuites poursuivi~ course_poursuites traque~ poursuit pourchass~ fuit fuite fuir echapper_a course_folle
    talonn~ | de verfolgungsjagd~ verfolg~ verfolgungsfahrt~ verfolgen hetzjagd ~jagd ~verfolgung verfolgte jagen jagt
    jagten hetzt hetzen hetzte verfolgern flucht flieht fliehen gejagt verfolger verfolgungsjagden
fight: en fight~ fought brawl~ fistfight~ combat~ hand_to_hand punch~ fights duel~ scuffle~ skirmish~ punch_up~
    fisticuffs grapple~ spar~ trade_punches trading_punches traded_punches fighting slug~_it_out slugs_it_out slugging
    blows trade_blows trading_blows traded_blows exchange_blows wrestl~ tussle~ scrap scraps bout~ melee free_for_all
    throw_punches threw_punches bare_knuckle battling_each grapples dust_up showdown_fight come_to_blows came_to_blows
    pummel~ beat~_up beats_them beat_each_other beating_up square_off dukes_it_out martial_arts_fight fist_fight~ | es
    pelea~ lucha~ combate~ lucha peleas duelo~ punetazo~ forcejeo peleaba peleando pelean pelearse enfrent~ golpe~
    golpes a_golpes punos a_punetazos rina~ reyerta~ batirse se_lian se_pegan pegarse se_pega combates luchan luchando
    refriega~ tortas trifulca~ cuerpo_a_cuerpo | fr combat~ bagarre~ lutte~ baston~ combats duel~ se_bat se_battre
    se_bagarr~ empoignade~ lutt~ se_batt~ se_battent s_est_battu se_sont_battus se_battait bagarrent bagarres
    se_battent_a affronte~ s_affront~ affrontement~ coups coups_de_poing echangent_des_coups rixe~ corps_a_corps
    se_bagarrent melee~ luttent pugilat~ castagne~ | de kampf kampfe~ kampfszene~ schlagerei~ prugelei~ nahkampf~
    kampfen duell~ prugel~ schlag~ ~kampf ~kampfe zweikampf~ kampft~ kampfer prugelt prugeln schlagt_sich prugelten
    prugelnd kampften gekampft schlagen_sich schlugen_sich aufeinander_los handgemenge rauferei~ keilerei ringen
    rangeln rangelei faustkampf~ schlagabtausch gehen_aufeinander kampfsequenz~ gepruegelt zuschlag~ schlage kampft
    schlagereien droschen dreschen drischt
fight_plan: en choreograph~ choreography stunt~ coordinator~ rehears~ scene~ sequence~ beats coordinate~ doubling
    routine~ moves drilled practised practiced learned learnt sparring rehearsed choreographer~ routines step_by_step
    | es coreograf~ escena~ especialista~ ensay~ rutina~ entren~ coreografiad~ coreografias ensayada ensayados ensayo
    coreografo~ | fr choregraph~ scene~ cascad~ repet~ doublait enchainement~ entrain~ choregraphies repetee repetes
    choregraphe~ | de choreograf~ choreographie~ szene~ stunt~ prob~ ablauf~ einstudier~ drehtag~ geubt trainier~
    bestritt~ gedreht einstudiert choreografiert geprobt probten
"""
