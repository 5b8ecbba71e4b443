"""A client of the YAML language server over its protocol, as an editor speaks it."""

import itertools
import json
import queue
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

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
    """A running server, started from `folder` into which npm installed it."""

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

    def __enter__(self) -> Self:
        self.request(
            "initialize",
            {"processId": None, "rootUri": None, "capabilities": _CAPABILITIES},
        )
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": SETTINGS})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait(WAIT_S)

    def open(self, uri: str, text: str) -> list[dict[str, Any]]:
        """Open a document; the diagnostics that the server publishes of it."""
        self._published.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        while uri not in self._published:
            self._handle(self._next())
        return self._published[uri]

    def close(self, uri: str) -> None:
        """Close a document."""
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def request(self, method: str, params: Mapping[str, Any]) -> Any:
        """The server's result. Raises ServerError."""
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                if "error" in message:
                    raise ServerError(f"{method}: {message['error']}")
                return message.get("result")
            self._handle(message)

    def notify(self, method: str, params: Mapping[str, Any]) -> None:
        """Tell the server something."""
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
        stream.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        stream.flush()

    def _read(self) -> None:
        stream = _stream(self._process.stdout)
        while header := stream.readline():
            length = int(header.split(b":")[1])
            while stream.readline().strip():
                pass
            self._came.put(json.loads(stream.read(length)))


def _answer(method: str, params: Mapping[str, Any]) -> Any:
    if method != "workspace/configuration":
        return None
    return [SETTINGS.get(item.get("section", "")) for item in params["items"]]


def _stream(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise ServerError("the server has no standard input or output")
    return stream
