"""Puts the Markdown of `ccictl diff` on a pull request or a merge request: one comment, which is kept up to date.

    python -I post_diff.py github|gitlab FILE

The text comes from whoever asked for the merge, and is data here: it is sent as it is, and nothing that it says is
obeyed. Only a comment of our own is changed, one that bears our mark and was written by whom the token belongs to.
There is none while nothing changes; once there is one, it says so too. Who may not write is told, and that is all;
0 is answered then as well, and 1 where the forge cannot be reached or answers nonsense.

It needs nothing but Python: `ccictl` itself never reaches for a network.
"""

from __future__ import annotations

import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

MARK = "<!-- ccictl diff -->"
# Bytes that a comment may have; the summary of a job of GitHub, and a note of GitLab.
COMMENT, SUMMARY = 60_000, 900_000
PAGE, MOST_PAGES = 100, 30
SECONDS = 30
SAYS = {
    "fr": {
        "left": "… et {n} lignes de plus : le résumé de la tâche, ou son artefact, contient tout.",
        "denied": "Pas de commentaire : le jeton ne permet pas d'écrire ici ({status}). Tout est dans la tâche.",
        "none": "Pas de commentaire : rien ne change dans le plan.",
        "token": "Pas de commentaire : aucun jeton n'est donné. Tout est dans la tâche.",
        "request": "Pas de commentaire : ce n'est pas une demande de fusion.",
        "same": "Le commentaire est à jour.",
        "done": "Le commentaire est écrit.",
        "fault": "Le commentaire n'a pas pu être écrit : {fault}.",
    },
    "en": {
        "left": "… and {n} more lines: the summary of the job, or its artifact, has all of it.",
        "denied": "No comment: the token may not write here ({status}). All of it is in the job.",
        "none": "No comment: nothing changes in the plan.",
        "token": "No comment: no token is given. All of it is in the job.",
        "request": "No comment: this is no merge request.",
        "same": "The comment is up to date.",
        "done": "The comment is written.",
        "fault": "The comment could not be written: {fault}.",
    },
}


class Stay(urllib.request.HTTPRedirectHandler):
    """Follows nothing: the token is for the host that was named."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        """Answer that there is nowhere else to go."""


class Forge:
    """The part of a forge's interface that is needed: who we are, the comments of a request, one of them."""

    def __init__(self, base: str, headers: dict[str, str]) -> None:
        if urllib.parse.urlsplit(base).scheme not in ("http", "https"):
            raise ValueError(base)
        self.base = base.rstrip("/")
        self.headers = {"Content-Type": "application/json", "User-Agent": "ccictl", **headers}
        self.opener = urllib.request.build_opener(Stay)

    def ask(self, method: str, path: str, body: str | None = None) -> Any:
        """The JSON that the forge answers."""
        data = None if body is None else json.dumps({"body": body}).encode()
        request = urllib.request.Request(self.base + path, data, self.headers, method=method)  # noqa: S310 - see above
        with self.opener.open(request, timeout=SECONDS) as answer:
            return json.load(answer)

    def comments(self, path: str) -> list[Any]:
        """All comments, a page at a time."""
        found: list[Any] = []
        for page in range(1, MOST_PAGES + 1):
            more = self.ask("GET", f"{path}?per_page={PAGE}&page={page}")
            found += more
            if len(more) < PAGE:
                break
        return found


def github(environment: dict[str, str]) -> tuple[Forge, str, str, str, str]:
    """The forge; where comments are, and each of them; the field of an author, and who we are there."""
    forge = Forge(
        environment.get("GITHUB_API_URL") or "https://api.github.com",
        {"Authorization": f"Bearer {environment['CCICTL_TOKEN']}", "Accept": "application/vnd.github+json"},
    )
    repository = f"/repos/{environment['GITHUB_REPOSITORY']}/issues"
    try:
        own = str(forge.ask("GET", "/user")["login"])
    except urllib.error.HTTPError as fault:
        if fault.code not in (401, 403):
            raise
        own = "github-actions[bot]"  # whom the token of a job belongs to, which may not ask
    return (
        forge,
        f"{repository}/{int(environment['CCICTL_REQUEST'])}/comments",
        f"{repository}/comments/{{}}",
        "user",
        own,
    )


def gitlab(environment: dict[str, str]) -> tuple[Forge, str, str, str, str]:
    """The same for GitLab."""
    forge = Forge(environment["CI_API_V4_URL"], {"PRIVATE-TOKEN": environment["CCICTL_TOKEN"]})
    notes = f"/projects/{int(environment['CI_PROJECT_ID'])}/merge_requests/{int(environment['CCICTL_REQUEST'])}/notes"
    return forge, notes, f"{notes}/{{}}", "author", str(forge.ask("GET", "/user")["username"])


def cut(text: str, most: int, left: str) -> str:
    """At most so many bytes of a text, in whole lines, and how many are left out."""
    if len(text.encode()) <= most:
        return text
    lines, size, kept = text.split("\n"), 0, 0
    for kept, line in enumerate(lines):  # noqa: B007 - it is what counts
        size += len(line.encode()) + 1
        if size > most - 200:
            break
    return "\n".join([*lines[:kept], "", left.format(n=len(lines) - kept)])


def post(forge: str, text: str, environment: dict[str, str], says: dict[str, str]) -> str:
    """Write the comment, or see that none is needed; what was done."""
    if not environment.get("CCICTL_REQUEST"):
        return says["request"]
    if not environment.get("CCICTL_TOKEN"):
        return says["token"]
    talk, where, one, author, own = github(environment) if forge == "github" else gitlab(environment)
    key = "login" if forge == "github" else "username"
    body = f"{MARK}\n{cut(text, COMMENT if forge == 'github' else SUMMARY, says['left'])}"
    ours = [each for each in talk.comments(where) if each["body"].startswith(MARK) and each[author][key] == own]
    if ours and ours[0]["body"].strip() == body.strip():
        return says["same"]
    if ours:
        talk.ask("PATCH" if forge == "github" else "PUT", one.format(int(ours[0]["id"])), body)
    elif environment.get("CCICTL_CHANGED") == "true":
        talk.ask("POST", where, body)
    else:
        return says["none"]
    return says["done"]


def main(arguments: list[str], environment: dict[str, str]) -> int:
    """Write the summary of the job, where there is one, and the comment."""
    forge, file = arguments
    says = SAYS["en" if environment.get("CCICTL_LANG", "").startswith("en") else "fr"]
    text = Path(file).read_text(encoding="utf-8")
    if environment.get("GITHUB_STEP_SUMMARY"):
        with Path(environment["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as summary:
            summary.write(cut(text, SUMMARY, says["left"]) + "\n")
    try:
        print(post(forge, text, environment, says))
    except urllib.error.HTTPError as fault:
        if fault.code in (401, 403, 404):
            print(says["denied"].format(status=fault.code))
            return 0
        print(says["fault"].format(fault=f"HTTP {fault.code}"))
        return 1
    except (OSError, ValueError, LookupError, TypeError) as fault:
        # What is in an address or a header is not told: a token may be.
        print(says["fault"].format(fault=type(fault).__name__))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], dict(os.environ)))
