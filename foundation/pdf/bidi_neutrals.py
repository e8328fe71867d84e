"""Gives brackets and other neutral signs the direction of what they enclose or join: N0 to N2 of UAX #9."""

from collections.abc import Iterable, Iterator

_PAIRS = (
    "()",
    "[]",
    "{}",
    "⟨⟩",
    "⟦⟧",
    "⟪⟫",
    "⁽⁾",
    "⁅⁆",
    "〈〉",
    "《》",
    "「」",
    "『』",
    "【】",
    "（）",
    "［］",
    "｛｝",
)
_CLOSING = {pair[0]: pair[1] for pair in _PAIRS}
_CLOSES = frozenset(_CLOSING.values())
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})
_DIRECTION = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_DEEPEST = 63


def resolve_brackets(kinds: list[str], original: list[str], characters: list[str], base: int) -> None:
    """Turns both brackets of a pair one way (N0), and the marks that follow them."""
    along = "R" if base else "L"
    for opening, closing in _bracket_pairs(kinds, characters):
        direction = _direction_of_pair(kinds, opening, closing, along)
        if direction is None:
            continue
        for place in (opening, closing):
            _turn_bracket(kinds, original, place, direction)


def resolve_neutrals(kinds: list[str], base: int) -> None:
    """Neutrals between two alike follow them (N1), others the paragraph (N2)."""
    along = "R" if base else "L"
    start = 0
    while start < len(kinds):
        end = start
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        before = _DIRECTION[kinds[start - 1]] if start else along
        after = _DIRECTION[kinds[end]] if end < len(kinds) else along
        kinds[start:end] = [before if before == after else along] * (end - start)
        start = max(end, start + 1)


def _bracket_pairs(kinds: list[str], characters: list[str]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for place, character in enumerate(characters):
        if kinds[place] != "ON":
            continue
        if character in _CLOSING:
            if len(waiting) == _DEEPEST:
                break
            waiting.append((_CLOSING[character], place))
        elif character in _CLOSES:
            _close(waiting, pairs, character, place)
    return sorted(pairs)


def _close(waiting: list[tuple[str, int]], pairs: list[tuple[int, int]], character: str, place: int) -> None:
    for depth in range(len(waiting) - 1, -1, -1):
        if waiting[depth][0] == character:
            pairs.append((waiting[depth][1], place))
            del waiting[depth:]
            return


def _direction_of_pair(kinds: list[str], opening: int, closing: int, along: str) -> str | None:
    inside = set(_directions(kinds[opening + 1 : closing]))
    if along in inside:
        return along
    if not inside:
        return None
    return next(_directions(reversed(kinds[:opening])), along)


def _directions(kinds: Iterable[str]) -> Iterator[str]:
    return (_DIRECTION[kind] for kind in kinds if kind in _DIRECTION)


def _turn_bracket(kinds: list[str], original: list[str], place: int, direction: str) -> None:
    kinds[place] = direction
    following = place + 1
    while following < len(kinds) and original[following] == "NSM":
        kinds[following] = direction
        following += 1
