"""What was captured: the shelf of captures, whether they are as they were kept, and what reading made of them."""

from archive.captures.erasing import ErasingShelf
from archive.captures.fixity import FixityShelf
from archive.captures.quarantine import QuarantineShelf
from archive.captures.readings import ReadingsShelf
from archive.captures.shelf import CapturesShelf

__all__ = ["CapturesShelf", "ErasingShelf", "FixityShelf", "QuarantineShelf", "ReadingsShelf"]
