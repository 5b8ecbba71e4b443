"""Writes the screens anew, as texts that are kept or as pictures to be looked at.

python -m tests.console.snapshots                 writes what the tests compare with
python -m tests.console.snapshots PICTURES [NAME] draws all, or those of a name, into a folder
"""

import sys
from pathlib import Path

from tests.console.snapshots.cases import CASES
from tests.console.snapshots.kept import FOLDER, every_text
from tests.console.snapshots.pictures import draw


def renew() -> None:
    """Write every text anew, and remove those that no case shows any more."""
    FOLDER.mkdir(exist_ok=True)
    written = set()
    for path, text in every_text():
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8", newline="\n")
            print(path.name)
        written.add(path)
    for path in {*FOLDER.iterdir()} - written:
        path.unlink()
        print(f"{path.name} removed")


def main() -> None:
    """Do what the arguments say."""
    if len(sys.argv) == 1:
        renew()
        return
    folder, *names = sys.argv[1:]
    print(draw([case for case in CASES if not names or case.name in names], Path(folder)))


if __name__ == "__main__":
    main()
