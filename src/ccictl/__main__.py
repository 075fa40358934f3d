"""Choose the language, then run the command."""

import gc
import os
import sys

from ccictl import __version__


def main() -> None:
    """The console script: run, then leave at once.

    What is loaded lives until the end, so the garbage collector is only in the way; and taking the interpreter down
    object by object costs as much as checking a plan, so once everything is written the process simply ends.
    """
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        print(f"ccictl {__version__}", flush=True)  # noqa: T201 - before anything is imported
        os._exit(0)
    gc.disable()
    from ccictl.cli import run
    from ccictl.outside.surroundings import look_around

    status = run(arguments, look_around(arguments))
    for stream in (sys.stdout, sys.stderr):
        try:
            # A stream that the shell closed is None.
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            status = status or 141
    os._exit(status)


if __name__ == "__main__":  # pragma: no cover - the console script calls main itself
    main()
