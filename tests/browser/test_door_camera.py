import pytest
from playwright.sync_api import expect

from tests.browser.films import badge_held_up
from tests.browser.registering import NAME, badge_of_somebody_new

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture
def camera(visitors, tmp_path):
    """A door phone whose camera sees the badge of somebody who has just registered."""
    badge = badge_of_somebody_new(visitors.new_page(), "camera@example.org")
    at_the_door = visitors.with_camera(badge_held_up(badge, tmp_path / "badge.y4m"))
    yield at_the_door.organiser()
    at_the_door.browser.close()


def test_a_badge_held_before_the_camera_lets_its_holder_in(camera):
    camera.add_init_script("delete window.BarcodeDetector")
    camera.goto("/door/?language=ar")

    with camera.expect_response("**/zxing_reader*.wasm"):
        camera.click("[data-part=camera]")

    expect(camera.locator("[data-part=title]")).to_have_text("تفضّل")
    expect(camera.locator("[data-part=verdict-screen] [data-part=name]")).to_have_text(NAME)
