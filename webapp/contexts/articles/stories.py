"""The page of one story: who told it first, and who made what from whose report."""

from dataclasses import dataclass, field

from knowledge.relating.chains import descending, without_circles
from records.articles import ArticleId
from records.errors import NotFoundError
from records.findings import CopyKind, CopyLink, Story, StoryId
from records.subjects import SubjectId, SubjectKind
from webapp.contexts.rows import ArticleRow, Counted, Page, article_rows, most_frequent
from webapp.rooms import Rooms

DEEPEST = 6  # articles of a chain that are drawn one below the other


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryNode:
    """An article in the tree of a story: what was made from it hangs below it."""

    row: ArticleRow
    kind: CopyKind | None
    reason: str
    children: tuple["StoryNode", ...]
    is_here: bool = False
    further: int = 0  # articles further down the chain, which are not drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage(Page):
    """A story's page."""

    id: StoryId
    first: ArticleRow
    tree: tuple[StoryNode, ...]
    articles: int
    outlets: int
    independent: int
    films: tuple[Counted, ...]
    stunts: tuple[Counted, ...]


def story_page(rooms: Rooms, story_id: int) -> StoryPage:
    """Return a story's page. Raise NotFoundError when there is none, or nothing of it is public."""
    story = rooms.archive.relations.story(StoryId(story_id))
    forest = story_forest(rooms, story) if story else StoryForest()
    rows, tree = list(forest.rows.values()), drawn(forest)
    if story is None or not rows:
        raise NotFoundError(f"story {story_id} has no public articles")
    films: dict[SubjectId, int] = {}
    stunts: dict[SubjectId, int] = {}
    for row in rows:
        for counts, links in ((films, row.films), (stunts, row.stunts)):
            for link in links:
                counts[link.id] = counts.get(link.id, 0) + 1
    first = rows[0]
    return StoryPage(
        title=story.title or first.title,
        description=f"One piece of news in {len(rows)} articles, from the first report to the last copy.",
        id=story.id,
        first=first,
        tree=tree,
        articles=len(rows),
        outlets=len({row.outlet.slug for row in rows}),
        independent=len(tree),
        films=most_frequent(rooms, films, SubjectKind.FILM, 8),
        stunts=most_frequent(rooms, stunts, SubjectKind.STUNT, 8),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryForest:
    """The public articles of a story, and which of them was made from which."""

    rows: dict[ArticleId, ArticleRow] = field(default_factory=dict)  # by publication
    links: dict[ArticleId, CopyLink] = field(default_factory=dict)


def story_forest(rooms: Rooms, story: Story) -> StoryForest:
    """Return the public articles of a story; of copies that lead to each other in a circle the first stands alone."""
    found = {row.id: row for row in article_rows(rooms, rooms.archive.articles.many(story.articles))}
    rows = {id_: found[id_] for id_ in story.articles if id_ in found}
    links = {link.article: link for link in story.copies if link.article in rows and link.original in rows}
    sound = without_circles({one: link.original for one, link in links.items()}, list(rows))
    return StoryForest(rows=rows, links={one: links[one] for one in sound})


def story_tree(rooms: Rooms, story: Story, here: ArticleId | None = None) -> tuple[StoryNode, ...]:
    """Return a story's articles as trees: roots told it on their own, what was made from an article hangs below it."""
    return drawn(story_forest(rooms, story), here)


def drawn(forest: StoryForest, here: ArticleId | None = None) -> tuple[StoryNode, ...]:
    """Return a story's articles as trees that are no deeper than can be drawn; what hangs further down is counted.

    Args:
        forest: the articles.
        here: the article on whose page the trees stand.
    """
    below: dict[ArticleId, list[ArticleId]] = {}
    for one in forest.rows:
        if one in forest.links:
            below.setdefault(forest.links[one].original, []).append(one)

    def node(id_: ArticleId, depth: int) -> StoryNode:
        link, children = forest.links.get(id_), below.get(id_, ())
        is_last = depth == DEEPEST
        return StoryNode(
            row=forest.rows[id_],
            kind=link.kind if link else None,
            reason=link.reason if link else "",
            children=() if is_last else tuple(node(one, depth + 1) for one in children),
            is_here=id_ == here,
            further=len(descending(children, below)) if is_last else 0,
        )

    return tuple(node(id_, 1) for id_ in forest.rows if id_ not in forest.links)
