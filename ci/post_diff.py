"""Puts the Markdown of `ccictl diff` on a pull request or a merge request: one comment, which is kept up to date.

    python -I post_diff.py github|gitlab FILE

The text comes from whoever asked for the merge, and is data here: it is sent as it is, and nothing that it says is
obeyed. Only a comment of our own is changed, one that bears our mark and was written by whom the token belongs to.
There is one for each plan, and none while nothing changes; once there is one, it says so too. Who may not write is
told, and that is all; 0 is answered then as well, and 1 where the forge cannot be reached or answers nonsense.

It needs nothing but Python: `ccictl` itself never reaches for a network.
"""

from __future__ import annotations

import http.client
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

MARK = "<!-- ccictl diff{} -->"
# Bytes that a comment may have; the summary of a job of GitHub, and a note of GitLab.
COMMENT, SUMMARY = 60_000, 900_000
PAGE, MOST_PAGES = 100, 30
SECONDS = 30
SAYS = {
    "fr": {
        "left": "… Lignes laissées de côté : {n}. Le tout : {where}.",
        "job": "dans [la tâche]({url}), ou par `ccictl diff {base}` sur la branche",
        "clone": "par `ccictl diff {base}` sur la branche",
        "doubt": "**Quelque chose n'a pas pu être lu : il n'est pas certain que ce soit tout.**",
        "denied": (
            "Pas de commentaire : le jeton ne permet pas d'écrire ici ({status}), comme sur une demande qui vient"
            " d'un fork, ou quand la permission n'est pas donnée. Tout est dans la tâche."
        ),
        "none": "Pas de commentaire : rien ne change dans le plan.",
        "token": "Pas de commentaire : aucun jeton n'est donné. Tout est dans la tâche.",
        "request": "Pas de commentaire : ce n'est pas une demande de fusion.",
        "same": "Le commentaire est à jour.",
        "done": "Le commentaire est écrit.",
        "fault": "Le commentaire n'a pas pu être écrit : {fault}.",
    },
    "en": {
        "left": "… Lines left out: {n}. All of it: {where}.",
        "job": "in [the job]({url}), or by `ccictl diff {base}` on the branch",
        "clone": "by `ccictl diff {base}` on the branch",
        "doubt": "**Something could not be read: it is not certain that this is all.**",
        "denied": (
            "No comment: the token may not write here ({status}), as on a request that comes from a fork, or where the"
            " permission is not given. All of it is in the job."
        ),
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

    def ask(self, method: str, path: str, **said: str) -> Any:
        """The JSON that the forge answers."""
        data = json.dumps(said).encode() if said else None
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
    headers = {"Authorization": f"Bearer {environment['CCICTL_TOKEN']}", "Accept": "application/vnd.github+json"}
    forge = Forge(environment["GITHUB_API_URL"], headers)
    repository = f"/repos/{environment['GITHUB_REPOSITORY']}/issues"
    # The token of a job or of an app may not ask for /user, but for this.
    viewer = Forge(environment["GITHUB_GRAPHQL_URL"], headers).ask("POST", "", query="{viewer{login}}")
    return (
        forge,
        f"{repository}/{int(environment['CCICTL_REQUEST'])}/comments",
        f"{repository}/comments/{{}}",
        "user",
        str(viewer["data"]["viewer"]["login"]),
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
    lines = text.splitlines(keepends=True)
    kept, size = 0, len(lines[0].encode())
    while size < most:
        kept += 1
        size += len(lines[kept].encode())
    return "".join([*lines[:kept], "\n", left.replace("{n}", str(len(lines) - kept)), "\n"])


def post(forge: str, text: str, environment: dict[str, str], says: dict[str, str]) -> str:
    """Write the comment, or see that none is needed; what was done."""
    if not environment.get("CCICTL_REQUEST"):
        return says["request"]
    if not environment.get("CCICTL_TOKEN"):
        return says["token"]
    talk, where, one, author, own = github(environment) if forge == "github" else gitlab(environment)
    key, change = ("login", "PATCH") if forge == "github" else ("username", "PUT")
    plan = urllib.parse.quote(environment.get("CCICTL_PLAN", "")).replace("-", "%2D")
    mark = MARK.format(f" {plan}" if plan else "")
    body = f"{mark}\n{text}"
    # Two runs at once may have made two.
    ours = [each for each in talk.comments(where) if each["body"].startswith(mark) and each[author][key] == own]
    stale = [each for each in ours if each["body"].strip() != body.strip()]
    for each in stale:
        talk.ask(change, one.format(int(each["id"])), body=body)
    if not ours and environment.get("CCICTL_CHANGED") != "true":
        return says["none"]
    if not ours:
        talk.ask("POST", where, body=body)
    return says["done"] if stale or not ours else says["same"]


def job(environment: dict[str, str]) -> str:
    """The address of the job that this runs in."""
    if environment.get("CI_JOB_URL"):
        return environment["CI_JOB_URL"]
    return "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}".format_map(environment)


def tell(kind: str, text: str, environment: dict[str, str]) -> None:
    """Say something to whoever looks at the job."""
    print(f"::{kind}::{text}" if kind and environment.get("GITHUB_ACTIONS") else text)


def main(arguments: list[str], environment: dict[str, str]) -> int:
    """Write the summary of the job, where there is one, and the comment."""
    forge, file = arguments
    says = SAYS["en" if environment.get("CCICTL_LANG", "").startswith("en") else "fr"]
    text = Path(file).read_text(encoding="utf-8")
    if environment.get("CCICTL_CERTAIN") == "false":
        text = f"{says['doubt']}\n\n{text}"
    clone = says["clone"].format(base=environment["CCICTL_SINCE"])
    if environment.get("GITHUB_STEP_SUMMARY"):
        with Path(environment["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as summary:
            summary.write(cut(text, SUMMARY, says["left"].replace("{where}", clone)) + "\n")
    where = says["job"].format(url=job(environment), base=environment["CCICTL_SINCE"])
    text = cut(text, COMMENT if forge == "github" else SUMMARY, says["left"].replace("{where}", where))
    try:
        done = post(forge, text, environment, says)
    except urllib.error.HTTPError as fault:
        if fault.code in (401, 403, 404):
            tell("notice", says["denied"].format(status=fault.code), environment)
            return 0
        tell("error", says["fault"].format(fault=f"HTTP {fault.code}"), environment)
        return 1
    except (OSError, http.client.HTTPException, ValueError, LookupError, TypeError, AttributeError) as fault:
        # What is in an address or a header is not told: a token may be.
        tell("error", says["fault"].format(fault=type(fault).__name__), environment)
        return 1
    tell("", done, environment)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], dict(os.environ)))
