"""Real git repositories, built commit by commit: what the past of a plan is read from."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from tests.making import write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# Whoever runs the tests has a configuration; these repositories must not depend on it.
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Aïcha Martin",
    "GIT_AUTHOR_EMAIL": "aicha@example.org",
    "GIT_COMMITTER_NAME": "Paul Legrand",
    "GIT_COMMITTER_EMAIL": "paul@example.org",
}
# What the program itself is given.
READER = {"PATH": os.environ["PATH"], "HOME": "/nonexistent"}


class Repo:
    """A repository in a folder, whose plan is in `plan`."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.plan = top / "plan"
        top.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, day: str = "2023-01-01", given: bytes = b"") -> str:
        """Run git, at noon of a day."""
        moment = f"{day}T12:00:00+0000"
        environment = {**ENVIRONMENT, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        command = ("git", "-c", "commit.gpgSign=false", "-c", "protocol.file.allow=always", *arguments)
        done = subprocess.run(command, cwd=self.top, env=environment, input=given, capture_output=True, check=True)
        return done.stdout.decode("utf-8", "replace").strip()

    def commit(self, day: str, subject: str, files: Mapping[str, str | bytes] | None = None) -> str:
        """Write files of the plan (with a small plan.yaml), commit all there is, and answer the id."""
        if files is not None:
            write(self.plan, files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", f"--message={subject}", day=day)
        return self.git("rev-parse", "HEAD")

    def merge(self, branch: str, day: str, *arguments: str, subject: str = "merge") -> str:
        """Merge a branch into what is checked out, by a commit of two parents, and answer its id."""
        self.git("merge", "--quiet", "--no-ff", *arguments, f"--message={subject}", branch, day=day)
        return self.git("rev-parse", "HEAD")

    def raw(self, stamp: str, tree: str, *parents: str, message: str = "x") -> str:
        """A commit as no git would make it today: `stamp` is `SECONDS +HHMM`."""
        lines = [f"tree {tree}", *(f"parent {each}" for each in parents)]
        lines += [f"author A <a@example.org> {stamp}", f"committer A <a@example.org> {stamp}", "", message]
        data = "\n".join(lines).encode()
        return self.git("hash-object", "-t", "commit", "-w", "--stdin", "--literally", given=data)
