"""Why a session cannot be held there and then, said to the person who tried."""

from datetime import datetime

from django.utils.translation import gettext

from events.domain.move_sentences import sentence_of
from events.models import Edition, Move, Room, Session, Slot
from foundation.i18n import active_language
from foundation.text import format_day_range, format_time


class CannotPlace(Exception):
    """`field` names the input to change."""

    field = "starts_at"


class RoomOccupied(CannotPlace):
    field = "room"

    def __init__(self, room: Room | None, slot: Slot) -> None:
        super().__init__(room, slot)
        self.room = room
        self.slot = slot

    def __str__(self) -> str:
        if self.room is None:
            return gettext("“%(title)s” is held until %(until)s. Choose another time for all rooms.") % self._facts()
        sentence = gettext("%(room)s is taken by “%(title)s” until %(until)s. Choose another room or time.")
        return sentence % {**self._facts(), "room": self.room.name}

    def _facts(self) -> dict[str, str]:
        session = self.slot.session
        return {"title": session.title, "until": format_time(self.slot.ends_at, session.edition.zone)}


class HeldThen(CannotPlace):
    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session

    def __str__(self) -> str:
        sentence = gettext("“%(title)s” is held at this time already. Choose another time.")
        return sentence % {"title": self.session.title}


class OutsideEdition(CannotPlace):
    def __init__(self, edition: Edition, starts_at: datetime) -> None:
        super().__init__(edition, starts_at)
        self.edition = edition
        self.starts_at = starts_at

    def __str__(self) -> str:
        days = format_day_range(self.edition.starts_on, self.edition.ends_on, active_language())
        return gettext("The edition is held on %(days)s. Choose a time within its days.") % {"days": days}


class RoomOfAnotherEdition(CannotPlace):
    field = "room"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.room = room

    def __str__(self) -> str:
        sentence = gettext("%(room)s belongs to another edition. Choose a room of this one.")
        return sentence % {"room": self.room.name}


class LengthOutOfBounds(CannotPlace):
    field = "minutes"

    def __str__(self) -> str:
        return gettext("A session lasts whole minutes, from one minute to a day. Choose another length.")


class RoomIsGone(CannotPlace):
    field = "room"

    def __str__(self) -> str:
        return gettext("The room is no longer there. Choose another room.")


class SlotIsGone(CannotPlace):
    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session

    def __str__(self) -> str:
        sentence = gettext("“%(title)s” has been taken out of this place meanwhile. Place it anew.")
        return sentence % {"title": self.session.title}


class SessionMoved(Exception):
    """Somebody moved the session after the person who moves it now last looked."""

    def __init__(self, move: Move) -> None:
        super().__init__(move)
        self.move = move

    def __str__(self) -> str:
        facts = {"what": sentence_of(self.move)}
        return gettext("%(what)s Your own change was not made; look at it and move it again.") % facts


class NothingToUndo(Exception):
    def __str__(self) -> str:
        return gettext("There is nothing of yours to undo.")


class NothingToRedo(Exception):
    def __str__(self) -> str:
        return gettext("There is nothing of yours to do again.")


class Overtaken(Exception):
    """What is to be taken back is no longer as its maker left it."""

    def __init__(self, move: Move | None) -> None:
        super().__init__(move)
        self.move = move

    def __str__(self) -> str:
        if self.move is None:
            return gettext("The session has been changed since; your change cannot be taken back.")
        return gettext("%(what)s Your change cannot be taken back.") % {"what": sentence_of(self.move)}
