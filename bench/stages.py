"""A start of the program that notes how far it has come and when; run by ``bench.startup``, which names the file.

Nothing is done otherwise than in a start without notes: what the program imports next is imported here, and noted.
"""

import time

BEGAN = time.monotonic()

import sys  # noqa: E402 - the clock is read before anything is imported

from soraleak_tui import cli  # noqa: E402

IMPORTED = time.monotonic()

from soraleak_tui.prelude import curtain  # noqa: E402


def main(path: str) -> int:
    """Start the program; a line for each stage goes into the file, its name and the time of the system's clock."""
    noted = {"interpreter": BEGAN, "our command line": IMPORTED}
    raise_curtain = curtain.raise_curtain

    def raise_and_note(*arguments: object) -> object:
        noted["face"] = time.monotonic()
        raised = raise_curtain(*arguments)  # type: ignore[arg-type]
        noted["picture"] = time.monotonic()
        import soraleak_tui.ui.app  # noqa: F401, PLC0415 - this is the time to be noted

        noted["Textual"] = time.monotonic()
        with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - nothing is imported for it
            file.writelines(f"{when} {stage}\n" for stage, when in noted.items())
        return raised

    curtain.raise_curtain = raise_and_note  # type: ignore[assignment]
    return cli.main([])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
