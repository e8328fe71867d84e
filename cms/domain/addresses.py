"""Addresses below an edition's page, built from its own address, which is worked out once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EditionAddress:
    base: str

    @property
    def agenda(self) -> str:
        return f"{self.base}agenda/"

    @property
    def speakers(self) -> str:
        return f"{self.base}speakers/"

    @property
    def organisations(self) -> str:
        return f"{self.base}organisations/"

    @property
    def changes(self) -> str:
        return f"{self.base}changes/"

    @property
    def changes_feed(self) -> str:
        return f"{self.base}changes.atom"

    @property
    def news(self) -> str:
        return f"{self.base}news/"

    @property
    def register(self) -> str:
        return f"{self.base}register/"

    @property
    def stars(self) -> str:
        return f"{self.base}stars/"

    @property
    def recommendations(self) -> str:
        return f"{self.base}recommendations/"

    def session(self, key: str) -> str:
        return f"{self.base}agenda/{key}/"

    def release(self, number: int) -> str:
        return f"{self.changes}{number}/"

    def speaker(self, key: str) -> str:
        return f"{self.base}speakers/{key}/"

    def session_calendar(self, key: str) -> str:
        return f"{self.base}agenda/{key}.ics"

    @property
    def social_picture_of_edition(self) -> str:
        return f"{self.base}social.png"

    def social_picture(self, key: str) -> str:
        return f"{self.base}social/{key}.png"

    def speaker_calendar(self, key: str) -> str:
        return f"{self.base}speakers/{key}.ics"

    @property
    def app_description(self) -> str:
        return f"{self.base}agenda.webmanifest"

    def screen(self, room_key: str) -> str:
        return f"{self.base}screen/{room_key}/"
