from typing import Any

from django import forms

from badges.models import Gate

LONGEST_CODE = 8192


class CodeField(forms.CharField):
    """Takes whatever a scanner typed: what is no code of ours is refused at the gate, and kept."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\0", "\N{REPLACEMENT CHARACTER}")


class ScanForm(forms.Form):
    id = forms.UUIDField()
    gate = forms.ModelChoiceField(Gate.objects.open())
    code = CodeField(max_length=LONGEST_CODE, required=False)
