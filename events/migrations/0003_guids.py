import uuid

from django.db import migrations


def give_guids(apps, _schema_editor):
    for name in ("Session", "Speaker"):
        model = apps.get_model("events", name)
        rows = list(model.objects.filter(guid=None).only("pk"))
        for row in rows:
            row.guid = uuid.uuid4()
        model.objects.bulk_update(rows, ["guid"], batch_size=500)


class Migration(migrations.Migration):

    dependencies = [("events", "0002_programme")]

    operations = [migrations.RunPython(give_guids, migrations.RunPython.noop)]
