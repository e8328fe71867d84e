from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from registrations.models import RegistrationType


class RegistrationTypeField(forms.TypedChoiceField):
    """A choice among what is open; what is full says so, and registering has the last word."""

    default_error_messages = {
        "required": _("Choose how you take part."),
        "invalid_choice": _("This cannot be chosen. Choose one of those shown."),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.RadioSelect, empty_value=None, **options)

    def offer(self, types: list[RegistrationType]) -> None:
        self.types = {str(one.pk): one for one in types}
        self.choices = [(pk, str(one)) for pk, one in self.types.items()]
        self.coerce = self.types.__getitem__

    def mark_full(self, full: set[int]) -> None:
        self.choices = [(pk, _full(one) if one.pk in full else str(one)) for pk, one in self.types.items()]


def _full(registration_type: RegistrationType) -> str:
    return gettext("%(type)s (no places left)") % {"type": registration_type}
