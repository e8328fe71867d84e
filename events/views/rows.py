"""Wagtail's own views, taught about editions, folded search and rows that are still in use."""

from functools import cached_property
from typing import Any, cast

from django.contrib import messages
from django.db import transaction
from django.db.models import Model, ProtectedError, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button

from events.domain.placing import lock_programme
from events.models import Edition
from events.models.findable import FindableQuerySet


class RowIndexView(generic.IndexView):
    """`related` and `fetched` name what the list shows of one other row and of many."""

    related: tuple[str, ...] = ()
    fetched: tuple[str, ...] = ()

    def get_base_queryset(self) -> QuerySet[Model]:
        rows: QuerySet[Model] = super().get_base_queryset()
        return rows.select_related(*self.related).prefetch_related(*self.fetched)


class FoldedIndexView(RowIndexView):
    """Finds a name in whatever spelling it is typed."""

    is_searchable = True

    def search_queryset(self, queryset: QuerySet[Model]) -> QuerySet[Model]:
        if not self.is_searching:
            return queryset
        return cast("FindableQuerySet[Model]", queryset).matching(self.search_query)


class RowDeleteView(generic.DeleteView):
    def form_valid(self, form: Any) -> HttpResponse:
        try:
            response: HttpResponse = super().form_valid(form)
        except ProtectedError:
            sentence = gettext("“%(name)s” is still in use and stays. Take it out of the programme first.")
            messages.error(self.request, sentence % {"name": self.object})
            return HttpResponseRedirect(self.get_success_url())
        return response


class CreateInEditionView(generic.CreateView):
    """A new row belongs to the edition asked for, or to the latest one."""

    @cached_property
    def edition(self) -> Edition:
        asked = self.request.GET.get("edition", "")
        if asked.isdecimal():
            return get_object_or_404(Edition, pk=asked)
        return get_object_or_404(Edition.objects.all()[:1])

    def get_initial_form_instance(self) -> Model:
        instance: Model = self.model(edition=self.edition)
        return instance

    def get_page_subtitle(self) -> str:
        return f"{super().get_page_subtitle()} · {self.edition}"

    def get_add_url(self) -> str:
        return f"{super().get_add_url()}?edition={self.edition.pk}"

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        url = super().get_add_url()
        others = Edition.objects.exclude(pk=self.edition.pk)
        return [Button(str(edition), url=f"{url}?edition={edition.pk}", icon_name="date") for edition in others]


class CreateSessionView(CreateInEditionView):
    @transaction.atomic
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        lock_programme(self.edition)
        response: HttpResponse = super().post(request, *args, **kwargs)
        return response


class EditSessionView(generic.EditView):
    @transaction.atomic
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = self.get_object()
        lock_programme(self.object.edition)
        response: HttpResponse = super().post(request, *args, **kwargs)
        return response


class EditionIndexView(RowIndexView):
    def get_list_more_buttons(self, instance: Edition) -> list[Any]:
        buttons: list[Any] = super().get_list_more_buttons(instance)
        return [*buttons, *_edition_buttons(self.request, instance)]


class EditEditionView(generic.EditView):
    @cached_property
    def header_more_buttons(self) -> list[Any]:
        return [*super().header_more_buttons, *_edition_buttons(self.request, self.object)]


def _edition_buttons(request: HttpRequest, edition: Edition) -> list[Button]:
    """What more may be done with an edition by whom."""
    offered = [
        ("events.change_slot", gettext("Board"), "board", "calendar-alt"),
        ("events.add_agendarelease", gettext("Release agenda"), "release_agenda", "upload"),
        ("events.add_edition", gettext("Copy edition"), "copy_edition", "copy"),
    ]
    return [
        Button(label, url=reverse(view, args=[edition.pk]), icon_name=icon, priority=place)
        for place, (permission, label, view, icon) in enumerate(offered, start=5)
        if request.user.has_perm(permission)
    ]
