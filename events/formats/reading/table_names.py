"""Rooms of a table: rows name the same one in one language or in several."""

from collections.abc import Iterable, Mapping

from events.formats.reading.programme import RoomRow, Texts

Name = frozenset[tuple[str, str]]


def name_of(texts: Texts) -> Name:
    return frozenset(texts.items())


def united(names: Iterable[Texts]) -> Mapping[Name, RoomRow]:
    """Names that agree in a language and contradict each other in none are those of one room, which has them all."""
    wholes: list[dict[str, str]] = []
    with_text: dict[tuple[str, str], list[dict[str, str]]] = {}
    of_name: dict[Name, dict[str, str]] = {}
    for name in sorted(dict.fromkeys(map(name_of, names)), key=_fullest_first):
        said = dict(sorted(name))
        alike = (whole for text in said.items() for whole in with_text.get(text, ()) if agree(whole, said))
        whole = next(alike, None)
        if whole is None:
            whole = {}
            wholes.append(whole)
        whole.update(said)
        of_name[name] = whole
        for text in name:
            with_text.setdefault(text, []).append(whole)
    rows = {id(whole): RoomRow(None, whole) for whole in wholes}
    return {name: rows[id(whole)] for name, whole in of_name.items()}


def _fullest_first(name: Name) -> tuple[int, list[tuple[str, str]]]:
    return -len(name), sorted(name)


def agree(one: Texts, other: Texts) -> bool:
    return all(other[language] == text for language, text in one.items() if language in other)
