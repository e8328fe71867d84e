import uuid

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("events", "0003_guids")]

    operations = [
        operation
        for name in ("session", "speaker")
        for operation in (
            migrations.AlterField(name, "guid", models.UUIDField(default=uuid.uuid4, editable=False)),
            migrations.AddConstraint(
                name, models.UniqueConstraint(fields=("edition", "guid"), name=f"one_{name}_per_guid")
            ),
        )
    ]
