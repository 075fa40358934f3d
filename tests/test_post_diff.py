"""What puts a diff on a merge request, against a forge that is played."""

from __future__ import annotations

import importlib.util
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.runs import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCRIPT = ROOT / "ci" / "post_diff.py"


def module() -> Any:
    spec = importlib.util.spec_from_file_location("post_diff", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


POST = module()
TEXT = "# Plan\n\nNothing of note.\n"


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

    def answer(self, asked: Asked) -> tuple[int, Any]:
        self.asked.append(asked)
        if asked.path.endswith("/user"):
            return (self.me, {}) if isinstance(self.me, int) else (200, self.me)
        if asked.method == "GET":
            page = int(asked.path.partition("&page=")[2])
            return 200, self.comments[(page - 1) * 100 : page * 100]
        return self.write, {}

    @property
    def written(self) -> list[Asked]:
        return [each for each in self.asked if each.method != "GET"]


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
            self.send_header("Content-Length", str(len(data)))
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


def environment(kind: str, url: str, **more: str) -> dict[str, str]:
    own = {"GITHUB_API_URL": url, "GITHUB_REPOSITORY": "cci/plan"}
    if kind == "gitlab":
        own = {"CI_API_V4_URL": url, "CI_PROJECT_ID": "7"}
    return {**own, "CCICTL_REQUEST": "5", "CCICTL_TOKEN": "secret", "CCICTL_CHANGED": "true", **more}


def posted(tmp_path: Path, kind: str, url: str, text: str = TEXT, **more: str) -> int:
    file = tmp_path / "diff.md"
    file.write_text(text, encoding="utf-8")
    status: int = POST.main([kind, str(file)], environment(kind, url, **more))
    return status


def ours(kind: str, text: str, name: str = "me", id_: int = 3) -> dict[str, Any]:
    author = {"user": {"login": name}} if kind == "github" else {"author": {"username": name}}
    return {"id": id_, "body": f"{POST.MARK}\n{text}", **author}


KINDS = ("github", "gitlab")
WHERE = {"github": "/repos/cci/plan/issues/5/comments", "gitlab": "/projects/7/merge_requests/5/notes"}
ONE = {
    "github": ("PATCH", "/repos/cci/plan/issues/comments/{}"),
    "gitlab": ("PUT", "/projects/7/merge_requests/5/notes/{}"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_comment_is_written_once_and_then_kept_up_to_date(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with forge() as (played, url):
        assert posted(tmp_path, kind, url) == 0
        (asked,) = played.written
        assert (asked.method, asked.path, asked.body) == ("POST", WHERE[kind], {"body": f"{POST.MARK}\n{TEXT}"})
        assert asked.token == ("Bearer secret" if kind == "github" else "secret")
        played.comments = [ours(kind, TEXT)]
        assert posted(tmp_path, kind, url) == 0
        assert len(played.written) == 1
        # What takes the change back is told too.
        assert posted(tmp_path, kind, url, "# Plan\n\nNothing changed.\n", CCICTL_CHANGED="false") == 0
        method, path = ONE[kind]
        assert (played.written[1].method, played.written[1].path) == (method, path.format(3))
    out = capsys.readouterr().out.splitlines()
    assert out == ["Le commentaire est écrit.", "Le commentaire est à jour.", "Le commentaire est écrit."]


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_none_while_nothing_changes(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with forge() as (played, url):
        assert posted(tmp_path, kind, url, CCICTL_CHANGED="false", CCICTL_LANG="en") == 0
        assert played.written == []
    assert capsys.readouterr().out == "No comment: nothing changes in the plan.\n"


@pytest.mark.parametrize("kind", KINDS)
def test_only_a_comment_of_our_own_is_changed(kind: str, tmp_path: Path) -> None:
    with forge() as (played, url):
        forged, quoted = ours(kind, "x", "mallory", 1), {**ours(kind, "x", id_=2), "body": f"> {POST.MARK}"}
        played.comments = [forged, quoted, *[{**forged, "body": "talk"}] * 150, ours(kind, "old", id_=9)]
        assert posted(tmp_path, kind, url) == 0
        (asked,) = played.written
        assert asked.path.endswith("/9")


def test_the_token_of_a_job_of_github_is_that_of_a_bot(tmp_path: Path) -> None:
    with forge() as (played, url):
        played.me = 403
        played.comments = [ours("github", "old", "github-actions[bot]")]
        assert posted(tmp_path, "github", url) == 0
        assert [each.method for each in played.written] == ["PATCH"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("status", [401, 403, 404])
def test_who_may_not_write_is_told_and_that_is_all(
    kind: str, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with forge() as (played, url):
        played.write = status
        assert posted(tmp_path, kind, url) == 0
    assert f"({status})" in capsys.readouterr().out


@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_be_reached_or_answers_nonsense_fails(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with forge() as (played, url):
        played.write = 500
        assert posted(tmp_path, kind, url) == 1
        played.nonsense = True
        assert posted(tmp_path, kind, url) == 1
        played.nonsense, played.me = False, 502
        assert posted(tmp_path, kind, url) == 1
        played.redirect = "http://127.0.0.1:9/elsewhere"
        assert posted(tmp_path, kind, url) == 1
    assert posted(tmp_path, kind, url) == 1  # nobody is there any more
    assert posted(tmp_path, kind, "file:///etc/passwd") == 1
    out = capsys.readouterr().out
    assert "secret" not in out
    assert len(out.splitlines()) == 6


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_request_or_a_token_nobody_is_asked(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with forge() as (played, url):
        assert posted(tmp_path, kind, url, CCICTL_TOKEN="") == 0
        assert posted(tmp_path, kind, url, CCICTL_REQUEST="") == 0
        assert played.asked == []
    assert "aucun jeton" in capsys.readouterr().out


def test_the_summary_of_a_job_has_it_all(tmp_path: Path) -> None:
    summary = tmp_path / "summary"
    with forge() as (_, url):
        posted(tmp_path, "github", url, GITHUB_STEP_SUMMARY=str(summary))
    assert summary.read_text(encoding="utf-8") == f"{TEXT}\n"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_too_long_is_cut_at_a_line_and_that_is_said(language: str, tmp_path: Path) -> None:
    text = "".join(f"| é{number} | {'x' * 90} |\n" for number in range(1000))
    with forge() as (played, url):
        assert posted(tmp_path, "github", url, text, CCICTL_LANG=language) == 0
        body = played.written[0].body["body"]
    assert len(body.encode()) < 60_100
    head, _, last = body.rpartition("\n\n")
    kept = head.count("\n")
    assert head == f"{POST.MARK}\n" + text[: len(head) - len(POST.MARK) - 1]
    assert last == POST.SAYS[language]["left"].format(n=1001 - kept)


def test_what_they_say_is_said_in_both_languages() -> None:
    assert POST.SAYS["fr"].keys() == POST.SAYS["en"].keys()
