"""A file of a plan."""

from __future__ import annotations

import subprocess
import sys

from ccictl.source.document import parse


def test_a_file_is_its_text_its_values_and_what_is_wrong() -> None:
    read = parse("x.yaml", b"title: A\n")
    assert read == ("x.yaml", "title: A\n", "title: A\n", {"title": "A"}, (), True)


def test_what_a_file_is_can_be_known_without_yaml() -> None:
    code = (
        "import sys, ccictl.source.document, ccictl.load, ccictl.check.run, ccictl.delivery;"
        "print('yaml' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
