from cms.forms.agenda import AgendaFilterForm
from cms.forms.search import SearchForm

__all__ = ["AgendaFilterForm", "SearchForm"]
