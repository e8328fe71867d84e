from django.urls import path

from foundation.access.views import office, passwords, signing, staff

app_name = "access"

urlpatterns = [
    path("", office.home, name="office"),
    path("login/", signing.sign_in, name="login"),
    path("logout/", signing.sign_out, name="logout"),
    path("password/", passwords.change_password, name="password"),
    path("password/link/", passwords.ask_for_link, name="ask_for_link"),
    path("password/link/sent/", passwords.link_sent, name="link_sent"),
    path("password/<str:link>/", passwords.new_password, name="new_password"),
    path("invitation/<str:link>/", passwords.accept, name="accept"),
    path("staff/", staff.staff, name="staff"),
    path("staff/invite/", staff.invite, name="invite"),
    path("staff/<int:pk>/", staff.member, name="member"),
    path("staff/<int:pk>/invite/", staff.invite_again, name="invite_again"),
    path("staff/<int:pk>/close/", staff.close_account, name="close_account"),
    path("staff/<int:pk>/open/", staff.open_account, name="open_account"),
]
