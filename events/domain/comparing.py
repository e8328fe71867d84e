"""The exact difference between two agendas: nothing is told exactly when nothing differs.

A session that was announced and is now cancelled or gone is cancelled. The change of a session that is new, cancelled
or held after all holds the whole session before and after, and nothing else is told of it.
"""

from collections.abc import Iterator

from events.domain.agenda import Agenda, AgendaSession, Text
from events.domain.changes import (
    Change,
    ChangeKind,
    DetailsChanged,
    Held,
    KindChanged,
    Listed,
    PersonChanged,
    Retitled,
    Section,
    SlotChanged,
    ThemesChanged,
)
from events.domain.contents import Content, thaw
from events.domain.pairing import paired_rows, paired_slots, room_key
from foundation.i18n import LANGUAGES

_WHOLE = ("zone", "language", "day_changes_at")
_FOLLOWS = frozenset({"guid", "number", "sequence"})
"""Names and numbers for other programs, which follow from the rest."""
_TOLD_APART = frozenset({"title", "slots", "people", "kind", "themes"})


def changes_between(before: Content | None, after: Content) -> list[Change]:
    """From one frozen agenda, or from nothing, to another."""
    return list(_Comparison(before or _nothing(after), after).changes())


def same_programme(before: Content, after: Content) -> bool:
    return not changes_between(before, after)


def _nothing(after: Content) -> Content:
    """The agenda of an edition that has released none."""
    return {**after, **{section: [] for section in Section if section != Section.EDITION}}


def differing(old: Content, new: Content) -> tuple[str, ...]:
    """What an older form of releases did not hold has not changed."""
    known = new.keys() & old.keys() - _FOLLOWS
    return tuple(field for field, value in new.items() if field in known and old[field] != value)


def _details(section: Section, old: Content, new: Content, title: Text, fields: tuple[str, ...]) -> Iterator[Change]:
    if fields:
        before, after = ({field: row[field] for field in fields} for row in (old, new))
        yield DetailsChanged(section, ChangeKind.DETAILS_CHANGED, new.get("key", ""), title, before, after)


class _Comparison:
    def __init__(self, before: Content, after: Content) -> None:
        self.before, self.after = before, after
        self.old, self.new = thaw(before), thaw(after)
        self.people = list(paired_rows(before[Section.PEOPLE], after[Section.PEOPLE]))
        self.now_called = {old["key"]: new["key"] for old, new in self.people if old and new}

    def changes(self) -> Iterator[Change]:
        for old, new in paired_rows(self.before[Section.SESSIONS], self.after[Section.SESSIONS]):
            yield from self._of_session(old, new)
        for section in (Section.PEOPLE, Section.ROOMS, Section.THEMES, Section.ORGANISATIONS):
            for old, new in paired_rows(self.before[section], self.after[section]):
                yield from self._of_row(section, old, new)
        yield from self._of_edition()

    def _of_edition(self) -> Iterator[Change]:
        old, new = (
            {**{fact: content[fact] for fact in _WHOLE if fact in content}, "theme_order": order}
            for content, order in zip((self.before, self.after), self._theme_orders(), strict=True)
        )
        name = self.after["edition"]
        yield from _details(Section.EDITION, old, new, Text(name, name, name), differing(old, new))

    def _theme_orders(self) -> tuple[list[str], list[str]]:
        """Of those in both; rooms say in their own rows which place they have."""
        old, new = ([row["key"] for row in content[Section.THEMES]] for content in (self.before, self.after))
        return [key for key in old if key in new], [key for key in new if key in old]

    def _of_row(self, section: Section, old: Content | None, new: Content | None) -> Iterator[Change]:
        shown = new or old or {}
        title = Text.listed(shown.get("title") or shown["name"], self.after["language"])
        if old and new:
            yield from _details(section, old, new, title, differing(old, new))
        elif new:
            yield Listed(section, ChangeKind.LISTED, new["key"], title, None, new)
        elif old:
            yield Listed(section, ChangeKind.UNLISTED, old["key"], title, old, None)

    def _of_session(self, old: Content | None, new: Content | None) -> Iterator[Change]:
        before, after = _session(self.old, old), _session(self.new, new)
        shown = after or before
        if shown is None:
            return
        if kind := _turn(before, after):
            yield Held(Section.SESSIONS, kind, shown.key, shown.title, before, after)
        elif old and new and before and after:
            yield from self._within(old, new, before, after)

    def _within(self, old: Content, new: Content, before: AgendaSession, after: AgendaSession) -> Iterator[Change]:
        fields = [field for field in differing(old, new) if field != "people"]
        if self._people_of(before) != [(part.person.key, part.role) for part in after.people]:
            fields.append("people")
        if after.is_cancelled:
            yield from _details(Section.SESSIONS, old, new, after.title, tuple(fields))
            return
        told = [
            *_slot_changes(before, after),
            *_title_changes(before, after),
            *self._people_changes(before, after),
            *_kind_and_theme_changes(before, after),
        ]
        yield from told
        rest = [field for field in fields if field not in _TOLD_APART or _is_order_alone(field, told)]
        yield from _details(Section.SESSIONS, old, new, after.title, tuple(rest))

    def _people_of(self, session: AgendaSession) -> list[tuple[str | None, str]]:
        """Under the addresses they have now; None for those who are gone from the agenda."""
        return [(self.now_called.get(part.person.key), part.role) for part in session.people]

    def _people_changes(self, before: AgendaSession, after: AgendaSession) -> Iterator[Change]:
        was = {person.key: person for person in (part.person for part in before.people)}
        old = {self.now_called.get(key, f"/{key}"): (person, _roles(before, key)) for key, person in was.items()}
        new = {part.person.key: (part.person, _roles(after, part.person.key)) for part in after.people}
        for key, (person, roles) in {**old, **new}.items():
            had, has = (old[key][1] if key in old else ()), (roles if key in new else ())
            if had != has:
                yield PersonChanged(*_about(after, _person_kind(had, has)), person, had, has)


def _session(agenda: Agenda, row: Content | None) -> AgendaSession | None:
    return agenda.session(row["key"]) if row else None


def _turn(before: AgendaSession | None, after: AgendaSession | None) -> ChangeKind | None:
    """Whether a session is held was decided otherwise, or it came to be listed or left the list unheld."""
    was_held = before is not None and not before.is_cancelled
    is_held = after is not None and not after.is_cancelled
    if was_held != is_held:
        return ChangeKind.CANCELLED if was_held else ChangeKind.REINSTATED if before else ChangeKind.NEW
    if before is None:
        return ChangeKind.LISTED
    return ChangeKind.UNLISTED if after is None else None


def _about(session: AgendaSession, kind: ChangeKind) -> tuple[Section, ChangeKind, str, Text]:
    return Section.SESSIONS, kind, session.key, session.title


def _slot_changes(before: AgendaSession, after: AgendaSession) -> Iterator[Change]:
    for old, new in paired_slots(before.slots, after.slots):
        if old is None or new is None:
            kinds = [ChangeKind.SLOT_ADDED if new else ChangeKind.SLOT_REMOVED]
        else:
            kinds = [
                *([ChangeKind.MOVED_IN_TIME] if old.span[0] != new.span[0] else []),
                *([ChangeKind.MOVED_IN_ROOM] if room_key(old) != room_key(new) else []),
                *([ChangeKind.LENGTHENED] if old.minutes < new.minutes else []),
                *([ChangeKind.SHORTENED] if old.minutes > new.minutes else []),
            ]
        yield from (SlotChanged(*_about(after, kind), old, new) for kind in kinds)


def _title_changes(before: AgendaSession, after: AgendaSession) -> Iterator[Change]:
    for language in LANGUAGES:
        old, new = before.title.written_in(language), after.title.written_in(language)
        if old != new:
            yield Retitled(*_about(after, ChangeKind.RETITLED), language, old, new)


def _kind_and_theme_changes(before: AgendaSession, after: AgendaSession) -> Iterator[Change]:
    if before.kind != after.kind:
        yield KindChanged(*_about(after, ChangeKind.KIND_CHANGED), before.kind, after.kind)
    if {theme.key for theme in before.themes} != {theme.key for theme in after.themes}:
        yield ThemesChanged(*_about(after, ChangeKind.THEME_CHANGED), before.themes, after.themes)


def _roles(session: AgendaSession, key: str) -> tuple[str, ...]:
    return tuple(sorted(part.role for part in session.people if part.person.key == key))


def _person_kind(had: tuple[str, ...], has: tuple[str, ...]) -> ChangeKind:
    if not had:
        return ChangeKind.PERSON_ADDED
    return ChangeKind.ROLE_CHANGED if has else ChangeKind.PERSON_REMOVED


def _is_order_alone(field: str, told: list[Change]) -> bool:
    """The same people or themes stand in another order."""
    types = {"people": PersonChanged, "themes": ThemesChanged}
    return field in types and not any(isinstance(change, types[field]) for change in told)
