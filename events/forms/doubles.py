from typing import Any

from django import forms
from django.db.models import Model, QuerySet
from django.utils.translation import gettext, gettext_lazy


class MergeForm(forms.Form):
    """Which row is kept and which goes into it."""

    kept: Any = forms.ModelChoiceField(queryset=None, label=gettext_lazy("Keep"))
    merged: Any = forms.ModelChoiceField(
        queryset=None,
        label=gettext_lazy("Merge into it"),
        help_text=gettext_lazy("Everything that points at this row will point at the kept one; the row itself goes."),
    )

    def __init__(self, *args: Any, rows: QuerySet[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("kept", "merged"):
            field: Any = self.fields[name]
            field.queryset = rows
            field.label_from_instance = _named

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("kept") and cleaned.get("kept") == cleaned.get("merged"):
            self.add_error("merged", gettext("This is the row that is kept. Choose another."))
        return cleaned


def _named(row: Model) -> str:
    """Two rows of one name are told apart by their address."""
    return f"{row} ({getattr(row, 'key', row.pk)})"
