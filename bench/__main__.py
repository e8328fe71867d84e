"""`python -m bench NAME`: run bench/measures/NAME.py and print its line."""

import importlib
import pkgutil
import sys

import bench.measures


def main(name: str = "", *arguments: str) -> int:
    names = sorted(module.name for module in pkgutil.iter_modules(bench.measures.__path__))
    if name not in names:
        sys.stderr.write(f"usage: make bench NAME=... with one of: {' '.join(names)}\n")
        return 2
    result = importlib.import_module(f"bench.measures.{name}").measure(*arguments)
    print(result.as_line())
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
