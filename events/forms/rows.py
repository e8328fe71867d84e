from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import Model, QuerySet
from django.forms.models import fields_for_model
from django.utils.translation import gettext
from wagtail.admin.forms import WagtailAdminModelForm

from events.domain.days import SessionsOutside, check_days
from events.domain.keys import free_key
from events.domain.states import record_state
from events.models import AgendaRelease, Edition
from foundation.i18n import direction, translated_fields


class KeyedForm(WagtailAdminModelForm):
    """Finds a key when none is written; a key is taken once in an edition, or once at all."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].required = False

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        key = cleaned.get("key")
        if key and self._rivals().filter(key=key).exists():
            self.add_error("key", gettext("Another row has this key already."))
        if not key and "key" not in self.errors:
            english = cleaned.get("title_en") or cleaned.get("name_en") or ""
            cleaned["key"] = free_key(self._rivals(), english, noun=self.instance._meta.model_name)
        return cleaned

    def _rivals(self) -> QuerySet[Model]:
        rows: QuerySet[Model] = type(self.instance).objects.exclude(pk=self.instance.pk)
        edition = getattr(self.instance, "edition_id", None)
        return rows if edition is None else rows.filter(edition=edition)


class StateForm(WagtailAdminModelForm):
    """Tells the audit when the state of its row changes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.state_was = self.instance.state if self.instance.pk else None

    def save(self, commit: bool = True) -> Any:  # Django's signature
        row = super().save(commit=commit)
        if commit:
            record_state(row, was=self.state_was)
        return row


class EditionForm(StateForm):
    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        first, last = cleaned.get("starts_on"), cleaned.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", gettext("The last day is before the first."))
        elif first and last and cleaned.get("time_zone") and self.instance.pk:
            self._check_days(self.instance, cleaned)
        return cleaned

    def _check_days(self, edition: Edition, cleaned: dict[str, Any]) -> None:
        try:
            check_days(
                edition, starts_on=cleaned["starts_on"], ends_on=cleaned["ends_on"], zone=ZoneInfo(cleaned["time_zone"])
            )
        except SessionsOutside as problem:
            self.add_error("starts_on", str(problem))


class ReleaseForm(forms.Form):
    """What the public is told about the release."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields |= fields_for_model(AgendaRelease, fields=translated_fields("note"))
        for column, field in self.fields.items():
            language = column.rpartition("_")[2]
            field.widget.attrs.update(lang=language, dir=direction(language))
