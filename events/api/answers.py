"""How the API answers: kept like public pages, and to pages of every origin."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from events.domain.public_files import PublicFile


class PublicApi(NinjaAPI):
    def create_temporal_response(self, _request: HttpRequest) -> HttpResponse:
        return PublicFile(content_type=self.get_content_type())

    def create_response(
        self,
        request: HttpRequest,
        data: Any,
        *,
        status: int | None = None,
        temporal_response: HttpResponse | None = None,
    ) -> HttpResponse:
        response = temporal_response or PublicFile(status=status, content_type=self.get_content_type())
        content = self.renderer.render(request, data, response_status=status or HTTPStatus.OK)
        response.content = content.encode("utf-8", "replace") if isinstance(content, str) else content
        return response
