"""Gives digits, their separators and combining marks a direction: rules W1 to W7 of UAX #9."""

_STRONG = frozenset({"L", "R", "AL"})


def resolve_weak(kinds: list[str], base: int) -> None:
    """Changes the kinds in place until only L, R, EN, AN and neutrals are left."""
    before = "R" if base else "L"
    _join_marks_and_find_arabic_digits(kinds, before)
    _join_separators(kinds)
    _join_terminators(kinds)
    _leave_the_rest_neutral(kinds)
    _join_digits_to_latin(kinds, before)


def _join_marks_and_find_arabic_digits(kinds: list[str], before: str) -> None:
    previous = strong = before
    for place, kind in enumerate(kinds):
        kind = previous if kind == "NSM" else kind  # noqa: PLW2901 - W1 replaces what the later rules see
        previous = kind
        if kind in _STRONG:
            strong = kind
        if kind == "EN" and strong == "AL":
            kind = "AN"  # noqa: PLW2901 - W2
        kinds[place] = "R" if kind == "AL" else kind


def _join_separators(kinds: list[str]) -> None:
    for place in range(1, len(kinds) - 1):
        before, kind, after = kinds[place - 1 : place + 2]
        joins = kind == "CS" or (kind == "ES" and before == "EN")
        if joins and before == after and before in {"EN", "AN"}:
            kinds[place] = before


def _join_terminators(kinds: list[str]) -> None:
    start = 0
    while start < len(kinds):
        end = start
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if "EN" in (*kinds[max(start - 1, 0) : start], *kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
        start = max(end, start + 1)


def _leave_the_rest_neutral(kinds: list[str]) -> None:
    for place, kind in enumerate(kinds):
        if kind in {"ES", "ET", "CS"}:
            kinds[place] = "ON"


def _join_digits_to_latin(kinds: list[str], before: str) -> None:
    strong = before
    for place, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
