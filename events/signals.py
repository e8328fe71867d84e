"""News from the programme, sent inside the transaction that makes it true."""

from django.dispatch import Signal

agenda_released = Signal()  # release: AgendaRelease
