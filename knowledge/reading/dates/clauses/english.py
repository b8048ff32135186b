"""English verbs and nouns of a film's life by class, folded. Data only."""

VERBS: dict[str, str] = {
    "book": r"staked out|claimed|reserved|booked|secured|pencil+ed in|chose|picked",
    "say": r"voted|ruled|dismissed|agreed|agreement|rejected|approved|settled|sued|testified|said|says|told|tells|"
    r"recalled|explained|spoke|speaking|described|admitted|joked|asked|talked|wrote|"
    r"argued|insisted|remembered|looked back|interview\w*|masterclass|answered",
    "hurt": r"died|killed|(?:was|were|been) (?:badly |seriously )?(?:hurt|injured)|(?:broke|cracked|fractured|tore|"
    r"shattered|dislocated|snapped|damaged|bruised) (?:his|her|their|an?|two|three|four|several|both)",
    "stop": r"ceased?|stop(?:s|ped)?|halt(?:s|ed)?|fell (?:quiet|silent)|went (?:quiet|dark)|paused|stood still|"
    r"shut|closed|froze|came to a (?:halt|stop)|sent home|suspended|broke off|interrupted",
    "resume": r"resum\w+|back (?:at|on|in)|returned|called back|came back|picked up|restarted|again",
    "begin": r"beg[aiu]n\w*|start(?:s|ed|ing)?|launch(?:es|ed)|kick(?:s|ed) off|g[eo]ts? (?:going|under ?way|"
    r"rolling)|"
    r"(?:under ?way)|(?:before|in front of) the cameras?|roll(?:s|ed)?|turn(?:s|ed)?|assembled?|behind the camera",
    "end": r"finish(?:es|ed|ing)?|end(?:s|ed)?|complet(?:es|ed)|conclud(?:es|ed)|wrap(?:s|ped)|over|done|"
    r"(?:in|into) the can|packed up|left the set|came to an end",
    "sign": r"sign(?:s|ed)?|join(?:s|ed)|(?:came|come|comes) on board|boarded|cast|hired|recruited|chosen|picked|"
    r"added|landed|named|will play|to play|plays",
    "revise": r"revis\w+|chang\w+|reshuffl\w+|rearrang\w+|redrew|redrawn|updated|overhauled|shifted|shuffl\w+|"
    r"tore up",
    "show": r"show(?:s|ed|n|ing)?|screen(?:s|ed)|unveil(?:s|ed)|present(?:s|ed)|play(?:s|ed)|treated|saw|seen|"
    r"watch(?:ed)?|glimpse\w*|revealed|previewed|shared|posted|released|put (?:up|out|online)|went (?:up|live|"
    r"online)",
    "host": r"ha[sd]|gets?|got|host(?:s|ed)|welcom(?:es|ed)|open(?:s|ed)|clos(?:es|ed)|ovation|applau\w+|cheer\w*|"
    r"booed|jury|in front of",
    "appear": r"wait\w*|be patient|follows?|followed|arriv(?:es|ed)|comes?|came|reach(?:es|ed)|open(?:s|ed)|"
    r"lands?|gets? it|"
    r"goes|"
    r"hope[sd]? for|saw the light|due|(?:can|will|may|could) (?:finally )?(?:see|watch|judge|catch)|ticket\w*|"
    r"get to see|sees? it|went|hits?|out|expected|planned|promised|meant",
    "tell": r"unveiled|(?:word|news) (?:came|broke)|made (?:\w+ )?(?:public|official|known)|unveil(?:s|ed)|"
    r"announc\w+|reveal(?:s|ed)|confirm\w*|"
    r"greenlit|presented|disclosed|lifted the lid|let (?:it )?be known|let slip",
    "shoot": r"to (?:film|shoot)|caught|captured|shot|filmed|set off|blown up|blew|drove|crashed|did (?:it|the)|"
    r"made the",
}
NOUNS: dict[str, str] = {
    "work": r"filming|shoot(?:ing)?|(?:principal )?photography|production|cameras?|crews?|unit|sets?|stages?|"
    r"work|studio lot|schedule",
    "clip": r"footage|reel|clips?|featurettes?|minutes|scenes?|look|images?|pictures?|photos?|stills|video",
    "trade": r"convention|exhibitors|exhibition|cinemacon|comic-con|d23|trade show|theat(?:er|re) owners|"
    r"fan event|panel|expo",
    "festival": r"festival|cannes|venice|toronto|berlin(?:ale)?|sundance|telluride|tribeca|sxsw|locarno|sitges|"
    r"palais|croisette|lido|leicester square|red carpet|chinese theat(?:er|re)",
    "part": r"part|role|cast|contract|deal|film|project|villain|lead|ensemble|board",
    "plan": r"calendar|slate|schedule|line-?up|plans?|dates?|release plan",
    "sequel": r"sequel|prequel|slate|line-?up|spin-off|remake|follow-up|project|title|new (?:film|chapter)|"
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:film|part|chapter)",
    "film": r"film|movie|picture|sequel|thriller|it|itself|audiences?|viewers|everybody|everyone|public|fans|"
    r"spectators|screens?|cinemas|theat(?:er|re)s|chapter|instal?lment|release",
    "from": r"from",
    "stunt": r"jump|leap|stunt|sequence|scene|chase|crash|avalanche|explosion|fall|car|bike|truck",
}
