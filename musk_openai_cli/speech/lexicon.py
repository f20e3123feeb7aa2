"""Words that tell who speaks: verbs of speech, roles, honorifics, given names.

The verbs of speech are those of Krestel, Bergler and Witte (2008, "Minding the
Source: Automatic Tagging of Reported Speech in Newspaper Articles") with the
cues that Pareti (2012, PARC, "A Database of Attribution Relations") found most
often, beliefs and demands included. Everything here is general English; no
word is about one corpus.
"""

from __future__ import annotations

#: Verbs that give somebody's very words.
_SAYING = """say tell add write explain note reply respond answer ask state remark comment claim
argue insist declare announce recall observe warn continue conclude admit acknowledge assert
maintain tweet post quip joke shout exclaim whisper mention report reveal confirm deny promise
predict suggest propose advise urge testify muse reflect reiterate emphasize emphasise stress
underscore describe call summarize summarise elaborate lament complain boast vow caution concede
contend counter retort agree disagree dub label term praise criticize criticise opine proclaim
protest recount relate repeat sing sneer laugh sigh yell cry begin offer read think feel hope
believe accuse allege charge cite compare confess confide demand inform instruct interject order
pledge point pronounce question quote refer speculate speak talk characterize characterise hail
deem brand declaim intone counsel enthuse gush rave chide scold snap tease thank applaud go
commend blast slam dismiss reject deride denounce decry bemoan wonder inquire pen find encourage
name pan view denote relay acclaim put envision""".split()

#: Verbs that only report what somebody thinks or wants, never to the word.
_HOLDING = """advocate want consider expect fear worry favor favour oppose support
defend deny doubt hint imply indicate intend know plan prefer regard see seek threaten
understand view wish blame appeal condemn disclose estimate express outline
voice portray present foresee anticipate assure assume guess hold imagine mean
highlight attack recommend request signal stipulate swear convey position""".split()

_IRREGULAR = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "read": ("reads", "read", "reading"),
    "think": ("thinks", "thought", "thinking"),
    "feel": ("feels", "felt", "feeling"),
    "put": ("puts", "putting"),
    "begin": ("begins", "began", "begun", "beginning"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "sing": ("sings", "sang", "sung", "singing"),
    "know": ("knows", "knew", "known", "knowing"),
    "see": ("sees", "saw", "seen", "seeing"),
    "seek": ("seeks", "sought", "seeking"),
    "hold": ("holds", "held", "holding"),
    "go": ("goes", "went", "gone", "going"),
    "find": ("finds", "found", "finding"),
    "mean": ("means", "meant", "meaning"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "understand": ("understands", "understood", "understanding"),
}
_DOUBLING = {"admit", "quip", "pen", "pan", "dub", "slam", "refer", "plan"}
_VOWELS = "aeiou"


def _forms(verb: str) -> tuple[str, ...]:
    """The finite forms and participles of a verb: says, said, saying."""
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb])
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    stem = verb
    if verb.endswith("e"):
        stem = verb[:-1]
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    elif verb in _DOUBLING:
        stem = verb + verb[-1]
    return (verb, third, stem + "ed", stem + "ing")


#: Every form of a verb that may introduce direct speech -> the verb.
SAYING = {form: verb for verb in _SAYING for form in _forms(verb)}

#: Every form of a verb whose subject's words or views are reported -> the verb.
REPORTING = {form: verb for verb in (*_HOLDING, *_SAYING) for form in _forms(verb)}
for _form in (*_forms("begin"), *_forms("go"), *_forms("read"), *_forms("find"), *_forms("sing")):
    REPORTING.pop(_form, None)
for _form in (*_forms("continue"), *_forms("offer"), *_forms("quote"), *_forms("reflect")):
    REPORTING.pop(_form, None)
for _form in ("post", *_forms("put"), *_forms("name"), *_forms("pan")):
    REPORTING.pop(_form, None)

#: What may stand between a subject and its verb.
AUXILIARIES = frozenset(
    """has have had is are was were will would can could may might must should did does do be been
    being not never also later then once often recently long publicly repeatedly previously
    initially subsequently now still always only simply just even further famously reportedly
    allegedly himself herself themselves itself both all first again already openly
    """.split()
)

#: Nouns whose possessor is the speaker: "in Musk's words", "his statement that".
STATEMENTS = frozenset(
    """words view views opinion statement statements claim claims remark remarks comment comments
    tweet tweets post posts argument belief assertion letter email e-mail memo note response reply
    answer account testimony estimate estimation mind assessment criticism warning suggestion
    conclusion eyes judgement judgment""".split()
)

PREPOSITIONS = frozenset(
    """of in at by with to for from about on against between after before under over into than
    through during including like per via without within toward towards near among across
    behind beyond despite upon around along onto alongside versus vs""".split()
)

PRONOUNS = {
    "he": "m", "she": "f", "him": "m", "her": "f", "his": "m", "hers": "f",
    "they": "", "i": "", "we": "", "it": "",
}  # fmt: skip

#: Before a name, they make it a person's; the value is the gender that they tell.
HONORIFICS = {
    "mr": "m", "mister": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "lady": "f",
    "lord": "m", "king": "m", "queen": "f", "prince": "m", "princess": "f", "dr": "",
    "doctor": "", "prof": "", "professor": "", "president": "", "senator": "", "sen": "",
    "rep": "", "representative": "", "gov": "", "governor": "", "mayor": "", "judge": "",
    "justice": "", "captain": "", "capt": "", "general": "", "gen": "", "colonel": "", "col": "",
    "lieutenant": "", "lt": "", "sgt": "", "sergeant": "", "major": "", "admiral": "", "rev": "",
    "reverend": "", "father": "m", "sister": "f", "brother": "m", "pope": "m", "bishop": "",
    "archbishop": "", "cardinal": "", "rabbi": "", "secretary": "", "minister": "",
    "chancellor": "", "congressman": "m", "congresswoman": "f", "detective": "", "officer": "",
    "attorney": "", "commissioner": "", "ambassador": "", "chairman": "m", "director": "",
    "producer": "", "actor": "m", "actress": "f", "singer": "", "author": "", "writer": "",
    "journalist": "", "critic": "", "historian": "", "scientist": "", "economist": "",
    "philosopher": "", "poet": "", "novelist": "", "composer": "", "architect": "", "coach": "",
    "ceo": "", "cto": "", "cfo": "", "coo": "", "cio": "", "founder": "", "co-founder": "",
    "cofounder": "", "billionaire": "", "entrepreneur": "", "editor": "", "host": "",
    "commander": "", "astronaut": "", "emperor": "m", "analyst": "", "researcher": "",
    "developer": "", "engineer": "", "designer": "", "spokesman": "m", "spokeswoman": "f",
    "spokesperson": "", "lawyer": "", "administrator": "", "investor": "",
}  # fmt: skip

#: Heads of a role: "CEO of OpenAI", "a partner at", "the company's spokeswoman".
ROLES = frozenset(HONORIFICS) | frozenset(
    """chief officer executive head leader member partner manager vice-president chair chairwoman
    chairperson owner boss head official adviser advisor consultant specialist expert fellow
    scholar student teacher lecturer dean artist musician guitarist drummer vocalist rapper
    songwriter filmmaker screenwriter reviewer columnist reporter correspondent contributor
    blogger figure advocate activist attorney-general prosecutor plaintiff defendant witness
    strategist planner librarian curator archivist nurse physician surgeon psychologist
    psychiatrist biologist physicist chemist mathematician astronomer biographer player
    footballer striker goalkeeper batsman pitcher general-secretary deputy lead
    coordinator inventor pioneer technologist innovator programmer graduate veteran candidate
    nominee winner laureate creator showrunner
    panelist moderator speaker guest presenter""".split()
)

#: Last or first words of names that are no person's.
THINGS = frozenset(
    """inc corp corporation company co ltd llc group holdings university college school institute
    institution foundation association society committee commission council board agency
    department ministry bureau office service services court bank fund trust party union league
    club team press news times post journal magazine review tribune herald guardian daily weekly
    network channel radio television studios studio records entertainment pictures films film
    band orchestra museum library gallery hall house palace castle church cathedral temple street
    avenue road square park river lake sea ocean bay gulf island islands mountain mountains hill
    valley desert city town county state states province region republic kingdom empire district
    north south east west northern southern eastern western central new act bill law treaty
    agreement war battle award awards prize medal cup championship championships games olympics
    festival conference summit forum program programme project initiative center centre
    laboratory labs systems technologies software online web internet government administration
    congress senate parliament house assembly army navy force forces police american british
    english french german russian chinese world international national federal united
    space technology science security policy media digital data app apps award challenge day
    week month year january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday christmas easter
    album song tour season episode chapter part volume""".split()
)

#: Common given names (US and UK registers of births, most frequent first) -> gender.
_MEN = """james john robert michael william david richard joseph thomas charles christopher daniel
matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald
timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon
benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose henry
adam douglas nathan peter zachary kyle walter harold jeremy ethan carl keith roger gerald christian
terry sean arthur austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie
gabriel alan juan logan wayne ralph roy eugene randy vincent russell louis philip bobby johnny
bradley steve mike jim tim dave dan bill bob tom ben sam greg matt jeff rob ron ken don ed fred
harry martin simon neil ian graham stuart colin oliver hugh nigel trevor derek gordon malcolm
max leo luke oscar felix ivan boris vladimir mohammed muhammad ahmed ali hassan omar carlos luis
miguel pedro pablo marco antonio francesco giovanni hans karl heinrich friedrich wilhelm otto
pierre jean jacques claude francois rene theodore franklin abraham herbert calvin grover ulysses
dwight lyndon winston clement isaac jeremiah elijah adrian aidan alex alfred allen barack barry
bernard chris clark clint cody cole craig curtis darren dean drew dustin earl edgar edwin eli
elliot elliott ernest evan ezra gavin geoffrey gilbert glenn harrison howard hugo joel jon josh
julian kurt lance lee leon leonard lewis lloyd lucas marcus mario maurice mel miles mitchell
morgan nathaniel neal nick norman owen perry phil preston quentin reginald rex ricardo rick rodney
rupert rodrigo salvador seth shane shawn sidney spencer stanley stan ted todd toby tony travis
troy victor vernon warren wesley xavier yuri zach""".split()
_WOMEN = """mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy
betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie
rebecca sharon laura cynthia dorothy amy kathleen angela shirley brenda emma anna pamela nicole
samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia
julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan
cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean
alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa
diana brittany doris kayla alexis lori marie jane rose kate anne sue jenny jill claire fiona
helena ingrid greta eva elena sofia lucia carmen ana isabel beatrice francesca chiara camille
sylvie simone monique nathalie yoko aung indira benazir hillary nancy condoleezza madeleine
katy kathy kathie becky beth betsy bridget caitlin candace cara carla carrie cecilia cindy
clara colleen connie courtney daisy dana daphne dawn debbie eleanor ella ellen erica erin
esther faith felicity gail gina gwen hazel heidi holly hope irene iris ivy jackie jamie janelle
jasmine jessie joanna jodi josephine joy june kara karla katie kelsey kendra kim kristen kristin
kristina kylie lana leah leslie lillian lily lindsay lindsey liz lucy lydia lynn mandy marcia
margot marian mariah marjorie marsha maureen meg melanie melinda mia mila miranda miriam molly
monica nadia naomi nina nora norma paige paula peggy penelope penny phoebe phyllis priscilla
rita robin rosa rosemary roxanne sabrina sally selena shannon sheila shelby sherry sonia stacey
stacy stella suzanne sylvia tamara tara tess tiffany tina toni tracey tracy valerie vanessa vera
veronica vicky vivian wanda wendy whitney yolanda yvonne zoe""".split()
GIVEN = {**dict.fromkeys(_WOMEN, "f"), **dict.fromkeys(_MEN, "m")}
for _either in """alex chris dana jackie jamie jean jordan kelly lee leslie max morgan robin sam
        shannon stacy terry tracy""".split():
    GIVEN[_either] = ""
