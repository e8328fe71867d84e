from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from registrations.models import RegistrationType


class RegistrationTypeForm(forms.ModelForm[RegistrationType]):
    """The shape of a type; the domain changes it."""

    class Meta:
        model = RegistrationType
        fields = ("name_ar", "name_ckb", "name_en", "colour", "capacity", "is_open")
        help_texts: ClassVar = {"capacity": _("Empty: without limit.")}
        widgets: ClassVar = {
            "name_ar": forms.TextInput(attrs={"lang": "ar", "dir": "rtl"}),
            "name_ckb": forms.TextInput(attrs={"lang": "ckb", "dir": "rtl"}),
            "name_en": forms.TextInput(attrs={"lang": "en", "dir": "ltr"}),
            "capacity": forms.NumberInput(attrs={"inputmode": "numeric"}),
        }
