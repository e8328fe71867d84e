"""Form fields for the lines people type about themselves."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from foundation.text import NameProblem, clean_line, to_latin_digits


class LineField(forms.CharField):
    """One line in any script, cleaned for print."""

    widget = forms.TextInput(attrs={"dir": "auto"})
    default_error_messages = {
        "unprintable": _("This holds a character that cannot be printed. Type it again instead of pasting it."),
        "max_length": _("This is longer than %(limit_value)d characters. Shorten it."),
    }

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value) or ""
        try:
            return clean_line(typed)
        except NameProblem as problem:
            raise ValidationError(self.error_messages["unprintable"], code="unprintable") from problem


class MailAddressField(forms.EmailField):
    """Typed on any keyboard, kept in small letters."""

    default_error_messages = {
        "required": _("Write your e-mail address; the confirmation goes there."),
        "invalid": _("This is not an e-mail address. Write it like name@example.org."),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        attributes = {"autocomplete": "email", "inputmode": "email", "autocapitalize": "none", "spellcheck": "false"}
        self.widget.attrs.update(attributes)

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value) or ""
        visible = "".join(char for char in to_latin_digits(typed) if char.isprintable())
        return visible.strip().lower()
