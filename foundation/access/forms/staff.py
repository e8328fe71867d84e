from django import forms
from django.utils.translation import gettext_lazy as _

from foundation.access.roles import Role
from foundation.i18n import LANGUAGE_CHOICES
from foundation.i18n.forms import LanguageSelect


class RolesForm(forms.Form):
    roles = forms.MultipleChoiceField(
        label=_("Roles"), choices=Role.choices, required=False, widget=forms.CheckboxSelectMultiple
    )


class InviteForm(forms.Form):
    email = forms.EmailField(label=_("E-mail"), max_length=254)
    language = forms.ChoiceField(label=_("Language of the invitation"), choices=LANGUAGE_CHOICES, widget=LanguageSelect)
    roles = forms.MultipleChoiceField(label=_("Roles"), choices=Role.choices, widget=forms.CheckboxSelectMultiple)
