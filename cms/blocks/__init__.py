"""What editors build a page's text from; each block has one template in templates/cms/blocks/."""

from cms.blocks.body import BodyBlock

__all__ = ["BodyBlock"]
