from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.models import Edition
from registrations.domain.listing import edition_at_work

STATES = [
    ("", _("all")),
    ("entitled", pgettext_lazy("registration", "registered")),
    ("withdrawn", pgettext_lazy("registration", "cancelled")),
]


class ListForm(forms.Form):
    """What of which edition the office wants to see."""

    q = forms.CharField(
        label=_("Name, organisation, phone, e-mail or code"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "dir": "auto", "autocomplete": "off"}),
    )
    edition = forms.ModelChoiceField(
        label=_("Edition"),
        queryset=Edition.objects.order_by("-starts_on"),
        to_field_name="slug",
        required=False,
        empty_label=None,
    )
    state = forms.ChoiceField(label=_("State"), choices=STATES, required=False)

    def __init__(self, data: Any) -> None:
        self.at_work = edition_at_work()
        chosen = {"edition": self.at_work.slug if self.at_work else ""}
        super().__init__(chosen | {name: data[name] for name in data})

    @property
    def chosen_edition(self) -> Edition | None:
        chosen: Edition | None = self.cleaned_data.get("edition")
        return chosen or self.at_work
