"""Badges on the page of an order; below the language."""

from django.urls import path

from badges.views.documents import badge_document, badges_of_order

app_name = "badges"

urlpatterns = [
    path("orders/<str:secret>/badge/", badges_of_order, name="of_order"),
    path("orders/<str:secret>/badge/<int:pk>.pdf", badge_document, name="document"),
]
