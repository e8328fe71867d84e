"""Registering, orders and the office's list; below the language."""

from django.urls import path

from registrations.views import attendees, exports, finding, office, orders, registering, types

app_name = "registrations"

urlpatterns = [
    path("<slug:edition>/register/", registering.register, name="register"),
    path("orders/", finding.find_order, name="find_order"),
    path("orders/sent/", finding.links_sent, name="links_sent"),
    path("orders/<str:secret>/", orders.order_page, name="order"),
    path("orders/<str:secret>/cancel/", orders.cancel_order, name="cancel_order"),
    path("orders/<str:secret>/calendar.ics", orders.order_calendar, name="order_calendar"),
    path("office/registrations/", office.registrations, name="office"),
    path("office/registrations/export.csv", exports.export, name="export"),
    path("office/registrations/<int:pk>/", office.registration, name="office_order"),
    path("office/registrations/<int:pk>/cancel/", office.cancel, name="office_cancel"),
    path("office/registrations/<int:pk>/links/", office.send_links, name="office_links"),
    path("office/attendees/<int:pk>/", attendees.attendee, name="attendee"),
    path("office/registration-types/", types.registration_types, name="types"),
    path("office/registration-types/<int:pk>/", types.registration_type, name="type"),
]
