from config.catalogues.sources import Found, messages_of

TEMPLATE = """
{% load i18n %}
<p title="{% translate "Close" %}">{{ hall|default:_("none") }}</p>
  {% blocktranslate count n=seats trimmed %}
    One seat
  {% plural %}
    {{ n }} seats
  {% endblocktranslate %}
{% translate "May" context "month" %}
"""


def found(project, name, text):
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return {(item.domain, item.context, item.singular, item.plural) for item in messages_of(project)}


def test_templates_are_read_as_django_reads_them(tmp_path):
    assert found(tmp_path, "templates/cms/page.html", TEMPLATE) == {
        ("django", None, "Close", None),
        ("django", None, "none", None),
        ("django", None, "One seat", "%(n)s seats"),
        ("django", "month", "May", None),
    }


def test_python_and_scripts_are_read(tmp_path):
    found(tmp_path, "badges/static/badges/door.js", 'gettext("Admitted");')

    assert found(tmp_path, "badges/models.py", 'label = pgettext_lazy("door", "Gate")\n') == {
        ("djangojs", None, "Admitted", None),
        ("django", "door", "Gate", None),
    }


def test_a_message_knows_where_it_stands(tmp_path):
    found(tmp_path, "events/hall.py", '\n_("Hall")\n')

    assert messages_of(tmp_path) == [Found("django", None, "Hall", None, "events/hall.py:2")]
