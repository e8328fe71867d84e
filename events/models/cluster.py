"""The key of a row that the admin edits inside the form of its parent."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.models import ForeignKey as ParentalKey
else:
    from modelcluster.fields import ParentalKey

__all__ = ["ParentalKey"]
