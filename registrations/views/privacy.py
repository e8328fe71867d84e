"""Headers of pages that only the holder of a secret link may see."""

from foundation.access.privacy import private_page

__all__ = ["private_page"]
