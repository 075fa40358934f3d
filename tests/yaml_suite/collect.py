"""Writes `inputs.json` from a copy of yaml-test-suite: `python -m tests.yaml_suite.collect FOLDER`."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

INPUTS = Path(__file__).parent / "inputs.json"


def collect(folder: Path) -> list[dict[str, str]]:
    """The inputs that the manifest of `folder` lists, in its order."""
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as manifest:
        return [
            {
                "name": row["name"].removesuffix(".yaml"),
                "label": row["label"],
                "expected": row["expected_code"],
                "text": (folder / row["path"]).read_bytes().decode("utf-8"),
            }
            for row in csv.DictReader(manifest)
        ]


def main(folder: Path) -> None:
    """Write the inputs, one a line, so that a difference can be read."""
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in collect(folder))
    INPUTS.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
