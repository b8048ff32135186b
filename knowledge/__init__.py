"""What we understand of articles: the catalogue, what one article says, how articles belong together.

`load_seed` gives the catalogue, `Reader` reads one article, `relating` compares articles, `Follower` is the stage that
does all of it for an archive, `read_batch` the same for rows without one.
"""

from knowledge.batch import read_batch
from knowledge.catalogue.seed import load_seed
from knowledge.follow import Follower, follow, profile_of, read_again, related_article
from knowledge.reading.reader import Reader

__all__ = ["Follower", "Reader", "follow", "load_seed", "profile_of", "read_again", "read_batch", "related_article"]
