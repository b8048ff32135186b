"""Words of fights and of preparation that settle single frames, in four languages, folded. Data only."""

FIGHTS = """
brawl_word: en slug_it_out slugs_it_out slugged_it_out trade_punches trades_punches traded_punches trading_punches
    trade_blows traded_blows trading_blows exchange_blows brawl brawls brawled punch_up fistfight fist_fight
    beat_each_other duke_it_out go_at_each_other went_at_each_other | es se_lian_a_golpes se_pegan se_pega a_golpes
    a_punetazos pegarse_con se_pelean cuerpo_a_cuerpo intercambian_golpes encaj~_los_golpes encaj~_golpes | fr
    echangent_des_coups echange_des_coups se_battent se_battre se_bat corps_a_corps en_viennent_aux_mains
    se_tapent_dessus encaisse_les_coups encaissait_les_coups encaisser_les_coups | de aufeinander_los aufeinander_ein
    prugeln_sich prugelten_sich prugelt_sich schlagen_sich schlugen_sich schlagt_sich
fight_place: en kitchen bathroom bar corridor hallway staircase elevator lift hotel nightclub club apartment warehouse
    restroom toilet alley | es cocina bano bar pasillo ascensor hotel discoteca apartamento | fr cuisine
    salle_de_bains toilettes bar couloir ascenseur hotel boite_de_nuit appartement | de kuche bad badezimmer toilette
    bar flur aufzug hotel club wohnung treppenhaus bordbistro
fight_any: en fight brawl scrap punch_up scuffle battle bout dust_up | es pelea lucha combate reyerta | fr bagarre
    combat baston rixe | de schlagerei kampf prugelei keilerei
style_word: en style form art | es estilo | fr style | de stil
martial_all: en pencak_silat silat wing_chun jiu_jitsu jujitsu judo karate taekwondo muay_thai krav_maga sambo aikido
    kung_fu capoeira hapkido wushu kali eskrima | es silat wing_chun jiu_jitsu judo karate taekwondo muay_thai
    krav_maga sambo aikido kung_fu capoeira | fr silat wing_chun jiu_jitsu judo karate taekwondo boxe_thai muay_thai
    krav_maga sambo aikido kung_fu capoeira | de silat wing_chun jiu_jitsu judo karate taekwondo muay_thai krav_maga
    sambo aikido kung_fu capoeira
cross_swords: en cross_swords crossed_swords crossing_swords swords_drawn sword_duel~ duel~_with_swords swordplay
    swordfight~ fencing_bout | es cruzan_las_espadas cruzan_espadas cruzaron_espadas a_espada | fr ferraille~
    ferraillent croisent_le_fer croisent_l_epee a_l_epee au_sabre | de mit_sabeln mit_schwertern kreuzen_die_klingen
    kreuzen_die_schwerter mit_degen
clash_word: en scrap fight fights brawl face_off clash duel go_at went_at slash~ | es enfrent~ pelea~ lucha~ combate |
    fr affront~ combat~ bagarre~ battent | de losgehen gehen kampf~ los
odd_weapon: en ladder chair broom frying_pan belt umbrella pencil book bicycle_chain hockey_stick fire_extinguisher |
    es escalera_de_mano silla escoba paraguas cinturon | fr echelle chaise balai parapluie ceinture | de leiter stuhl
    besen regenschirm gurtel
ring_bout: en rounds bout bouts ring sparring boxing | es asaltos cuadrilatero ring boxeo | fr rounds ring boxe | de
    runden ring boxkampf boxen
box_word: en ring boxing boxer | es boxeo ring cuadrilatero boxeador | fr boxe ring boxeur | de boxen boxkampf ring
    boxer
crowd_word: en extras soldiers warriors horsemen fighters stunt_performers | es figurantes extras soldados guerreros
    jinetes | fr figurants soldats guerriers cavaliers | de komparsen statisten soldaten krieger reiter
clash_all: en clash clashed clashes charge charged storm stormed collide fight fought battle | es chocan choque cargan
    carga luchan combaten se_enfrentan | fr s_affrontent affronte~ chargent charge se_battent combattent | de prallen
    aufeinander sturmen kampfen treffen_aufeinander
arrow_word: en arrow arrows longbow~ crossbow~ bow | es flechas flecha arco ballesta | fr fleches fleche arc arbalete
    | de pfeile pfeil bogen armbrust
loose_word: en shot shoot~ loosed fired shoots firing | es dispar~ lanz~ tir~ | fr tir~ decoch~ | de schoss schießen
    schießt abschoss verschoss
fight_v: en fight~ fought | es pelea~ lucha~ combat~ | fr combat~ bat battre | de kampf~ gekampft
fights_past: en fought fights fighting brawls brawled fight fistfight punch_up brawl | es pelea peleo lucha lucho
    combate reyerta paliza | fr se_bat s_est_battu combat bagarre affronte | de kampfte kampft prugelt prugelte
    schlagerei prugelei kampf
big_blade: en machete machetes axe axes cleaver blade blades knife knives dagger daggers | es machete machetes navaja
    navajas hacha cuchillo cuchillos punal | fr machette machettes couteau couteaux hache poignard | de machete
    machetes macheten messer messern axt dolch
odd_tool: en book ladder chair pencil belt umbrella hammer shovel broom stick sticks bottle | es libro silla lapiz
    cinturon paraguas martillo pala palo botella | fr livre chaise crayon ceinture parapluie marteau pelle baton
    bouteille | de buch stuhl bleistift gurtel schirm hammer schaufel stock flasche
fights_with: en fights_with fought_with kills_with fights_off beats hits uses armed_with | es pelea_con se_sirve
    golpea armado_con usa | fr se_sert_d se_bat_avec frappe arme_d | de kampft_mit schlagt_mit benutzt bewaffnet_mit
shot_noun: en shot take oner sequence_shot | es plano toma | fr plan prise | de einstellung plansequenz take
riot_word: en riot brawl melee prison_fight yard_fight battle | es motin reyerta batalla refriega | fr emeute bataille
    melee | de aufstand schlacht massenschlagerei
crowd_count: en inmates prisoners extras soldiers men fighters warriors | es presos reclusos figurantes extras
    soldados hombres | fr detenus prisonniers figurants soldats hommes | de haftlinge gefangene statisten komparsen
    soldaten manner
minute_only: en minute minutes | es minuto minutos | fr minute minutes | de minute minuten minutige minutigen
gym_all: en gym weight_room training_camp fitness personal_trainer workouts weights | es gimnasio pesas
    entrenador_personal | fr salle_de_sport musculation preparation_physique salle_de_musculation coach_sportif fonte
    halteres | de kraftraum fitnessstudio muckibude krafttraining personal_trainer gewichte hanteln
slog_word: en spent hours week weeks months year did put | es paso pasaron dedico meses semanas ano | fr passe mois
    semaines an attend~ suivi | de verbracht~ monate monaten wochen jahr qualte
stunt_school: en stunt_school racing_school race_school driving_school driving_instructor stunt_driving_school
    rally_school drift_school | es escuela_de_conduccion clases_de_conduccion curso_de_pilotaje
    escuela_de_especialistas | fr ecole_de_pilotage stage_de_pilotage ecole_de_cascade cours_de_conduite | de
    fahrschule rennfahrschule fahrerlehrgang fahrstunden fahrsicherheitstraining
pilot_paper: en pilot_course pilot_training pilots_course flying_course helicopter_course pilots_licence
    pilots_license licence_to_fly | es licencia_de_piloto curso_de_piloto licencia_de_vuelo | fr brevet_de_pilote
    licence_de_pilote formation_de_pilote | de pilotenschein fluglizenz pilotenlizenz pilotenausbildung
gun_drill: en gun_drills gun_drill firearms_training gun_training weapons_drills weapons_training marksmanship
    shooting_drills tactical_training judo jiu_jitsu krav_maga knife_fighting | es tiro manejo_de_armas armas_de_fuego
    judo jiu_jitsu krav_maga | fr tir maniement_des_armes armes_a_feu judo jiu_jitsu krav_maga | de schießtraining
    schießen waffentraining judo jiu_jitsu krav_maga messerkampf
drove_past: en drove driven drives driving | es condujo conduce conducia conduciendo | fr conduit conduisait
    conduisant pilote pilotait | de fuhr gefahren steuerte lenkte fahrt
rode_past: en rode ridden rides riding | es monto monta montaba cabalgo condujo pilota piloto | fr monte montait
    chevauche pilote | de ritt geritten reitet fuhr gefahren
flew_past: en flew flown flies flying piloted | es piloto pilota pilotaba volo pilotado | fr pilote pilotait vole
    volait | de flog geflogen fliegt steuerte gesteuert
sport_word: en parkour boxing gymnastics yoga pilates swimming crossfit weights running cardio calisthenics | es boxeo
    gimnasia natacion pesas yoga gimnasio cardio | fr boxe gymnastique natation musculation yoga muscle muscles
    course_a_pied | de boxen turnen gymnastik schwimmen yoga krafttraining laufen
muscle_word: en bulked_up bulk_up put_on_muscle muscled worked_out lost_weight gained meals diet calories
    pounds_of_muscle kilos_of_muscle protein | es gano_musculo musculo se_puso_en_forma adelgazo kilos_de_musculo
    comidas dieta | fr s_est_muscle muscle s_est_musclee pris_du_muscle kilos_de_muscle | de muskeln muskelmasse
    abgenommen zugenommen kalorien kilo_muskeln mahlzeiten diat
fight_way: en fought_her_way fought_his_way fought_their_way fights_her_way fights_his_way fight_their_way
    fight_his_way fight_her_way fighting_her_way fighting_his_way fighting_their_way punches_his_way punches_her_way
    battles_her_way | es se_abre_paso_a_golpes se_abre_paso_a_punetazos se_abrio_paso_a_golpes | fr
    se_fraye_un_chemin_a_coups se_fraie_un_chemin_a_coups | de kampft_sich_durch kampfte_sich_durch prugelt_sich_durch
    prugelte_sich_durch
boxed_word: en boxed boxes boxing | es boxe~ | fr box~ | de box~
round_word: en round rounds | es asalto~ rounds | fr round~ reprise~ | de runde~
"""
