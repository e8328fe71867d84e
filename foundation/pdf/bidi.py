"""Puts the runs of a mixed line in the order the eye meets them, by UAX #9 without explicit embeddings."""

from collections.abc import Sequence
from unicodedata import bidirectional

from foundation.pdf.bidi_neutrals import resolve_brackets, resolve_neutrals
from foundation.pdf.bidi_weak import resolve_weak

LEFT_TO_RIGHT = 0
RIGHT_TO_LEFT = 1

_EXPLICIT = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_TRAILING = frozenset({"WS", "S", "B", "BN"})
_PLAIN = {
    LEFT_TO_RIGHT: frozenset({"L", "EN", "ES", "ET", "CS", "NSM", "BN", "WS", "ON", "S", "B"}),
    RIGHT_TO_LEFT: frozenset({"R", "AL", "ES", "ET", "CS", "NSM", "BN", "WS", "ON", "S", "B"}),
}


def paragraph_level(text: str, default: int) -> int:
    """The direction of the first strong letter (P2, P3)."""
    for character in text:
        kind = bidirectional(character)
        if kind == "L":
            return LEFT_TO_RIGHT
        if kind in {"R", "AL"}:
            return RIGHT_TO_LEFT
    return default


def embedding_levels(text: str, base: int) -> list[int]:
    """One level for each character; odd levels read from right to left."""
    if _PLAIN[base].issuperset(map(bidirectional, text)):
        return [base] * len(text)
    kinds = [_kind(character) for character in text]
    seen = [place for place, kind in enumerate(kinds) if kind != "BN"]
    resolved = _resolve([kinds[place] for place in seen], [text[place] for place in seen], base)
    levels = _spread(dict(zip(seen, resolved, strict=True)), len(text), base)
    return _with_trailing_space(levels, kinds, base)


def visual_order(levels: Sequence[int]) -> list[int]:
    """Logical places in their order from left to right (L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        _reverse_runs(order, levels, level)
    return order


def _kind(character: str) -> str:
    kind = bidirectional(character) or "L"
    return "BN" if kind in _EXPLICIT else kind


def _resolve(kinds: list[str], characters: list[str], base: int) -> list[int]:
    original = kinds.copy()
    resolve_weak(kinds, base)
    resolve_brackets(kinds, original, characters, base)
    resolve_neutrals(kinds, base)
    return [_level(kind, base) for kind in kinds]


def _level(kind: str, base: int) -> int:
    if base == RIGHT_TO_LEFT:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)


def _spread(levels: dict[int, int], length: int, base: int) -> list[int]:
    """What takes no room (ZWNJ, ZWJ) keeps the level of the letter before it."""
    spread = []
    level = base
    for place in range(length):
        level = levels.get(place, level)
        spread.append(level)
    return spread


def _with_trailing_space(levels: list[int], kinds: list[str], base: int) -> list[int]:
    end = len(kinds)
    while end and kinds[end - 1] in _TRAILING:
        end -= 1
    return levels[:end] + [base] * (len(levels) - end)


def _reverse_runs(order: list[int], levels: Sequence[int], level: int) -> None:
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and levels[order[end]] >= level:
            end += 1
        order[start:end] = order[start:end][::-1]
        start = max(end, start + 1)
