from datetime import tzinfo
from typing import Any

from django import forms
from django.forms.models import fields_for_model
from django.utils.translation import gettext_lazy as _

from events.forms.sessions import ZonedDateTimeField
from events.models import AgendaRelease, NoticeDraft
from foundation.i18n import direction, translated_fields


class ReleaseForm(forms.Form):
    """What the public and the people on the programme are told, and when; no time means now.

    `seen` says which draft the page showed. The page writes it itself: shown again, it shows another draft.
    """

    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args: Any, zone: tzinfo, may_tell: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields |= fields_for_model(AgendaRelease, fields=translated_fields("note"))
        for column, field in self.fields.items():
            language = column.rpartition("_")[2]
            field.widget.attrs.update(lang=language, dir=direction(language))
        if may_tell:
            said = _("Send the messages listed above")
            self.fields["tells_people"] = forms.BooleanField(label=said, required=False, initial=True)
        widget = forms.DateTimeInput(attrs={"type": "datetime-local", "dir": "ltr"}, format="%Y-%m-%dT%H:%M")
        self.fields["at"] = ZonedDateTimeField(
            zone,
            label=_("Release at"),
            required=False,
            widget=widget,
            help_text=_("On the clocks of the edition. Left empty, the agenda is released at once."),
        )


class NoticeForm(forms.ModelForm[NoticeDraft]):
    """`told` says what the page showed; the page writes it itself."""

    class Meta:
        model = NoticeDraft
        fields = ("subject", "opening", "is_held_back", "told")
        widgets = {"opening": forms.Textarea(attrs={"rows": 6}), "told": forms.HiddenInput}

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("subject", "opening"):
            self.fields[name].widget.attrs.update(lang=language, dir=direction(language))
