from typing import Any, cast
from uuid import uuid4

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from foundation.i18n import LANGUAGE_CHOICES
from foundation.i18n.forms import LanguageRadios
from registrations.forms.person import PersonForm
from registrations.forms.type_choice import RegistrationTypeField
from registrations.models import RegistrationType


class RegistrationForm(PersonForm):
    """One person's registration; the type is asked only when there is a choice."""

    language = forms.ChoiceField(
        label=_("Language of our messages"),
        choices=LANGUAGE_CHOICES,
        widget=LanguageRadios,
        error_messages={"required": _("Choose the language of our messages.")},
    )
    registration_type = RegistrationTypeField(label=_("You take part as"))
    consent = forms.BooleanField(
        label=_("I agree"),
        error_messages={"required": _("Without your consent we may not keep your data and cannot register you.")},
    )
    form_token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, types: list[RegistrationType], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"form_token": uuid4(), "language": get_language()}
        self.types = types
        if len(types) == 1:
            del self.fields["registration_type"]
            return
        cast("RegistrationTypeField", self.fields["registration_type"]).offer(types)

    def mark_full(self, full: set[int]) -> None:
        """Say beside each type of these that no place is left."""
        if field := self.fields.get("registration_type"):
            cast("RegistrationTypeField", field).mark_full(full)

    def refuse_type(self, sentence: str) -> None:
        self.add_error("registration_type" if "registration_type" in self.fields else None, sentence)

    @property
    def chosen_type(self) -> RegistrationType:
        chosen: RegistrationType = self.cleaned_data.get("registration_type") or self.types[0]
        return chosen
