"""What a reader has to say about a file; kept as codes, so that everybody reads it in their own language."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

Facts = Mapping[str, str | int]

SENTENCES: Final = {
    # Why a whole file is refused.
    "empty_file": _("The file is empty. Choose another."),
    "file_is_gone": _("The file is no longer kept. Bring it again."),
    "too_big": _("The file is larger than %(megabytes)s MB. Choose a smaller one."),
    "too_many_parts": _("The file holds more parts than any programme. Choose a smaller one."),
    "too_deep": _("The file is nested too deeply."),
    "unknown_form": _("The file is no XML, JSON, XLSX or CSV. Save the programme in one of these forms."),
    "old_excel": _(
        "This is an old Excel file, or one with a password. Open it and save it as XLSX without a password."
    ),
    "unknown_letters": _("The letters of the file cannot be read from byte %(position)s on. Save it as UTF-8."),
    "broken_xml": _("Line %(line)s: the XML is broken here. Export the file again."),
    "entities": _("The XML declares entities of its own, which is not allowed. Export it without them."),
    "broken_json": _("Line %(line)s: the JSON is broken here. Export the file again."),
    "broken_xlsx": _("The spreadsheet is broken. Open it, save it as XLSX and try again."),
    "broken_csv": _("Line %(line)s: the table is broken here. Save it as CSV again."),
    "no_schedule": _("The file holds no schedule: no days with rooms and events. Choose another."),
    "no_columns": _("No column of the table is known. Use the headers of the template."),
    "no_title_column": _("The table has no column for the title. Use the headers of the template."),
    "two_columns": _("The columns “%(first)s” and “%(second)s” mean the same. Keep one of them."),
    "no_days": _("The file names no day, so no edition can be made from it."),
    "unknown_zone": _("“%(text)s” is not a time zone. Write one such as Asia/Baghdad."),
    "unknown_language": _("“%(text)s” is not a language of the site. Write ar, ckb or en."),
    "bad_address": _("“%(text)s” cannot be the address of an edition. Use Latin letters, digits and hyphens."),
    # Why a row is refused.
    "bad_day": _("“%(text)s” is not a day. Write one such as 2030-05-11."),
    "bad_clock": _("“%(text)s” is not a time. Write one such as 09:30."),
    "bad_duration": _("“%(text)s” is not a duration. Write hours and minutes such as 0:45."),
    "no_day": _("The session has a time but no day."),
    "no_start": _("The session has a day or a duration but no start."),
    "no_duration": _("The session has a start but neither a duration nor an end."),
    "ends_before": _("The session ends before it starts."),
    "too_long_text": _("“%(text)s” is longer than %(most)s characters. Shorten it."),
    "no_title": _("The session has no title."),
    "unknown_kind": _("“%(text)s” is not a kind of session. Write one from the sheet that explains them."),
    "unknown_state": _("“%(text)s” is not a state. Write one from the sheet that explains them."),
    "unknown_access": _("“%(text)s” does not say who may come. Write one from the sheet that explains it."),
    "outside_days": _("%(day)s lies outside the edition’s days. Change the day, or the edition first."),
    "same_key": _("Another row of the file names the same session at the same time."),
    "other_title": _("Another row has the key or guid of “%(text)s”, but another title. Give each session its own."),
    "other_count": _(
        "A cell names %(first)s in one language and %(second)s in another. Name as many in each, with ; between them."
    ),
    "two_days": _("The row names two days, %(first)s and %(second)s. Keep one of them."),
    "excels_fault": _("A cell holds a fault of Excel’s, %(text)s. Mend its formula or write what it stands for."),
    # What was read otherwise than it was written.
    "named_without_title": _("The session has no title and is called “%(text)s”."),
    "cut_length": _("The session lasts longer than a day; it was cut to 24 hours."),
    "no_length": _("The file gives no duration; %(minutes)s minutes were taken."),
    "not_placed": _("The file gives no time; the session waits without a slot."),
    "same_time": _("The session is listed twice at the same time; the first place was taken."),
    "same_name": _("Another session bears the same number; “%(text)s” is kept as a session of its own."),
    "shared_number": _("People of different names share a number, such as %(text)s; their names tell them apart."),
    "no_sessions": _("No session was found in the file."),
    "unknown_columns": _("Columns that nobody understood were left out: %(text)s."),
    "other_sheets": _("One sheet was read; these were left out: %(text)s. Put all sessions into one table."),
    "day_first": _("“%(text)s” was read as day, month and year."),
    "end_ignored": _("The end does not fit the duration; %(minutes)s minutes were taken."),
    "left_out_link": _("“%(text)s” is no address on the web and was left out."),
    "zone_not_known": _("The time zone “%(text)s” is not known; %(zone)s was taken."),
    "other_clocks": _(
        "The file names no time zone; its times, given at UTC%(text)s, are told by the clocks of %(zone)s. "
        "Name the zone to keep its clocks."
    ),
    "day_change_ignored": _("“%(text)s” is no time at which a day ends; another was taken."),
}


@dataclass(frozen=True, slots=True)
class Note:
    """`where` is a line, an event's number or a row, as the file's form counts; 0 speaks of the whole file."""

    code: str
    where: int = 0
    facts: Facts = field(default_factory=dict)

    def __str__(self) -> str:
        return str(SENTENCES[self.code]) % self.facts

    @property
    def html(self) -> SafeString:
        """Each fact in its own direction: behind Arabic letters 2030-05-11 would read 11-05-2030."""
        facts = {name: format_html("<bdi>{}</bdi>", fact) for name, fact in self.facts.items()}
        return mark_safe(escape(SENTENCES[self.code]) % facts)  # noqa: S308  # pattern and facts are escaped


class Unreadable(Exception):
    """The whole file is refused."""

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code, facts)
        self.note = Note(code, facts=facts)

    def __str__(self) -> str:
        return str(self.note)


class BadValue(Exception):
    """One value, and with it its row, is refused."""

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class Notes:
    """Gathers what is said while a file is read."""

    def __init__(self) -> None:
        self.refusals: list[Note] = []
        self.remarks: list[Note] = []

    def remark(self, code: str, where: int = 0, **facts: str | int) -> None:
        self.remarks.append(Note(code, where, facts))

    @contextmanager
    def refusing(self, where: int) -> Iterator[None]:
        """A bad value ends the row at this place and nothing else."""
        try:
            yield
        except BadValue as problem:
            self.refusals.append(Note(problem.code, where, problem.facts))


def shown(text: str, most: int = 60) -> str:
    """What a sentence quotes of a text."""
    return text if len(text) <= most else f"{text[:most]}…"
