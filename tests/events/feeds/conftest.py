import pytest

from tests.events.feeds.programmes import full_programme


@pytest.fixture
def programme(db):
    return full_programme()


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """What is done inside has been committed, as far as its followers can tell."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def fetch(client):
    """`fetch("/eiraq-4/schedule.xml", lang="en")` is what a program gets."""

    def get(path, **parameters):
        response = client.get(path, parameters)
        assert response.status_code == 200, (path, response.status_code)
        return response.content

    return get
