"""A forge that is played: a server of this machine that answers as the interfaces of GitHub and GitLab do."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Asked(NamedTuple):
    method: str
    path: str
    body: Any
    token: str


class Played:
    """A forge: the comments that are there, and what was asked of it."""

    def __init__(self) -> None:
        self.comments: list[dict[str, Any]] = []
        self.asked: list[Asked] = []
        self.me: dict[str, Any] | int = {"login": "me", "username": "me"}
        self.write = 201
        self.redirect = ""
        self.nonsense = False
        self.short = False

    def answer(self, asked: Asked) -> tuple[int, Any]:
        self.asked.append(asked)
        if asked.path.endswith(("/user", "/graphql")):
            if isinstance(self.me, int):
                return self.me, {}
            return 200, {"data": {"viewer": self.me}} if asked.path.endswith("/graphql") else self.me
        if asked.method == "GET":
            page = int(asked.path.partition("&page=")[2])
            return 200, self.comments[(page - 1) * 100 : page * 100]
        return self.write, {}

    @property
    def written(self) -> list[Asked]:
        return [each for each in self.asked if each.method != "GET" and each.path != "/graphql"]


@contextmanager
def forge() -> Iterator[tuple[Played, str]]:
    played = Played()

    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            super().handle_one_request()

        def _any(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size)) if size else None
            token = self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN") or ""
            status, answer = played.answer(Asked(self.command, self.path, body, token))
            data = b"{" if played.nonsense else json.dumps(answer).encode()
            if played.redirect:
                status = 302
            self.send_response(status)
            if played.redirect:
                self.send_header("Location", played.redirect)
            self.send_header("Content-Length", str(len(data) + played.short))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PATCH = do_PUT = _any  # noqa: N815 - the names that http.server knows

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield played, f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
