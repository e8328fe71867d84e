from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from foundation.access.domain.signing import recognise
from foundation.access.models import User

REFUSED = _("This e-mail and password do not go together. Check both and try again.")


class LoginForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=128,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        self.user: User | None = None

    def clean(self) -> dict[str, Any]:
        """One answer for an unknown address, a wrong password and a closed account."""
        given = self.cleaned_data
        if "email" in given and "password" in given:
            self.user = recognise(self.request, email=given["email"], password=given["password"])
            if self.user is None:
                raise forms.ValidationError(REFUSED)
        return given
