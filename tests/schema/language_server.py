"""The yaml-language-server itself, spoken to as an editor does: JSON-RPC on its standard streams."""

from __future__ import annotations

import json
import subprocess
import threading
import time
from queue import Queue
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_PATIENCE = 60  # seconds: a machine that is busy


class Spot(NamedTuple):
    """A place in a document as the protocol counts: lines and UTF-16 units from 0."""

    line: int
    character: int


class LanguageServer:
    """A server at work in a folder, with the settings of an editor and its language, in which the server speaks too."""

    def __init__(self, program: Path, folder: Path, settings: dict[str, Any], language: str = "en") -> None:
        self._settings = settings
        self._folder = folder
        self._process = subprocess.Popen(
            ["node", str(program), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
        )
        self._number = 0
        self._version = 0
        self._answers: Queue[dict[str, Any]] = Queue()
        self._problems: Queue[dict[str, Any]] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        capabilities = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
        }
        self.request(
            "initialize",
            {
                "processId": None,
                "locale": language,
                "rootUri": folder.as_uri(),
                "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name}],
                "capabilities": capabilities,
            },
        )
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": None}})

    def close(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.communicate()

    def open(self, name: str, text: str) -> list[str]:
        """Open a file with a text; what is wrong with it, as `line: message`.

        A server keeps what it made of a version: each text is another one.
        """
        return self.open_all({name: text})[name]

    def open_all(self, texts: Mapping[str, str]) -> dict[str, list[str]]:
        """Open several files at once, and answer the same of each: a server waits a moment before it looks at one."""
        names = {self._uri(name): name for name in texts}
        for uri, name in names.items():
            self._version += 1
            document = {"uri": uri, "languageId": "yaml", "version": self._version, "text": texts[name]}
            self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        found: dict[str, list[str]] = {}
        while len(found) < len(names):
            told = self._problems.get(timeout=_PATIENCE)
            if told["uri"] in names:
                wrong = [f"{each['range']['start']['line'] + 1}: {each['message']}" for each in told["diagnostics"]]
                found.setdefault(names[told["uri"]], wrong)
        return found

    def until_ready(self, name: str) -> None:
        """Wait until the server knows its settings: a file that breaks its schema is told."""
        for _ in range(_PATIENCE):
            if self.open(name, "of: A\n"):
                return
            time.sleep(1)
        raise TimeoutError(name)

    def hover(self, name: str, at: Spot) -> str:
        """What is shown where the mouse rests."""
        found = self.request("textDocument/hover", self._at(name, at))
        return "" if found is None else str(found["contents"]["value"])

    def completion(self, name: str, at: Spot) -> list[dict[str, Any]]:
        """What is proposed behind the cursor."""
        found = self.request("textDocument/completion", self._at(name, at))
        items: list[dict[str, Any]] = found["items"] if isinstance(found, dict) else found or []
        return items

    def request(self, method: str, params: dict[str, Any]) -> Any:
        """The result of a request."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            answer = self._answers.get(timeout=_PATIENCE)
            if answer["id"] == self._number:
                assert "error" not in answer, answer["error"]
                return answer["result"]

    def _at(self, name: str, at: Spot) -> dict[str, Any]:
        return {"textDocument": {"uri": self._uri(name)}, "position": at._asdict()}

    def _uri(self, name: str) -> str:
        return (self._folder / name).as_uri()

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = self._process.stdin
        assert stream is not None
        stream.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        stream.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while header := stream.readline():
            length = int(header.split(b":")[1])
            while stream.readline().strip():
                pass
            self._receive(json.loads(stream.read(length)))

    def _receive(self, message: dict[str, Any]) -> None:
        method = message.get("method")
        if method == "workspace/configuration":
            asked = [item.get("section", "") for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": [self._settings.get(section) for section in asked]})
        elif method == "textDocument/publishDiagnostics":
            self._problems.put(message["params"])
        elif method is not None and "id" in message:
            self._send({"id": message["id"], "result": None})
        elif method is None:
            self._answers.put(message)
