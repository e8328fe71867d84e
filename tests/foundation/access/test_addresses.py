import pytest

from foundation.access.addresses import client_address


@pytest.mark.parametrize(
    ("proxies", "seen", "believed"),
    [
        (0, ("203.0.113.5", ""), "203.0.113.5"),
        (0, ("203.0.113.5", "198.51.100.9"), "203.0.113.5"),
        (1, ("10.0.0.1", "198.51.100.9"), "198.51.100.9"),
        (1, ("10.0.0.1", "6.6.6.6, 198.51.100.9"), "198.51.100.9"),
        (2, ("10.0.0.1", "6.6.6.6, 198.51.100.9, 10.0.0.2"), "198.51.100.9"),
        (2, ("10.0.0.1", "198.51.100.9"), "10.0.0.1"),
        (1, ("10.0.0.1", "not an address"), "10.0.0.1"),
        (1, ("", ""), "unknown"),
        (0, ("2001:db8:1:2:3:4:5:6", ""), "2001:db8:1:2::/64"),
        (0, ("::ffff:203.0.113.5", ""), "203.0.113.5"),
    ],
)
def test_an_address_is_believed_only_from_our_own_proxies(rf, settings, proxies, seen, believed):
    peer, forwarded = seen
    settings.TRUSTED_PROXIES = proxies
    request = rf.get("/", REMOTE_ADDR=peer, HTTP_X_FORWARDED_FOR=forwarded)

    assert client_address(request) == believed
