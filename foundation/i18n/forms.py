"""Form fields that read what people type about themselves."""

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from foundation.text import NameProblem, PhoneProblem, clean_latin_name, clean_name, parse_phone, show_phone

_NAME_PROBLEMS: Final[dict[str, Any]] = {
    "required": _("Write the name."),
    "empty": _("Write the name."),
    "no_letter": _("A name needs letters. Write it as it should stand on the badge."),
    "too_long": _("The name has more than 80 characters. Shorten it as it should stand on the badge."),
    "unprintable": _("The name holds a character that cannot be printed. Type it again instead of pasting it."),
    "not_latin": _("Write this name in Latin letters only."),
}
_PHONE_PROBLEMS: Final[dict[str, Any]] = {
    "required": _("Write the phone number."),
    "empty": _("Write the phone number."),
    "not_a_phone": _("This is not a phone number. Write it like 07701234567, or with + and the country code."),
    "no_such_number": _("No phone has this number. Check the digits; a number from abroad begins with +."),
}


class LanguageRadios(forms.RadioSelect):
    """Each language's name is marked as being in that language."""

    def create_option(self, name: str, value: Any, label: Any, *args: Any, **options: Any) -> dict[str, Any]:
        marked = format_html('<span lang="{}">{}</span>', value, label)
        return super().create_option(name, value, marked, *args, **options)


class LanguageSelect(forms.Select):
    def create_option(self, name: str, value: Any, label: Any, *args: Any, **options: Any) -> dict[str, Any]:
        option = super().create_option(name, value, label, *args, **options)
        option["attrs"]["lang"] = str(value)
        return option


class PersonNameField(forms.CharField):
    """A name in any of our scripts, cleaned for print."""

    widget = forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"})
    default_error_messages = _NAME_PROBLEMS

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value) or ""
        try:
            return self.clean_typed(typed) if typed else typed
        except NameProblem as problem:
            raise ValidationError(self.error_messages[problem.code], code=problem.code) from problem

    def clean_typed(self, typed: str) -> str:
        return clean_name(typed)


class LatinNameField(PersonNameField):
    """A name in Latin letters."""

    widget = forms.TextInput(attrs={"autocomplete": "off", "dir": "ltr", "lang": "en"})

    def clean_typed(self, typed: str) -> str:
        return clean_latin_name(typed)


class PhoneField(forms.CharField):
    """A phone as Iraqis write it, kept in E.164."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel", "dir": "ltr"})
    default_error_messages = _PHONE_PROBLEMS

    def prepare_value(self, value: Any) -> Any:
        return show_phone(value) if isinstance(value, str) else value

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value) or ""
        try:
            return parse_phone(typed) if typed else typed
        except PhoneProblem as problem:
            raise ValidationError(self.error_messages[problem.code], code=problem.code) from problem
