"""How mail leaves: into files, or through the server named by EMAIL_URL."""

from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

PORTS = {"smtp": 587, "smtps": 465}
THIS_MACHINE = {"127.0.0.1", "localhost", "::1"}


@dataclass(frozen=True)
class MailServer:
    backend: str = "django.core.mail.backends.filebased.EmailBackend"
    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = field(default="", repr=False)
    starts_tls: bool = False
    is_tls: bool = False


def mail_server(url: str) -> MailServer:
    """`smtp://user:password@host:587` turns to TLS unless it is this machine, `smtps://` begins with it."""
    if not url:
        return MailServer()
    address = urlsplit(url)
    if address.scheme not in PORTS or not address.hostname:
        raise ImproperlyConfigured("EMAIL_URL must look like smtp://user:password@host:587 or smtps://host.")
    return MailServer(
        backend="django.core.mail.backends.smtp.EmailBackend",
        host=address.hostname,
        port=address.port or PORTS[address.scheme],
        user=unquote(address.username or ""),
        password=unquote(address.password or ""),
        starts_tls=address.scheme == "smtp" and address.hostname not in THIS_MACHINE,
        is_tls=address.scheme == "smtps",
    )
