"""What hangs on an imported session: its slots, people, themes and materials."""

from collections.abc import Iterator, Sequence
from datetime import UTC

from django.conf import settings
from django.utils import translation

from events.domain.arranging import arrange_sessions, place_first
from events.domain.importing.columns import columns_of, new_columns
from events.domain.importing.ledgers import Ledger
from events.domain.importing.people import PeopleOfEdition
from events.domain.importing.places import RoomsOfEdition, ThemesOfEdition
from events.domain.spots import Spot
from events.formats.reading.programme import LinkRow, PersonRow, SessionRow, SlotOfRow
from events.models import Appearance, Material, PersonRole, Session, Slot, Speaker, Theme
from foundation.access.models import User

_BATCH = 400


class Parts:
    def __init__(self, rooms: RoomsOfEdition, people: PeopleOfEdition, themes: ThemesOfEdition, language: str) -> None:
        self.rooms = rooms
        self.people = people
        self.themes = themes
        self.language = language
        self.materials = Ledger(Material)
        self.is_first = rooms.edition.pk is None
        self.placed: list[tuple[Session, list[tuple[SlotOfRow, int | None]]]] = []
        self.appearances: list[Appearance] = []
        self.links: list[tuple[Session, Theme]] = []
        self.cleared: dict[str, list[int]] = {"people": [], "themes": []}

    def make(self, session: Session, row: SessionRow) -> None:
        self.placed.append((session, [(slot, None) for slot in row.slots or ()]))
        self._cast(session, [(self.people.meet(person), person.role) for person in row.people or ()])
        self._gather(session, [self.themes.meet(theme) for theme in row.themes])
        for number, link in enumerate(row.links):
            self._enclose(session, link, number)

    def bring(self, session: Session, row: SessionRow) -> list[str]:
        """Sets what differs, and tells what did; what the file leaves open stays."""
        done = {
            "slots": self._bring_slots(session, row.slots),
            "people": self._bring_people(session, row.people),
            "themes": self._bring_themes(session, row),
            "materials": self._bring_materials(session, row.links),
        }
        return [name for name, is_changed in done.items() if is_changed]

    def write(self, *, by: User | None) -> None:
        Appearance.objects.filter(session__in=self.cleared["people"]).delete()
        through = Session.themes.through
        through.objects.filter(session__in=self.cleared["themes"]).delete()
        Appearance.objects.bulk_create(self.appearances, batch_size=_BATCH)
        links = [through(session_id=session.pk, theme_id=theme.pk) for session, theme in self.links]
        through.objects.bulk_create(links, batch_size=_BATCH)
        self.materials.write()
        self._write_slots(by)

    def _write_slots(self, by: User | None) -> None:
        wanted = {session.pk: self._spots(slots) for session, slots in self.placed}
        if self.is_first:
            place_first(wanted)
            return
        arrange_sessions(self.rooms.edition, wanted, by=by)

    def _bring_slots(self, session: Session, wanted: Sequence[SlotOfRow] | None) -> bool:
        if wanted is None:
            return False
        standing = list(session.slots.all())
        slots = list(_with_standing_rooms(wanted, standing))
        if {Spot.of(slot) for slot in standing} == set(self._spots(slots)):
            return False
        self.placed.append((session, slots))
        return True

    def _spots(self, slots: Sequence[tuple[SlotOfRow, int | None]]) -> list[Spot]:
        """The first of those that begin at one time; in UTC, where no time comes twice."""
        spots = (
            Spot(self._room_pk(slot, standing), slot.starts_at.astimezone(UTC), slot.minutes)
            for slot, standing in reversed(slots)
        )
        return list({spot.starts_at: spot for spot in spots}.values())

    def _room_pk(self, slot: SlotOfRow, standing: int | None) -> int | None:
        """-1 for a room that is still to be made, which no slot stands in; where files know no rooms, that it has."""
        if slot.keeps_room:
            return standing
        return self.rooms.met[slot.room].pk or -1 if slot.room else None

    def _bring_people(self, session: Session, wanted: Sequence[PersonRow] | None) -> bool:
        """Roles stay as editors gave them where the file names none."""
        if wanted is None:
            return False
        have = [(part.speaker_id, part.role) for part in session.appearances.all()]
        roles = dict(reversed(have))
        people = [(self.people.meet(row), row.role) for row in wanted]
        cast = [(speaker, role or roles.get(speaker.pk, "")) for speaker, role in people]
        if _is_same_cast(cast, have, has_roles=any(row.role for row in wanted)):
            return False
        self.cleared["people"].append(session.pk)
        self._cast(session, cast)
        return True

    def _cast(self, session: Session, cast: Sequence[tuple[Speaker, str]]) -> None:
        parts = {(id(speaker), role or PersonRole.SPEAKER.value): speaker for speaker, role in cast}
        self.appearances += [
            Appearance(session=session, speaker=speaker, role=role, position=position)
            for position, ((_, role), speaker) in enumerate(parts.items())
        ]

    def _bring_themes(self, session: Session, row: SessionRow) -> bool:
        """A schedule knows one track only: a session that has it among others keeps them."""
        wanted = [self.themes.meet(theme) for theme in row.themes]
        have, told = {theme.pk for theme in session.themes.all()}, {theme.pk for theme in wanted}
        if not wanted or (told == have if row.has_all_themes else told <= have):
            return False
        self.cleared["themes"].append(session.pk)
        self._gather(session, wanted)
        return True

    def _gather(self, session: Session, themes: Sequence[Theme]) -> None:
        self.links += [(session, theme) for theme in {id(theme): theme for theme in themes}.values()]

    def _bring_materials(self, session: Session, links: Sequence[LinkRow]) -> bool:
        """Adds and renames; what editors took in by themselves stays."""
        have = {material.url: material for material in session.materials.all()}
        changed = False
        for number, link in enumerate(links, start=len(have)):
            known = have.get(link.url)
            if known is not None:
                changed |= self._rename(known, link)
            elif not _is_kept_here(link):
                self._enclose(session, link, number)
                changed = True
        return changed

    def _rename(self, material: Material, link: LinkRow) -> bool:
        """The name of its kind stands for a title where there is none."""
        with translation.override(self.language):
            is_kind = link.title in {"", str(material.get_kind_display())}
        if is_kind:
            return False
        return bool(self.materials.bring(material, new_columns(material, "title", {self.language: link.title})))

    def _enclose(self, session: Session, link: LinkRow, position: int) -> None:
        title = columns_of("title", {self.language: link.title})
        self.materials.make(session=session, kind=link.kind, url=link.url, position=position, **title)


def _with_standing_rooms(
    wanted: Sequence[SlotOfRow], standing: Sequence[Slot]
) -> Iterator[tuple[SlotOfRow, int | None]]:
    """A time that stays keeps its room; the others have those that are left, in the order of time, then the last."""
    rooms = {slot.starts_at: slot.room_id for slot in standing}
    starts = [slot.starts_at.astimezone(UTC) for slot in wanted]
    left = [room for start, room in rooms.items() if start not in starts]
    last = next(reversed(rooms.values()), None)
    found = {start: rooms[start] if start in rooms else left.pop(0) if left else last for start in sorted(set(starts))}
    for slot, start in zip(wanted, starts, strict=True):
        yield slot, found[start]


def _is_same_cast(cast: Sequence[tuple[Speaker, str]], have: list[tuple[int, str]], *, has_roles: bool) -> bool:
    """Who has several roles is named once where the file has none; a table lists people role by role."""
    if not has_roles:
        return [speaker.pk for speaker, _ in cast] == list(dict.fromkeys(pk for pk, _ in have))
    wanted = [(speaker.pk, role or PersonRole.SPEAKER.value) for speaker, role in cast]
    return wanted in (have, sorted(have, key=lambda part: PersonRole.values.index(part[1])))


def _is_kept_here(link: LinkRow) -> bool:
    """Our own exports link to documents that their sessions hold already."""
    return link.url.startswith(f"{settings.PUBLIC_URL}/documents/")
