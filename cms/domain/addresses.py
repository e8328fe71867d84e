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
    def news(self) -> str:
        return f"{self.base}news/"

    @property
    def register(self) -> str:
        return f"{self.base}register/"

    def session(self, key: str) -> str:
        return f"{self.base}agenda/{key}/"

    def speaker(self, key: str) -> str:
        return f"{self.base}speakers/{key}/"
