from collections.abc import Mapping
from datetime import date
from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.domain.agenda_filter import EVERY_DAY, AgendaFilter
from events.domain.agenda import Agenda
from events.models import SessionKind
from foundation.i18n import active_language
from foundation.text import spoken_language_name

Choices = list[tuple[str, str]]


class AgendaFilterForm(forms.Form):
    """Offers what this agenda has; anything else is refused."""

    day = forms.ChoiceField(required=False, widget=forms.HiddenInput)
    q = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)
    theme = forms.ChoiceField(required=False, label=_("Theme"))
    room = forms.ChoiceField(required=False, label=_("Room"))
    kind = forms.ChoiceField(required=False, label=_("Kind"))
    language = forms.ChoiceField(required=False, label=_("Language spoken or interpreted"))

    def __init__(self, agenda: Agenda, data: Mapping[str, object]) -> None:
        super().__init__(data)
        self.agenda = agenda
        self._offer("day", "", [*((str(day.date), "") for day in agenda.days), (EVERY_DAY, "")])
        self._offer("room", _("All rooms"), [(room.key, str(room.name)) for room in agenda.rooms])
        self._offer("theme", _("All themes"), [(theme.key, str(theme.title)) for theme in agenda.themes])
        self._offer("kind", _("All kinds"), self._kinds())
        self._offer("language", _("All languages"), self._languages())

    @property
    def wanted(self) -> AgendaFilter:
        asked = dict(self.cleaned_data)
        day, words = asked.pop("day"), asked.pop("q").strip()
        is_every_day = day == EVERY_DAY
        on = date.fromisoformat(day) if day and not is_every_day else None
        return AgendaFilter(day=on, is_every_day=is_every_day, words=words, **asked)

    def _offer(self, name: str, everything: object, choices: Choices) -> None:
        field = cast("forms.ChoiceField", self.fields[name])
        field.choices = [("", str(everything)), *choices]

    def _kinds(self) -> Choices:
        present = {session.kind for session in self.agenda.sessions if not session.is_break}
        return [(kind.value, str(kind.label)) for kind in SessionKind if kind.value in present]

    def _languages(self) -> Choices:
        """In the order in which most sessions can be followed."""
        sessions = [session for session in self.agenda.sessions if not session.is_break]
        codes = {code for session in sessions for code in (session.language, *session.interpretation) if code}
        counts = {code: sum(session.is_spoken_in(code) for session in sessions) for code in codes}
        in_order = sorted(codes, key=lambda code: (-counts[code], code))
        return [(code, spoken_language_name(code, active_language())) for code in in_order]
