from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

from foundation.i18n.forms import LatinNameField, PersonNameField, PhoneField
from registrations.domain.directory import organisation_named
from registrations.domain.registering import Person
from registrations.forms.lines import LineField, MailAddressField

DIRECTORY_ID: Final = "directory"


class PersonForm(forms.Form):
    """What a badge says of a person and how to reach them."""

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

    def person(self, language: str) -> Person:
        data = self.cleaned_data
        told = {field: data[field] for field in ("name", "latin_name", "position", "email", "phone")}
        typed = data["organisation"]
        organisation = organisation_named(typed) if typed else None
        return Person(organisation=organisation, organisation_name=typed, language=language, **told)
