import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("events", "0006_release_facts")]

    operations = [
        migrations.CreateModel(
            name='NoticeDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('person', models.UUIDField(editable=False)),
                ('subject', models.CharField(blank=True, max_length=200, verbose_name='subject')),
                ('opening', models.TextField(blank=True, max_length=4000, verbose_name='opening words')),
                ('is_held_back', models.BooleanField(default=False, verbose_name='do not send this message')),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notice_drafts', to='events.edition')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('edition', 'person'), name='one_notice_draft_per_person')],
            },
        ),
        migrations.CreateModel(
            name='ReleaseNotice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('person', models.UUIDField(editable=False)),
                ('subject', models.CharField(blank=True, max_length=200, verbose_name='subject')),
                ('opening', models.TextField(blank=True, max_length=4000, verbose_name='opening words')),
                ('language', models.CharField(choices=[('ar', 'العربية'), ('ckb', 'کوردی'), ('en', 'English')], max_length=5)),
                ('state', models.CharField(choices=[('told', 'told'), ('held_back', 'held back'), ('unreachable', 'cannot be reached')], max_length=12)),
                ('release', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notices', to='events.agendarelease')),
                ('speaker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='notices', to='events.speaker')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('release', 'person'), name='one_notice_per_release_and_person')],
            },
        ),
    ]
