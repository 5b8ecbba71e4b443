"""The commonest words of the languages of the room, which sound like many a name.

Such a word is taken for a name only where the name is spelt as the word is. Words that are names of
people as they stand (May, Will, Grant) are not among them.
"""

_ENGLISH = """
a about above after again against all allies along also although always among an and another any
are around as at away back be because been before began behind being below best better between both
but by call called came can case come could day days did do does done down each early either else
end enough even ever every few first for from full gave get give given go goes good great had half
has have having he held her here him his hour how however if in inside into is it its just keep
kept know known large last late later least left less let like little long made make many matter
means met might month more most much must name near need never next no none nor not nothing now of
off often old on once one only open or order other others our out over own page part past place
point put rather reach read ready right rule said same saw say says second see seen set several she
short should show side since so some soon still such take taken tell than that the their them then
there these they thing this those though three through time to today together told too took toward
turn two under until up upon us use used very wait was way we week well went were what when where
whether which while who whole whom whose why wide with within without word words work would year
yet you your yours
"""
_BELARUSIAN_AND_RUSSIAN = """
або але бо быў была было ва вельмі да для ды калі кожны мы на не ні пад пра пры са так там таму то
тут усе хто што як яны без был была были было быть вам вас весь во все всё где да для до его ее её
если есть еще ещё же за и из или им их к как ко когда кто ли мы на над нас не нет ни но о об он она
они от по под после при про раз с со так также там тем то того тоже только том ты у уже чем что
чтобы эта эти это я
"""
_POLISH_AND_LITHUANIAN = """
ale albo bez bo być by był była było co czy dla do gdy i ich jak jako jest już który która ma może
my na nad nie niż o od on ona oni oraz po pod przed przez są się ta tak tam te tego ten to tu tylko
w we więc z za ze że ar apie arba bet bus buvo dar dėl iki ir iš į jei jie jis jo jos jų kad kai
kaip kas ką mes nei ne nes nuo o po prie savo su ta tai tas taip tik tuo už visi yra
"""
_OF_FORMATS = "bbox boli book hans hant"
"""Words that stand in the bytes of every PDF or Word document."""
ORDINARY = frozenset(
    f"{_ENGLISH} {_BELARUSIAN_AND_RUSSIAN} {_POLISH_AND_LITHUANIAN} {_OF_FORMATS}".split()
)
