from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from foundation.access.models import User
from foundation.i18n import LANGUAGE_CHOICES
from foundation.i18n.forms import LanguageSelect, PersonNameField


class PasswordField(forms.CharField):
    """Every sign counts, spaces too."""

    def __init__(self, *, autocomplete: str = "new-password", **options: Any) -> None:
        widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
        super().__init__(widget=widget, max_length=128, strip=False, **options)


class NewPasswordForm(forms.Form):
    password = PasswordField(
        label=_("New password"),
        help_text=_("At least 12 characters. A sentence is easy to remember and hard to guess."),
    )
    again = PasswordField(label=_("New password again"))

    def __init__(self, user: User, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.user = user

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self.user)
        return password

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if "password" in given and "again" in given and given["password"] != given["again"]:
            self.add_error("again", _("The two passwords differ. Write the same one twice."))
        return given


class ChangePasswordForm(NewPasswordForm):
    current = PasswordField(label=_("Current password"), autocomplete="current-password")
    field_order = ("current", "password", "again")

    def clean_current(self) -> None:
        if not self.user.check_password(self.cleaned_data["current"]):
            raise forms.ValidationError(_("This is not your current password."))


class AcceptForm(NewPasswordForm):
    name = PersonNameField(label=_("Name"), help_text=_("As your colleagues know you."))
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGE_CHOICES, widget=LanguageSelect)
    field_order = ("name", "language", "password", "again")


class AskForLinkForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mail"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "username"})
    )
