"""The files with which other repositories use ccictl: what they say, and that nothing they are given becomes code."""

from __future__ import annotations

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

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent
ACTION = ROOT / "action.yml"
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


def gitlab() -> tuple[Any, Any]:
    """The inputs and the job of the template."""
    header, job = yaml.safe_load_all(GITLAB.read_text(encoding="utf-8"))
    return header["spec"]["inputs"], job["$[[ inputs.job-name ]]"]


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


def steps() -> tuple[str, str]:
    """The two scripts of the action: the one that installs, the one that checks."""
    install, check = (step["run"] for step in read(ACTION)["runs"]["steps"] if "run" in step)
    return install, check


def test_the_action_is_valid() -> None:
    valid("vendor.github-actions", ACTION)


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


def test_nothing_is_written_into_a_script_of_the_action() -> None:
    assert not any("${{" in script for script in steps())


def test_what_the_action_uses_is_pinned() -> None:
    used = re.findall(r"^ *-? *uses: (\S+)(.*)$", ACTION.read_text(encoding="utf-8"), re.MULTILINE)
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


def test_nothing_is_written_into_the_script_of_the_template() -> None:
    inputs, job = gitlab()
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
