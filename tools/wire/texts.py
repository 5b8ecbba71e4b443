"""Texts that have brought down screens, and plain ones to compare with."""

import itertools
from collections.abc import Callable, Mapping

ESC, BEL = "\x1b", "\x07"

NAUGHTY: Mapping[str, str] = {
    "colour": f"{ESC}[5;35;7777mred{ESC}[0m",
    "clear": f"{ESC}[2J{ESC}[7777;7777Hgone",
    "reset": f"{ESC}cwiped",
    "title": f"{ESC}]0;taken{BEL}{ESC}]2;taken{ESC}\\title",
    "clipboard": f"{ESC}]52;c;AAAA{BEL}clipboard",
    "link": f"{ESC}]8;;http://example.org{BEL}link{ESC}]8;;{BEL}",
    "device": f"{ESC}P+q544e{ESC}\\device",
    "application": f"{ESC}_Gf=100;AAAA{ESC}\\application",
    "privacy": f"{ESC}^private{ESC}\\{ESC}Xstring{ESC}\\",
    "modes": f"{ESC}[?1049l{ESC}[?7777h{ESC}[!pmodes",
    "report": f"{ESC}[6n{ESC}[c{ESC}[>q{ESC}Zreport",
    "half": f"half{ESC}",
    "half command": f"half{ESC}[38;2;1",
    "charset": f"{ESC}(0{ESC}%@\x0e\x0fset",
    "c1": "\x9b31mred\x9d52;c;AAAA\x9cclip\x90dcs\x9c\x84\x85\x8d",
    "bell": f"ring{BEL}{BEL}",
    "backspace": "secret\b\b\b\b\b\bpublic\x7f",
    "return": "first\rsecond",
    "lines": "first\nsecond\r\nthird\x0b\x0cfourth\u2028fifth\u2029sixth",
    "nul": "nothing\x00after\x1a\x04",
    "tab": "one\ttwo\t\tthree",
    "bidi": "\u202eright to left\u202c \u2066isolated\u2069 \u200f\u061c",
    "zero width": "zero\u200b\u200c\u200d\u2060\ufeffwidth\u00adsoft",
    "tags": "tag\U000e0041\U000e007f",
    "annotation": "\ufff9base\ufffaover\ufffb",
    "surrogate": "half a pair \ud83d here",
    "no character": "none \uffff\ufffe\ufdd0 \U0010ffff \ue000",
    "combining": "Z" + "\u0300\u0323\u0489\u20dd" * 25 + "algo",
    "right to left": "العربية עברית مرحبا ١٢٣ (abc) ﷽",
    "selectors": "☁️ ☁︎ ✈️ ❤️ 1️⃣ ⁉️",
    "families": "👨‍👩‍👧‍👦 👩🏽‍🚀 🏳️‍🌈 🧑‍⚖️",
    "flags": "🇱🇹🇵🇱 🇧 🏴",
    "wide": "外交官は机の上で ｗｉｄｅ 한국어",
    "hangul": "\u1112\u1161\u11ab\u1100\u1161 ᄒ",
    "indic": "क्षत्रिय ฺกำ้ ꙰",
    "long word": "x" * 700,
    "long wide word": "外" * 400,
    "long": "One sentence of many that make this text long. " * 60,
    "blanks": "a\u00a0\u2003\u3000\u2007\u202fb",
    "closing": "[/] [/b] [/[/]] [[] []",
    "action": "[@click=app.quit]x[/] [@click=screen.dismiss(1)]y[/]",
    "markup": "[bold red]loud[/bold red] [Annex A] [link=file:///etc/passwd]z[/link]",
    "variables": "$x ${x} $text {x} {0} {} {self.__class__} %s %n %(x)s %d",
    "template": "{{ 7*7 }} {% raw %} <%= x %> #{x} `id` $(id)",
    "html": "<script>alert(1)</script><b>x</b> &amp; &#27;[31m <!-- -->",
    "formula": '=cmd|"/C calc"!A0 +1 -1 @SUM(A1) \t=1',
    "path": "../../etc/passwd ~/x C:\\con NUL: //host/share",
    "quotes": "\"'“”„‚«»` \\ \\\\ \\x1b[31m \\u001b[31m ^[[31m",
    "numbers": "99999999999999999999999999 1e999 -0 0x1f NaN Infinity ٣ ½",
    "yaml": "- a: [b, {c: &d *d}] #x !!python/object ? |\n  > %TAG",
    "signs": "@arda #tag ! !! ~ ^ - . ? / : ; own 1 3 2",
    "sql": "'); DROP TABLE commits; --",
    "letters": "Łódź ąčęėįšųūž Гродно ў ѓ ß ŉ İı Ǆ ﬁ",
}
"""Each under what it tries."""

SHORTS = ("עבר", "外交", "Ǆß́", "ﷺﬁ", "กำ้", "한국")
"""Short names of teams that the format lets in."""

PLAIN = (
    "A patrol boat was seen at dawn",
    "They want to be asked first",
    "Nobody knows who moved it; two say so",
)

Say = Callable[[], str]
"""The next text to be typed, pasted or planted."""


def naughty(only: Callable[[str], bool] = bool) -> Say:
    """The naughty texts in turn, for ever; those that `only` lets through."""
    texts = itertools.cycle([one for one in NAUGHTY.values() if only(one)])
    return lambda: next(texts)


def plain() -> Say:
    """Plain texts in turn, for ever."""
    texts = itertools.cycle(PLAIN)
    return lambda: next(texts)
