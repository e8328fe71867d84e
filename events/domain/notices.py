"""The messages of a release: as drafts before it, and as one row for each person with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from django.utils import translation
from django.utils.translation import gettext

from events.domain.telling import Call, News
from events.models import AgendaRelease, Edition, NoticeDraft, NoticeState, ReleaseNotice, Speaker
from foundation.i18n import direction, language_name

_LONGEST_SUBJECT: Final = 200
"""As many letters as a message keeps."""


@dataclass(frozen=True)
class Notice:
    """What one person will be told, in the words it will have."""

    news: News
    speaker: Speaker | None
    draft: NoticeDraft | None
    language: str
    usual_subject: str
    usual_opening: str

    @property
    def email(self) -> str:
        return self.speaker.email if self.speaker else ""

    @property
    def subject(self) -> str:
        return (self.draft.subject if self.draft else "") or self.usual_subject

    @property
    def opening(self) -> str:
        return (self.draft.opening if self.draft else "") or self.usual_opening

    @property
    def state(self) -> NoticeState:
        """As it will be, were the release made now."""
        if not self.email:
            return NoticeState.UNREACHABLE
        return NoticeState.HELD_BACK if self.draft and self.draft.is_held_back else NoticeState.TOLD

    @property
    def sentences(self) -> list[str]:
        """In the language of the person, as the mail will have them."""
        with translation.override(self.language):
            return [str(change.sentence) for change in self.news.changes]

    @property
    def told(self) -> str:
        """A digest of what the message tells now, with where and when its invitations ask to."""
        lines = [*self.sentences, *map(_asked, self.news.calls)]
        return sha256("\n".join(lines).encode()).hexdigest()

    @property
    def is_overtaken(self) -> bool:
        """The programme has changed since an editor wrote this message or held it back."""
        return bool(self.draft and self.draft.told and self.draft.told != self.told)

    @property
    def direction(self) -> str:
        return direction(self.language)

    @property
    def language_name(self) -> str:
        return language_name(self.language)


def _asked(call: Call) -> str:
    slot = call.session.slots[call.slot_number - 1]
    place = slot.room.key if slot.room else ""
    return f"{call.method} {call.session.key} {slot.starts_at.timestamp():.0f} {slot.minutes} {place}"


def may_tell(edition: Edition) -> bool:
    """Samples name people who are made up, and nobody is asked to what has been held."""
    return not (edition.is_sample or edition.is_archived)


def notices_of(edition: Edition, news: Iterable[News]) -> list[Notice]:
    """The messages a release would send now; two questions, however many people there are."""
    speakers = _speakers(edition)
    drafts = {str(draft.person): draft for draft in NoticeDraft.objects.filter(edition=edition)}
    return [
        _notice(edition, one, speakers.get(one.person.guid or one.person.key), drafts.get(one.guid)) for one in news
    ]


def _speakers(edition: Edition) -> Mapping[str, Speaker]:
    rows = Speaker.objects.filter(edition=edition).only("edition_id", "key", "guid", "email", "language")
    return {name: speaker for speaker in rows for name in (speaker.key, str(speaker.guid))}


def _notice(edition: Edition, news: News, speaker: Speaker | None, draft: NoticeDraft | None) -> Notice:
    language = speaker.language if speaker else news.person.language
    with translation.override(language):
        facts = {"edition": edition.title, "name": news.person.full_name}
        subject = gettext("Your part in the programme of %(edition)s") % facts
        opening = gettext("Dear %(name)s,\n\nthe programme of %(edition)s has changed in what concerns you.") % facts
    return Notice(news, speaker, draft, language, subject[:_LONGEST_SUBJECT], opening)


def write_notices(release: AgendaRelease, news: Iterable[News]) -> None:
    """In the release's own transaction; what editors wrote is used up by it, even if it tells nobody."""
    notices = notices_of(release.edition, news)
    ReleaseNotice.objects.bulk_create([_row(release, notice) for notice in notices], batch_size=500)
    NoticeDraft.objects.filter(edition=release.edition).delete()


def _row(release: AgendaRelease, notice: Notice) -> ReleaseNotice:
    return ReleaseNotice(
        release=release,
        person=notice.news.guid,
        speaker=notice.speaker,
        language=notice.language,
        subject=notice.subject,
        opening=notice.opening,
        state=notice.state,
    )
