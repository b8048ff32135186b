"""Whether the archive is what it should be."""

from archive.soundness.shelf import SoundnessShelf, Unsound

__all__ = ["SoundnessShelf", "Unsound"]
