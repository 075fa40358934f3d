"""The files with which other repositories use ccictl: what they say, and that nothing they are given becomes code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ccictl.commands import validate
from ccictl.outside.surroundings import look_around
from ccictl.typed import command
from tests.forge import forge
from tests.repositories import Repo

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent
ACTION = ROOT / "action.yml"
DIFF = ROOT / "diff" / "action.yml"
POST = ROOT / "ci" / "post_diff.py"
GITLAB = ROOT / "ci" / "gitlab" / "ccictl.gitlab-ci.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
# Inputs as someone would write them who wants to run something else.
HOSTILE = (
    "$(touch pwned)",
    "`touch pwned`",
    "; touch pwned",
    "'; touch pwned; '",
    '"; touch pwned; "',
    "a\ntouch pwned",
)
# A program in the place of another, which tells what it was called with.
_RECORDER = """#!/bin/sh
name=${0##*/}
printf '%s\\n' "-- $name" >>"$RECORD"
for argument in "$@"; do printf '<%s>\\n' "$argument" >>"$RECORD"; done
printf '%s\\n' "plan=$CCICTL_PLAN" >>"$RECORD"
"""


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def gitlab(job: str = "job-name") -> tuple[Any, Any]:
    """The inputs and a job of the template."""
    header, jobs = yaml.safe_load_all(GITLAB.read_text(encoding="utf-8"))
    return header["spec"]["inputs"], jobs[f"$[[ inputs.{job} ]]"]


def valid(schema: str, *files: Path) -> None:
    run = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def called(script: str, folder: Path, environment: Mapping[str, str], shell: tuple[str, ...]) -> list[str]:
    """What `python` and `ccictl` are called with when `script` runs."""
    programs, record = folder / "programs", folder / "record"
    programs.mkdir()
    for name in ("python", "ccictl"):
        (programs / name).write_text(_RECORDER, encoding="utf-8")
        (programs / name).chmod(0o755)
    path = f"{programs}:/usr/bin:/bin"
    subprocess.run(
        [*shell, "-c", script], cwd=folder, env={"PATH": path, "RECORD": str(record), **environment}, check=True
    )
    assert not (folder / "pwned").exists()
    return record.read_text(encoding="utf-8").splitlines()


def steps(action: Path = ACTION) -> list[str]:
    """The scripts of an action: the one that installs, the one that checks or compares, the one that comments."""
    return [step["run"] for step in read(action)["runs"]["steps"] if "run" in step]


@pytest.mark.parametrize("action", [ACTION, DIFF])
def test_the_actions_are_valid(action: Path) -> None:
    valid("vendor.github-actions", action)


def test_the_template_is_valid(tmp_path: Path) -> None:
    header, job = GITLAB.read_text(encoding="utf-8").split("\n---\n")
    (tmp_path / "header.yml").write_text(header, encoding="utf-8")
    (tmp_path / "job.yml").write_text(job, encoding="utf-8")
    valid("vendor.gitlab-ci", tmp_path / "header.yml", tmp_path / "job.yml")


def example(path: Path, first: str) -> str:
    """What is to be copied out of the comment at the head of a file, from a line on, with names filled in."""
    _, found, rest = path.read_text(encoding="utf-8").partition(f"#   {first}\n")
    lines = f"{found}{rest}".split("\n#\n")[0].split("\n")
    text = "\n".join(line.removeprefix("#").removeprefix("   ") for line in lines if line.startswith("#"))
    return re.sub(r"<where this \w+ is>", "cci/ccictl", text).replace("<a tag of it>", "v1").replace("<the", "1.0 # <")


def test_the_examples_are_valid(tmp_path: Path) -> None:
    """What is shown at the head of the files, as forges take it."""
    workflow = tmp_path / "workflow.yml"
    workflow.write_text(example(DIFF, "on: pull_request"), encoding="utf-8")
    valid("vendor.github-workflows", workflow)
    jobs = read(workflow)["jobs"]
    assert jobs["diff"]["permissions"] == {"contents": "read", "pull-requests": "write"}
    assert jobs["diff"]["steps"][0]["with"] == {"fetch-depth": 0, "persist-credentials": False}
    assert jobs["diff"]["steps"][1]["uses"] == "cci/ccictl/diff@v1"
    output = jobs["diff"]["outputs"]["approval"].strip("${} ").rpartition(".")[2]
    assert output in read(DIFF)["outputs"]
    assert jobs["sponsor"]["environment"]
    steps_ = tmp_path / "steps.yml"
    steps_.write_text(f"on: push\njobs:\n  a:\n    runs-on: x\n{_indented(example(ACTION, 'permissions:'))}", "utf-8")
    valid("vendor.github-workflows", steps_)
    assert read(steps_)["jobs"]["a"]["steps"][0]["with"]["fetch-depth"] == 0
    for first in ("include:", "sponsor:"):
        (tmp_path / "gitlab.yml").write_text(example(GITLAB, first), encoding="utf-8")
        valid("vendor.gitlab-ci", tmp_path / "gitlab.yml")
    assert read(tmp_path / "gitlab.yml")["sponsor"]["trigger"]["include"][0]["artifact"] == "ccictl-approval.yml"


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


def test_the_manifest_of_hooks_is_valid() -> None:
    """Pre-commit publishes no schema of its manifest: it is asked itself."""
    ran = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(HOOKS)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_hook_checks_the_plan_as_a_whole() -> None:
    (hook,) = read(HOOKS)
    description = hook.pop("description")
    assert hook == {
        "id": "ccictl-validate",
        "name": "ccictl validate",
        "entry": "ccictl validate",
        "language": "python",
        # A commit that only deletes files breaks a plan too.
        "always_run": True,
        "pass_filenames": False,
        "require_serial": True,
    }
    assert description.endswith(".")


def test_the_action_takes_what_it_says() -> None:
    inputs = read(ACTION)["inputs"]
    assert list(inputs) == ["plan", "version", "format", "strict", "as-of", "python-version"]
    assert all(isinstance(value["default"], str) for value in inputs.values())
    text = ACTION.read_text(encoding="utf-8")
    used = set(re.findall(r"\$\{\{ inputs\.([a-z-]+) \}\}", text))
    assert used == set(inputs)


@pytest.mark.parametrize("action", [ACTION, DIFF])
def test_nothing_is_written_into_a_script_of_the_actions(action: Path) -> None:
    assert not any("${{" in script for script in steps(action))


@pytest.mark.parametrize("action", [ACTION, DIFF])
def test_what_the_actions_use_is_pinned(action: Path) -> None:
    used = re.findall(r"^ *-? *uses: (\S+)(.*)$", action.read_text(encoding="utf-8"), re.MULTILINE)
    assert used
    for name, comment in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name)
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment)


def test_the_action_installs_what_it_came_with(tmp_path: Path) -> None:
    environment = {"CCICTL_VERSION": "", "CCICTL_SOURCE": "/actions/ccictl"}
    lines = called(steps()[0], tmp_path, environment, ("bash", "-eo", "pipefail"))
    assert lines[:6] == ["-- python", "<-I>", "<-m>", "<pip>", "<install>", "<--quiet>"]
    assert lines[-2] == "</actions/ccictl>"


@pytest.mark.parametrize("version", ["1.2.3", *HOSTILE])
def test_the_action_installs_the_version_asked_for(version: str, tmp_path: Path) -> None:
    environment = {"CCICTL_VERSION": version, "CCICTL_SOURCE": "/actions/ccictl"}
    lines = called(steps()[0], tmp_path, environment, ("bash", "-eo", "pipefail"))
    assert f"<ccictl=={version}>\n" in "\n".join(lines) + "\n"


@pytest.mark.parametrize("hostile", HOSTILE)
def test_the_action_passes_values_on(hostile: str, tmp_path: Path) -> None:
    environment = {"CCICTL_PLAN": hostile, "CCICTL_FORMAT": hostile, "CCICTL_STRICT": hostile, "CCICTL_AS_OF": hostile}
    lines = called(steps()[1], tmp_path, environment, ("bash", "-eo", "pipefail"))
    assert "\n".join(lines) == f"-- ccictl\n<validate>\n<--format={hostile}>\n<--as-of={hostile}>\nplan={hostile}"


@pytest.mark.parametrize(("strict", "extra"), [("true", ["<--strict>"]), ("false", []), ("", [])])
def test_the_action_is_strict_when_asked(strict: str, extra: list[str], tmp_path: Path) -> None:
    environment = {"CCICTL_PLAN": "", "CCICTL_FORMAT": "github", "CCICTL_STRICT": strict, "CCICTL_AS_OF": ""}
    lines = called(steps()[1], tmp_path, environment, ("bash", "-eo", "pipefail"))
    assert lines == ["-- ccictl", "<validate>", "<--format=github>", "<--as-of=>", *extra, "plan="]


def test_the_template_writes_its_reports() -> None:
    _, job = gitlab()
    script = "\n".join(job["script"])
    reports = job["artifacts"]["reports"]
    assert job["artifacts"]["when"] == "always"
    assert f"--format=gitlab:{reports['codequality']}" in script
    assert f"--format=junit:{reports['junit']}" in script


def test_nothing_is_written_into_the_scripts_of_the_template() -> None:
    for name in ("job-name", "diff-job-name"):
        inputs, job = gitlab(name)
        assert "$[[" not in "\n".join(job["script"])
        assert all(variable["expand"] is False for variable in job["variables"].values())
    used = set(re.findall(r"\$\[\[ inputs\.([a-z-]+) \]\]", GITLAB.read_text(encoding="utf-8")))
    assert used == set(inputs)


def test_the_template_installs_nothing_that_was_not_named() -> None:
    inputs, _ = gitlab()
    assert [name for name, value in inputs.items() if "default" not in value] == ["package"]


@pytest.mark.parametrize("strict", ["true", "false"])
@pytest.mark.parametrize("hostile", ["", *HOSTILE])
def test_the_template_passes_values_on(hostile: str, strict: str, tmp_path: Path) -> None:
    _, job = gitlab()
    environment = {
        "CCICTL_PACKAGE": hostile,
        "CCICTL_PLAN": hostile,
        "CCICTL_STRICT": strict,
        "CCICTL_AS_OF": hostile,
    }
    text = "\n".join(called("\n".join(job["script"]), tmp_path, environment, ("sh", "-e")))
    assert text.startswith("-- python\n<-I>\n<-m>\n<pip>\n<install>")
    assert f"\n<-->\n<{hostile}>\n" in text
    assert f"\n<--as-of={hostile}>\nplan={hostile}" in text
    assert ("<--strict>" in text) == (strict == "true")


def test_the_options_they_use_exist() -> None:
    known = {name for param in command("validate", validate, look_around([])).params for name in param.opts}
    scripts = [steps()[1], "\n".join(gitlab()[1]["script"]).partition("CCICTL_PACKAGE")[2]]
    used = {name for script in scripts for name in re.findall(r"--[a-z][a-z-]+", script)}
    assert used == {"--format", "--strict", "--as-of"}
    assert used <= known


# --- what a merge request changes


@pytest.fixture
def branch(tmp_path: Path) -> Repo:
    """A plan whose main line goes on, and a branch of it that is checked out."""
    repo = Repo(tmp_path / "checkout")
    text = "title: A\ntotem: true\nfinish: {}\n"
    repo.commit("2026-01-10", "first", {"projects/a.yaml": text.format("2026"), "projects/b.yaml": "title: B\n"})
    repo.git("branch", "base")
    repo.git("switch", "--quiet", "base")
    repo.commit("2026-01-12", "main goes on", {"projects/b.yaml": "title: Bb\n"})
    repo.git("switch", "--quiet", "main")
    return repo


def change(repo: Repo, kind: str) -> None:
    """What the branch does: nothing, something, or what the sponsor is to approve."""
    files = {
        "nothing": {"README.yaml.txt": "x"},
        "something": {"projects/b.yaml": "title: B2\n"},
        "approval": {"projects/a.yaml": "title: A\ntotem: true\nfinish: 2027\n"},
    }
    repo.commit("2026-01-15", kind, files[kind])


def ran(script: str, repo: Repo, shell: tuple[str, ...], **environment: str) -> subprocess.CompletedProcess[str]:
    """A script, run for real in the checkout, with the ccictl of these tests."""
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin:{os.environ['PATH']}"
    more = {"PATH": path, "CCICTL_AS_OF": "", "CCICTL_PLAN": "", "CCICTL_LANG": "en", "CCICTL_NO_CACHE": "1"}
    return subprocess.run(
        [*shell, "-c", script],
        cwd=repo.top,
        env={**more, "HOME": str(repo.top.parent), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def compared(repo: Repo, folder: Path, **environment: str) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
    """The action's comparison, run for real: how it ended, and its outputs."""
    output = folder / "output"
    given = {"RUNNER_TEMP": str(folder), "GITHUB_OUTPUT": str(output), "CCICTL_BASE": "", "CCICTL_EVENT": ""}
    done = ran(steps(DIFF)[1], repo, ("bash", "-eo", "pipefail"), **{**given, **environment})
    lines = output.read_text(encoding="utf-8").splitlines() if output.exists() else []
    return done, dict(line.split("=", 1) for line in lines)


def compared_on_gitlab(repo: Repo, **environment: str) -> subprocess.CompletedProcess[str]:
    """What the second job of the template does once ccictl is there."""
    given = {"CI_MERGE_REQUEST_IID": "5", "CI_MERGE_REQUEST_LABELS": "", "CI_JOB_URL": "https://gitlab.test/9"}
    script = "\n".join(gitlab("diff-job-name")[1]["script"][1:])
    return ran(script, repo, ("sh", "-e"), **{**given, "CCICTL_LABEL": "", "CCICTL_CHANGED": "", **environment})


@pytest.mark.parametrize(
    ("kind", "changed", "approval"),
    [("nothing", "false", "false"), ("something", "true", "false"), ("approval", "true", "true")],
)
def test_the_action_tells_what_changes(kind: str, changed: str, approval: str, branch: Repo, tmp_path: Path) -> None:
    change(branch, kind)
    done, outputs = compared(branch, tmp_path, CCICTL_BASE="base")
    assert (done.returncode, done.stderr) == (0, "")
    since = branch.git("merge-base", "base", "HEAD")[:12]
    assert outputs == {"changed": changed, "approval": approval, "certain": "true", "since": since}
    told = (tmp_path / "ccictl-diff.md").read_text(encoding="utf-8")
    # What main did since is not of this branch.
    assert "Bb" not in told
    assert ("Nothing changed in the plan." in told) == (kind == "nothing")


def merged(repo: Repo) -> tuple[str, str]:
    """The branch merged into a base that went on since the event, as forges check it out: both ends of that base."""
    change(repo, "something")
    repo.git("switch", "--quiet", "base")
    event = repo.git("rev-parse", "HEAD")
    repo.git("rm", "--quiet", "plan/projects/a.yaml")
    latest = repo.commit("2026-01-16", "main takes a totem out", {"projects/c.yaml": "title: C\n"})
    repo.git("switch", "--quiet", "--detach", "HEAD")
    repo.merge("main", "2026-01-17", "-Xtheirs", subject="Merge")
    return event, latest


def test_what_the_base_did_since_the_event_is_not_told(branch: Repo, tmp_path: Path) -> None:
    event, latest = merged(branch)
    branch.git("update-ref", "refs/remotes/origin/base", latest)
    for later in (False, True):
        if later:
            branch.git("switch", "--quiet", "--detach", "HEAD")
            at = branch.git("commit-tree", f"{latest}^{{tree}}", "-p", latest, "-m", "main goes on again")
            branch.git("update-ref", "refs/remotes/origin/base", at)
        done, outputs = compared(branch, tmp_path, GITHUB_BASE_REF="base", CCICTL_EVENT=event)
        assert (done.returncode, done.stderr) == (0, "")
        assert (outputs["since"], outputs["approval"], outputs["changed"]) == (latest[:12], "false", "true")
    told = (tmp_path / "ccictl-diff.md").read_text(encoding="utf-8")
    assert "B2" in told
    assert "Taken out:" not in told
    # A branch that is not here, or none: what the event says.
    for name in ("other", "", *HOSTILE):
        done, outputs = compared(branch, tmp_path, GITHUB_BASE_REF=name, CCICTL_EVENT=event)
        assert outputs["since"] == event[:12]
    assert not [*tmp_path.rglob("pwned")]


def test_what_the_target_did_is_not_told_of_merged_results(branch: Repo) -> None:
    event, latest = merged(branch)
    ends = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": event, "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": latest}
    done = compared_on_gitlab(branch, **ends)
    assert (done.returncode, done.stderr) == (0, "")
    # The summary counts what was taken out; no sentence says that anything was.
    assert "Taken out:" not in (branch.top / "ccictl-diff.md").read_text(encoding="utf-8")
    assert "manual" not in (branch.top / "ccictl-approval.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("base", ["0" * 40, "", *HOSTILE, "--output=pwned", "-h"])
def test_a_base_that_is_not_there_is_told(base: str, branch: Repo, tmp_path: Path) -> None:
    for given in ({"CCICTL_BASE": base}, {"CCICTL_EVENT": base}):
        done, outputs = compared(branch, tmp_path, **given)
        assert (done.returncode, outputs) == (2, {})
        assert "fetch-depth: 0" in done.stdout
    done = compared_on_gitlab(branch, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.returncode == 2
    assert "GIT_DEPTH" in done.stderr
    assert not [*tmp_path.rglob("pwned")]


def test_a_shallow_clone_is_told(branch: Repo, tmp_path: Path) -> None:
    change(branch, "something")
    branch.git("clone", "--quiet", "--depth=1", f"file://{branch.top}", str(tmp_path / "shallow"))
    shallow = Repo(tmp_path / "shallow")
    base = branch.git("rev-parse", "base")
    done, outputs = compared(shallow, tmp_path, CCICTL_EVENT=base, GITHUB_BASE_REF="base")
    assert (done.returncode, outputs) == (2, {})
    assert "::error::The revision to compare with is not here: give actions/checkout fetch-depth: 0." in done.stdout
    done = compared_on_gitlab(shallow, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.returncode == 2
    assert "GIT_DEPTH must be 0" in done.stderr


def test_what_cannot_be_read_is_told_and_fails(branch: Repo, tmp_path: Path) -> None:
    branch.commit("2026-01-15", "broken", {"projects/a.yaml": "title: [\n", "projects/b.yaml": "title: B2\n"})
    done, outputs = compared(branch, tmp_path, CCICTL_BASE="base")
    assert done.returncode == 0
    assert outputs.pop("since")
    assert outputs == {"changed": "true", "approval": "true", "certain": "false"}
    with forge() as (played, url):
        on_github = commented(branch, tmp_path, url, CCICTL_CERTAIN="false")
        assert "not certain that this is all" in played.written[0].body["body"]
        given = {"CI_API_V4_URL": url, "CI_PROJECT_ID": "7", "CCICTL_TOKEN": "secret"}
        on_gitlab = compared_on_gitlab(branch, CI_MERGE_REQUEST_DIFF_BASE_SHA="base", CCICTL_LABEL="sponsor", **given)
        assert "not certain that this is all" in played.written[1].body["body"]
    assert (on_github.returncode, on_gitlab.returncode) == (2, 2)
    assert on_github.stdout == on_gitlab.stdout == "The comment is written.\n"


def test_a_plan_that_is_not_there_fails_and_nothing_else_is_taken_for_it(branch: Repo, tmp_path: Path) -> None:
    (tmp_path / "ccictl-diff.md").write_text("of an earlier step", encoding="utf-8")
    branch.git("rm", "--quiet", "-r", "plan")
    (branch.top / "ccictl-diff.md").write_text("# Nothing changed\n", encoding="utf-8")
    branch.commit("2026-01-15", "gone")
    done, outputs = compared(branch, tmp_path, CCICTL_BASE="base")
    assert (done.returncode, outputs) == (2, {})
    assert not (tmp_path / "ccictl-diff.md").exists()
    done = compared_on_gitlab(branch, CI_MERGE_REQUEST_DIFF_BASE_SHA="base")
    assert (done.returncode, done.stdout) == (2, "")
    assert not (branch.top / "ccictl-diff.md").exists()


def test_nothing_is_written_through_a_link(branch: Repo, tmp_path: Path) -> None:
    for name in ("ccictl-diff.md", "ccictl-approval.yml"):
        (branch.top / name).symlink_to(tmp_path / "elsewhere")
    change(branch, "approval")
    assert compared_on_gitlab(branch, CI_MERGE_REQUEST_DIFF_BASE_SHA="base").returncode == 0
    assert not (tmp_path / "elsewhere").exists()


def commented(repo: Repo, folder: Path, url: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The action's last step, run for real."""
    given = {
        "RUNNER_TEMP": str(folder),
        "CCICTL_POST": str(DIFF.parent),
        "CCICTL_REQUEST": "5",
        "CCICTL_TOKEN": "secret",
        "CCICTL_CHANGED": "true",
        "CCICTL_CERTAIN": "true",
        "CCICTL_SINCE": "0123456789ab",
        "GITHUB_API_URL": url,
        "GITHUB_GRAPHQL_URL": f"{url}/graphql",
        "GITHUB_SERVER_URL": "https://github.test",
        "GITHUB_REPOSITORY": "cci/plan",
        "GITHUB_RUN_ID": "8",
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
    }
    return ran(steps(DIFF)[2], repo, ("bash", "-eo", "pipefail"), **{**given, **environment})


def test_the_action_comments_by_the_script_beside_it(branch: Repo, tmp_path: Path) -> None:
    (tmp_path / "ccictl-diff.md").write_text("# Plan\n", encoding="utf-8")
    with forge() as (played, url):
        done = commented(branch, tmp_path, url)
        assert (done.returncode, done.stdout, done.stderr) == (0, "The comment is written.\n", "")
        assert [each.body["body"] for each in played.written] == ["<!-- ccictl diff -->\n# Plan\n"]
        played.write = 403
        done = commented(branch, tmp_path, url, GITHUB_ACTIONS="true")
        assert done.returncode == 0
        assert done.stdout.startswith("::notice::No comment: the token may not write here (403)")
        # On what is no pull request nobody is asked.
        asked = len(played.asked)
        done = commented(branch, tmp_path, url, CCICTL_REQUEST="")
        assert (done.returncode, done.stdout) == (0, "No comment: this is no merge request.\n")
        assert len(played.asked) == asked
    assert (tmp_path / "summary").read_text(encoding="utf-8") == "# Plan\n\n" * 3


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_that_the_scripts_are_given_becomes_code(hostile: str, branch: Repo, tmp_path: Path) -> None:
    branch.commit(
        "2026-01-15", hostile, {"projects/b.yaml": f"title: {json.dumps(hostile.replace(chr(10), chr(32)))}\n"}
    )
    (branch.top / "urllib.py").write_text("raise SystemExit('imported')\n", encoding="utf-8")
    done, outputs = compared(branch, tmp_path, CCICTL_BASE="base", CCICTL_EVENT=hostile, GITHUB_BASE_REF=hostile)
    assert (done.returncode, outputs["changed"]) == (0, "true")
    with forge() as (played, url):
        assert commented(branch, tmp_path, url, CCICTL_PLAN=hostile, CCICTL_LANG=hostile).returncode == 0
        given = {"CI_API_V4_URL": url, "CI_PROJECT_ID": "7", "CCICTL_TOKEN": "secret", "CCICTL_LABEL": hostile}
        done = compared_on_gitlab(
            branch, CI_MERGE_REQUEST_DIFF_BASE_SHA="base", CI_MERGE_REQUEST_LABELS=hostile, **given
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "The comment is written.\n", "")
        assert len(played.written) == 2
    for given in ({"CCICTL_PLAN": hostile}, {"CCICTL_AS_OF": hostile}):
        assert compared(branch, tmp_path, CCICTL_BASE="base", **given)[0].returncode == 2
        assert compared_on_gitlab(branch, CI_MERGE_REQUEST_DIFF_BASE_SHA="base", **given).returncode == 2
    assert not [*tmp_path.rglob("pwned")]


@pytest.mark.parametrize(
    ("kind", "labels", "label", "status"),
    [
        ("nothing", "", "sponsor", 0),
        ("something", "", "sponsor", 0),
        ("approval", "", "", 0),
        ("approval", "", "sponsor", 1),
        ("approval", "sponsored,no-sponsor", "sponsor", 1),
        ("approval", "a,sponsor,b", "sponsor", 0),
        ("approval", "sponsor", "*", 1),
    ],
)
def test_the_template_asks_for_a_label(kind: str, labels: str, label: str, status: int, branch: Repo) -> None:
    change(branch, kind)
    given = {"CI_MERGE_REQUEST_LABELS": labels, "CCICTL_LABEL": label}
    done = compared_on_gitlab(branch, CI_MERGE_REQUEST_DIFF_BASE_SHA="base", **given)
    assert (done.returncode, done.stdout) == (status, "No comment: no token is given. All of it is in the job.\n")
    assert ("needs the label" in done.stderr) == (status == 1)
    assert (branch.top / "ccictl-diff.md").read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("kind", ["nothing", "something", "approval"])
def test_the_template_writes_a_pipeline_that_waits_for_the_sponsor(kind: str, branch: Repo) -> None:
    change(branch, kind)
    assert compared_on_gitlab(branch, CI_MERGE_REQUEST_DIFF_BASE_SHA="base").returncode == 0
    file = branch.top / "ccictl-approval.yml"
    valid("vendor.gitlab-ci", file)
    job = read(file)["sponsor"]
    # A manual job of a rule holds up the pipeline until somebody starts it.
    waits = {"if": "$CI_MERGE_REQUEST_ID", "when": "manual"}
    assert job["rules"] == ([waits] if kind == "approval" else [{"if": "$CI_MERGE_REQUEST_ID"}])
    assert job.get("environment") == ("sponsor" if kind == "approval" else None)
    assert file.name in gitlab("diff-job-name")[1]["artifacts"]["paths"]


def test_the_template_checks_where_a_merge_is_decided() -> None:
    for name in ("job-name", "diff-job-name"):
        _, job = gitlab(name)
        assert job["rules"][0] == {"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}
        assert job["variables"]["GIT_DEPTH"]["value"] == "0"


def test_the_template_carries_the_script_that_writes_notes() -> None:
    script = gitlab("diff-job-name")[1]["script"][2]
    head, _, body = script.partition("\n")
    assert head == "python -I - gitlab ccictl-diff.md <<'END_OF_SCRIPT'"
    assert body == f"{POST.read_text(encoding='utf-8')}END_OF_SCRIPT\n"


def test_no_line_of_a_diff_is_an_order_to_a_forge(branch: Repo) -> None:
    calls = "/merge <!-- ccictl diff --> @all #1 http://e.test/i.png ![x](http://e.test)<img src=x>`| 89cdf89 [issue:1]"
    text = f"title: '{calls}'\n"
    branch.commit("2026-01-15", "/merge", {"projects/b.yaml": f'{text}summary: "/close\\n/approve"\n'})
    done = ran("ccictl diff HEAD~1 HEAD --format markdown", branch, ("sh", "-e"))
    assert done.returncode == 0
    assert not [line for line in done.stdout.splitlines() if line.lstrip().startswith("/")]
    assert not re.search(r"<!--|@\w|(?<!&)#\d|://|(?<!\\)[<`!\[]img|(?<!\\)!|[0-9a-f]{7}|\[issue", done.stdout)
