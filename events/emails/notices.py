from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.utils import translation

from events.domain.agenda import Agenda, AgendaPerson
from events.domain.calendars import CalendarFacts, invitation
from events.domain.contents import thaw
from events.domain.public_addresses import PublicAddress
from events.domain.sentences import place_of
from events.domain.telling import Call, News
from events.formats.calendar import Mailbox
from events.models import AgendaRelease, NoticeState, ReleaseNotice
from foundation.i18n import LANGUAGES
from foundation.mail.rounds import Letter, send_round
from foundation.mail.sending import Enclosure


def send_notices(release: AgendaRelease, news: Iterable[News]) -> None:
    """One mail to each person the release tells, in the caller's transaction; the same release again is quiet."""
    known = {one.guid: one for one in news}
    if not known:
        return
    agenda = replace(thaw(release.content), number=release.number)
    facts = {code: _facts(release, code) for code in LANGUAGES}
    notices = release.notices.filter(state=NoticeState.TOLD).select_related("speaker")
    send_round(_letter(notice, known[str(notice.person)], agenda, facts[notice.language]) for notice in notices)


def _facts(release: AgendaRelease, language: str) -> CalendarFacts:
    return CalendarFacts.of(release.edition, language=language, changed_at=release.released_at)


def _letter(notice: ReleaseNotice, news: News, agenda: Agenda, facts: CalendarFacts) -> Letter:
    to = notice.speaker.email if notice.speaker else ""
    with translation.override(notice.language):
        attendee = Mailbox(str(news.person.full_name), to)
        context = {
            "subject": notice.subject,
            "opening": notice.opening,
            "sentences": [change.sentence for change in news.changes],
            "parts": list(_parts(agenda, news.person)),
            "url": PublicAddress(agenda.edition_slug, notice.language).agenda,
        }
    return Letter(
        key=f"release:{notice.release_id}:{notice.person}",
        to=to,
        language=notice.language,
        template="release_notice",
        context=context,
        attachments=[_enclosure(number, call, facts, attendee) for number, call in enumerate(news.calls, start=1)],
    )


def _parts(agenda: Agenda, person: AgendaPerson) -> Iterator[tuple[object, str]]:
    """Where and when the person is awaited now, in the order of time."""
    for known in agenda.people:
        if (known.guid or known.key) == (person.guid or person.key):
            held = (session for session in agenda.sessions_of(known) if not session.is_cancelled)
            yield from ((session.title, place_of(session.slots)) for session in held)


def _enclosure(number: int, call: Call, facts: CalendarFacts, attendee: Mailbox) -> Enclosure:
    content = invitation(
        call.session,
        facts=facts,
        attendee=attendee,
        sequence=call.sequence,
        method=call.method,
        slot_number=call.slot_number,
    )
    kind = f"text/calendar; method={call.method}; charset=utf-8"
    return Enclosure(f"{call.method.lower()}-{number}.ics", kind, content)
