from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList, Panel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from events.forms.rows import KeyedForm
from events.views.rows import CreateInEditionView, FoldedIndexView, RowDeleteView, RowIndexView
from foundation.i18n import active_language
from foundation.text import format_date


class DayColumn(Column):
    """A day with the months of Iraq; those of Django's Arabic are Egypt's."""

    def get_value(self, instance: Any) -> str:
        value = super().get_value(instance)
        return format_date(value, active_language()) if value else ""


class RowViewSet(ModelViewSet):
    """A list and forms for one table of the programme; keys are unique, so rows are not copied."""

    copy_view_enabled = False
    add_to_reference_index = False
    index_view_class = RowIndexView
    delete_view_class = RowDeleteView
    form_class: type[WagtailAdminModelForm] = KeyedForm
    row_panels: list[Panel] = []
    related: tuple[str, ...] = ()
    fetched: tuple[str, ...] = ()

    def get_edit_handler(self) -> Panel:
        return ObjectList(self.row_panels, base_form_class=self.form_class).bind_to_model(self.model)

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_index_view_kwargs(**kwargs), "related": self.related, "fetched": self.fetched}


class FoundViewSet(RowViewSet):
    index_view_class: type[IndexView] = FoldedIndexView


class InEdition:
    """The rows of one edition: made in it and listed with it."""

    add_view_class = CreateInEditionView
    list_filter: Any = ("edition",)
