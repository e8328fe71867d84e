"""The editions a new installation shows: the third conference as reported, and a sample of the next."""

from datetime import date, timedelta
from importlib import resources

from events.domain.loading import Loaded, load_edition
from events.models import Edition
from foundation.text import is_weekend

SAMPLE_SLUG = "eiraq-4"
HELD_SLUG = "eiraq-2017"

_DAYS_AHEAD = 60
_ONE_DAY = timedelta(days=1)


def load_held_edition() -> Loaded:
    return load_edition(_file(HELD_SLUG).encode())


def load_sample_edition(today: date) -> Loaded:
    """Two working days about two months ahead; a sample that is there keeps its days."""
    known = Edition.objects.filter(slug=SAMPLE_SLUG).values_list("starts_on", "ends_on").first()
    first_day, last_day = known or _two_working_days(today + timedelta(days=_DAYS_AHEAD))
    text = _file(SAMPLE_SLUG).replace("{first day}", first_day.isoformat()).replace("{last day}", last_day.isoformat())
    return load_edition(text.encode())


def load_missing_editions(today: date) -> list[Edition]:
    """For a start of the demo: what is there already may have been worked on and stays as it is."""
    loaded = []
    if not Edition.objects.filter(slug=HELD_SLUG).exists():
        loaded.append(load_held_edition().edition)
    if not Edition.objects.filter(slug=SAMPLE_SLUG).exists():
        loaded.append(load_sample_edition(today).edition)
    return loaded


def _two_working_days(day: date) -> tuple[date, date]:
    while is_weekend(day) or is_weekend(day + _ONE_DAY):
        day += _ONE_DAY
    return day, day + _ONE_DAY


def _file(name: str) -> str:
    return (resources.files("events") / "data" / f"{name}.json").read_text("utf-8")
