"""What is kept for a search and what is asked of it; both sides are folded."""

import re

from django.db.models import Q

from foundation.text import fold_terms, searchable

_ARTICLE = re.compile(r"^(?:[وبكف]?ال|لل)(?=\w{2})")


def search_key(*texts: str) -> str:
    """Every word behind one space, and the other ways in which it is typed."""
    words = " ".join(searchable(text) for text in texts).split()
    bare = [_without_article(word) for word in words]
    return "".join(f" {word}" for word in dict.fromkeys([*words, *bare]))


def matching(column: str, query: str) -> Q:
    """Rows in whose column every word of the query begins a word; none for a query without words."""
    found = Q()
    for term in fold_terms(query):
        found &= _begins_a_word(column, term) | _begins_a_word(column, _without_article(term))
    return found or Q(pk__in=[])


def _begins_a_word(column: str, term: str) -> Q:
    return Q(**{f"{column}__contains": f" {term}"})


def _without_article(word: str) -> str:
    return _ARTICLE.sub("", word)
