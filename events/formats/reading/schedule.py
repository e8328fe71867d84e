"""A schedule of frab's family as a programme of ours."""

from collections.abc import Iterator
from datetime import date, time
from typing import Any, Final
from zoneinfo import ZoneInfo, available_timezones

from events.formats.identities import language_of_address, names_without_keys
from events.formats.reading.event_times import Clocks, fitting_day_change
from events.formats.reading.merging import merged
from events.formats.reading.moments import foreign_offset, read_clock, read_day, read_minutes
from events.formats.reading.notes import BadValue, Note, Notes, Unreadable, shown
from events.formats.reading.programme import ProgrammeFile, Wishes
from events.formats.reading.schedule_events import Events
from events.formats.reading.schedule_parts import LONGEST_NAME, Rooms
from events.formats.reading.shared_names import told_apart
from events.formats.reading.spoken import language_declared, language_of_titles
from events.formats.reading.values import texts, word
from events.formats.schedule import GENERATOR

Tree = dict[str, Any]

ZONE: Final = "Asia/Baghdad"
DAY_CHANGES_AT: Final = time(4)
_SLOT_MINUTES: Final = 5


def read_schedule(tree: Tree, counted_by: str, wishes: Wishes) -> ProgrammeFile:
    return _Reading(tree, counted_by, wishes).programme()


class _Reading:
    def __init__(self, tree: Tree, counted_by: str, wishes: Wishes) -> None:
        self.tree = tree
        self.counted_by = counted_by
        self.wishes = wishes
        self.notes = Notes()
        self.made_by = word(tree.get("generator"))
        self.language = self._language()
        self.zone = self._zone()
        self.rooms = Rooms(self.language, names_without_keys(self._room_names()) if self._is_ours() else {})

    def programme(self) -> ProgrammeFile:
        days = [(self._day(day), day) for day in self.tree["days"]]
        changes_at = self._day_change()
        clocks = Clocks(self.zone, changes_at, self._slot_minutes(), days_first="pretalx" in self.made_by)
        events = self._events_at(clocks)
        self._tell_of_other_clocks()
        self._meet_rooms_listed()
        for day, node in days:
            events.read_day(day, node)
        if not self.wishes.day_changes_at:
            changes_at = fitting_day_change(events.listed, changes_at)
        sessions = told_apart(merged(events.rows, self.notes), self.notes)
        if not sessions and not self.notes.refusals:
            self.notes.remark("no_sessions")
        return ProgrammeFile(
            self.counted_by,
            self.language,
            self.zone.key,
            texts(self.tree.get("title"), self.language, LONGEST_NAME),
            self._days(days, events),
            changes_at,
            tuple(self.rooms.rows.values()),
            sessions,
            tuple(self.notes.refusals),
            tuple(self.notes.remarks),
        )

    def _events_at(self, clocks: Clocks) -> Events:
        return Events(
            self.language,
            clocks,
            self.rooms,
            self.notes,
            acronym=word(self.tree.get("acronym")),
            base_url=word(self.tree.get("base_url")),
            is_plain=self._is_ours(),
        )

    def _language(self) -> str:
        said = self.wishes.language or language_declared(word(self.tree.get("language"))) or self._own_language()
        titles = (word(event.get("title")) for event in self._events())
        return said or language_of_titles(titles, self.wishes.main_language)

    def _own_language(self) -> str:
        return language_of_address(word(self.tree.get("url"))) if self._is_ours() else ""

    def _is_ours(self) -> bool:
        return self.made_by == GENERATOR

    def _events(self) -> Iterator[Tree]:
        return (event for day in self.tree["days"] for room in day["rooms"] for event in room["events"])

    def _room_names(self) -> Iterator[str]:
        return (word(room.get("name")) for day in self.tree["days"] for room in day["rooms"])

    def _zone(self) -> ZoneInfo:
        asked, told = self.wishes.time_zone, word(self.tree.get("time_zone_name"))
        if asked and asked not in available_timezones():
            raise Unreadable("unknown_zone", text=shown(asked))
        otherwise = self.wishes.main_zone or ZONE
        if told and told not in available_timezones():
            self.notes.remark("zone_not_known", text=shown(told), zone=asked or otherwise)
            told = ""
        return ZoneInfo(asked or told or otherwise)

    def _tell_of_other_clocks(self) -> None:
        if self.wishes.time_zone or word(self.tree.get("time_zone_name")):
            return
        moments = (word(event.get("date")) or word(event.get("start")) for event in self._events())
        offset = next(filter(None, (foreign_offset(moment, self.zone) for moment in moments)), "")
        if offset:
            self.notes.remark("other_clocks", text=offset, zone=self.zone.key)

    def _day_change(self) -> time:
        """Where an edition stands already, its own evening counts."""
        told = word(self.tree.get("day_change"))
        try:
            said = read_clock(told) if told else None
        except BadValue:
            self.notes.remark("day_change_ignored", text=shown(told))
            said = None
        return said or self.wishes.day_changes_at or DAY_CHANGES_AT

    def _slot_minutes(self) -> int:
        try:
            return min(read_minutes(word(self.tree.get("timeslot_duration"))), 60) or _SLOT_MINUTES
        except BadValue:
            return _SLOT_MINUTES

    def _day(self, node: Tree) -> date | None:
        """Some files give only the moments at which a day begins."""
        told = word(node.get("date")) or word(node.get("start")) or word(node.get("day_start"))
        try:
            return read_day(told) if told else None
        except BadValue as problem:
            self.notes.refusals.append(Note(problem.code, facts=problem.facts))
            return None

    def _days(self, days: list[tuple[date | None, Tree]], events: Events) -> tuple[date, ...]:
        found = {day for day, _ in days if day} or {moment.date() for moment in events.moments}
        return tuple(sorted(found | set(self._bounds()))) if found else ()

    def _bounds(self) -> Iterator[date]:
        """The conference's own first and last day, where they can be read."""
        for name in ("start", "end"):
            try:
                yield read_day(word(self.tree.get(name)))
            except BadValue:
                continue

    def _meet_rooms_listed(self) -> None:
        for room in self.tree.get("rooms") or ():
            if isinstance(room, dict):
                with self.notes.refusing(0):
                    self.rooms.meet(room.get("name"), word(room.get("guid")))
