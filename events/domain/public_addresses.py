"""Whole addresses of an edition's public pages, for what leaves the site."""

from dataclasses import dataclass

from django.conf import settings

from events.domain.agenda import AgendaPerson, AgendaSession


@dataclass(frozen=True, slots=True)
class PublicAddress:
    edition_slug: str
    language: str

    @property
    def edition(self) -> str:
        return f"{settings.PUBLIC_URL}/{self.language}/{self.edition_slug}/"

    @property
    def agenda(self) -> str:
        return f"{self.edition}agenda/"

    def session(self, session: AgendaSession) -> str:
        """A break has no page of its own and stands on the agenda's."""
        return f"{self.agenda}#{session.key}" if session.is_break else f"{self.agenda}{session.key}/"

    def speaker(self, person: AgendaPerson) -> str:
        return f"{self.edition}speakers/{person.key}/"
