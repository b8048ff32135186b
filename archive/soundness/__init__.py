"""Whether the archive is what it should be."""

from archive.soundness.chain import AuditHead
from archive.soundness.shelf import SoundnessShelf, Unsound

__all__ = ["AuditHead", "SoundnessShelf", "Unsound"]
