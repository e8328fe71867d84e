from django.utils.translation import gettext_lazy as _
from wagtail.contrib.table_block.blocks import TableBlock


class DataTableBlock(TableBlock):
    class Meta:
        icon = "table"
        label = _("Table")
        template = "cms/blocks/table.html"
