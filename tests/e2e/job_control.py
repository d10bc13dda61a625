"""A shell at its barest: starts a program, stands by while it is stopped, and goes on with it on Enter.

Unlike a real shell it never puts the line in order, so that what the program leaves behind can be seen. It says
``stopped`` each time, and at the end ``line as before`` or what is different. SIGUSR1 stops the program from outside.
"""

from __future__ import annotations

import os
import signal
import sys
import termios


def settings() -> list[object]:
    """The settings of the line, without what the kernel itself changes."""
    return termios.tcgetattr(0)[:4]


def say(text: str) -> None:
    """Write a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Run the program of the command line; its exit code."""
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    before = settings()
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpid())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        os.execvp(sys.argv[1], sys.argv[1:])
    signal.signal(signal.SIGUSR1, lambda *_: os.kill(child, signal.SIGTSTP))
    while True:
        _, status = os.waitpid(child, os.WUNTRACED)
        os.tcsetpgrp(0, os.getpgrp())
        if not os.WIFSTOPPED(status):
            break
        same = "in order" if settings() == before else "out of order"
        say(f"stopped, line {same}")
        sys.stdin.readline()
        os.tcsetpgrp(0, child)
        os.killpg(child, signal.SIGCONT)
    say("line as before" if settings() == before else f"line changed: {before} {settings()}")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
