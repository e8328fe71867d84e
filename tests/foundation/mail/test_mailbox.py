import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from foundation.mail.sending import Enclosure

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings):
    settings.IS_DEMO = True


def addresses(message):
    attachment = message.attachments.get()
    return [
        reverse("mail:mailbox"),
        reverse("mail:message", args=[message.pk]),
        reverse("mail:attachment", args=[attachment.pk]),
    ]


@pytest.fixture
def invitation(welcome):
    return welcome(attachments=[Enclosure("e-iraq.ics", "text/calendar", b"BEGIN:VCALENDAR")])


def test_a_demo_shows_what_people_would_have_received(demo, client, invitation):
    mailbox, message, attachment = [client.get(address) for address in addresses(invitation)]

    assert invitation.subject in mailbox.content.decode()
    assert "سارة — ar" in strip_tags(message.content.decode())
    assert (attachment.content, attachment["Content-Type"]) == (b"BEGIN:VCALENDAR", "text/calendar")
    assert attachment["Content-Disposition"] == 'attachment; filename="e-iraq.ics"'


def test_outside_a_demo_there_is_no_mailbox(client, invitation):
    assert [client.get(address).status_code for address in addresses(invitation)] == [404, 404, 404]


def test_a_link_in_a_mail_can_be_followed_and_markup_cannot(demo, client, welcome):
    message = welcome(context={"name": "<script>alert(1)</script> https://e-iraq.example/ar/orders/x/"})

    page = client.get(reverse("mail:message", args=[message.pk])).content.decode()

    assert '<bdi><a href="https://e-iraq.example/ar/orders/x/"' in page
    assert "<script>alert" not in page


def test_the_short_address_leads_to_the_mailbox_in_the_visitors_language(demo, client):
    answer = client.get("/demo/mailbox/", headers={"accept-language": "ckb"})

    assert answer["Location"] == "/ckb/demo/mailbox/"


@pytest.mark.parametrize("count", [1, 3])
def test_the_mailbox_asks_the_database_as_often_for_three_mails_as_for_one(
    demo, client, welcome, django_assert_max_num_queries, count
):
    for number in range(count):
        welcome(key=str(number))

    with django_assert_max_num_queries(6):
        client.get(reverse("mail:mailbox"))
