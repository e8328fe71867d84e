"""Who acts just now: a member of staff, a device, a job, or nobody known."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse

SYSTEM = "system"
PUBLIC = "public"

_actor: ContextVar[Callable[[], str] | None] = ContextVar("actor", default=None)


def current_actor() -> str:
    ask = _actor.get()
    return ask() if ask else SYSTEM


@contextmanager
def acting_as(actor: str) -> Iterator[None]:
    with answered_by(lambda: actor):
        yield


@contextmanager
def answered_by(ask: Callable[[], str]) -> Iterator[None]:
    token = _actor.set(ask)
    try:
        yield
    finally:
        _actor.reset(token)


class ActorMiddleware:
    """Names the visitor to the audit; the account is read only when something is recorded."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with answered_by(lambda: visitor(request)):
            return self.get_response(request)


def visitor(request: HttpRequest) -> str:
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        return f"user:{user.pk}"
    return PUBLIC
