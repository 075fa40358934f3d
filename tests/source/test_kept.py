"""The files of a plan as they were parsed before: the answer is the same with them and without."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.load import Loaded, load
from ccictl.outside.cache import Cache
from ccictl.source import document, kept
from ccictl.source.document import parse
from ccictl.source.kept import Kept
from tests.hazards.test_fuzz import damaged
from tests.making import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROOT = Path(__file__).parent.parent.parent
PLANS = sorted(
    path.parent for folder in ("plan", "examples", "tests/plans") for path in (ROOT / folder).rglob("plan.yaml")
)
FILES = {"projects/p.yaml": "title: P\n", "projects/q.yaml": "title: Q\nafter: [p, {ref: p, lag: 3}]\nnote: ~\n"}


def told(loaded: Loaded) -> tuple[object, ...]:
    """All that was loaded, as it can be compared."""
    return repr(loaded.plan), loaded.findings, list(loaded.documents.items())


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """A cache in which nothing is yet."""
    return Cache(tmp_path / "cache")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan without a fault."""
    return write(tmp_path / "plan", FILES)


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that are parsed anew from now on."""
    paths: list[str] = []

    def watched(path: str, data: bytes) -> document.Document:
        paths.append(path)
        return parse(path, data)

    monkeypatch.setattr(kept, "parse", watched)
    return paths


def test_every_plan_there_is_is_tried() -> None:
    assert len(PLANS) > 10


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: str(folder.relative_to(ROOT)))
def test_the_same_is_loaded_with_and_without(folder: Path, cache: Cache) -> None:
    plain = told(load(folder))
    assert told(load(folder, cache)) == plain
    assert told(load(folder, cache)) == plain


@given(st.lists(st.one_of(st.binary(max_size=80), damaged()), min_size=1, max_size=4))
def test_any_bytes_are_read_as_without(tmp_path_factory: pytest.TempPathFactory, contents: list[bytes]) -> None:
    folder = tmp_path_factory.mktemp("any")
    cache = Cache(folder / "cache")
    for _ in range(2):
        files = Kept(folder / "plan", cache)
        for number, data in enumerate(contents):
            assert files.parse(f"{number}.yaml", data) == parse(f"{number}.yaml", data)
        files.keep()


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbftitle: A\n",
        b"\xef\xbb\xbf\xef\xbb\xbftitle: A\n",
        b"title: A\r\nnote: B\r\n",
        b"title: A\rnote: B\r",
        "title: A\n".encode("utf-16"),
        "title: A\n".encode("utf-16-le"),
        b"title: \xe9\n",
        b"title: \xed\xb3\xa9\n",
        b"title: \xc3",
        b'title: "\\ud83d\\ude00 \\U0001F600"\n',
        b"",
    ],
    ids=repr,
)
def test_so_are_odd_ones(data: bytes, cache: Cache, tmp_path: Path) -> None:
    # What is kept under the text of one must never be the answer for another that looks like it.
    others = (b"title: A\n", b"title: A\nnote: B\n", "title: é\n".encode())
    for _ in range(2):
        files = Kept(tmp_path / "plan", cache)
        for content in (*others, data, b"\xef\xbb\xbf" + data):
            assert files.parse("x.yaml", content) == parse("x.yaml", content)
        files.keep()


def test_what_was_parsed_is_not_parsed_again(plan: Path, cache: Cache, parsed: list[str]) -> None:
    load(plan, cache)
    assert parsed == ["plan.yaml", "projects/p.yaml", "projects/q.yaml"]
    parsed.clear()
    load(plan, cache)
    assert not parsed
    (plan / "projects/p.yaml").write_text("title: P2\n", encoding="utf-8")
    assert load(plan, cache).plan.projects["p"].title == "P2"
    assert parsed == ["projects/p.yaml"]


def test_a_file_of_the_same_text_elsewhere_is_known(plan: Path, cache: Cache, parsed: list[str]) -> None:
    load(plan, cache)
    parsed.clear()
    (plan / "projects/p.yaml").rename(plan / "projects/r.yaml")
    assert list(load(plan, cache).plan.projects) == ["q", "r"]
    assert load(plan, cache).documents["projects/r.yaml"].path == "projects/r.yaml"
    assert not parsed


def test_a_file_with_a_fault_is_parsed_each_time(plan: Path, cache: Cache, parsed: list[str]) -> None:
    write(plan, {"projects/p.yaml": "title: P\ntitle: Q\n", "projects/r.yaml": "title: [\n"})
    load(plan, cache)
    parsed.clear()
    load(plan, cache)
    assert parsed == ["projects/p.yaml", "projects/r.yaml"]


def test_it_is_written_only_where_something_is_new(plan: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    real = Cache.write

    def watched(self: Cache, name: str, parts: Iterable[bytes]) -> None:
        written.append(name)
        real(self, name, parts)

    monkeypatch.setattr(Cache, "write", watched)
    load(plan, cache)
    load(plan, cache)
    assert len(written) == 1
    (plan / "projects/q.yaml").unlink()
    load(plan, cache)
    assert len(written) == 1
    write(plan, {"projects/r.yaml": "title: R\n"})
    load(plan, cache)
    assert len(written) == 2
    # What is no longer in the plan is not kept any longer.
    assert b"title: Q" not in next(cache.folder.iterdir()).read_bytes()


def test_nothing_is_written_into_a_plan_nor_its_checkout(plan: Path, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for folder in (plan / "cache", tmp_path / "cache"):
        assert told(load(plan, Cache(folder))) == told(load(plan))
        assert not folder.exists()


def _change_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version", "3.99")


def _change_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "__version__", "99")


def _change_format(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_FORMAT", 99)


def _change_code(monkeypatch: pytest.MonkeyPatch) -> None:
    real = kept._stamp
    monkeypatch.setattr(kept, "_stamp", lambda file: real(file).replace("build.py ", "build.py 1"))


@pytest.mark.parametrize("change", [_change_python, _change_version, _change_format, _change_code])
def test_what_other_code_parsed_is_not_used(
    change: Callable[[pytest.MonkeyPatch], None],
    plan: Path,
    cache: Cache,
    parsed: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    load(plan, cache)
    parsed.clear()
    change(monkeypatch)
    load(plan, cache)
    assert len(parsed) == 3


def test_the_code_is_known_by_each_of_its_files() -> None:
    made_by = kept._made_by()
    for name in ("kept.py", "build.py", "reader.py", "cyaml.py"):
        assert f" {name} " in made_by
    assert "__pycache__" not in made_by


@pytest.mark.parametrize("spec", [None, ModuleSpec("yaml", None), ModuleSpec("yaml", None, origin="/none/x.py")])
def test_where_the_code_cannot_be_known_nothing_is_kept(
    spec: ModuleSpec | None, plan: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PathFinder, "find_spec", lambda _: spec)
    assert told(load(plan, cache)) == told(load(plan))
    assert not cache.folder.exists()


@pytest.mark.parametrize(
    "files",
    [
        None,
        7,
        [None],
        [["a"]],
        {"title: P\n": {"title": "Q"}},
        [["title: P\n", {"title": 7}]],
        [["title: P\n", {"title": True}]],
        [["title: P\n", {"title": [1.5]}]],
        [["title: P\n", {"title": {"a": [{"b": False}]}}]],
        [["title: P\n", ["title"]]],
        [["title: P\n", None]],
        [[["title: P\n"], {}]],
        [[{}, {}]],
    ],
    ids=json.dumps,
)
def test_what_was_never_kept_is_as_if_it_were_not_there(files: object, plan: Path, cache: Cache) -> None:
    load(plan, cache)
    name = f"{os.path.realpath(plan)}\n{kept._made_by()}"
    assert cache.read(name) is not None
    cache.write(name, [json.dumps({"made_by": kept._made_by(), "files": files}).encode()])
    assert told(load(plan, cache)) == told(load(plan))


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"7", b'"text"', b"null", b"\xff", b"{}", b'{"made_by": "other"}', b"[" * 100_000, b"9" * 9999],
    ids=lambda data: repr(data[:20]),
)
def test_nor_is_what_is_of_another_form(data: bytes, plan: Path, cache: Cache) -> None:
    cache.write(f"{os.path.realpath(plan)}\n{kept._made_by()}", [data])
    assert told(load(plan, cache)) == told(load(plan))


def test_where_all_is_known_yaml_is_not_imported(plan: Path, cache: Cache) -> None:
    load(plan, cache)
    code = (
        "import sys; from pathlib import Path; from ccictl.load import load; from ccictl.outside.cache import Cache;"
        f"print(len(load(Path({str(plan)!r}), Cache(Path({str(cache.folder)!r}))).documents), 'yaml' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "3 False"
