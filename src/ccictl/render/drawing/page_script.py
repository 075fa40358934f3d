"""The script of the page: folding, filtering, tips, keys. Without it the page shows everything, and tips by itself."""

from __future__ import annotations

import hashlib
from base64 import b64encode

# The way of an arrow is that of `arrows.path`, a test compares the two.
SCRIPT = r"""
(() => {
"use strict";
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector) => document.querySelector(selector);
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[\u2018\u2019]/g, "'");
const rows = all("tbody tr"), body = one("tbody"), links = all(".arrows [data-a]"), tip = one("#tip");
const words = one("#words"), health = one("#health"), count = one("#count");
const texts = rows.map((row) => plain(row.textContent));
// Of the groups that a row is in, its names are looked through: their health is not that of each of theirs.
const names = rows.map((row) => plain(row.querySelector(".name").textContent));
const above = [], leaf = rows.map(() => true), stack = [];
rows.forEach((row, at) => {
  while (stack.length && +rows[stack.at(-1)].dataset.depth >= +row.dataset.depth) stack.pop();
  above[at] = stack.length ? stack.at(-1) : -1;
  if (stack.length) leaf[stack.at(-1)] = false;
  if (stack.length) names[at] += ` ${names[stack.at(-1)]}`;
  stack.push(at);
});
const fold = (row) => row.querySelector("[aria-expanded]");
const folded = (row) => fold(row)?.getAttribute("aria-expanded") === "false";

const way = (x1, x2, a, b, rank) => {
  const from = a.offsetTop - body.offsetTop, to = b.offsetTop - body.offsetTop, low = to + b.offsetHeight;
  const m1 = from + MIDDLE, m2 = to + MIDDLE, beside = (rank % 3 - 1) * 1.6;
  let y1 = m1 - 7.5, y2 = m2 - 7.5, edge = to + 1;
  if (m1 < m2) { y1 = m1 + 7.5; edge = to + beside; }
  if (m1 > m2) { y2 = m2 + 7.5; edge = low + beside; }
  if (Math.abs(x2 - x1) < 1) return `M${x1} ${y1}V${y2}`;
  const side = x2 > x1 ? 1 : -1, first = edge > y1 ? 1 : -1, last = y2 > edge ? 1 : -1, half = Math.abs(x2 - x1) / 2;
  const begin = Math.min(4, half, Math.abs(edge - y1));
  const end = Math.max(Math.min(4, half, Math.abs(y2 - edge) - 1), 0);
  return `M${x1} ${y1}V${edge - first * begin}Q${x1} ${edge} ${x1 + side * begin} ${edge}` +
    `H${x2 - side * end}Q${x2} ${edge} ${x2} ${edge + last * end}V${y2}`;
};

// What is looked for is not left folded away; what was folded is so again when nothing is looked for.
let before = null;
const filter = () => {
  const on = words.value.trim() !== "" || health.value !== "";
  if (on) before ??= rows.map(folded);
  if (before) rows.forEach((row, at) => fold(row)?.setAttribute("aria-expanded", String(on || !before[at])));
  if (!on) before = null;
  update();
};

const update = () => {
  const asked = plain(words.value).split(/\s+/).filter(Boolean), tone = health.value;
  const found = [], shown = rows.map(() => false), away = [];
  rows.forEach((row, at) => {
    const up = above[at];
    found[at] = asked.every((word) => texts[at].includes(word) || names[at].includes(word));
    away[at] = up >= 0 && (away[up] || folded(rows[up]));
    if (leaf[at] && found[at] && (!tone || row.dataset.tone === tone))
      for (let each = at; each >= 0 && !shown[each]; each = above[each]) shown[each] = true;
  });
  rows.forEach((row, at) => { row.hidden = !shown[at] || away[at]; });
  const counted = rows.map((row, at) => "counted" in row.dataset ? at : -1).filter((at) => at >= 0);
  const left = counted.filter((at) => !rows[at].hidden).length;
  count.textContent = count.dataset.words.replace("%n", left).replace("%t", counted.length);
  for (const link of links) {
    const { a, b, from, to, rank } = link.dataset;
    link.style.display = rows[a].hidden || rows[b].hidden ? "none" : "";
    if (!link.style.display) link.firstElementChild.nextElementSibling.setAttribute(
      "d", way(+from, +to, rows[a], rows[b], +rank));
  }
  hide();
};

const hide = () => { tip.hidden = true; };
const show = (element, x) => {
  const box = element.getBoundingClientRect();
  tip.textContent = element.getAttribute("aria-label");
  tip.hidden = false;
  tip.style.left = `${Math.max(8, Math.min(x ?? box.left, innerWidth - tip.offsetWidth - 8))}px`;
  const below = box.bottom + 8;
  tip.style.top = `${below + tip.offsetHeight > innerHeight ? box.top - tip.offsetHeight - 8 : below}px`;
};
const tips = rows.map((row) => all(".tip", row));
for (const element of all(".tip, .over")) {
  const title = element.querySelector(":scope > title");
  element.setAttribute("aria-label", title.textContent);
  title.remove();
}
for (const [at, list] of tips.entries()) for (const element of list) {
  element.setAttribute("role", "img");
  element.setAttribute("tabindex", element === list[0] ? "0" : "-1");
  element.dataset.row = at;
}
const step = (element, key) => {
  const at = +element.dataset.row, list = tips[at], place = list.indexOf(element);
  if (key === "ArrowRight") return list[place + 1];
  if (key === "ArrowLeft") return list[place - 1];
  if (key === "Home") return list[0];
  if (key === "End") return list.at(-1);
  const way = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (!way) return undefined;
  for (let next = at + way; next >= 0 && next < rows.length; next += way)
    if (!rows[next].hidden && tips[next].length) return tips[next][0];
};
const near = (event) => event.target.closest?.(".tip, .over");
document.addEventListener("pointerover", (event) => { if (near(event)) show(near(event), event.clientX); });
document.addEventListener("pointerout", (event) => { if (near(event)) hide(); });
document.addEventListener("focusin", (event) => { if (near(event)) show(near(event)); });
document.addEventListener("focusout", hide);
// A key that moves to a row out of sight scrolls there: the tip goes along.
document.addEventListener("scroll", () => {
  const at = document.activeElement.closest(".tip");
  if (tip.hidden) return;
  if (at) show(at); else hide();
}, { passive: true });
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
  const next = near(event) && step(near(event), event.key);
  if (next) { event.preventDefault(); next.focus(); }
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[aria-expanded]"), every = event.target.closest("[data-every]");
  if (button) button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") === "false"));
  if (every) for (const row of rows) fold(row)?.setAttribute("aria-expanded", every.dataset.every);
  if (button || every) update();
});
words.addEventListener("input", filter);
health.addEventListener("input", filter);
// Where one looks first is today: in a window that ends before it, the days are moved until it is seen.
const { today } = one("main").dataset, side = one("tbody th").offsetWidth;
const start = one("main").offsetLeft, wide = document.documentElement.clientWidth;
if (today && start + side + +today > wide - 50) scrollTo(+today - (wide - side - start) * 0.6, scrollY);
for (const element of all("[data-script]")) element.hidden = false;
for (const button of all("button[disabled]")) button.disabled = false;
update();
})();
"""


def script(middle: float) -> str:
    """The script for rows whose bars have their middle so far from their top."""
    return SCRIPT.replace("MIDDLE", f"{middle:g}")


def policy(text: str) -> str:
    """The policy of content of a page: nothing from anywhere, its own styles, and this script alone."""
    digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return (
        "default-src 'none'; style-src 'unsafe-inline'; "
        f"script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
