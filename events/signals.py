"""News from the programme, sent inside the transaction that makes it true."""

from django.dispatch import Signal

agenda_released = Signal()  # release: AgendaRelease, news: what it tells each person, list[News]
edition_copied = Signal()  # edition: Edition, original: Edition
