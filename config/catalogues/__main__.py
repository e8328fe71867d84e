"""`python -m config.catalogues compile` or `check`."""

import sys

from config.catalogues.compiled import compile_all


def main(command: str) -> int:
    if command == "check":
        from config.catalogues.check import report

        return report()
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
