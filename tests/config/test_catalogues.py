import gettext

import pytest

from config.catalogues.check import problems_of
from config.catalogues.compiled import compile_all
from config.catalogues.sources import Found

DAYS = """
msgid "%(count)s day"
msgid_plural "%(count)s days"
msgstr[0] "لا أيام"
msgstr[1] "يوم واحد"
msgstr[2] "يومان"
msgstr[3] "%(count)s أيام"
msgstr[4] "%(count)s يوماً"
msgstr[5] "%(count)s يوم"
"""


@pytest.fixture
def part(tmp_path):
    (tmp_path / "parts").mkdir()

    def write(name: str, text: str) -> None:
        (tmp_path / "parts" / name).write_text(text)

    return write


def catalogue(folder, language="ar", domain="django"):
    with (folder / language / "LC_MESSAGES" / f"{domain}.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def asked(text, plural=None):
    return [Found("django", None, text, plural, "events/models/hall.py:7")]


def test_the_parts_become_one_catalogue_for_each_language(tmp_path, part):
    part("events.ar.po", 'msgid "Hall"\nmsgstr "قاعة"\n')
    part("badges.ar.po", 'msgid "Gate"\nmsgstr "بوابة"\n')
    part("events.ckb.po", 'msgid "Hall"\nmsgstr "هۆڵ"\n')
    part("door.js.ar.po", 'msgid "Admitted"\nmsgstr "مسموح بالدخول"\n')

    compile_all(tmp_path)

    assert [catalogue(tmp_path).gettext(word) for word in ("Hall", "Gate", "Admitted")] == ["قاعة", "بوابة", "Admitted"]
    assert catalogue(tmp_path, "ckb").gettext("Hall") == "هۆڵ"
    assert catalogue(tmp_path, domain="djangojs").gettext("Admitted") == "مسموح بالدخول"


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "لا أيام"), (1, "يوم واحد"), (2, "يومان"), (3, "3 أيام"), (11, "11 يوماً"), (99, "99 يوماً"), (100, "100 يوم")],
)
def test_arabic_counts_in_six_ways(tmp_path, part, count, text):
    part("events.ar.po", DAYS)

    compile_all(tmp_path)

    assert catalogue(tmp_path).ngettext("%(count)s day", "%(count)s days", count) % {"count": count} == text


def test_a_catalogue_is_written_only_when_a_part_has_changed(tmp_path, part):
    part("events.ar.po", 'msgid "Hall"\nmsgstr "قاعة"\n')
    written = [compile_all(tmp_path), compile_all(tmp_path)]
    part("events.ar.po", 'msgid "Hall"\nmsgstr "صالة"\n')
    written.append(compile_all(tmp_path))

    assert [len(paths) for paths in written] == [1, 0, 1]
    assert catalogue(tmp_path).gettext("Hall") == "صالة"


def test_parts_that_disagree_are_reported_and_the_first_is_shown(tmp_path, part):
    part("badges.ar.po", 'msgid "Hall"\nmsgstr "قاعة"\n')
    part("events.ar.po", 'msgid "Hall"\nmsgstr "صالة"\n')

    compile_all(tmp_path)

    assert list(problems_of("ar", asked("Hall"), tmp_path)) == [
        "ar: “Hall” is 'قاعة' in badges.ar.po and 'صالة' in events.ar.po: choose one."
    ]
    assert catalogue(tmp_path).gettext("Hall") == "قاعة"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "“Hall %(name)s” is not translated"),
        ('msgid "Hall %(name)s"\nmsgstr ""\n', "empty"),
        ('#, fuzzy\nmsgid "Hall %(name)s"\nmsgstr "قاعة %(name)s"\n', "fuzzy"),
        ('msgid "Hall %(name)s"\nmsgstr "قاعة"\n', "different placeholders"),
        ('msgid "Hall %(name)s"\nmsgstr "هۆڵی %(name)s"\n', "letters of another language"),
    ],
)
def test_a_message_that_would_show_wrongly_is_reported(tmp_path, part, text, problem):
    part("events.ar.po", text)

    (found,) = problems_of("ar", asked("Hall %(name)s"), tmp_path)

    assert problem in found


def test_a_number_may_be_said_in_words_for_one_and_two(tmp_path, part):
    part("events.ar.po", DAYS)

    assert list(problems_of("ar", asked("%(count)s day", "%(count)s days"), tmp_path)) == []
