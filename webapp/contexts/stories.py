"""The page of one story: who told it first, and who made what from whose report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from records.articles import ArticleId
from records.errors import NotFoundError
from records.findings import CopyKind, CopyLink, Story, StoryId
from records.subjects import SubjectId, SubjectKind
from webapp.contexts.rows import ArticleRow, Counted, Page, article_rows, most_frequent
from webapp.rooms import Rooms


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryNode:
    """An article in the tree of a story: what was made from it hangs below it."""

    row: ArticleRow
    kind: CopyKind | None
    reason: str
    children: tuple["StoryNode", ...]
    is_here: bool = False


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
    tree = story_tree(rooms, story) if story else ()
    rows = [node.row for root in tree for node in walk(root)]
    if story is None or not rows:
        raise NotFoundError(f"story {story_id} has no public articles")
    films: dict[SubjectId, int] = {}
    stunts: dict[SubjectId, int] = {}
    for row in rows:
        for counts, links in ((films, row.films), (stunts, row.stunts)):
            for link in links:
                counts[link.id] = counts.get(link.id, 0) + 1
    first = next(row for id_ in story.articles for row in rows if row.id == id_)
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


def story_tree(rooms: Rooms, story: Story, here: ArticleId | None = None) -> tuple[StoryNode, ...]:
    """Return a story's articles as trees: roots told it on their own, what was made from an article hangs below it."""
    rows = {row.id: row for row in article_rows(rooms, rooms.archive.articles.many(story.articles))}
    links = {link.article: link for link in story.copies if link.article in rows and link.original in rows}
    return _trees([id_ for id_ in story.articles if id_ in rows], rows, links, here)


def _trees(
    order: Sequence[ArticleId],
    rows: Mapping[ArticleId, ArticleRow],
    links: Mapping[ArticleId, CopyLink],
    here: ArticleId | None,
) -> tuple[StoryNode, ...]:
    def node(id_: ArticleId, above: frozenset[ArticleId]) -> StoryNode:
        below = [one for one in order if one in links and links[one].original == id_ and one not in above]
        link: CopyLink | None = links.get(id_)
        return StoryNode(
            row=rows[id_],
            kind=link.kind if link else None,
            reason=link.reason if link else "",
            children=tuple(node(one, above | {id_}) for one in below),
            is_here=id_ == here,
        )

    return tuple(node(id_, frozenset({id_})) for id_ in order if id_ not in links)


def walk(node: StoryNode) -> Sequence[StoryNode]:
    """Return a node and all below it."""
    return [node, *(below for child in node.children for below in walk(child))]
