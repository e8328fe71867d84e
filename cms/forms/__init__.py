from cms.forms.agenda import AgendaFilterForm
from cms.forms.search import SearchForm
from cms.forms.stars import StarsForm

__all__ = ["AgendaFilterForm", "SearchForm", "StarsForm"]
