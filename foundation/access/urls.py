from django.urls import path

from foundation.access.views import office, signing

app_name = "access"

urlpatterns = [
    path("", office.home, name="office"),
    path("login/", signing.sign_in, name="login"),
    path("logout/", signing.sign_out, name="logout"),
]
