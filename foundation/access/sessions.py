"""Sessions in the database, as Django keeps them; finding one is asked on every request of the staff."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import CharField, DateTimeField
from django.utils import timezone

from foundation.statements import Blank, Statement

LIVE_SESSION = Statement(
    lambda: Session.objects.filter(session_key=Blank("key", CharField()), expire_date__gt=Blank("now", DateTimeField()))
)


class SessionStore(db.SessionStore):
    def _get_session_from_db(self) -> Session | None:
        session = LIVE_SESSION.one(key=self.session_key, now=timezone.now())
        if session is None:
            self._session_key = None
        return session
