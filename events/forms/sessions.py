from datetime import datetime, timedelta, tzinfo
from typing import Any, cast

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.widgets import AdminDateTimeInput

from events.domain.placing import Place, check_apart, check_place
from events.domain.problems import CannotPlace
from events.forms.rows import KeyedForm, StateForm
from events.models import Slot


class ZonedDateTimeField(forms.DateTimeField):
    """Shown and read on the clocks of the edition, whatever the clocks of the reader."""

    def __init__(self, zone: tzinfo, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.zone = zone

    def prepare_value(self, value: Any) -> Any:
        with timezone.override(self.zone):
            return super().prepare_value(value)

    def to_python(self, value: Any) -> datetime | None:
        with timezone.override(self.zone):
            return super().to_python(value)


class OfEditionFormSet(BaseChildFormSet):
    """Offers only what belongs to the edition of its parent row."""

    def add_fields(self, form: forms.ModelForm[Any], index: int | None) -> None:
        super().add_fields(form, index)
        for name in form.fields.keys() & {"room", "speaker"}:
            field = cast("Any", form.fields[name])
            field.queryset = field.queryset.filter(edition=self.instance.edition_id)


class SlotFormSet(OfEditionFormSet):
    def add_fields(self, form: forms.ModelForm[Any], index: int | None) -> None:
        super().add_fields(form, index)
        widget = AdminDateTimeInput(attrs={"dir": "ltr"})
        field, zone = form.fields["starts_at"], self.instance.edition.zone
        form.fields["starts_at"] = ZonedDateTimeField(zone, label=field.label, widget=widget)
        cast("Any", form.fields["room"]).empty_label = gettext("all rooms")

    def clean(self) -> None:
        super().clean()
        leaving = list(Slot.objects.filter(session=self.instance.pk)) if self.instance.pk else []
        places: list[Place] = []
        for form, place in self._placed():
            try:
                check_apart(self.instance, place, places)
                check_place(self.instance, place, leaving=leaving)
            except CannotPlace as problem:
                form.add_error(problem.field, str(problem))
            places.append(place)

    def _placed(self) -> list[tuple[forms.ModelForm[Any], Place]]:
        """The forms that say when and how long, unless their slots are being taken out."""
        kept = [form for form in self.forms if form.is_valid() and form not in self.deleted_forms]
        return [
            (form, Place(facts.get("room"), facts["starts_at"], timedelta(minutes=facts["minutes"])))
            for form in kept
            if (facts := form.cleaned_data).get("starts_at") and facts.get("minutes")
        ]


class SessionForm(KeyedForm, StateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        themes = self.fields["themes"]
        themes.queryset = themes.queryset.filter(edition=self.instance.edition_id)
