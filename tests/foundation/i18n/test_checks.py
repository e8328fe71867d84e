from django.core.checks import run_checks
from django.db import models
from django.test.utils import isolate_apps

from foundation.i18n import Translated
from foundation.i18n.checks import check_model


def problems_of(model):
    return [(problem.id, problem.msg) for problem in check_model(model)]


@isolate_apps("events")
def test_a_described_text_without_its_english_column_stops_the_start():
    class Prize(models.Model):
        title_ar = models.CharField(max_length=10)
        title_ckb = models.CharField(max_length=10)
        title = Translated("title")

        class Meta:
            app_label = "events"

    assert problems_of(Prize) == [("i18n_columns.E001", "events.Prize has no column title_en.")]


@isolate_apps("events")
def test_a_text_in_arabic_alone_stops_the_start():
    class Prize(models.Model):
        rules_ar = models.CharField(max_length=10)

        class Meta:
            app_label = "events"

    assert problems_of(Prize) == [
        ("i18n_columns.E002", "events.Prize has no column rules_ckb."),
        ("i18n_columns.E002", "events.Prize has no column rules_en."),
    ]


@isolate_apps("events")
def test_a_text_inherited_from_an_abstract_model_is_checked_too():
    class Titled(models.Model):
        title = Translated("title")

        class Meta:
            abstract = True

    class Prize(Titled):
        title_ar = models.CharField(max_length=10)
        title_ckb = models.CharField(max_length=10)
        title_en = models.CharField(max_length=10)

        class Meta:
            app_label = "events"

    assert problems_of(Prize) == []


def test_every_model_of_the_conference_keeps_its_texts_in_three_languages():
    assert [problem for problem in run_checks() if problem.id.startswith("i18n_columns")] == []
