"""`python -m bench.soak [ARGS]`: what is long or measured, in tests/soak/soak_*.py."""

import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "soak"


def main(arguments: list[str]) -> int:
    return int(pytest.main([*(str(path) for path in sorted(FOLDER.glob("soak_*.py"))), *arguments]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
