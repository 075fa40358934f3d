"""The console script, in this process and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ccictl import __main__
from tests.making import write

SCRIPT = Path(sys.executable).with_name("ccictl")
needs_script = pytest.mark.skipif(not SCRIPT.exists(), reason="ccictl is not installed in this environment")


class Ended(Exception):  # noqa: N818 - stands for the end of a process
    """The process would have ended."""


def _run_main(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    statuses = []

    def end(status: int) -> None:
        statuses.append(status)
        raise Ended

    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setattr(sys, "argv", ["ccictl", *arguments])
    with pytest.raises(Ended):
        __main__.main()
    return statuses[0]


def test_the_version_is_told_at_once(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run_main(monkeypatch, "--version") == 0
    assert capsys.readouterr().out == "ccictl 0.1.0\n"


def test_a_command_is_run_and_its_status_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("CCICTL_LANG", "en")
    monkeypatch.chdir(write(tmp_path, {"projects/p.yaml": "titre: P\n"}))
    assert _run_main(monkeypatch, "validate") == 1
    assert "unknown-field" in capsys.readouterr().out


def test_a_stream_that_cannot_be_flushed_is_a_closed_pipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Closed:
        def write(self, _: str) -> None:
            pass

        def isatty(self) -> bool:
            return False

        def flush(self) -> None:
            raise ValueError

    monkeypatch.chdir(write(tmp_path, {}))
    monkeypatch.setattr(sys, "stdout", Closed())
    assert _run_main(monkeypatch, "validate") == 141


def test_streams_that_were_closed_are_not_flushed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(write(tmp_path, {}))
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert _run_main(monkeypatch, "validate") == 0


@needs_script
@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "fr_FR.ISO-8859-1"},
        {"TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2"},
        {"COLUMNS": "33"},
    ],
    ids=str,
)
def test_the_same_input_gives_the_same_bytes(environment: dict[str, str], tmp_path: Path) -> None:
    files = {f"projects/projet-{n}.yaml": f"title: Été {n}\nlead: x{n}\n" for n in range(12)}
    write(tmp_path, files)
    command = [
        str(SCRIPT),
        "validate",
        "--lang",
        "fr",
        "--as-of",
        "2026-01-15",
        "--format",
        "text",
        "-f",
        "json:o.json",
    ]
    plain = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    machine = (tmp_path / "o.json").read_bytes()
    other = subprocess.run(command, cwd=tmp_path, capture_output=True, env={**os.environ, **environment}, check=False)
    assert plain.stdout == other.stdout
    assert plain.returncode == other.returncode == 1
    assert (tmp_path / "o.json").read_bytes() == machine
    assert b"\x1b" not in plain.stdout


@needs_script
@pytest.mark.parametrize("command", [("validate",), ("status", "--format", "json"), ("list", "projects")], ids=" ".join)
def test_a_second_run_answers_the_same_whatever_became_of_the_cache(command: tuple[str, ...], tmp_path: Path) -> None:
    plan = write(tmp_path / "plan", {f"projects/p{n}.yaml": f"title: Été {n}\nlead: x{n}\n" for n in range(9)})
    cache = tmp_path / "cache"
    base = {name: text for name, text in os.environ.items() if name not in ("CI", "CCICTL_NO_CACHE", "HOME")}
    here = {**base, "CCICTL_CACHE_DIR": str(cache)}

    def ran(environment: dict[str, str]) -> tuple[int, bytes, bytes]:
        line = [str(SCRIPT), *command, "--as-of", "2026-01-15"]
        done = subprocess.run(line, cwd=plan, capture_output=True, env=environment, check=False)
        return done.returncode, done.stdout, done.stderr

    plain = ran({**here, "CCICTL_NO_CACHE": "1"})
    assert not cache.exists()
    assert ran(base) == ran({**here, "CI": "true"}) == plain
    assert not cache.exists()
    assert ran(here) == ran(here) == plain
    [file] = cache.iterdir()
    data = file.read_bytes()
    for damaged in (data[:-9], b"", data.replace(b"\\u00c9t\\u00e9", b"\\u00c9tat")):
        assert damaged != data
        file.write_bytes(damaged)
        assert ran(here) == plain
    inside = {**base, "HOME": str(plan)}
    assert ran(inside) == plain
    assert sorted(path.name for path in plan.iterdir()) == ["plan.yaml", "projects"]


@needs_script
def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    write(tmp_path, {f"projects/p{n}.yaml": "titre: P\n" for n in range(900)})
    command = f"'{SCRIPT}' validate | head -c 10 >/dev/null; echo ${{PIPESTATUS[0]}}"
    ran = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.stdout.strip() == "141"
    assert ran.stderr == ""


@needs_script
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, {})
    ran = subprocess.run(
        ["bash", "-c", f"'{SCRIPT}' validate --lang en > /dev/full"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert "the disk is full" in ran.stderr
    assert "Traceback" not in ran.stderr


@needs_script
def test_a_module_in_the_current_folder_is_not_imported(tmp_path: Path) -> None:
    write(tmp_path, {"yaml.py": "raise SystemExit('executed')\n", "typing.py": "raise SystemExit('executed')\n"})
    ran = subprocess.run([str(SCRIPT), "validate"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 0
    assert "executed" not in ran.stdout + ran.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate", "--strict", "--format", "text"],
        ["status"],
        ["list", "projects", "--format", "csv"],
        ["list", "projects", "--where", "late", "--format", "json"],
        ["indicators", "--format", "html"],
    ],
    ids=" ".join,
)
def test_a_command_imports_none_of_the_heavy_libraries(arguments: list[str], tmp_path: Path) -> None:
    write(tmp_path, {"projects/p.yaml": "title: P\nweather: [\n"})
    code = (
        # What measures coverage imports modules of its own, before ccictl does.
        "import sys; before = set(sys.modules); from ccictl.cli import run;"
        "from ccictl.outside.surroundings import look_around;"
        f"run({arguments!r}, look_around([]));"
        "print(sorted({'rich', 'pydantic', 'typer', 'inspect'} & (set(sys.modules) - before)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.stdout.rstrip().endswith("[]"), ran.stdout + ran.stderr


@needs_script
@pytest.mark.parametrize("command", ["validate", "status", "--version", "--help"])
def test_a_standard_output_that_was_closed_is_no_fault(command: str, tmp_path: Path) -> None:
    write(tmp_path, {})
    ran = subprocess.run(
        ["bash", "-c", f"'{SCRIPT}' {command} >&-"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")


@needs_script
def test_a_current_folder_that_was_deleted_is_no_fault(tmp_path: Path) -> None:
    ran = subprocess.run(
        ["bash", "-c", f"mkdir gone; cd gone; rmdir ../gone; '{SCRIPT}' validate --lang en"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert "plan.yaml" in ran.stderr


@needs_script
def test_what_is_no_file_is_written_to_as_it_is(tmp_path: Path) -> None:
    write(tmp_path, {})
    command = f"'{SCRIPT}' validate --lang en -f json -o /dev/stdout | cat"
    ran = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.stdout.startswith("{")
    assert ran.stderr == ""
