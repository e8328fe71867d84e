import factory
from django.contrib.auth.models import Group
from factory.django import DjangoModelFactory

from foundation.access.models import User

PASSWORD = "a long and private sentence"


class StaffFactory(DjangoModelFactory):
    """`StaffFactory(roles=[Role.DESK])` signs in with `tests.factories.access.PASSWORD`."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"staff{n}@example.org")
    name = factory.Sequence(lambda n: f"Staff {n}")
    language = "ar"
    password = factory.django.Password(PASSWORD)

    @factory.post_generation
    def roles(self, create, roles):
        for role in roles or ():
            self.groups.add(Group.objects.get_or_create(name=role)[0])
