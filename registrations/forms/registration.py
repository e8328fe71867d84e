from typing import Any, Final, cast
from uuid import uuid4

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from foundation.i18n import LANGUAGES, language_name
from foundation.i18n.forms import LatinNameField, PersonNameField, PhoneField
from registrations.domain.directory import organisation_named
from registrations.domain.registering import Person
from registrations.forms.lines import LineField, MailAddressField
from registrations.forms.type_choice import RegistrationTypeField
from registrations.models import RegistrationType

DIRECTORY_ID: Final = "directory"


class RegistrationForm(forms.Form):
    """One person's registration; the type is asked only when there is a choice."""

    name = PersonNameField(label=_("Name"), help_text=_("In Arabic or Kurdish letters, as it will stand on the badge."))
    latin_name = LatinNameField(
        label=_("Name in Latin letters"), required=False, help_text=_("For the second line of the badge.")
    )
    organisation = LineField(
        label=_("Organisation"),
        required=False,
        max_length=120,
        help_text=_("Choose from the list or write your own."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "organization", "list": DIRECTORY_ID}),
    )
    position = LineField(
        label=_("Position"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "organization-title"}),
    )
    email = MailAddressField(label=_("E-mail"), help_text=_("The confirmation and your badge go here."))
    phone = PhoneField(label=_("Phone"), help_text=_("Like 07701234567; from abroad with + and the country code."))
    language = forms.ChoiceField(
        label=_("Language of our messages"),
        choices=[(code, language_name(code)) for code in LANGUAGES],
        widget=forms.RadioSelect,
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

    @property
    def chosen_type(self) -> RegistrationType:
        chosen: RegistrationType = self.cleaned_data.get("registration_type") or self.types[0]
        return chosen

    def person(self) -> Person:
        data = self.cleaned_data
        told = {field: data[field] for field in ("name", "latin_name", "position", "email", "phone", "language")}
        typed = data["organisation"]
        return Person(organisation=organisation_named(typed) if typed else None, organisation_name=typed, **told)
