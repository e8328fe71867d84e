"""What is wrong with a file, and in which line."""

import json
from collections.abc import Iterator
from json import JSONDecoder
from typing import Any

from django.utils.translation import gettext

Path = tuple[str | int, ...]

_DECODER = JSONDecoder()
_SPACE = frozenset(" \t\r\n")


class BadFile(Exception):
    """The whole file is refused for one line."""

    def __init__(self, line: int, field: str, problem: str) -> None:
        super().__init__(line, field, problem)
        self.line = line
        self.field = field
        self.problem = problem

    def __str__(self) -> str:
        facts = {"line": self.line, "field": self.field, "problem": self.problem}
        return gettext("Line %(line)d, %(field)s: %(problem)s") % facts


def read_json(raw: bytes) -> tuple[str, Any]:
    """The file's text and what it says."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise BadFile(raw[: problem.start].count(b"\n") + 1, "-", gettext("This is not UTF-8 text.")) from None
    try:
        return text, json.loads(text)
    except json.JSONDecodeError as problem:
        raise BadFile(problem.lineno, "-", gettext("This is not JSON.")) from None
    except RecursionError:
        raise BadFile(1, "-", gettext("The file is nested too deeply.")) from None


def name_of(path: Path) -> str:
    """sessions[3].title.ar"""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".") or "-"


def line_of(text: str, path: Path) -> int:
    """The line on which the value at this path begins, or its nearest container when it is missing."""
    position = _skip_space(text, 0)
    for step in path:
        found = next((start for key, start in _members(text, position) if key == step), None)
        if found is None:
            break
        position = found
    return text.count("\n", 0, position) + 1


def _members(text: str, position: int) -> Iterator[tuple[str | int, int]]:
    """Keys or indexes of the object or list that begins here, each with the position of its value."""
    is_object = text[position] == "{"
    if text[position] not in "{[":
        return
    position = _skip_space(text, position + 1)
    index = 0
    while text[position] not in "}]":
        key: str | int = index
        if is_object:
            key, position = _DECODER.raw_decode(text, position)
            position = _skip_space(text, _skip_space(text, position) + 1)
        yield key, position
        _, position = _DECODER.raw_decode(text, position)
        position = _skip_space(text, position)
        if text[position] == ",":
            position = _skip_space(text, position + 1)
        index += 1


def _skip_space(text: str, position: int) -> int:
    while text[position : position + 1] in _SPACE:
        position += 1
    return position
