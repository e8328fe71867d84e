"""A new installation gets its pages, in three languages, from here; pages that are there belong to their editors."""

from cms.domain.building.site import build_site

__all__ = ["build_site"]
