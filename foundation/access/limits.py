"""How often a thing may be tried before the person must wait."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from http import HTTPStatus
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone

from foundation.access.addresses import client_address
from foundation.access.counting import add_to_count

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


class TooManyTries(Exception):
    """The answer is 429; `until` says when to try again."""

    def __init__(self, until: datetime) -> None:
        super().__init__()
        self.until = until

    @property
    def seconds(self) -> int:
        return max(1, round((self.until - timezone.now()).total_seconds()))


@dataclass(frozen=True)
class Limit:
    """So many tries in each stretch of time, for each of those who try."""

    name: str
    most: int
    within: timedelta

    def take(self, who: str) -> None:
        """Count a try, and refuse it if it is one too many."""
        self.refuse_above(self.most, self.add(who, 1))

    def give_back(self, who: str) -> None:
        self.add(who, -1)

    def refuse_when_used_up(self, who: str) -> None:
        self.refuse_above(self.most - 1, self.add(who, 0))

    def refuse_above(self, most: int, count: int) -> None:
        if count > most:
            raise TooManyTries(self.window_start() + self.within)

    def add(self, who: str, amount: int) -> int:
        wanted = f"{self.name} {self.window_start().isoformat()} {who}"
        key = hashlib.sha256(wanted.encode()).hexdigest()
        return add_to_count(key, amount, seconds=2 * round(self.within.total_seconds()))

    def window_start(self) -> datetime:
        now = timezone.now()
        return now - (now - datetime.min.replace(tzinfo=now.tzinfo)) % self.within


def guess_limited(kind: str) -> Callable[[View[P]], View[P]]:
    """For pages behind a secret: an address that asks for what does not exist must soon wait."""
    limit = Limit(f"guess {kind}", most=9, within=timedelta(minutes=1))

    def guard(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            limit.refuse_when_used_up(client_address(request))
            try:
                response = view(request, *args, **kwargs)
            except Http404:
                limit.take(client_address(request))
                raise
            if response.status_code == HTTPStatus.NOT_FOUND:
                limit.take(client_address(request))
            return response

        return guarded

    return guard
