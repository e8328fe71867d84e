"""Where a request comes from, as far as it can be believed."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The address our outermost proxy saw; an IPv6 one stands for its whole network, which one person holds."""
    for candidate in (forwarded_address(request), request.META.get("REMOTE_ADDR", "")):
        try:
            return network_of(ip_address(candidate))
        except ValueError:
            continue
    return "unknown"


def forwarded_address(request: HttpRequest) -> str:
    """What stands before it in the header anybody could have written."""
    hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    trusted: int = settings.TRUSTED_PROXIES
    return hops[-trusted] if 0 < trusted <= len(hops) else ""


def network_of(address: IPv4Address | IPv6Address) -> str:
    if isinstance(address, IPv4Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ip_network((address, 64), strict=False))
