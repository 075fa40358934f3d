"""A timeline as a page, in a browser: folding, filtering, keys, tips, and nothing that its policy forbids."""

from __future__ import annotations

import re
import shutil
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from ccictl.render.drawing.widths import width
from ccictl.render.timelines import html, svg
from ccictl.shapes.medium import Medium
from tests.french import english, french
from tests.render.drawing.sample import EVERYTHING, edge, mark, timeline
from tests.runs import around, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page
    from syrupy.assertion import SnapshotAssertion

FULL = ("timeline", "--plan", "examples/full-plan", "--as-of", "2026-09-30", "--format", "html")
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WAY, NUMBER = re.compile(r'd="(M[^"]*)"'), re.compile(r"-?[\d.]+")
in_browser = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine")


class Opened(NamedTuple):
    """A page in the browser, and everything that it complained of."""

    page: Page
    complaints: list[str]


class Document(SingleFileSnapshotExtension):
    """A snapshot that can be looked at."""

    file_extension = "html"
    _write_mode = WriteMode.TEXT


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The chromium of the machine."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tools:
        made = tools.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield made
        made.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Opened]:
    """The full example, open, with no complaint at its end."""
    file = tmp_path / "timeline.html"
    assert run(capsys, *FULL, "--output", str(file), where=around("fr")).status == 0
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: complaints.append(request.url) if request.url != file.as_uri() else None)
    page.goto(file.as_uri())
    yield Opened(page, complaints)
    page.close()
    assert complaints == []


def rows(page: Page) -> list[str]:
    """The titles of the rows that are seen."""
    return page.locator("tbody tr:visible .name").all_inner_texts()


def test_small(snapshot: SnapshotAssertion) -> None:
    assert html.render(EVERYTHING, Medium(french())) == snapshot(extension_class=Document)


def test_without_a_browser_it_is_the_same_in_every_terminal() -> None:
    assert html.render(EVERYTHING, Medium(english())) == html.render(EVERYTHING, Medium(english(), True, 60, True))


@in_browser
def test_everything_is_shown_and_letters_take_no_more_than_was_reckoned(opened: Opened) -> None:
    assert len(rows(opened.page)) == opened.page.locator("tbody tr").count() > 100
    assert opened.page.locator("#count").inner_text() == "Projets affichés\u00a0: 72\u00a0sur 72"
    drawn = opened.page.evaluate(
        """() => [...document.querySelectorAll("text")].map((text) => [text.textContent,
        +text.getAttribute("font-size"), text.getAttribute("font-weight") === "bold", text.getComputedTextLength()])"""
    )
    assert len(drawn) > 200
    assert all(wide <= width(text, size, bold=bold) for text, size, bold, wide in drawn)


@in_browser
def test_a_group_folds_by_mouse_and_by_keyboard_and_the_rows_close_up(opened: Opened) -> None:
    page = opened.page
    before, high = rows(page), page.evaluate("document.querySelector('table').offsetHeight")
    button = page.locator("tbody button").nth(1)
    button.click()
    assert button.get_attribute("aria-expanded") == "false"
    after = rows(page)
    assert len(after) == len(before) - 3
    assert page.evaluate("document.querySelector('table').offsetHeight") < high - 80
    page.keyboard.press("Enter")
    assert rows(page) == before
    # A group that was folded stays so when the one above it is folded and unfolded.
    button.click()
    page.locator("tbody button").nth(0).click()
    assert len(rows(page)) < len(after)
    page.locator("tbody button").nth(0).click()
    assert rows(page) == after


@in_browser
def test_arrows_follow_the_rows_and_those_without_an_end_go(opened: Opened) -> None:
    page = opened.page
    ways = "() => [...document.querySelectorAll('.arrows [data-a] path')].map((path) => path.getAttribute('d'))"
    moved = page.evaluate(ways)
    page.locator("button[data-every=false]").click()
    assert page.locator(".arrows [data-a]:visible").count() < len(moved) / 10
    # What is folded away is not shown.
    assert page.locator("#count").inner_text() == "Projets affichés\u00a0: 0\u00a0sur 72"
    page.locator("button[data-every=true]").click()
    assert page.evaluate(ways) == moved
    assert page.locator("#count").inner_text() == "Projets affichés\u00a0: 72\u00a0sur 72"


@in_browser
def test_the_script_draws_an_arrow_as_it_was_drawn(browser: Browser, opened: Opened) -> None:
    plain = browser.new_page(java_script_enabled=False)
    plain.goto(opened.page.url)
    written = WAY.findall(plain.locator(".arrows").inner_html())
    plain.close()
    drawn = WAY.findall(opened.page.locator(".arrows").inner_html())
    assert len(written) == len(drawn) > 50
    for one, other in zip(written, drawn, strict=True):
        assert NUMBER.sub("", one) == NUMBER.sub("", other)
        numbers = [float(each) for each in NUMBER.findall(one)]
        assert [float(each) for each in NUMBER.findall(other)] == pytest.approx(numbers, abs=0.06)


@in_browser
def test_words_and_health_filter_the_rows_and_keep_what_holds_them(opened: Opened) -> None:
    page = opened.page
    page.locator("#words").fill("creatrices")
    assert rows(page) == [
        "Faire de la France un pays d'entrepreneurs forts et engagés",
        "Recevoir chaque porteur de projet sous huit jours, où qu'il soit",
        "Créatrices : du projet au financement",
    ]
    assert page.locator("#count").inner_text() == "Projets affichés\u00a0: 1\u00a0sur 72"
    page.locator("#health").select_option("late")
    assert rows(page) == []
    assert page.locator("#count").inner_text() == "Projets affichés\u00a0: 0\u00a0sur 72"
    page.locator("#words").fill("")
    late = page.locator("tbody tr:visible:not(.group)")
    assert late.count() == 7
    assert {each.get_attribute("data-tone") for each in late.all()} == {"late"}
    # The words of a group find everything in it.
    page.locator("#health").select_option("")
    page.locator("#words").fill("porteur huit jours")
    assert len(rows(page)) == 5
    # Its health is not that of each of them.
    page.locator("#words").fill("à risque")
    shown = page.locator("tbody tr:visible:not(.group)")
    assert 0 < shown.count() < 30
    assert all("à risque" in text for text in shown.all_text_contents())


@in_browser
def test_what_is_chosen_among_is_what_stands_beside_the_titles(opened: Opened) -> None:
    page = opened.page
    words = {each.strip() for each in page.locator("tbody tr:not(.group) .word").all_inner_texts()} - {""}
    options = page.locator("#health option").all_inner_texts()
    assert set(options[1:]) == words
    assert {"terminé", "suspendu", "annulé", "en retard"} <= words
    assert "non évalué" not in words
    for option in options[1:]:
        page.locator("#health").select_option(label=option)
        shown = page.locator("tbody tr:visible:not(.group) .word").all_inner_texts()
        assert set(shown) == {option}
        assert page.locator("#count").inner_text() == f"Projets affichés\u00a0: {len(shown)}\u00a0sur 72"


@in_browser
@pytest.mark.parametrize(("width_", "height"), [(1280, 720), (900, 600), (390, 800), (1600, 900)])
def test_the_page_opens_with_the_data_date_in_sight_and_titles_beside_it(
    width_: int, height: int, browser: Browser, opened: Opened
) -> None:
    page = browser.new_page(viewport={"width": width_, "height": height})
    page.goto(opened.page.url)
    line, title = page.locator(".grid line").last.bounding_box(), page.locator("tbody th").first.bounding_box()
    assert line is not None
    assert title is not None
    assert title["x"] >= 0
    assert title["x"] + title["width"] <= line["x"] < width_ - 20
    assert page.evaluate("scrollY") == 0
    assert (page.evaluate("scrollX") > 0) is (width_ < 1400)
    page.close()


@in_browser
def test_what_is_looked_for_is_not_left_folded_away(opened: Opened) -> None:
    page = opened.page
    page.locator("button[data-every=false]").click()
    folded = rows(page)
    page.locator("#words").fill("creatrices")
    assert rows(page)[-1] == "Créatrices : du projet au financement"
    assert page.locator("tbody button").nth(0).get_attribute("aria-expanded") == "true"
    # What was folded is so again when nothing is looked for any more.
    page.locator("#words").fill("")
    assert rows(page) == folded


@in_browser
def test_in_a_narrow_window_letters_can_be_read_and_days_be_seen(opened: Opened) -> None:
    page = opened.page
    page.set_viewport_size({"width": 390, "height": 800})
    titles = page.locator("tbody th").first.bounding_box()
    assert titles is not None
    assert 100 < titles["width"] < 390 / 2
    words = page.locator(".legend li")
    assert words.count() > 15
    for each in words.all():
        box = each.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= 390
        assert box["height"] >= 14
    assert page.evaluate("getComputedStyle(document.querySelector('.legend')).fontSize") == "11px"
    # Its words have no room beside titles: their signs are in the legend.
    assert page.locator(".lane .word").first.is_hidden()
    legend = page.locator(".legend").inner_text()
    words_ = set(page.locator("tbody tr:not(.group) .word").all_text_contents()) - {""}
    assert {"terminé", "suspendu", "annulé"} < words_
    assert all(word in legend for word in words_)
    # Days begin where titles end, for rows, lines and arrows alike.
    page.evaluate("scrollTo(0, 0)")
    starts = page.evaluate(
        """() => ["tbody td svg", ".grid", ".arrows"].map(
        (selector) => Math.round(document.querySelector(selector).getBoundingClientRect().left))"""
    )
    assert set(starts) == {round(titles["x"] + titles["width"])}


@in_browser
def test_arrows_are_neither_printed_nor_told_of(opened: Opened) -> None:
    page = opened.page
    assert page.locator(".legend .arrow:visible").count() == 3
    page.emulate_media(media="print")
    assert page.locator(".arrows:visible").count() == 0
    assert page.locator(".legend .arrow:visible").count() == 0
    assert page.locator(".legend li:visible").count() > 12


@in_browser
def test_milestones_are_told_in_the_order_of_their_days(opened: Opened) -> None:
    places = opened.page.evaluate(
        """() => [...document.querySelectorAll("tbody tr")].map((row) =>
        [...row.querySelectorAll(".mark")].map((mark) => mark.getBoundingClientRect().left))"""
    )
    assert sum(map(len, places)) > 250
    assert all(row == sorted(row) for row in places)


@in_browser
def test_a_milestone_drawn_over_another_tells_of_itself(browser: Browser, tmp_path: Path) -> None:
    one = EVERYTHING.lanes[2]
    close = tuple(mark(f"one/{tone}", tone, edge(date(2025, 1, n))) for tone, n in (("late", 1), ("done", 4)))
    file = tmp_path / "timeline.html"
    made = timeline(one._replace(marks=close), links=())
    file.write_text(html.render(made, Medium(english())), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    page.goto(file.as_uri())
    page.locator(".over").hover()
    assert page.locator("#tip").inner_text() == close[0].tip
    assert page.locator(".over title").count() == 0
    page.close()


@in_browser
def test_milestones_of_one_day_are_all_told_by_their_one_sign(browser: Browser, tmp_path: Path) -> None:
    one = EVERYTHING.lanes[2]
    same = tuple(mark(f"one/{name}", "planned", edge(date(2025, 1, 1))) for name in "abc")
    file = tmp_path / "timeline.html"
    file.write_text(html.render(timeline(one._replace(marks=same), links=()), Medium(english())), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    page.goto(file.as_uri())
    page.locator(".mark use").hover()
    assert page.locator("#tip").inner_text() == "3 milestones: " + " \u00b7 ".join(each.tip for each in same)
    page.close()


@in_browser
@pytest.mark.parametrize("words", ["oeuvre", "œuvre", "L'Œuvre", "l’oeuvre", "COEUR"])
def test_letters_that_are_joined_are_found_as_keyboards_write_them(
    words: str, browser: Browser, tmp_path: Path
) -> None:
    one = EVERYTHING.lanes[2]._replace(title="L’œuvre du cœur")
    file = tmp_path / "timeline.html"
    file.write_text(html.render(timeline(one, EVERYTHING.lanes[3]), Medium(english())), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.locator("#words").fill(words)
    assert rows(page) == ["L’œuvre du cœur"]
    page.close()


@in_browser
def test_tips_are_shown_for_the_mouse_and_for_the_keyboard_and_go_by_escape(opened: Opened) -> None:
    page = opened.page
    tip = page.locator("#tip")
    assert tip.is_hidden()
    mark = page.locator(".mark").nth(6)
    mark.hover()
    assert tip.inner_text() == mark.get_attribute("aria-label")
    page.keyboard.press("Escape")
    assert tip.is_hidden()
    page.mouse.move(5, 5)
    first = page.locator("tbody tr:has(.tip):not(.group)").nth(1).locator(".tip")
    first.nth(0).focus()
    assert tip.inner_text() == first.nth(0).get_attribute("aria-label")
    page.keyboard.press("ArrowRight")
    assert tip.inner_text() == first.nth(1).get_attribute("aria-label")
    page.keyboard.press("End")
    assert tip.inner_text() == first.nth(-1).get_attribute("aria-label")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    now = page.evaluate("document.activeElement.closest('tr').rowIndex")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.closest('tr').rowIndex") == now - 1
    box = tip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1600


@in_browser
def test_a_tip_goes_along_with_the_row_that_is_scrolled_to(opened: Opened) -> None:
    page = opened.page
    page.locator(".tip").first.focus()
    for _ in range(60):
        page.keyboard.press("ArrowDown")
    # What waits for a condition in the page would be refused by its policy.
    page.locator("#tip").wait_for(state="visible")
    assert page.evaluate("scrollY") > 500
    box = page.locator("#tip").bounding_box()
    assert box is not None
    assert box["y"] > 80
    assert box["y"] + box["height"] <= 900
    page.mouse.move(5, 5)
    page.evaluate("document.activeElement.blur()")
    page.locator(".mark >> visible=true").nth(200).hover()
    page.mouse.wheel(0, 300)
    page.locator("#tip").wait_for(state="hidden")


@in_browser
def test_a_drawing_too_is_dark_where_the_screen_is(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "timeline.svg"
    file.write_text(svg.render(EVERYTHING, Medium(english())), encoding="utf-8")
    page = browser.new_page(color_scheme="dark")
    page.goto(file.as_uri())
    ground = "getComputedStyle(document.querySelector('rect')).fill"
    assert page.evaluate(ground) == "rgb(22, 25, 29)"
    page.emulate_media(media="print")
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.close()


@in_browser
@pytest.mark.parametrize(("paper", "across", "down"), [("A4", 297, 210), ("A3", 420, 297)])
def test_a_browser_prints_a_page_of_a_drawing_on_each_of_its_own(
    paper: str, across: int, down: int, browser: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "timeline.svg"
    run(capsys, *FULL[:-1], "svg", "--paper", paper, "--output", str(file))
    page = browser.new_page()
    page.goto(file.as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    size = re.search(r'width="(\d+)mm" height="(\d+)mm"', file.read_text(encoding="utf-8"))
    assert size is not None
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert (int(size[1]), int(size[2])) == (across, down * len(boxes))
    assert len(boxes) > 3
    for wide, high in boxes:
        assert (float(wide), float(high)) == pytest.approx((across / 25.4 * 72, down / 25.4 * 72), abs=1)


def test_the_page_tells_what_the_drawing_tells(capsys: pytest.CaptureFixture[str]) -> None:
    told = re.compile(r"<title>([^<]*)</title>")
    page, drawing = (set(told.findall(run(capsys, *FULL[:-1], name).out)) for name in ("html", "svg"))
    assert len(drawing) > 400
    # A lane without days has nothing to point at in the page: its row says everything.
    assert {tip for tip in drawing - page if " to " in tip or "waits for" in tip} == set()


@in_browser
def test_without_script_everything_is_shown_and_nothing_that_needs_it(browser: Browser, opened: Opened) -> None:
    page = browser.new_page(java_script_enabled=False, viewport={"width": 1600, "height": 900})
    page.goto(opened.page.url)
    assert page.locator("tbody tr:visible").count() == page.locator("tbody tr").count()
    assert page.locator(".tools").is_hidden()
    assert page.locator("tbody button:visible").count() == 0
    assert page.locator(".mark > title").count() > 250
    page.close()


@in_browser
def test_script_that_is_not_ours_does_not_run(opened: Opened) -> None:
    page = opened.page
    page.evaluate(
        """() => { const one = document.createElement("script"); one.textContent = "window.ran = 1";
        document.body.append(one); }"""
    )
    assert page.evaluate("window.ran") is None
    assert "Content Security Policy" in opened.complaints.pop()


@in_browser
def test_dark_where_the_screen_is_and_white_on_paper(opened: Opened) -> None:
    page = opened.page
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground) == "rgb(22, 25, 29)"
    page.emulate_media(color_scheme="dark", media="print")
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    assert page.locator(".tools").is_hidden()
