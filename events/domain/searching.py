"""Finding sessions, speakers and organisations in the released agendas, in any spelling."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Case, IntegerField, Value, When

from events.domain.agenda import Agenda, AgendaOrganisation, AgendaPerson, AgendaSession, Text
from events.models import AgendaRelease, Edition, EditionState, EntryKind, SearchEntry
from events.search import matching, search_key


@dataclass(frozen=True, slots=True)
class Hit:
    edition: Edition
    kind: str
    key: str
    title: Text

    @property
    def kind_name(self) -> str:
        return str(EntryKind(self.kind).label)


def search_programme(query: str, *, edition: Edition | None = None, limit: int = 50) -> list[Hit]:
    """Those found by their title first, newest edition first."""
    entries = SearchEntry.objects.filter(matching("folded_text", query)).exclude(edition__state=EditionState.DRAFT)
    if edition is not None:
        entries = entries.filter(edition=edition)
    in_title = Case(When(matching("folded_title", query), then=Value(0)), default=Value(1), output_field=IntegerField())
    ordered = entries.select_related("edition").order_by(in_title, "-edition__starts_on", "kind", "pk")
    return [_hit(entry) for entry in ordered[:limit]]


def sessions_found(query: str, edition: Edition) -> frozenset[str]:
    """The keys of those of its released sessions that hold the words."""
    entries = SearchEntry.objects.filter(matching("folded_text", query), edition=edition, kind=EntryKind.SESSION)
    return frozenset(entries.values_list("key", flat=True))


def _hit(entry: SearchEntry) -> Hit:
    return Hit(entry.edition, entry.kind, entry.key, Text.of(entry, "title", entry.edition.main_language))


def write_search_entries(release: AgendaRelease, agenda: Agenda) -> None:
    """Replaces what the edition's earlier release let people find."""
    SearchEntry.objects.filter(edition=release.edition).delete()
    SearchEntry.objects.bulk_create(_entries(release, agenda), batch_size=500)


def _entries(release: AgendaRelease, agenda: Agenda) -> Iterator[SearchEntry]:
    for session in agenda.sessions:
        if not session.is_break:
            yield _entry(release, EntryKind.SESSION, session.key, session.title, *_texts_of_session(session))
    for person in agenda.people:
        yield _entry(release, EntryKind.SPEAKER, person.key, person.name, *_texts_of_person(person))
    for organisation in agenda.organisations:
        yield _entry(release, EntryKind.ORGANISATION, organisation.key, organisation.name)


def _texts_of_session(session: AgendaSession) -> list[Text]:
    names = [part.person.name for part in session.people]
    return [session.abstract, *names, *(theme.title for theme in session.themes)]


def _texts_of_person(person: AgendaPerson) -> list[Text]:
    organisation: AgendaOrganisation | None = person.organisation
    return [person.position, person.biography, *([organisation.name] if organisation else [])]


def _entry(release: AgendaRelease, kind: EntryKind, key: str, title: Text, *texts: Text) -> SearchEntry:
    return SearchEntry(
        edition=release.edition,
        release=release,
        kind=kind,
        key=key,
        title_ar=title.ar,
        title_ckb=title.ckb,
        title_en=title.en,
        folded_title=search_key(*title.all),
        folded_text=search_key(*title.all, *(written for text in texts for written in text.all)),
    )
