import pytest
from django.core.exceptions import ImproperlyConfigured

from config.mail import mail_server


@pytest.mark.parametrize(
    ("url", "host", "port", "starts_tls", "is_tls"),
    [
        ("smtp://mail.example", "mail.example", 587, True, False),
        ("smtp://localhost:1025", "localhost", 1025, False, False),
        ("smtps://mail.example", "mail.example", 465, False, True),
    ],
)
def test_mail_leaves_this_machine_only_under_tls(url, host, port, starts_tls, is_tls):
    server = mail_server(url)

    assert (server.host, server.port, server.starts_tls, server.is_tls) == (host, port, starts_tls, is_tls)


def test_a_password_may_hold_any_character():
    server = mail_server("smtp://desk%40e-iraq:p%2Fw@mail.example")

    assert (server.user, server.password) == ("desk@e-iraq", "p/w")


def test_without_a_server_mail_becomes_files():
    assert mail_server("").backend.endswith("filebased.EmailBackend")


@pytest.mark.parametrize("url", ["mail.example", "http://mail.example", "smtp://"])
def test_an_address_that_is_no_mail_server_is_refused(url):
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL"):
        mail_server(url)
