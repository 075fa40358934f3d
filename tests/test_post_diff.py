"""What puts a diff on a merge request, against a forge that is played."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Any

import pytest

from tests.forge import forge
from tests.runs import ROOT

if TYPE_CHECKING:
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
MARK = "<!-- ccictl diff -->"
TEXT = "# Plan\n\nNothing of note.\n"


def environment(kind: str, url: str, **more: str) -> dict[str, str]:
    own = {
        "GITHUB_API_URL": url,
        "GITHUB_GRAPHQL_URL": f"{url}/graphql",
        "GITHUB_SERVER_URL": "https://github.test",
        "GITHUB_REPOSITORY": "cci/plan",
        "GITHUB_RUN_ID": "8",
    }
    if kind == "gitlab":
        own = {"CI_API_V4_URL": url, "CI_PROJECT_ID": "7", "CI_JOB_URL": "https://gitlab.test/jobs/9"}
    told = {"CCICTL_REQUEST": "5", "CCICTL_CHANGED": "true", "CCICTL_CERTAIN": "true", "CCICTL_SINCE": "0123456789ab"}
    return {**own, **told, "CCICTL_TOKEN": "secret", **more}


def posted(tmp_path: Path, kind: str, url: str, text: str = TEXT, **more: str) -> int:
    file = tmp_path / "diff.md"
    file.write_text(text, encoding="utf-8")
    status: int = POST.main([kind, str(file)], environment(kind, url, **more))
    return status


def ours(kind: str, text: str, name: str = "me", id_: int = 3) -> dict[str, Any]:
    author = {"user": {"login": name}} if kind == "github" else {"author": {"username": name}}
    return {"id": id_, "body": f"{MARK}\n{text}", **author}


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
        assert (asked.method, asked.path, asked.body) == ("POST", WHERE[kind], {"body": f"{MARK}\n{TEXT}"})
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
        forged, quoted = ours(kind, "x", "mallory", 1), {**ours(kind, "x", id_=2), "body": f"> {MARK}"}
        played.comments = [forged, quoted, *[{**forged, "body": "talk"}] * 150, ours(kind, "old", id_=9)]
        assert posted(tmp_path, kind, url) == 0
        (asked,) = played.written
        assert asked.path.endswith("/9")


def test_the_token_of_a_job_of_github_is_that_of_a_bot(tmp_path: Path) -> None:
    with forge() as (played, url):
        played.me = {"login": "github-actions[bot]"}
        played.comments = [ours("github", "x", "github-actions", 1), ours("github", "old", "github-actions[bot]", 2)]
        assert posted(tmp_path, "github", url) == 0
        assert [(each.method, each.path[-2:]) for each in played.written] == [("PATCH", "/2")]


@pytest.mark.parametrize("kind", KINDS)
def test_each_plan_has_a_comment_of_its_own(kind: str, tmp_path: Path) -> None:
    marks = []
    with forge() as (played, url):
        for plan in ("", "a", "a/plan", "--> @all <!-- ccictl diff -->\n"):
            assert posted(tmp_path, kind, url, CCICTL_PLAN=plan) == 0
            asked = played.written[-1]
            assert asked.method == "POST"
            mark, _, rest = asked.body["body"].partition("\n")
            assert rest == TEXT
            assert mark.startswith("<!-- ccictl diff ")
            assert mark.count("--") == 2
            marks.append(mark)
            played.comments.append({**ours(kind, TEXT), "body": asked.body["body"]})
    assert len(set(marks)) == 4


@pytest.mark.parametrize("kind", KINDS)
def test_what_two_runs_at_once_made_is_kept_up_to_date(kind: str, tmp_path: Path) -> None:
    with forge() as (played, url):
        played.comments = [ours(kind, "old", id_=1), ours(kind, TEXT, id_=2), ours(kind, "older", id_=3)]
        assert posted(tmp_path, kind, url) == 0
        assert [each.path[-2:] for each in played.written] == ["/1", "/3"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("language", "said"), [("fr", "**Quelque chose n'a pas"), ("en", "**Something could not")])
def test_what_is_not_certain_is_said_first(kind: str, language: str, said: str, tmp_path: Path) -> None:
    summary = tmp_path / "summary"
    with forge() as (played, url):
        more = {"CCICTL_LANG": language, "GITHUB_STEP_SUMMARY": str(summary), "CCICTL_CERTAIN": "false"}
        assert posted(tmp_path, kind, url, **more) == 0
        assert played.written[0].body["body"].startswith(f"{MARK}\n{said}")
    assert summary.read_text(encoding="utf-8").startswith(said)


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
        played.me, played.comments = {"login": "me", "username": "me"}, [{"id": 1, "body": None}]
        assert posted(tmp_path, kind, url) == 1
        played.short = True
        assert posted(tmp_path, kind, url) == 1
        played.short = False
        with forge() as (elsewhere, other):
            played.redirect = f"{other}/user"
            assert posted(tmp_path, kind, url) == 1
            # The token is for the host that was named.
            assert elsewhere.asked == []
    assert posted(tmp_path, kind, url) == 1  # nobody is there any more
    assert posted(tmp_path, kind, "file:///etc/passwd") == 1
    out = capsys.readouterr().out
    assert "secret" not in out
    assert len(out.splitlines()) == 8


@pytest.mark.parametrize(("write", "kind"), [(403, "notice"), (500, "error")])
def test_a_runner_of_github_shows_it_on_the_page_of_the_run(
    write: int, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with forge() as (played, url):
        played.write = write
        posted(tmp_path, "github", url, GITHUB_ACTIONS="true")
    assert capsys.readouterr().out.startswith(f"::{kind}::")


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


@pytest.mark.parametrize(
    ("language", "left", "clone"),
    [
        ("fr", "… Lignes laissées de côté : {n}. Le tout : ", "par `ccictl diff 0123456789ab` sur la branche."),
        ("en", "… Lines left out: {n}. All of it: ", "by `ccictl diff 0123456789ab` on the branch."),
    ],
)
def test_what_is_too_long_is_cut_at_a_line_and_that_is_said(
    language: str, left: str, clone: str, tmp_path: Path
) -> None:
    lines = [f"| é{number} | {'x' * 90} |\n" for number in range(20_000)]
    summary = tmp_path / "summary"
    with forge() as (played, url):
        more = {"CCICTL_LANG": language, "GITHUB_STEP_SUMMARY": str(summary)}
        assert posted(tmp_path, "github", url, "".join(lines), **more) == 0
        assert posted(tmp_path, "gitlab", url, "".join(lines), CCICTL_LANG=language) == 0
        comment, note = (each.body["body"] for each in played.written)
    whole = summary.read_text(encoding="utf-8")
    told = {
        comment: (65_536, "](https://github.test/cci/plan/actions/runs/8), "),
        note: (1_000_000, "](https://gitlab.test/jobs/9), "),
        whole: (2**20, ""),
    }
    for body, (most, link) in told.items():
        assert most * 0.85 < len(body.encode()) < most
        head, _, last = body.strip().rpartition("\n\n")
        rows = head.removeprefix(f"{MARK}\n").split("\n")
        assert rows == [line.strip() for line in lines[: len(rows)]]
        assert last.startswith(left.format(n=20_000 - len(rows)))
        assert last.endswith(clone)
        assert link in last
        assert ("](" in last) == bool(link)


def test_a_line_that_is_too_long_by_itself_is_left_out() -> None:
    assert POST.cut("a" * 20, 10, "{n} left") == "\n1 left\n"
    assert POST.cut("aaa\n" + "b" * 20 + "\nc\n", 10, "{n} left") == "aaa\n\n2 left\n"
    assert POST.cut("é" * 5, 10, "") == "é" * 5


def test_what_they_say_is_said_in_both_languages() -> None:
    assert POST.SAYS["fr"].keys() == POST.SAYS["en"].keys()
