"""Nothing that Windows lacks is used without looking where the program runs.

Windows cannot be had here; what the modules name can be read.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tabletop

SOURCE = Path(tabletop.__file__).parent
MODULES = {
    "curses",
    "fcntl",
    "grp",
    "posix",
    "pty",
    "pwd",
    "readline",
    "resource",
    "termios",
    "tty",
}
LACKING = {
    "os": {
        *("O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK", "chown", "fchmod", "fork"),
        *("getegid", "geteuid", "getgid", "getuid", "killpg", "mkfifo", "nice", "posix_fallocate"),
        *("setsid", "statvfs", "sync", "uname", "wait"),
    },
    "signal": {
        *("SIGALRM", "SIGCONT", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGQUIT", "SIGTSTP", "SIGUSR1"),
        *("SIGUSR2", "SIGWINCH", "alarm", "pause", "setitimer", "sigwait"),
    },
    "loop": {"add_signal_handler", "add_reader", "add_writer"},
    "time": {"tzset"},
}


def lacking(tree: ast.AST) -> Iterator[str]:
    """What Windows lacks of what a module names, but under a question for `sys.platform`."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "sys.platform" in ast.unparse(node.test):
            continue
        yield from (f"{one} (line {getattr(node, 'lineno', 0)})" for one in _named(node))
        yield from lacking(node)


def _named(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (one.name for one in names if one.name in MODULES)
        case ast.ImportFrom(module=str(module), names=names):
            if module in MODULES:
                yield module
            yield from (one.name for one in names if one.name in LACKING.get(module, ()))
        case ast.Attribute(value=ast.Name(id=module), attr=name):
            if name in LACKING.get(module, ()):
                yield f"{module}.{name}"


def test_no_module_needs_what_windows_lacks() -> None:
    found = {
        str(path.relative_to(SOURCE)): list(lacking(ast.parse(path.read_text("utf-8"))))
        for path in SOURCE.rglob("*.py")
    }
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "code",
    [
        "import fcntl",
        "from termios import tcgetattr",
        "def f():\n    signal.alarm(3)",
        "from signal import SIGHUP",
        "if told:\n    os.fork()",
        "async def f(loop):\n    loop.add_signal_handler(1, print)",
    ],
)
def test_what_windows_lacks_is_found(code: str) -> None:
    assert list(lacking(ast.parse(code)))


def test_what_stands_under_the_question_is_let_be() -> None:
    code = "if sys.platform == 'win32':\n    import msvcrt\nelse:\n    import fcntl"
    assert list(lacking(ast.parse(code))) == []
