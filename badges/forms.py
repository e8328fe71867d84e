from django import forms

from badges.models import Gate


class ScanForm(forms.Form):
    id = forms.UUIDField()
    gate = forms.ModelChoiceField(Gate.objects.open())
    code = forms.CharField(max_length=60)
