"""A timeline as PNG."""

from __future__ import annotations

import struct
import sys
from typing import TYPE_CHECKING

import pytest

from ccictl import cli
from ccictl.exits import CannotRunError
from ccictl.painting import Plot, paint
from ccictl.render import timelines
from ccictl.render.timelines import png
from ccictl.shapes.medium import Medium
from tests.french import english
from tests.making import write
from tests.render.drawing.sample import EVERYTHING, lane, timeline
from tests.runs import around, run

if TYPE_CHECKING:
    from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n"


def size(data: bytes) -> tuple[int, int]:
    """The width and the height that a PNG says it has."""
    assert data.startswith(PNG)
    across, down = struct.unpack(">II", data[16:24])
    return across, down


def test_a_picture_of_twice_the_size_the_same_each_time() -> None:
    made = png.render(EVERYTHING, Medium(english()))
    assert size(made)[0] == 2 * 1680
    assert made == png.render(EVERYTHING, Medium(english()))


def test_no_font_of_the_system_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, object]] = []

    def drawn(**options: object) -> bytes:
        asked.append(options)
        return PNG

    monkeypatch.setattr("resvg_py.svg_to_bytes", drawn)
    assert png.render(EVERYTHING, Medium(english())) == PNG
    assert asked[0]["skip_system_fonts"] is True
    assert str(asked[0]["font_files"]).endswith("DejaVuSans.ttf']")


def test_letters_that_are_small_are_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "The picture is as high as can be, and its letters are small: --where and --level draw less.\n"
    paint(EVERYTHING, around(folder=tmp_path), Plot("png", "whole.png"), tmp_path / "plan", timelines)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(png, "_HIGHEST", 700)
    paint(EVERYTHING, around(folder=tmp_path), Plot("png", "small.png"), tmp_path / "plan", timelines)
    assert capsys.readouterr().err == said
    whole, small = ((tmp_path / name).stat().st_size for name in ("whole.png", "small.png"))
    assert small < whole


def test_paper_is_as_large_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    across, down = size(png.render(EVERYTHING, Medium(english(), paper="A4")))
    assert (across, down) == pytest.approx((2 * 297 / 25.4 * 96, 2 * 210 / 25.4 * 96), abs=2)


def test_a_picture_that_nobody_could_open_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CannotRunError) as caught:
        png.render(timeline(*(lane(str(rank)) for rank in range(2000))), Medium(english()))
    assert english()(caught.value.message) == "2,000 rows are too many for a picture."


@pytest.mark.parametrize("package", ["resvg_py", "ziafont"])
@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "error: PNG needs packages that are not installed.\nRun pip install 'ccictl[png]', or use --format svg.\n",
        ),
        (
            "fr",
            "erreur\u00a0: Le format PNG demande des paquets qui ne sont pas installés.\n"
            "Lancez pip install 'ccictl[png]', ou prenez --format svg.\n",
        ),
    ],
)
def test_without_the_extra_it_says_what_to_install(
    package: str, language: str, words: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    ran = run(capsys, "timeline", "--plan", "plan", "--format", "png", "--output", "x.png", where=around(language))
    assert (ran.status, ran.out, ran.err) == (2, "", words)


def test_of_a_whole_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "plan.png"
    ran = run(capsys, "timeline", "--plan", "plan", "--as-of", "2026-09-30", "--format", "png", "--output", str(file))
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert size(file.read_bytes())[0] == 2 * 1680


def test_signs_that_the_font_does_not_have_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {"projects/p.yaml": "title: É 日本 👩\u200d🔧 م日\nmilestones: {m: {title: 本語, due: 2026}}\n"}
    where = around(folder=write(tmp_path, files))
    ran = run(capsys, "timeline", "--format", "png", "--output", "../p.png", where=where)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == ("5 signs are not in the font of the picture, and are drawn as empty boxes: 日本👩🔧語\n")
    assert size((tmp_path.parent / "p.png").read_bytes())[0] == 2 * 1680


def test_what_the_font_has_is_not_told() -> None:
    assert png.missing(EVERYTHING) == ""
    assert png.missing(timeline(lane("a")._replace(title="Ж م"))) == ""


def test_off_a_terminal_it_is_written_where_the_output_goes(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    arguments = ["timeline", "--plan", "plan", "--as-of", "2026-09-30", "--format", "png"]
    assert cli.run(arguments, around()) == 0
    data, error = capfdbinary.readouterr()
    assert (size(data)[0], error) == (2 * 1680, b"")
    assert data.endswith(b"IEND\xaeB`\x82")


def test_on_a_terminal_it_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "timeline", "--plan", "plan", "--format", "png", where=around(terminal=True))
    assert (ran.status, ran.out) == (2, "")
    assert "A picture cannot be shown on a terminal.\nName a file: --output timeline.png." in ran.err
