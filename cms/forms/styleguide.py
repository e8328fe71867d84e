from django import forms
from django.utils.translation import gettext_lazy as _


class SampleForm(forms.Form):
    """One field of every sort the conference asks for."""

    name = forms.CharField(label=_("Full name"), help_text=_("As it should stand on your badge."), max_length=80)
    email = forms.EmailField(label=_("E-mail"))
    phone = forms.CharField(label=_("Phone"), required=False, widget=forms.TextInput(attrs={"type": "tel"}))
    language = forms.ChoiceField(
        label=_("Language of letters"),
        choices=[("ar", "العربية"), ("ckb", "کوردی"), ("en", "English")],
        widget=forms.RadioSelect,
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=[("", "—"), ("1", "1"), ("2", "2")], required=False)
    remarks = forms.CharField(label=_("Remarks"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    consent = forms.BooleanField(label=_("I agree that my data is kept for this conference."))
