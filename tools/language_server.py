"""A client of the YAML language server over its protocol, as an editor speaks it."""

import itertools
import json
import queue
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TypeAlias

Position: TypeAlias = tuple[int, int]
"""Line and column, both from 0."""

WAIT_S = 20.0
"""No answer is waited for longer than so many seconds."""

SETTINGS: Mapping[str, Mapping[str, Any]] = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
    },
}
"""What an editor's settings say: nothing is fetched from anywhere."""

_CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}


class ServerError(Exception):
    """The server did not answer, or answered with an error."""


class LanguageServer:
    """A server, started from `folder` into which npm installed it."""

    def __init__(self, folder: Path) -> None:
        program = folder / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
        self._process = subprocess.Popen(
            ["node", str(program), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._ids = itertools.count(1)
        self._came: queue.Queue[dict[str, Any]] = queue.Queue()
        self._published: dict[str, list[dict[str, Any]]] = {}
        threading.Thread(target=self._read, daemon=True).start()

    def begin(self) -> None:
        """Introduce the editor. Raises ServerError."""
        beginning = {"processId": None, "rootUri": None, "capabilities": _CAPABILITIES}
        self._request("initialize", beginning)
        self._notify("initialized", {})
        self._notify("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def end(self) -> None:
        """End the server, whatever it is doing."""
        self._process.kill()
        self._process.wait(WAIT_S)

    def open(self, uri: str, text: str) -> dict[int, list[str]]:
        """Open a document; what the server finds wrong, by line (from 1). Raises ServerError."""
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._notify("textDocument/didOpen", {"textDocument": document})
        while uri not in self._published:
            self._handle(self._next())
        found: dict[int, list[str]] = {}
        for one in self._published.pop(uri):
            found.setdefault(one["range"]["start"]["line"] + 1, []).append(one["message"])
        return found

    def completions(self, uri: str, at: Position) -> list[str]:
        """The labels that the server offers at a place. Raises ServerError."""
        answer = self._request("textDocument/completion", _place(uri, at)) or []
        items = answer["items"] if isinstance(answer, dict) else answer
        return [one["label"] for one in items]

    def hover(self, uri: str, at: Position) -> str:
        """What the server says of a place, in Markdown; "" if nothing. Raises ServerError."""
        answer = self._request("textDocument/hover", _place(uri, at))
        return str(answer["contents"]["value"]) if answer else ""

    def _request(self, method: str, params: Mapping[str, Any]) -> Any:
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") != number or "method" in message:
                self._handle(message)
            elif "error" in message:
                raise ServerError(f"{method}: {message['error']}")
            else:
                return message.get("result")

    def _notify(self, method: str, params: Mapping[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _next(self) -> dict[str, Any]:
        try:
            return self._came.get(timeout=WAIT_S)
        except queue.Empty:
            raise ServerError(f"no answer within {WAIT_S:.0f} seconds") from None

    def _handle(self, message: Mapping[str, Any]) -> None:
        """Note diagnostics; answer what the server asks of an editor."""
        params = message.get("params", {})
        if message.get("method") == "textDocument/publishDiagnostics":
            self._published[params["uri"]] = params["diagnostics"]
        elif "id" in message and "method" in message:
            self._send({"id": message["id"], "result": _answer(message["method"], params)})

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = _stream(self._process.stdin)
        try:
            stream.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
            stream.flush()
        except OSError as error:
            raise ServerError(f"the server has ended: {error.strerror}") from error

    def _read(self) -> None:
        stream = _stream(self._process.stdout)
        while header := stream.readline():
            length = int(header.split(b":")[1])
            while stream.readline().strip():
                pass
            self._came.put(json.loads(stream.read(length)))


@contextmanager
def running(folder: Path) -> Iterator[LanguageServer]:
    """A server that has begun, and ends whatever happens. Raises ServerError."""
    server = LanguageServer(folder)
    try:
        server.begin()
        yield server
    finally:
        server.end()


def _place(uri: str, at: Position) -> dict[str, Any]:
    line, column = at
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}


def _answer(method: str, params: Mapping[str, Any]) -> Any:
    if method != "workspace/configuration":
        return None
    return [SETTINGS.get(item.get("section", "")) for item in params["items"]]


def _stream(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise ServerError("the server has no standard input or output")
    return stream
