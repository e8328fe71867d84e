from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0008_planned_release"),
    ]

    operations = [
        migrations.AddField(
            model_name="room",
            name="imported_id",
            field=models.CharField(blank=True, editable=False, max_length=210),
        ),
    ]
