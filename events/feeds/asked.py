"""Which edition, release and language a program asks for, and how it is answered."""

from dataclasses import dataclass
from typing import Self

from django.http import HttpRequest

from events.domain.agenda import Agenda
from events.domain.editions import public_edition
from events.domain.public_files import PublicFile
from events.domain.releases import released_agenda
from events.models import Edition
from foundation.i18n import active_language
from foundation.i18n.languages import language_of_code


@dataclass(frozen=True)
class Asked:
    edition: Edition
    agenda: Agenda
    language: str

    @classmethod
    def by(cls, request: HttpRequest, slug: str) -> Self:
        """The language is the edition's main one unless the request names another of ours."""
        edition = public_edition(slug)
        language = language_of_code(request.GET.get("lang", "")) or edition.main_language
        return cls(edition, released_agenda(edition), language)

    @classmethod
    def on_page(cls, slug: str) -> Self:
        """Below a language, which the address has settled."""
        edition = public_edition(slug)
        return cls(edition, released_agenda(edition), active_language())

    def answer(self, content: bytes, content_type: str, name: str) -> PublicFile:
        return PublicFile(content, content_type=content_type, language=self.language, name=name)
