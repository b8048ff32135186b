"""English words that tell what happened on a date, folded. Data only."""

from knowledge.reading.dates.cues.phrases import PHRASES
from records.findings import EventClass as E

# event, weight, pattern: a heavier cue wins over a lighter one at the same distance
ROWS: tuple[tuple[E, float, str], ...] = (
    *PHRASES,
    (
        E.TRAILER,
        3.0,
        r"(?:trailers?|teasers?|super bowl spot),? (?:[^\s.;,]+ ){0,5}?(?:show(?:ed|s)|releas\w+|drop(?:ped|s)?|"
        r"unveil\w*|arriv\w+|debut\w*|"
        r"premier\w+|land\w*|aired|airs|"
        r"published|posted|launched|landed|online|out|went up|surfaced|hit the web|premiered)|(?:released|"
        r"unveiled|dropped|posted|"
        r"shared) (?:[^\s.;,]+ ){0,4}?"
        r"(?:trailers?|teasers?)|(?:released|unveiled|dropped|posted|launched|published|out|online)"
        r"(?=(?: on| this| last| earlier)? \w+(?: \d+)?,? (?:the|a|an|its) (?:[\w-]+ ){0,3}?(?:trailer|teaser))",
    ),
    (
        E.FILMING_WRAP,
        1.8,
        r"(?:filming|shooting|shoot|production|photography) (?:[^\s.;,]+ ){0,5}?(?:to (?:end|finish|wrap|conclude)|"
        r"ends|"
        r"finishes|concludes|came to an end)|cameras? (?:\w+ ){0,2}?(?:stop(?:ped|s)? (?:rolling|turning)|"
        r"(?:rolled|turned) for the last time|were packed)|(?:last|final) (?:clapperboard|slate|clapper)",
    ),
    (
        E.CAST,
        1.8,
        r"(?:joined|joins|joining|completes?|completed|rounds? out|rounded out|rounding out|added to|"
        r"adds (?:\w+ ){1,4}?to) "
        r"(?:the |its |his |her |our )?(?:\w+ )?(?:cast|ensemble|line-?up|call sheet)|(?:cast|tapped|set|"
        r"hired|enlisted|recruited|chosen|picked|lined up|confirmed|locked|eyed|approached) (?:as (?:the |a |"
        r"an )?(?:\w+ )?"
        r"(?:villain|lead|hero|heroine|director)|to (?:star|co-star|play|direct|lead|headline|portray|helm))|"
        r"(?:clos(?:ed|ing)|seal(?:ed|ing)|struck|sign(?:ed|ing)|ink(?:ed|ing)|finali[sz]\w+) (?:an? |his |her |"
        r"their )?"
        r"(?:\w+ )?(?:deal|contract)s? to|in (?:final |early |advanced )?(?:negotiations|talks)|"
        r"(?:came|come|comes|coming|jump(?:ed|s)) (?:on ?board|aboard)|(?:boards|boarded) (?:the |\w+ ){0,2}|"
        r"(?:land(?:ed|s)|nab(?:bed|s)|won|gets?|got|scor(?:ed|es)|snag(?:ged|s)|book(?:ed|s)) (?:the|a|"
        r"an) (?:\w+ ){0,3}?"
        r"(?:role|part|lead)|will (?:star|co-star|portray|headline|play(?! (?:in|at|on|to|from|for)(?![^\W_])))|"
        r"(?:has|have|had) been cast|newcomers? to the cast|casting of",
    ),
    (
        E.OTHER,
        2.5,
        r"(?:theat(?:er|re)s|cinemas)(?: [^\s.;,]+){0,6}? (?:closed|shut|reopen(?:ed)?|emptied)|(?:clos(?:ed|ing)|"
        r"shut|"
        r"reopen(?:ed|ing)?) (?:\w+ ){0,2}?(?:theat(?:er|re)s|cinemas)",
    ),
    (
        E.FOOTAGE_SHOWN,
        1.7,
        r"(?:releas(?:ed|es|ing)|post(?:ed|s)|shar(?:ed|es)|publish(?:ed|es)|put (?:out|online|up)|unveil(?:ed|s)|"
        r"show(?:ed|n|s)|screen(?:ed|s)|play(?:ed|s)|presented|dropped|saw|see|seen|watch(?:ed)?) (?:\S+ ){0,5}?"
        r"(?:footage|reel|clips?|featurette|video|making-of|minutes|first (?:look|scenes|images))|"
        r"(?:footage|reel|clips?|featurette|video|minutes|sequence) (?:\S+ ){0,3}?(?:was|were|is|are|been) "
        r"(?:shown|released|screened|played|presented|published|posted|unveiled)",
    ),
    (
        E.RECORD,
        2.0,
        r"(?:records?|the (?:old |previous )?mark|guinness)(?: [^\s.;]+){0,8}? (?:since|stood|held|recogni[sz]ed|"
        r"certified)",
    ),
    (E.AWARD, 2.0, r"won (?:\S+ ){1,9}?(?:awards?|prizes?)(?: \S+){0,7}?(?= (?:on|at|in) )"),
    (
        E.RELEASE,
        1.0,
        r"(?:start|began|begin)(?:s|ed)? streaming|went on (?:general )?release|"
        r"on general release|in (?:u\.?s\.? |uk |british |american )?(?:cinemas|theat(?:er|re)s)|open(?:s|ed)?|"
        r"opening(?! (?:of|scene|sequence|shot|minutes|credits|stunt))|releas(?:e|es|ed|ing)|theat(?:er|"
        r"re)s|cinemas|(?:in|to) (?:the |a )?(?:cinema|theat(?:er|re))|c[ao]mes? out|came out|due|lands?|"
        r"arriv(?:e|es|ed|ing)|hit(?:s|ting)? (?:theat|cinema|screen|the (?:big )?screen|streaming|multiplex)\w*|"
        r"debut(?:s|ed)?|bows?|bowed|dated|slated|set for|scheduled|booked|out (?:this|in|on)|moves? to|goes to|"
        r"pencil+ed in|brought forward|on sale|rolls into|rolls out|will play|in theaters|screens from|"
        r"announced for|jumped to|original date|release date|dates?|expected|took place of|takes? .{0,25} place|"
        r"in the works for|eyed for|aim(?:s|ed|ing) for|"
        r"off its|down for|returns?|in front of audiences|planted|slot|meant for|planned for|earmarked|"
        r"drops? on|premieres on|streams?|streaming",
    ),
    (E.PREMIERE, 2.4, r"red carpet|for the first time in front of an audience"),
    (
        E.STUNT_FILMED,
        1.2,
        r"(?:crews?|team|unit|they|we) (?:\w+ )?(?:crashed|smashed|blew|wrecked|flipped|rolled|dropped|sank|"
        r"burned|launched|drove)",
    ),
    (E.INJURY, 0.6, r"crashed"),
    (E.RELEASE, 0.7, r"(?:put|went|goes|posted) (?:\w+ ){0,3}?(?:online|live)"),
    (
        E.PREMIERE,
        1.7,
        r"(?:world )?premier(?:e|ed|es)|red carpet|on the carpet|leicester square|chinese theat(?:re|er)|"
        r"out of competition|in competition|croisette|screening|closing night|bow(?:ed|s) at|gala screening|"
        r"bowed at|opening night",
    ),
    (
        E.FOOTAGE_SHOWN,
        1.3,
        r"screened|cinemacon|comic-con|showed|(?:was|were|is|are) shown|unveiled|saw behind|first look|presentation",
    ),
    (E.FOOTAGE_SHOWN, 0.7, r"footage|reel|clips?|featurette|making-of|behind-the-scenes (?:video|film|look|reel)"),
    (
        E.FOOTAGE_SHOWN,
        1.9,
        r"(?:set |first |new |leaked )?(?:photos?|pictures?|images?|stills|videos?) (?:\w+ ){0,3}?(?:surfaced|"
        r"emerged|appeared|leaked|"
        r"circulat\w+|went viral|show)|(?:get|got|gets|were able|able|allowed) to (?:see|watch)|"
        r"(?:shar(?:ed|es)|post(?:ed|s)|releas(?:ed|es)|publish(?:ed|es)) (?:[^\s.;]+ ){0,4}?(?:photos?|pictures?|"
        r"images?|stills)",
    ),
    (E.TRAILER, 2.6, r"trailers?|teasers?|super bowl spot|tv spot"),
    (
        E.OTHER,
        1.7,
        r"(?:resumed|resumes|restarted|restarts|(?:rolled|rolling|turned|turning|shooting|filming|filmed) again|"
        r"started (?:up )?again|"
        r"(?:back|returned?|returns) (?:at|to|on|in) (?:work|(?:the |his |her )?(?:set|saddle|job|cameras?))|"
        r"came back|(?:able|allowed|set|due|ready) "
        r"to (?:return|resume|restart|continue)|(?:re)?opened (?:the )?sets?|work goes on|picks? up again)|"
        r"died (?:\w+ ){0,4}?(?:at|aged|of|peacefully)(?= (?:\d\d|cancer|a heart|natural|home|age)(?![^\W_]))|"
        r"(?:filming|shooting|production|photography|work|cameras?) (?:(?!not |never )[^\s.;,]+ ){0,7}?(?:resum(?:e|"
        r"ed|es)|restart(?:ed|s)?|"
        r"picked up again|got back under way)|(?:resum|restart)(?:e|ed|es|s)? (?:\w+ ){0,3}?(?:filming|shooting|"
        r"production|"
        r"photography|work)|(?:to )?pick(?:ed)? up (?:its |the |their )?cameras again|return(?:ed|s)? to (?:the )?set|"
        r"back to work",
    ),
    (
        E.FILMING_START,
        1.5,
        r"(?:began|begun|begins?|start(?:ed|s)?|kick(?:ed|s)? off|commenced?|resum(?:e|ed|es)|to begin|"
        r"starting) (?:\w+ ){0,3}?(?:filming|shooting|production|photography|work)|(?:filming|shooting|production|"
        r"photography|cameras) (?:\w+ ){0,4}?(?:began|begins?|start(?:ed|s)?|got under way|kick(?:ed|s)? off|"
        r"resum(?:e|ed|es)|roll(?:s|ed|ing)?)|cameras? (?:\w+ ){0,2}?(?:turn|roll)(?:ed|ing|s)?(?! again)|"
        r"first scenes|"
        r"(?:production|filming|shooting|photography|shoot|work) (?:\w+ ){0,4}?(?:under ?way|restart(?:ed|s)|began|"
        r"begins?|start(?:ed|s)|picked up)|(?:filming|shooting|on set|before cameras)(?: (?!hold|halted|stopp|suspend|"
        r"paus|shut|clos)[^\s.;,]+){0,4} since|(?:is|was|are|were|due|set) to start(?! (?:in|on) (?:cinemas|theat))|"
        r"first day (?:of|on)|"
        r"first (?:clapperboard|slate|clapper)|day one|return(?:ed|s)? to (?:the )?set|"
        r"go(?:es)? before (?:the )?cameras|lensing|shoots? from|to shoot|"
        r"(?:additional|extra) (?:photography|shooting|filming)|reshoots?|pick-?ups (?:begin|start)|"
        r"starts? shooting|before cameras rolled|went before (?:the )?cameras|rolled cameras|back (?:to work|"
        r"before the cameras)",
    ),
    (
        E.FILMING_WRAP,
        1.6,
        r"wrap(?:s|ped|ping)?(?! in (?:a|an|the|his|her|tape|lights|bandages)| around)|(?:finish(?:ed|es)|"
        r"complet(?:ed|es)|end(?:ed|s)) (?:\w+ ){0,3}?(?:filming|shooting|production|photography)|(?:filming|"
        r"shooting|production|photography) (?:\w+ ){0,3}?(?:finished|ended|was completed|wrapped)|cameras packed away|"
        r"final day of (?:the )?(?:\w+ )?(?:shoot|filming|shooting|photography)|that's a wrap|in the can|"
        r"be done by|crew (?:\w+ ){0,3}?done by|"
        r"concluded|(?:last|final) shot|wrap party|called wrap|shoot (?:\w+ ){0,3}?(?:ended|finished|wrapped)|"
        r"last day of (?:shooting|filming)|final day",
    ),
    (
        E.STUNT_FILMED,
        1.1,
        r"(?:second unit|stunt team|stunt crew)(?:'s)? (?:\w+ ){0,3}?(?:spent|worked|set up|took over)|"
        r"(?:made|did|done|performed|repeated|rode|jumped) (?:\S+ ){0,4}?(?:times|takes)(?: \S+ ){0,2}?|"
        r"(?:slid|hung|ran|drove|rode|jumped|leapt|leaped|climbed|dangled|sailed|plunged|flew) (?:down|off|along|"
        r"across|"
        r"over|through|up)|went (?:off|over) (?:a|an|the)|"
        r"(?:reached|hit|clocked|topped) \d+ ?(?:mph|km/h|kph|miles an hour)|"
        r"(?:was|were|been|being|is) (?:\w+ )?(?:shot|filmed|captured|staged|performed|photographed|done|attempted|"
        r"carried out|executed|made(?! (?:public|possible|available|clear|known|official|up)))|"
        r"(?:captured|staged|performed|photographed|executed|pulled off)(?= (?:in|on|over|near|during|last|back|"
        r"at|by) )|filmed|shot (?:it|the|on|in|over|near)|shot(?=, (?:in|on|over) )|they shot|"
        r"shooting the|(?:rode|drove|"
        r"jumped|leapt|leaped|clung|climbed|hung|flew|dived|fell|tried|did) (?:\w+ ){0,3}?(?:stunt|jump|scene|"
        r"off|from|over|to the side|it|roll|shot)|finally used|counted|pulled off|put (?:it|the \w+) on film|"
        r"photographed|took (?:\w+ ){0,3}?(?:stunt|jump|scene|from|over|roll|shot)|sent (?:the|a|an|two|"
        r"three) (?:\w+ ){1,3}?(?:over|off|into|through|down|flying)|rolled (?:the|an?)|crashed (?:the|an?|two|"
        r"three)|flipped|blew up|dangled|abseiled|swung|stood on|"
        r"run through|(?:jump|leap|stunt|sequence|scene|fall|roll|chase) was",
    ),
    (
        E.INJURY,
        1.6,
        r"(?:hit|hitting|struck?|strikes?|smashed into|slammed into|ploughed into) (?:a|the) (?:\w+ )?(?:wall|tree|"
        r"truck|"
        r"lorry|barrier|building|ground|car)|operation on|surgery|operated on|"
        r"(?:cable|line|wire|harness|rope|rig) (?:\w+ )?(?:snapped|broke|failed|gave way)|injur(?:y|ed|ies|ing)|"
        r"hurt|broke (?:his|her|an?|two|three|several|the)|broken (?:ankle|leg|arm|rib|"
        r"bone)s?|accident|hospital(?:ised|ized)?|came loose|fractur(?:e|ed)|tore|shattered|dislocat\w+|sprain\w*|"
        r"deaths? of|rushed to|taken to|airlifted|was struck|struck by|fatal\w*|killed|collapsed|went wrong|"
        r"hit (?:his|her|"
        r"their) (?:head|face|back)|during a stunt|knocked (?:out|unconscious)|burn(?:ed|s)|wounds?|fell (?:about|"
        r"from|\d)|was killed|died|concussion|mishap|fall(?= in (?:19|20))",
    ),
    (
        E.DELAY,
        1.5,
        r"halt(?:ed|s)?|stopp(?:ed|ing)|shut ?down|shuts? (?:\w+ ){0,3}?down|put (?:\w+ ){1,3}?on hold|paus(?:e|ed|"
        r"es)|suspend(?:ed|s)?|on hold|"
        r"pulled .{0,30} out of|hiatus|closed the set|shut the set|strikes?|stopping|shut (?:until|for|in)|walk out|"
        r"falls silent|fell silent|interrupt\w*|stall\w*|quarantine|lockdown|closed (?:the )?sets?|theat(?:er|"
        r"re)s closed|cut short|down tools|walked out|"
        r"stoppage|broke off|abandoned|indefinitely",
    ),
    (
        E.ANNOUNCED,
        1.1,
        r"announc(?:e|ed|es|ement)|"
        r"made (?:(?:it|that|this|the \w+) )?(?:public|official|known)|(?:put|puts|set|sets) (?:an? |"
        r"the )?(?:\w+ )?dates?|go-ahead|given the nod|is developing|in development|reveal(?:ed|s)?|confirm(?:ed|"
        r"s)?|greenlit|"
        r"green-lit|the studio said|"
        r"companies said|officially|green light|greenlight|set up at|acquired|picked up the rights|bought|ordered|"
        r"renewed|first reported|made public|titled?|renamed|named|unveil(?:ed|s)? the title",
    ),
    (
        E.CAST,
        1.5,
        r"(?:was |been |is )cast|join(?:ed|s|ing) (?:the )?(?:cast|film|project|sequel|movie)|sign(?:s|ed) (?:on|up)|"
        r"boarded|came aboard|casting|in talks|attached (?:to|since)|tapped|hired|replac(?:ed|es)|added to the cast|"
        r"landed the|took over|joined|join the",
    ),
    (E.AWARD, 1.6, r"award(?:s|ed)?|oscars?|emmys?|emmy|prizes?|nominat(?:ed|ion|ions)|guild|honou?red|won an?|bafta"),
    (E.RECORD, 1.5, r"records?|guinness|certificates?|record-breaking|the mark"),
    (
        E.OTHER,
        0.5,
        r"said|says|told|tells|speaking|interview|masterclass|wrote|writes|posted|fined|court|spoke|asked|explained|"
        r"recalled|described|revealed|panel|festival|fell|dropped|tribut\w*|died",
    ),
)
