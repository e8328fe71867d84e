from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Final, cast

from django import forms
from django.db import transaction
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateTimeInput

from events.domain.moves import check_seen, last_move_of, record_moves
from events.domain.placing import Place, check_apart, check_place
from events.domain.problems import CannotPlace, SessionMoved
from events.domain.spots import spots_of
from events.forms.rows import KeyedForm, StateForm
from events.models import Slot
from foundation.i18n import active_language, translated_fields
from foundation.text import SPOKEN_LANGUAGES, spoken_language_name

_BEFORE_ALL: Final = datetime(1900, 1, 1, tzinfo=UTC)


class TitleInput(AdminAutoHeightTextInput):
    """One line that grows, so that a long title is read whole beside those in other languages."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        return " ".join(value.split()) if value else value


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
                if form.has_changed():
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
    """`seen` is the session's last move when the form was shown."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for column in translated_fields("title"):
            self.fields[column].widget = TitleInput(attrs={"rows": 1})
        themes = self.fields["themes"]
        themes.queryset = themes.queryset.filter(edition=self.instance.edition_id)
        choices = language_choices(self.instance.language, *self.instance.interpretation)
        said = {name: self.fields[name].label for name in ("language", "interpretation")}
        boxes = forms.CheckboxSelectMultiple(attrs={"class": "programme-languages"})
        self.fields["language"] = forms.ChoiceField(
            label=said["language"], choices=[("", gettext("not said")), *choices], required=False
        )
        self.fields["interpretation"] = forms.MultipleChoiceField(
            label=said["interpretation"], choices=choices, required=False, widget=boxes
        )
        self.fields["seen"].initial = last_move_of(self.instance)

    def clean_interpretation(self) -> list[str]:
        """Nobody needs an interpreter into the language that is spoken."""
        return [code for code in self.cleaned_data["interpretation"] if code != self.cleaned_data.get("language")]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if self.instance.pk and self.formsets["slots"].has_changed():
            self._check_seen(cleaned.get("seen"))
        return cleaned

    def _check_seen(self, seen: int | None) -> None:
        try:
            check_seen(self.instance, seen)
        except SessionMoved as problem:
            self.add_error(None, str(problem))
            self.data: QueryDict = self.data.copy()
            self.data[self.add_prefix("seen")] = str(last_move_of(self.instance))

    @transaction.atomic
    def save(self, commit: bool = True) -> Any:  # Django's signature
        before = spots_of(self.instance) if self.instance.pk else {}
        if commit:
            self._give_up_old_times()
        session = super().save(commit=commit)
        if commit:
            record_moves(session, before, by=self.for_user)
        return session

    def _give_up_old_times(self) -> None:
        """Rows are written one after the other, and one may take the time that the next still has."""
        for number, form in enumerate(self.formsets["slots"].initial_forms):
            if "starts_at" in form.changed_data:
                Slot.objects.filter(pk=form.instance.pk).update(starts_at=_BEFORE_ALL + timedelta(minutes=number))


class AvailabilityFormSet(OfEditionFormSet):
    """On the clocks of the edition."""

    def add_fields(self, form: forms.ModelForm[Any], index: int | None) -> None:
        super().add_fields(form, index)
        zone = self.instance.edition.zone
        for name in ("starts_at", "ends_at"):
            widget = AdminDateTimeInput(attrs={"dir": "ltr"})
            form.fields[name] = ZonedDateTimeField(zone, label=form.fields[name].label, widget=widget)


def language_choices(*known: str) -> list[tuple[str, str]]:
    """Those of this house, and whatever the row says already."""
    codes = dict.fromkeys([*SPOKEN_LANGUAGES, *filter(None, known)])
    return [(code, spoken_language_name(code, active_language())) for code in codes]
