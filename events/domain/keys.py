"""The short Latin name by which a row stands in addresses and files."""

from django.db.models import Model, QuerySet

from foundation.text import slugify_name


def free_key(rows: QuerySet[Model], *texts: str, noun: str) -> str:
    """From the first text that can be spelled in Latin letters, else from the noun; with a number when it is taken."""
    stem = next(filter(None, (slugify_name(text, 50) for text in texts)), noun)
    taken = set(rows.filter(key__startswith=stem).values_list("key", flat=True))
    if stem != noun and stem not in taken:
        return stem
    return next(key for number in range(1, len(taken) + 2) if (key := f"{stem}-{number}") not in taken)
