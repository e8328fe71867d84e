"""People of a file, found among the edition's speakers or made."""

from collections.abc import Iterable

from events.domain.importing.columns import columns_of, names_of, new_columns, spelled
from events.domain.importing.keys import Keys
from events.domain.importing.ledgers import Ledger
from events.domain.importing.namesakes import Namesakes
from events.formats.reading.programme import Identity, PersonRow, Texts
from events.models import Edition, Speaker


class PeopleOfEdition:
    """By guid, else by the source's id, else by name; two people of one name with ids of their own stay two."""

    def __init__(self, edition: Edition, known: list[Speaker], language: str, wanted: Iterable[Texts] = ()) -> None:
        """`wanted` are the names of all people in the file."""
        self.edition = edition
        self.namesakes = Namesakes("name", wanted)
        self.language = language
        self.ledger = Ledger(Speaker)
        self.keys = Keys((speaker.key for speaker in known), "speaker")
        self.by_guid = {speaker.guid: speaker for speaker in known}
        self.by_id = {speaker.imported_id: speaker for speaker in known if speaker.imported_id}
        self.by_name: dict[str, list[Speaker]] = {}
        self.identified: set[int] = set()
        for speaker in known:
            self._name(speaker)

    def meet(self, row: PersonRow) -> Speaker:
        speaker = self._known(row)
        if speaker is None:
            speaker = self._make(row)
        else:
            texts = self.namesakes.columns(speaker, row.name) | new_columns(speaker, "biography", row.biography)
            self.ledger.bring(speaker, texts | self._kept(row, speaker))
        self._remember(row, speaker)
        return speaker

    def _known(self, row: PersonRow) -> Speaker | None:
        if row.identity is None:
            return next(iter(self._namesakes(row)), None)
        known = self.by_guid.get(row.identity.guid) or self.by_id.get(row.identity.in_source)
        if known and (not row.identity.kept or known in self._namesakes(row)):
            return known
        return next((one for one in self._namesakes(row) if self._is_open(one)), known)

    def _namesakes(self, row: PersonRow) -> list[Speaker]:
        alike = [speaker for name in row.name.values() for speaker in self.by_name.get(name, ())]
        return self.namesakes.among(list({id(speaker): speaker for speaker in alike}.values()), row.name)

    def _is_open(self, speaker: Speaker) -> bool:
        """Nobody's import has said yet who that is."""
        return not speaker.imported_id and id(speaker) not in self.identified

    def _kept(self, row: PersonRow, speaker: Speaker) -> dict[str, str]:
        """A speaker who was known by name alone takes on the source's id, where it is nobody's."""
        kept = _id_of(row.identity, speaker)
        return {} if speaker.imported_id or not kept or kept in self.by_id else {"imported_id": kept}

    def _make(self, row: PersonRow) -> Speaker:
        facts = {"guid": row.identity.guid, "imported_id": row.identity.kept} if row.identity else {}
        return self.ledger.make(
            edition=self.edition,
            key=self.keys.take(*spelled(row.name)),
            language=self.language,
            **facts,
            **columns_of("name", row.name),
            **columns_of("biography", row.biography),
        )

    def _remember(self, row: PersonRow, speaker: Speaker) -> None:
        self._name(speaker)
        if row.identity:
            self.identified.add(id(speaker))
            self.by_guid[row.identity.guid] = speaker

    def _name(self, speaker: Speaker) -> None:
        for name in names_of(speaker, "name"):
            namesakes = self.by_name.setdefault(name, [])
            if not any(one is speaker for one in namesakes):
                namesakes.append(speaker)


def _id_of(identity: Identity | None, speaker: Speaker) -> str:
    if identity is None or identity.guid == speaker.guid:
        return ""
    return identity.in_source
