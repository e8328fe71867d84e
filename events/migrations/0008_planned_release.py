import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("events", "0007_notices"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        migrations.CreateModel(
            name='PlannedRelease',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(verbose_name='time of release')),
                ('note_ar', models.CharField(blank=True, max_length=300, verbose_name='note (Arabic)')),
                ('note_ckb', models.CharField(blank=True, max_length=300, verbose_name='note (Kurdish)')),
                ('note_en', models.CharField(blank=True, max_length=300, verbose_name='note (English)')),
                ('tells_people', models.BooleanField(default=True)),
                ('draft', models.CharField(editable=False, max_length=64)),
                ('planned_at', models.DateTimeField(auto_now_add=True)),
                ('state', models.CharField(choices=[('open', 'planned'), ('released', 'released'), ('nothing', 'nothing to release'), ('cancelled', 'cancelled')], default='open', max_length=10)),
                ('is_as_planned', models.BooleanField(default=True)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='planned_releases', to='events.edition')),
                ('planned_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('release', models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='plan', to='events.agendarelease')),
            ],
            options={
                'verbose_name': 'planned release',
                'verbose_name_plural': 'planned releases',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('edition',), name='one_open_plan'), models.CheckConstraint(condition=models.Q(models.Q(('release__isnull', False), ('state', 'released')), models.Q(models.Q(('state', 'released'), _negated=True), ('release', None)), _connector='OR'), name='plan_released_its_release')],
            },
        ),
    ]
