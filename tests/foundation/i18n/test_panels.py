import pytest
from django.utils.translation import override
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel, ObjectList

from events.models import Theme
from foundation.i18n.panels import translated_panels


@pytest.fixture
def edit_form(rf, admin_user):
    handler = ObjectList(translated_panels("title")).bind_to_model(Theme)
    request = rf.get("/admin/")
    request.user = admin_user
    form = handler.get_form_class()()
    return handler.get_bound_panel(instance=Theme(), request=request, form=form).render_html()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "writing"),
    [("title_ar", 'lang="ar" dir="rtl"'), ("title_ckb", 'lang="ckb" dir="rtl"'), ("title_en", 'lang="en" dir="ltr"')],
)
def test_an_editor_writes_each_language_in_its_own_direction(edit_form, name, writing):
    field = edit_form.partition(f'name="{name}"')[2].partition(">")[0]

    assert writing in field


def test_a_group_of_fields_is_headed_in_the_editors_language():
    with override("en"):
        short, long = (*translated_panels("title"), *translated_panels("abstract", stacked=True))

        assert (type(short), str(short.heading)) == (FieldRowPanel, "Title")
        assert (type(long), str(long.heading)) == (MultiFieldPanel, "Abstract")
        assert [str(field.heading) for field in short.children] == ["Arabic", "Kurdish (Sorani)", "English"]


def test_a_group_can_be_headed_by_words_of_its_own():
    (group,) = translated_panels("participation", heading="Who takes part")

    assert group.heading == "Who takes part"
