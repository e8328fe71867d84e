"""Addresses of pictures in the sizes that pages show."""

from collections.abc import Iterable, Mapping
from typing import Final

from wagtail.images import get_image_model

PORTRAIT: Final = "fill-400x400|format-webp"
CARD: Final = "fill-640x360|format-webp"
LOGO: Final = "max-168x168|format-webp"


def picture_urls(keys: Iterable[int | None], spec: str) -> Mapping[int, str]:
    """By the picture's key; one that has been deleted is missing."""
    wanted = {key for key in keys if key}
    if not wanted:
        return {}
    images = get_image_model().objects.filter(pk__in=wanted).prefetch_renditions(spec)
    return {image.pk: image.get_rendition(spec).url for image in images}
