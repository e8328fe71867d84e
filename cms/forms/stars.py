import re

from django import forms

CODE = re.compile(r"[\w-]{1,80}")
_LONGEST = 20_000


class StarsForm(forms.Form):
    """The codes of the starred sessions, some long gone, with commas between them, as the page's script writes them."""

    sessions = forms.CharField(max_length=_LONGEST, required=False, widget=forms.HiddenInput)

    def clean_sessions(self) -> list[str]:
        return CODE.findall(self.cleaned_data["sessions"])
