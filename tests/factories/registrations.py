import uuid

import factory
from factory.django import DjangoModelFactory

from registrations.models import Attendee, Order, RegistrationType
from tests.factories.events import EditionFactory


class RegistrationTypeFactory(DjangoModelFactory):
    class Meta:
        model = RegistrationType

    edition = factory.SubFactory(EditionFactory)
    key = factory.Sequence(lambda n: f"type-{n}")
    name_ar = "مشارك"
    name_ckb = "بەشداربوو"
    name_en = "Participant"


class OrderFactory(DjangoModelFactory):
    class Meta:
        model = Order

    edition = factory.SubFactory(EditionFactory)
    code = factory.Sequence(lambda n: f"C{n:07}")
    secret = factory.Sequence(lambda n: f"secret-{n:036}")
    form_token = factory.LazyFunction(uuid.uuid4)
    language = "ar"
    email = factory.Sequence(lambda n: f"person{n}@example.org")


class AttendeeFactory(DjangoModelFactory):
    class Meta:
        model = Attendee

    order = factory.SubFactory(OrderFactory)
    edition = factory.SelfAttribute("order.edition")
    registration_type = factory.SubFactory(RegistrationTypeFactory, edition=factory.SelfAttribute("..edition"))
    name = "سركوت نامق"
    latin_name = "Sarkawt Namiq"
    email = factory.SelfAttribute("order.email")
    language = "ar"
