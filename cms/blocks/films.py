import re
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

FILM_HOST: Final = "https://www.youtube-nocookie.com"
"""The one foreign host that pages may show in a frame; the content policy takes it from here."""

_ADDRESS = re.compile(
    r"https://(?:(?:www\.|m\.)?youtube\.com/(?:watch\?(?:.*&)?v=|embed/|live/|shorts/)|youtu\.be/)([\w-]{11})(?![\w-])"
)


def film_key(url: str) -> str:
    """The eleven characters that name a film; empty for any other address."""
    found = _ADDRESS.match(url)
    return found[1] if found else ""


def refuse_unknown_film(url: str) -> None:
    if not film_key(url):
        raise ValidationError(_("Write the address of a YouTube film, such as https://youtu.be/… ."))


class FilmBlock(blocks.StructBlock):
    """Shown from its address alone, so that saving a page needs no network."""

    url = blocks.URLBlock(label=_("Address of the YouTube film"), validators=[refuse_unknown_film])
    title = blocks.CharBlock(max_length=150, label=_("Title"))

    def get_context(self, value: dict[str, str], parent_context: object = None) -> dict[str, object]:
        context: dict[str, object] = super().get_context(value, parent_context=parent_context)
        return {**context, "frame_url": f"{FILM_HOST}/embed/{film_key(value['url'])}"}

    class Meta:
        icon = "media"
        label = _("Film")
        template = "cms/blocks/film.html"
