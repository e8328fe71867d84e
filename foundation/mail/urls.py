from django.urls import path

from foundation.mail import views

app_name = "mail"

urlpatterns = [
    path("", views.mailbox, name="mailbox"),
    path("<int:pk>/", views.message, name="message"),
    path("attachments/<int:pk>/", views.attachment, name="attachment"),
]
