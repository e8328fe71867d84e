"""`python -m config.catalogues compile` or `check`."""

import sys

from config.catalogues.compiled import compile_all
from config.catalogues.parts import ConflictingTranslation


def main(command: str) -> int:
    if command == "check":
        from config.catalogues.check import report

        return report()
    try:
        compile_all()
    except ConflictingTranslation as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
