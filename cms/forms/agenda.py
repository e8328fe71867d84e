from collections.abc import Mapping
from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.domain.agenda_filter import AgendaFilter
from events.domain.agenda import Agenda
from events.models import SessionKind

Choices = list[tuple[str, str]]


class AgendaFilterForm(forms.Form):
    """Offers what this agenda has; anything else is refused."""

    day = forms.DateField(required=False, widget=forms.HiddenInput)
    room = forms.ChoiceField(required=False, label=_("Room"))
    theme = forms.ChoiceField(required=False, label=_("Theme"))
    kind = forms.ChoiceField(required=False, label=_("Kind"))

    def __init__(self, agenda: Agenda, data: Mapping[str, object]) -> None:
        super().__init__(data)
        self.agenda = agenda
        self._offer("room", _("All rooms"), [(room.key, str(room.name)) for room in agenda.rooms])
        self._offer("theme", _("All themes"), [(theme.key, str(theme.title)) for theme in agenda.themes])
        self._offer("kind", _("All kinds"), self._kinds())

    def clean_day(self) -> object:
        day = self.cleaned_data["day"]
        if day and self.agenda.day(day) is None:
            raise forms.ValidationError(_("Nothing is held on this day."))
        return day

    @property
    def wanted(self) -> AgendaFilter:
        return AgendaFilter(**self.cleaned_data)

    def _offer(self, name: str, everything: object, choices: Choices) -> None:
        field = cast("forms.ChoiceField", self.fields[name])
        field.choices = [("", str(everything)), *choices]

    def _kinds(self) -> Choices:
        present = {session.kind for session in self.agenda.sessions if not session.is_break}
        return [(kind.value, str(kind.label)) for kind in SessionKind if kind.value in present]
