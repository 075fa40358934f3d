"""Git is run so that nothing of a repository is ever executed, and so that it ends."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from ccictl.exits import CannotRunError
from ccictl.git.repository import repository
from ccictl.git.run import git_in
from ccictl.i18n import Translator
from tests.repositories import READER, Repo

if TYPE_CHECKING:
    from pathlib import Path

say = Translator("en")


def program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_git_is_not_looked_for_in_the_repository(tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    program(tmp_path / "git", f"touch {canary}")
    with pytest.raises(CannotRunError) as fault:
        git_in(tmp_path, {"PATH": f".{os.pathsep}"})
    assert say(fault.value.message) == "The past of a plan is read from git, and git is not installed here."
    with pytest.raises(CannotRunError):
        git_in(tmp_path, {})
    assert not canary.exists()


def test_a_git_that_does_not_start_is_none(tmp_path: Path) -> None:
    broken = tmp_path / "bin/git"
    broken.parent.mkdir()
    broken.write_bytes(b"\x7fELF no program")
    broken.chmod(0o755)
    with pytest.raises(CannotRunError) as fault:
        git_in(tmp_path, {"PATH": str(broken.parent)}).run("rev-parse")
    assert "not installed" in say(fault.value.message)


@pytest.mark.parametrize(("text", "limits"), [("exec sleep 30", (0.2, 100)), ("exec yes", (20.0, 1000))])
def test_a_git_that_never_ends_is_stopped(tmp_path: Path, text: str, limits: tuple[float, int]) -> None:
    program(tmp_path / "bin/git", text)
    path = os.pathsep.join((str(tmp_path / "bin"), READER["PATH"]))
    git = git_in(tmp_path, {"PATH": path})._replace(patience=limits[0], most=limits[1])
    with pytest.raises(CannotRunError) as fault:
        git.run("rev-parse")
    assert "it was stopped" in say(fault.value.message)


def test_only_what_is_needed_of_the_environment_is_passed_on(tmp_path: Path) -> None:
    program(tmp_path / "bin/git", "env")
    path = os.pathsep.join((str(tmp_path / "bin"), READER["PATH"]))
    more = {
        "GIT_DIR": "/elsewhere",
        "GIT_EXTERNAL_DIFF": "rm",
        "LD_PRELOAD": "x",
        "GIT_CONFIG_COUNT": "1",
        "HOME": "/h",
    }
    said = git_in(tmp_path, {"PATH": path, **more}).run("rev-parse").out.decode()
    names = {line.partition("=")[0] for line in said.splitlines()}
    assert names - {"PWD", "_", "SHLVL", "OLDPWD"} == {
        *("PATH", "HOME", "LC_ALL", "GIT_TERMINAL_PROMPT", "GIT_OPTIONAL_LOCKS", "GIT_NO_REPLACE_OBJECTS"),
        *("GIT_GRAFT_FILE", "GIT_NO_LAZY_FETCH", "GIT_ALLOW_PROTOCOL", "GIT_CEILING_DIRECTORIES"),
    }


def test_nothing_that_a_configuration_names_is_run(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "r")
    first = repo.commit("2023-01-01", "first", {"projects/a.yaml": "title: A\n"})
    canary = tmp_path / "canary"
    bait = str(program(tmp_path / "bait", f"touch {canary}; cat"))
    hooks = tmp_path / "hooks"
    for hook in ("post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc", "fsmonitor-watchman"):
        program(hooks / hook, f"touch {canary}")
        program(repo.top / ".git/hooks" / hook, f"touch {canary}")
    (repo.top / ".git/info").mkdir(exist_ok=True)
    (repo.top / ".git/info/attributes").write_text("* diff=bait filter=bait merge=bait\n")
    missing = "0123456789" * 4
    with (repo.top / ".git/config").open("a") as config:
        config.write(
            f"""
[core]
    fsmonitor = {bait}
    hooksPath = {hooks}
    sshCommand = {bait}
    pager = {bait}
    editor = {bait}
    askPass = {bait}
    alternateRefsCommand = {bait}
    gitProxy = {bait}
[pager]
    rev-parse = {bait}
    rev-list = {bait}
    cat-file = {bait}
[alias]
    rev-parse = !{bait}
    rev-list = !{bait}
    cat-file = !{bait}
[diff]
    external = {bait}
[diff "bait"]
    textconv = {bait}
    command = {bait}
[filter "bait"]
    smudge = {bait}
    clean = {bait}
    process = {bait}
    required = true
[gpg]
    program = {bait}
[log]
    showSignature = true
[credential]
    helper = !{bait}
[protocol]
    allow = always
[protocol "ext"]
    allow = always
[extensions]
    partialClone = origin
[remote "origin"]
    url = ext::{bait}
    promisor = true
    partialclonefilter = blob:none
    uploadpack = {bait}
    vcs = bait
"""
        )
    repo_ = repository(repo.plan, READER)
    assert repo_.commit("HEAD").id == first
    assert {file.path for file in repo_.files(repo_.commit("HEAD"), "HEAD")} == {"plan.yaml", "projects/a.yaml"}
    # What is missing is not fetched.
    with pytest.raises(CannotRunError) as fault:
        repo_.blobs([missing], 100)
    assert "lacks an object" in say(fault.value.message)
    with pytest.raises(CannotRunError):
        repo_.commit(missing)
    assert not canary.exists()


def test_a_bare_repository_among_the_files_is_not_one(tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    bait = program(tmp_path / "bait", f"touch {canary}")
    repo = Repo(tmp_path / "r")
    repo.commit("2023-01-01", "first", {})
    hidden = Repo(repo.plan / "hidden")
    for name in ("HEAD", "config", "objects", "refs"):
        (hidden.top / ".git" / name).rename(repo.plan / name)
    (repo.plan / "config").write_text(f"[core]\n bare = true\n fsmonitor = {bait}\n worktree = {repo.plan}\n")
    found = repository(repo.plan, READER)
    assert (found.git.top, found.prefix) == (repo.top.resolve(), "plan")
    assert found.commit("HEAD").subject == "first"
    # Alone, it is no repository at all.
    outside = tmp_path / "outside"
    repo.plan.rename(outside)
    with pytest.raises(CannotRunError) as fault:
        repository(outside, READER)
    assert "in no git repository" in say(fault.value.message)
    # Nor where a `.git` that is none is beside it.
    (outside / ".git").mkdir()
    with pytest.raises(CannotRunError) as fault:
        repository(outside, READER).commit("HEAD")
    assert "in no git repository" in say(fault.value.message)
    assert not canary.exists()


def test_what_a_hook_sets_leads_nowhere_else(tmp_path: Path) -> None:
    repo, other = Repo(tmp_path / "r"), Repo(tmp_path / "other")
    mine = repo.commit("2023-01-01", "mine", {})
    other.commit("2023-01-01", "theirs", {})
    environment = {**READER, "GIT_DIR": str(other.top / ".git"), "GIT_WORK_TREE": str(other.top)}
    assert repository(repo.plan, environment).commit("HEAD").id == mine
