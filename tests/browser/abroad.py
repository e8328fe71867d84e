"""Pages that are not ours, at an address that is not ours."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class ForeignSite:
    url: str
    pages: dict[str, str] = field(default_factory=dict)


@contextmanager
def foreign_site() -> Iterator[ForeignSite]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    site = ForeignSite(f"http://localhost:{server.server_port}")
    server.RequestHandlerClass = answering(site)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def answering(site: ForeignSite) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(site.pages.get(self.path, "").encode())

        def log_message(self, *_arguments: object) -> None:
            """A test's output is for its failures."""

    return Handler
