"""A sentence and its facts, as plain text and as HTML in which each fact keeps its own language and direction."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, pgettext

from events.domain.agenda import AgendaSlot
from events.domain.texts import Text
from foundation.i18n import LANGUAGES, active_language
from foundation.i18n.markup import isolate, said
from foundation.text import format_day, format_time

Fact: TypeAlias = Text | str | int


@dataclass(frozen=True, slots=True)
class Sentence:
    pattern: str
    facts: Mapping[str, Fact]

    def __str__(self) -> str:
        return self.pattern % {name: str(fact) for name, fact in self.facts.items()}

    @property
    def html(self) -> SafeString:
        facts = {name: _marked(fact) for name, fact in self.facts.items()}
        return mark_safe(escape(self.pattern) % facts)  # noqa: S308  # pattern and facts are escaped


def _marked(fact: Fact) -> SafeString:
    return said(fact) if isinstance(fact, Text) else isolate(str(fact))


def listed(words: Iterable[object]) -> str:
    return pgettext("between the words of a list", ", ").join(str(word) for word in words)


def written(language: str, text: str) -> Text:
    """A text that is there in one language alone."""
    return Text(**{language: text}, main=language)


def all_texts(texts: Iterable[Text]) -> Text:
    """Several texts behind one another, in each language as a reader of it sees them."""
    found = list(texts)
    return Text(*(listed(text.text_in(language) for text in found) for language in LANGUAGES))


def time_of(slot: AgendaSlot) -> str:
    """09:30, on the clocks of the edition."""
    return format_time(slot.starts_at, slot.starts_at.tzinfo)  # type: ignore[arg-type]  # slots know their zone


def moment_of(slot: AgendaSlot) -> str:
    day = format_day(slot.starts_at.date(), active_language())
    return gettext("%(day)s at %(time)s") % {"day": day, "time": time_of(slot)}


def room_of(slot: AgendaSlot) -> Text | str:
    return slot.room.name if slot.room else gettext("all rooms")


def place_of(slots: Iterable[AgendaSlot]) -> str:
    """When and where a session is held, each of its times."""
    places = (gettext("%(moment)s, %(room)s") % {"moment": moment_of(slot), "room": room_of(slot)} for slot in slots)
    return gettext(" and ").join(places)
