import pytest

from foundation.jobs import registry


@pytest.fixture
def work(monkeypatch):
    """Registers handlers for one test: `work(handler, attempts=2)` makes the kind "work"."""
    monkeypatch.setattr(registry, "KINDS", {})

    def register(handler, **options):
        return registry.job("work", **options)(handler)

    return register
