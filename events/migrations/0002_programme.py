import datetime
import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0001_initial'),
        ('wagtaildocs', '0014_alter_document_file_size'),
        ('wagtailimages', '0027_image_description'),
    ]

    operations = [
        migrations.CreateModel(
            name='Availability',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_at', models.DateTimeField(verbose_name='available from')),
                ('ends_at', models.DateTimeField(verbose_name='available until')),
            ],
            options={
                'verbose_name': 'availability',
                'verbose_name_plural': 'availabilities',
                'ordering': ['starts_at'],
            },
        ),
        migrations.CreateModel(
            name='FormerKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('session', 'session'), ('speaker', 'speaker')], max_length=10)),
                ('former', models.SlugField(max_length=80)),
                ('key', models.SlugField(max_length=80)),
            ],
        ),
        migrations.CreateModel(
            name='Material',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('slides', 'slides'), ('recording', 'recording'), ('paper', 'paper'), ('outcome', 'outcome'), ('link', 'link')], default='slides', max_length=10, verbose_name='kind')),
                ('title_ar', models.CharField(blank=True, max_length=250, verbose_name='title (Arabic)')),
                ('title_ckb', models.CharField(blank=True, max_length=250, verbose_name='title (Kurdish)')),
                ('title_en', models.CharField(blank=True, max_length=250, verbose_name='title (English)')),
                ('url', models.URLField(blank=True, max_length=1000, verbose_name='address')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='place in the list')),
            ],
            options={
                'verbose_name': 'material',
                'verbose_name_plural': 'materials',
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Recommendation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text_ar', models.TextField(blank=True, verbose_name='text (Arabic)')),
                ('text_ckb', models.TextField(blank=True, verbose_name='text (Kurdish)')),
                ('text_en', models.TextField(blank=True, verbose_name='text (English)')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='place in the list')),
            ],
            options={
                'verbose_name': 'recommendation',
                'verbose_name_plural': 'recommendations',
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.AddField(
            model_name='edition',
            name='closes_at',
            field=models.TimeField(default=datetime.time(20, 0), verbose_name='doors close at'),
        ),
        migrations.AddField(
            model_name='edition',
            name='day_changes_at',
            field=models.TimeField(default=datetime.time(4, 0), verbose_name='a day ends at'),
        ),
        migrations.AddField(
            model_name='edition',
            name='opens_at',
            field=models.TimeField(default=datetime.time(8, 0), verbose_name='doors open at'),
        ),
        migrations.AddField(
            model_name='edition',
            name='walking_minutes',
            field=models.PositiveSmallIntegerField(default=15, verbose_name='minutes to walk between two venues'),
        ),
        migrations.AddField(
            model_name='room',
            name='accessibility_ar',
            field=models.CharField(blank=True, max_length=300, verbose_name='accessibility (Arabic)'),
        ),
        migrations.AddField(
            model_name='room',
            name='accessibility_ckb',
            field=models.CharField(blank=True, max_length=300, verbose_name='accessibility (Kurdish)'),
        ),
        migrations.AddField(
            model_name='room',
            name='accessibility_en',
            field=models.CharField(blank=True, max_length=300, verbose_name='accessibility (English)'),
        ),
        migrations.AddField(
            model_name='room',
            name='closes_at',
            field=models.TimeField(blank=True, null=True, verbose_name='closes at'),
        ),
        migrations.AddField(
            model_name='room',
            name='opens_at',
            field=models.TimeField(blank=True, null=True, verbose_name='opens at'),
        ),
        migrations.AddField(
            model_name='room',
            name='venue',
            field=models.ForeignKey(blank=True, help_text="Left empty, it is the edition's venue.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rooms', to='events.venue', verbose_name='venue'),
        ),
        migrations.AddField(
            model_name='session',
            name='access',
            field=models.CharField(choices=[('public', 'open to all'), ('invitation', 'by invitation'), ('press', 'for the press')], default='public', max_length=10, verbose_name='access'),
        ),
        migrations.AddField(
            model_name='session',
            name='guid',
            field=models.UUIDField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='session',
            name='imported_id',
            field=models.CharField(blank=True, editable=False, max_length=200),
        ),
        migrations.AddField(
            model_name='session',
            name='interpretation',
            field=models.JSONField(blank=True, default=list, verbose_name='interpreted into'),
        ),
        migrations.AddField(
            model_name='speaker',
            name='guid',
            field=models.UUIDField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='speaker',
            name='imported_id',
            field=models.CharField(blank=True, editable=False, max_length=200),
        ),
        migrations.AlterField(
            model_name='edition',
            name='title_ar',
            field=models.CharField(blank=True, max_length=200, verbose_name='title (Arabic)'),
        ),
        migrations.AlterField(
            model_name='room',
            name='name_ar',
            field=models.CharField(blank=True, max_length=200, verbose_name='name (Arabic)'),
        ),
        migrations.AlterField(
            model_name='room',
            name='name_ckb',
            field=models.CharField(blank=True, max_length=200, verbose_name='name (Kurdish)'),
        ),
        migrations.AlterField(
            model_name='room',
            name='name_en',
            field=models.CharField(blank=True, max_length=200, verbose_name='name (English)'),
        ),
        migrations.AlterField(
            model_name='searchentry',
            name='title_ar',
            field=models.CharField(max_length=500),
        ),
        migrations.AlterField(
            model_name='searchentry',
            name='title_ckb',
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AlterField(
            model_name='searchentry',
            name='title_en',
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AlterField(
            model_name='session',
            name='language',
            field=models.CharField(blank=True, default='ar', max_length=10, verbose_name='language spoken'),
        ),
        migrations.AlterField(
            model_name='session',
            name='title_ar',
            field=models.CharField(blank=True, max_length=500, verbose_name='title (Arabic)'),
        ),
        migrations.AlterField(
            model_name='session',
            name='title_ckb',
            field=models.CharField(blank=True, max_length=500, verbose_name='title (Kurdish)'),
        ),
        migrations.AlterField(
            model_name='session',
            name='title_en',
            field=models.CharField(blank=True, max_length=500, verbose_name='title (English)'),
        ),
        migrations.AlterField(
            model_name='speaker',
            name='name_ar',
            field=models.CharField(blank=True, max_length=200, verbose_name='name (Arabic)'),
        ),
        migrations.AlterField(
            model_name='speaker',
            name='name_ckb',
            field=models.CharField(blank=True, max_length=200, verbose_name='name (Kurdish)'),
        ),
        migrations.AlterField(
            model_name='speaker',
            name='name_en',
            field=models.CharField(blank=True, max_length=200, verbose_name='name (English)'),
        ),
        migrations.AlterField(
            model_name='theme',
            name='title_ar',
            field=models.CharField(blank=True, max_length=250, verbose_name='title (Arabic)'),
        ),
        migrations.AlterField(
            model_name='theme',
            name='title_ckb',
            field=models.CharField(blank=True, max_length=250, verbose_name='title (Kurdish)'),
        ),
        migrations.AlterField(
            model_name='theme',
            name='title_en',
            field=models.CharField(blank=True, max_length=250, verbose_name='title (English)'),
        ),
        migrations.AddConstraint(
            model_name='edition',
            constraint=models.CheckConstraint(condition=models.Q(('title_ar', ''), ('title_ckb', ''), ('title_en', ''), _negated=True), name='edition_has_a_title'),
        ),
        migrations.AddConstraint(
            model_name='room',
            constraint=models.CheckConstraint(condition=models.Q(('name_ar', ''), ('name_ckb', ''), ('name_en', ''), _negated=True), name='room_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=models.UniqueConstraint(condition=models.Q(('imported_id', ''), _negated=True), fields=('edition', 'imported_id'), name='one_session_per_imported_id'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=models.CheckConstraint(condition=models.Q(('title_ar', ''), ('title_ckb', ''), ('title_en', ''), _negated=True), name='session_has_a_title'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.UniqueConstraint(condition=models.Q(('imported_id', ''), _negated=True), fields=('edition', 'imported_id'), name='one_speaker_per_imported_id'),
        ),
        migrations.AddConstraint(
            model_name='speaker',
            constraint=models.CheckConstraint(condition=models.Q(('name_ar', ''), ('name_ckb', ''), ('name_en', ''), _negated=True), name='speaker_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='theme',
            constraint=models.CheckConstraint(condition=models.Q(('title_ar', ''), ('title_ckb', ''), ('title_en', ''), _negated=True), name='theme_has_a_title'),
        ),
        migrations.AddField(
            model_name='availability',
            name='speaker',
            field=modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='availabilities', to='events.speaker'),
        ),
        migrations.AddField(
            model_name='formerkey',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_keys', to='events.edition'),
        ),
        migrations.AddField(
            model_name='material',
            name='document',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtaildocs.document', verbose_name='document'),
        ),
        migrations.AddField(
            model_name='material',
            name='session',
            field=modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='materials', to='events.session'),
        ),
        migrations.AddField(
            model_name='recommendation',
            name='edition',
            field=modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='recommendations', to='events.edition', verbose_name='edition'),
        ),
        migrations.AddConstraint(
            model_name='availability',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='availability_ends_after_it_starts'),
        ),
        migrations.AddConstraint(
            model_name='formerkey',
            constraint=models.UniqueConstraint(fields=('edition', 'kind', 'former'), name='one_way_on_from_a_former_key'),
        ),
        migrations.AddConstraint(
            model_name='material',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('document', None), models.Q(('url', ''), _negated=True)), models.Q(('document__isnull', False), ('url', '')), _connector='OR'), name='material_is_a_document_or_a_link'),
        ),
    ]
