from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Model, QuerySet
from django.utils.translation import gettext
from wagtail.admin.forms import WagtailAdminModelForm

from events.domain.days import SessionsOutside, check_days
from events.domain.former_keys import remember_key
from events.domain.keys import free_key
from events.domain.states import record_state
from events.models import Edition, Room, Session, Speaker, Theme
from foundation.i18n import active_language
from foundation.i18n.columns import main_language
from foundation.text import spoken_language_name

_SPELLED = ("en", "ar", "ckb")
_DAYS = ("starts_on", "ends_on", "day_changes_at", "time_zone")


class KeyedForm(WagtailAdminModelForm):
    """Finds a key when none is written; a key is taken once in an edition, or once at all."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].required = False
        self.fields["key"].disabled = is_known_to_releases(self.instance)
        self.key_was = self.instance.key if self.instance.pk else ""

    def save(self, commit: bool = True) -> Any:  # Django's signature
        row = super().save(commit=commit)
        if commit and self.key_was not in {"", row.key} and isinstance(row, Session | Speaker):
            remember_key(row, self.key_was)
        return row

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        self._ask_for_the_name(cleaned)
        key = cleaned.get("key")
        if key and self._rivals().filter(key=key).exists():
            self.add_error("key", gettext("Another row has this key already."))
        if not key and "key" not in self.errors:
            texts = (cleaned.get(f"{stem}_{language}") or "" for language in _SPELLED for stem in ("title", "name"))
            cleaned["key"] = free_key(self._rivals(), *texts, noun=self.instance._meta.model_name)
        return cleaned

    def _ask_for_the_name(self, cleaned: dict[str, Any]) -> None:
        """In the language that the edition's editors write first."""
        main = main_language(getattr(self.instance, "edition", None))
        for column in (f"title_{main}", f"name_{main}"):
            if column in self.fields and not cleaned.get(column) and column not in self.errors:
                sentence = gettext("Write it in %(language)s, the main language of the edition.")
                self.add_error(column, sentence % {"language": spoken_language_name(main, active_language())})

    def _rivals(self) -> QuerySet[Model]:
        rows: QuerySet[Model] = type(self.instance).objects.exclude(pk=self.instance.pk)
        edition = getattr(self.instance, "edition_id", None)
        return rows if edition is None else rows.filter(edition=edition)


def is_known_to_releases(row: Model) -> bool:
    """A room or a theme has no other name in them: under a new key it would be another one."""
    return isinstance(row, Room | Theme) and bool(row.pk) and row.edition.releases.exists()


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
        elif self.instance.pk and all(cleaned.get(name) for name in _DAYS):
            self._check_days(self.instance, cleaned)
        return cleaned

    def _check_days(self, edition: Edition, cleaned: dict[str, Any]) -> None:
        try:
            check_days(
                edition,
                starts_on=cleaned["starts_on"],
                ends_on=cleaned["ends_on"],
                changes_at=cleaned["day_changes_at"],
                zone=ZoneInfo(cleaned["time_zone"]),
            )
        except SessionsOutside as problem:
            self.add_error("starts_on", str(problem))
