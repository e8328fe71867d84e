"""Answers for other programs and other sites."""

from typing import Any

from django.http import HttpResponse


class PublicFile(HttpResponse):
    """The same for everybody who asks, so that it may be kept, and open to pages of every origin."""

    def __init__(self, *args: Any, language: str = "", name: str = "", **options: Any) -> None:
        """`name` is what it is called when saved."""
        super().__init__(*args, **options)
        self.headers["Access-Control-Allow-Origin"] = "*"
        self.headers["Access-Control-Expose-Headers"] = "ETag"
        self.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        if language:
            self.headers["Content-Language"] = language
        if name:
            self.headers["Content-Disposition"] = f'inline; filename="{name}"'
