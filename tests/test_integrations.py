"""The files with which other repositories use ccictl: what they say, and that nothing they are given becomes code."""

from __future__ import annotations

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


BASE = {"CCICTL_BASE": "base", "CCICTL_EVENT": ""}


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


@pytest.mark.parametrize(
    ("kind", "outputs"),
    [
        ("nothing", "changed=false\napproval=false\n"),
        ("something", "changed=true\napproval=false\n"),
        ("approval", "changed=true\napproval=true\n"),
    ],
)
def test_the_action_tells_what_changes(kind: str, outputs: str, branch: Repo, tmp_path: Path) -> None:
    change(branch, kind)
    environment = {"RUNNER_TEMP": str(tmp_path), "GITHUB_OUTPUT": str(tmp_path / "output"), **BASE}
    done = ran(steps(DIFF)[1], branch, ("bash", "-eo", "pipefail"), **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "output").read_text(encoding="utf-8") == outputs
    told = (tmp_path / "ccictl-diff.md").read_text(encoding="utf-8")
    # What main did since is not of this branch.
    assert "Bb" not in told
    assert ("Nothing changed in the plan." in told) == (kind == "nothing")


@pytest.mark.parametrize("base", ["0" * 40, "", *HOSTILE, "--output=pwned", "-h"])
def test_a_base_that_is_not_there_is_told(base: str, branch: Repo, tmp_path: Path) -> None:
    environment = {"RUNNER_TEMP": str(tmp_path), "GITHUB_OUTPUT": str(tmp_path / "output"), **BASE, "CCICTL_BASE": base}
    done = ran(steps(DIFF)[1], branch, ("bash", "-eo", "pipefail"), **environment)
    assert done.returncode == 2
    assert "fetch-depth: 0" in done.stdout
    done = ran(gitlab("diff-job-name")[1]["script"][1], branch, ("sh", "-e"), CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.returncode == 2
    assert "GIT_DEPTH" in done.stderr
    assert not [*tmp_path.rglob("pwned")]


def test_a_plan_that_cannot_be_read_fails_the_action(branch: Repo, tmp_path: Path) -> None:
    branch.commit("2026-01-15", "broken", {"projects/a.yaml": "title: [\n"})
    environment = {"RUNNER_TEMP": str(tmp_path), "GITHUB_OUTPUT": str(tmp_path / "output"), **BASE}
    done = ran(steps(DIFF)[1], branch, ("bash", "-eo", "pipefail"), **environment)
    assert done.returncode == 2
    assert not (tmp_path / "output").exists()


def test_the_action_comments_by_the_script_beside_it(branch: Repo, tmp_path: Path) -> None:
    (tmp_path / "ccictl-diff.md").write_text("# Plan\n", encoding="utf-8")
    summary = tmp_path / "summary"
    environment = {"RUNNER_TEMP": str(tmp_path), "CCICTL_POST": str(DIFF.parent), "GITHUB_STEP_SUMMARY": str(summary)}
    done = ran(steps(DIFF)[2], branch, ("bash", "-eo", "pipefail"), **environment)
    assert (done.returncode, done.stdout) == (0, "No comment: this is no merge request.\n")
    assert summary.read_text(encoding="utf-8") == "# Plan\n\n"


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
    environment = {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "base",
        "CI_MERGE_REQUEST_IID": "5",
        "CI_MERGE_REQUEST_LABELS": labels,
        "CCICTL_LABEL": label,
    }
    script = "\n".join(gitlab("diff-job-name")[1]["script"][1:])
    done = ran(script, branch, ("sh", "-e"), **environment)
    assert (done.returncode, done.stdout) == (status, "No comment: no token is given. All of it is in the job.\n")
    assert ("needs the label" in done.stderr) == (status == 1)
    assert (branch.top / "ccictl-diff.md").read_text(encoding="utf-8").startswith("# ")


def test_the_template_carries_the_script_that_writes_notes() -> None:
    script = gitlab("diff-job-name")[1]["script"][2]
    head, _, body = script.partition("\n")
    assert head == "python -I - gitlab ccictl-diff.md <<'END_OF_SCRIPT'"
    assert body == f"{POST.read_text(encoding='utf-8')}END_OF_SCRIPT\n"


def test_no_line_of_a_diff_is_an_order_to_a_forge(branch: Repo) -> None:
    text = "title: '/merge <!-- ccictl diff --> @all #1'\nsummary: \"/close\\n/approve\"\n"
    branch.commit("2026-01-15", "/merge", {"projects/b.yaml": text})
    told = run_diff(branch)
    assert not [line for line in told.splitlines() if line.lstrip().startswith("/")]
    assert "<!--" not in told
    assert not re.search(r"@\w|(?<!&)#\d", told)


def run_diff(repo: Repo) -> str:
    done = ran("ccictl diff HEAD~1 HEAD --format markdown", repo, ("sh", "-e"))
    assert done.returncode == 0
    return done.stdout


def test_what_the_base_did_since_is_not_of_the_request(branch: Repo, tmp_path: Path) -> None:
    old = branch.git("rev-parse", "base")
    change(branch, "something")
    branch.git("switch", "--quiet", "base")
    branch.commit("2026-01-16", "the base", {"projects/a.yaml": "title: A\ntotem: true\nfinish: 2029\n"})
    tip = branch.git("rev-parse", "HEAD")
    branch.git("update-ref", "refs/remotes/origin/trunk", tip)
    # What the forges check out: the branch merged into what the base is now.
    branch.git("merge", "--quiet", "--no-ff", "--strategy-option=theirs", "--message=merge", "main", day="2026-01-17")
    output = tmp_path / "output"
    environment = {"RUNNER_TEMP": str(tmp_path), "GITHUB_OUTPUT": str(output), "GITHUB_BASE_REF": "trunk"}
    for event in (old, tip):
        more = {**environment, "CCICTL_BASE": "", "CCICTL_EVENT": event}
        assert ran(steps(DIFF)[1], branch, ("bash", "-eo", "pipefail"), **more).returncode == 0
    assert output.read_text(encoding="utf-8") == "changed=true\napproval=false\n" * 2
    more = {**environment, "CCICTL_BASE": "", "CCICTL_EVENT": tip, "GITHUB_BASE_REF": "not-there"}
    assert ran(steps(DIFF)[1], branch, ("bash", "-eo", "pipefail"), **more).returncode == 0
    assert output.read_text(encoding="utf-8") == "changed=true\napproval=false\n" * 3
    script = "\n".join(gitlab("diff-job-name")[1]["script"][1:])
    shas = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": old, "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": tip, "CCICTL_LABEL": "sponsor"}
    more = {**shas, "CI_MERGE_REQUEST_IID": "5", "CI_MERGE_REQUEST_LABELS": ""}
    assert ran(script, branch, ("sh", "-e"), **more).returncode == 0
