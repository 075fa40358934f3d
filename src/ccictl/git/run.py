"""Running git on a repository that nobody vouches for.

A repository's configuration can name programs (a pager, a file system monitor, hooks, filters, transports, aliases).
What is run here is plumbing that needs none of them: `rev-parse`, `rev-list` and `cat-file`; what could start one is
switched off all the same, on the command line and in the environment, which win over any configuration.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from threading import Timer
from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.exits import CannotRunError, NoHistoryError
from ccictl.i18n import msg
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

# Seconds that one command may take, and bytes that it may answer.
PATIENCE, MOST = 60.0, 512 * 1024 * 1024
_MOST_SAID = 4096
_FLAGS = (
    "--no-pager",
    "--no-optional-locks",
    "--no-replace-objects",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "protocol.allow=never"),
    # A bare repository among the files of another is one that somebody put there to have its configuration read.
    *("-c", "safe.bareRepository=explicit"),
)
# Of the reader's environment: where programs are, and where the reader's own configuration is, for that alone says
# which folders of others are safe (`safe.directory`). GIT_DIR and the like, which a hook sets, are not among them.
_PASSED = ("PATH", "HOME", "XDG_CONFIG_HOME", "USERPROFILE", "SYSTEMROOT", "TMPDIR")
_SET: Mapping[str, str] = MappingProxyType(
    {
        "LC_ALL": "C",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_GRAFT_FILE": os.devnull,
        # What is missing in a partial clone stays missing: nothing is fetched. The second is for git before 2.45, and
        # wins over `protocol.ext.allow` of a repository, over which `protocol.allow` would not.
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none",
    }
)


class Answer(NamedTuple):
    """What a command answered: its exit status, its output, the beginning of what it said on standard error."""

    status: int
    out: bytes
    said: str


class Git(NamedTuple):
    """Git, ready to be run in the folder that holds `.git`."""

    program: str
    top: Path
    environment: Mapping[str, str]
    patience: float = PATIENCE
    most: int = MOST

    def run(self, *arguments: str, given: bytes = b"") -> Answer:
        """Run a command of plumbing, with `given` on its standard input. Raises CannotRunError where it never ends."""
        with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as said:
            asked.write(given)
            asked.seek(0)
            try:
                process = subprocess.Popen(  # noqa: S603 - no shell; what the reader wrote comes after --end-of-options
                    (self.program, *_FLAGS, *arguments),
                    cwd=self.top,
                    env=self.environment,
                    stdin=asked,
                    stdout=subprocess.PIPE,
                    stderr=said,
                )
            except OSError:
                raise _no_git() from None
            timer = Timer(self.patience, process.kill)
            timer.start()
            with process:
                assert process.stdout is not None
                out = process.stdout.read(self.most + 1)
                if len(out) > self.most:
                    process.kill()
            late = not timer.is_alive()
            timer.cancel()
            if late or len(out) > self.most:
                raise CannotRunError(
                    msg("git takes too long, or answers too much: it was stopped."),
                    msg("Ask for a revision of a smaller repository, or look at this one with git itself."),
                )
            said.seek(0)
            return Answer(process.returncode, out, said.read(_MOST_SAID).decode("utf-8", "replace"))


def git_in(top: Path, environment: Mapping[str, str]) -> Git:
    """Git in the folder that holds `.git`. Raises NoHistoryError where there is no git.

    Only whole paths are searched for it: a `.` in PATH would lead to a program of the repository.
    """
    folders = [folder for folder in environment.get("PATH", "").split(os.pathsep) if Path(folder).is_absolute()]
    program = shutil.which("git", path=os.pathsep.join(folders)) if folders else None
    if program is None:
        raise _no_git()
    passed = {name: environment[name] for name in _PASSED if name in environment}
    # Where this `.git` is none after all, those of the folders above are not meant.
    return Git(program, top, {**passed, **_SET, "GIT_CEILING_DIRECTORIES": str(top.parent)})


def _no_git() -> NoHistoryError:
    return NoHistoryError(
        msg("The past of a plan is read from git, and git is not installed here."), msg("Install git: git-scm.com.")
    )
