"""Another way of comparing two agendas, written for the tests: sets of facts, not rows."""

KINDS = {"title": "retitled", "kind": "kind_changed", "themes": "theme_changed"}
QUIET = {"number", "sequence", "guid"}
OWN = {"title", "slots", "people", "kind", "themes"}
LISTS = ("people", "rooms", "themes", "organisations")


def compared(before, after):
    """(section, kind, name) of each change, sorted."""
    found = [("sessions", kind, name) for name, kind in session_changes(before, after)]
    for section in LISTS:
        old, new = (named(content[section]) for content in (before, after))
        found += [(section, "listed", name) for name in new.keys() - old.keys()]
        found += [(section, "unlisted", name) for name in old.keys() - new.keys()]
        found += [
            (section, "details_changed", name) for name in old.keys() & new.keys() if details(old[name], new[name])
        ]
    if is_reordered(before["themes"], after["themes"]):
        found.append(("edition", "details_changed", ""))
    return sorted(found)


def is_reordered(old, new):
    """Two that were one after the other are now the other way round."""
    before, after = ({row["key"]: place for place, row in enumerate(rows)} for rows in (old, new))
    both = before.keys() & after.keys()
    return any((before[a] < before[b]) != (after[a] < after[b]) for a in both for b in both)


def named(rows):
    return {row.get("guid") or row["key"]: row for row in rows}


def details(old, new, besides=frozenset()):
    return {field for field in new if old[field] != new[field]} - QUIET - besides


def session_changes(before, after):
    old, new = named(before["sessions"]), named(after["sessions"])
    is_held = [{name for name, row in rows.items() if row["state"] != "cancelled"} for rows in (old, new)]
    yield from ((name, "cancelled") for name in is_held[0] - is_held[1])
    yield from ((name, "reinstated" if name in old else "new") for name in is_held[1] - is_held[0])
    yield from ((name, "listed") for name in new.keys() - old.keys() - is_held[1])
    yield from ((name, "unlisted") for name in old.keys() - new.keys() - is_held[0])
    for name in is_held[0] & is_held[1]:
        yield from ((name, kind) for kind in within(old[name], new[name], names(before), names(after)))
    for name in (old.keys() & new.keys()) - is_held[0] - is_held[1]:
        people = [seats(old[name], names(before)), seats(new[name], names(after))]
        if details(old[name], new[name], {"people"}) or people[0] != people[1]:
            yield name, "details_changed"


def names(content):
    return {row["key"]: row.get("guid") or row["key"] for row in content["people"]}


def seats(row, called):
    return [(called[key], role) for key, role in row["people"]]


def within(old, new, called_old, called_new):
    yield from slots(list(old["slots"]), list(new["slots"]))
    yield from ("retitled" for was, now in zip(old["title"], new["title"], strict=True) if was != now)
    had, has = seats(old, called_old), seats(new, called_new)
    people = {name for name, _ in had} ^ {name for name, _ in has}
    yield from ("person_added" if name in {who for who, _ in has} else "person_removed" for name in people)
    both = {name for name, _ in had} & {name for name, _ in has}
    changed = [name for name in both if roles(had, name) != roles(has, name)]
    yield from ("role_changed" for _ in changed)
    if old["kind"] != new["kind"]:
        yield "kind_changed"
    if set(old["themes"]) != set(new["themes"]):
        yield "theme_changed"
    is_order_new = (had != has and not people and not changed) or (
        old["themes"] != new["themes"] and set(old["themes"]) == set(new["themes"])
    )
    if details(old, new, OWN) or is_order_new:
        yield "details_changed"


def roles(seats_taken, name):
    return {role for who, role in seats_taken if who == name}


def slots(old, new):
    """Those that agree in everything are laid aside, then those that agree in less and less."""
    for agree in (everything, start, place_and_length, lambda *_: True):
        for was in sorted(old, key=lambda slot: slot[1]):
            now = next((slot for slot in sorted(new, key=lambda slot: slot[1]) if agree(was, slot)), None)
            if now:
                old.remove(was)
                new.remove(now)
                yield from differences(was, now)
    yield from ("slot_added" for _ in new)
    yield from ("slot_removed" for _ in old)


def everything(was, now):
    return was == now


def start(was, now):
    return was[1] == now[1]


def place_and_length(was, now):
    return was[0] == now[0] and minutes(was) == minutes(now)


def minutes(slot):
    from datetime import datetime

    return (datetime.fromisoformat(slot[2]) - datetime.fromisoformat(slot[1])).total_seconds() // 60


def differences(was, now):
    if was[1] != now[1]:
        yield "moved_in_time"
    if was[0] != now[0]:
        yield "moved_in_room"
    if minutes(was) != minutes(now):
        yield "lengthened" if minutes(was) < minutes(now) else "shortened"
