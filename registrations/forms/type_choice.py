from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from registrations.domain.opening import has_place
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
        known = {str(one.pk): one for one in types}
        self.choices = [(pk, _label(one)) for pk, one in known.items()]
        self.coerce = known.__getitem__


def _label(registration_type: RegistrationType) -> str:
    if has_place(registration_type):
        return str(registration_type)
    return gettext("%(type)s (no places left)") % {"type": registration_type}
