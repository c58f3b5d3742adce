"""`python -m briefing` is the command `briefing`."""

from briefing.cli import run

if __name__ == "__main__":
    run()
