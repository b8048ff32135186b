"""English phrases that tell an event as a whole, folded: they go before single words. Data only."""

from records.findings import EventClass as E

# event, weight, pattern
PHRASES: tuple[tuple[E, float, str], ...] = (
    (
        E.FILMING_WRAP,
        1.7,
        r"(?:end|close|completion) of (?:principal )?(?:photography|filming|shooting|production|the shoot)|"
        r"last (?:scene|shot|take|day)s? (?:of \w+ )?(?:was|were|is|are|in the can)",
    ),
    (
        E.FILMING_START,
        1.7,
        r"(?:call(?:ed)? action|first (?:take|scene|setup|set-up)s? (?:was|were|is|are) (?:\w+ )?(?:shot|filmed|"
        r"in the can)|(?:into|enter(?:s|ed)?|goes into|went into|move[sd]? into) production|(?:sets?|is|"
        r"are) (?:due |set )?to (?:roll|lens)|start of (?:principal )?(?:photography|production|filming|shooting)|"
        r"get(?:s|ting)? under ?way)",
    ),
    (
        E.INJURY,
        1.5,
        r"(?:the|a|his|her|fatal|deadly|near-fatal|serious) (?:fall|crash|plunge)(?= (?:of|that|which|on|"
        r"in) (?!the film|the movie|screen))|"
        r"(?:was|were|been|got) (?:badly |seriously |slightly |critically )?(?:thrown from|crushed|run over|"
        r"knocked down|pinned|electrocuted|trampled|dragged under|impaled|burned|burnt)",
    ),
    (
        E.PREMIERE,
        2.2,
        r"festival (?:\w+ ){0,2}?(?:opened|opens|opening|closed|closes|kicked off)|open(?:ed|s|"
        r"ing)? (?:the )?(?:\w+ ){0,3}?festival|"
        r"(?:gala|charity|royal) (?:performance|premiere|screening)|(?:had|has|have|held|holds|gets?|got) (?:its|"
        r"their|a|the) (?:\w+ )?(?:bow|unveiling|premiere)",
    ),
    (
        E.CAST,
        1.9,
        r"(?:latest |newest |late |new )?(?:addition|newcomer|recruit)s? to (?:the |its )?(?:cast|ensemble|film|"
        r"sequel|project|line-?up)|"
        r"(?:latest|newest|last) (?:actor |star |name )?to join|(?:taking|takes|took|taken) on the (?:role|part|"
        r"lead)|(?:take|takes|took|taking) over (?:the |a )?(?:\w+ )?(?:role|part)|(?:role|part) (?:went|goes|"
        r"has gone) to|"
        r"stepp(?:ed|ing) into (?:the |his |her )?(?:role|shoes|part)|(?:cast|casting) (?:was |is )?(?:announced|"
        r"revealed|complete)",
    ),
    (
        E.DELAY,
        1.7,
        r"(?:standstill|(?:ground|came|grinding|grinds?) to a (?:halt|stop)|stood (?:still|idle)|(?:called|"
        r"calls) (?:a )?(?:halt|off)|pulled the plug|"
        r"(?:sets?|studio|production|crew) (?:\w+ ){0,2}?(?:evacuated|sent home|locked down)|"
        r"sent (?:the )?(?:\w+ )?(?:crew|cast) home|went on strike)",
    ),
    (
        E.FOOTAGE_SHOWN,
        1.8,
        r"(?:footage|reel|clips?|featurettes?|videos?|images?|pictures?|photos?|stills|"
        r"making-of)(?: [^\s.;,]+){0,7}? (?:put (?:online|up|out)|uploaded|shared|leaked|posted|released|"
        r"published|shown|unveiled|made available|went (?:online|viral|up)|appeared)",
    ),
    (
        E.OTHER,
        1.9,
        r"(?:cameras?|filming|shooting|production|work|crew)(?: [^\s.;,]+){0,4}? (?:roll|turn|film|shoot|work|mov|"
        r"go)(?:ed|ing|s)? again|"
        r"(?:it|filming|shooting|production|work) (?:\w+ )?(?:continued|continues|went on|goes on|carried on|"
        r"restarted)(?! (?:until|till|through|for|to)(?![^\W_]))|"
        r"(?:back|return(?:ed|s)?) (?:in front of|before|behind) (?:the )?cameras?",
    ),
    (
        E.PREMIERE,
        2.4,
        r"(?:present|screen|show|unveil|premier|bow|debut|play|seen)\w* (?:[^\s.;,]+ ){0,5}?(?:in|"
        r"at) (?:the )?(?:\w+ )?(?:sundance|cannes|venice|toronto|tiff|telluride|berlin(?:ale)?|sxsw|tribeca|"
        r"sitges|locarno|"
        r"san sebastian|zurich|karlovy|busan|fantasia|fantastic fest)|"
        r"galas?(?! of)|(?:opens?|opened|opening|closes?|closed|closing) (?:the |this year's )?(?:\w+ ){0,3}?festival|"
        r"(?:first|debut) (?:public )?screening",
    ),
)
