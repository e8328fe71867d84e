"""What the frame of every page knows, whichever app answers."""

from django.conf import settings
from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, object]:  # noqa: ARG001
    return {"is_demo": settings.IS_DEMO, "public_url": settings.PUBLIC_URL}
