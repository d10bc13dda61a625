"""``python -m soraleak_tui`` does what the command ``soraleak-tui`` does."""

import sys

from soraleak_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
