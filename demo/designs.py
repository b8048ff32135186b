"""The page designs: plain functions from an article's page to its HTML, with the furniture real sites have."""

from collections.abc import Callable
from html import escape

from demo import frames
from demo.frames import ArticlePage
from demo.metadata import head_of


def article_page(page: ArticlePage) -> str:
    """Return the page of an article in its outlet's design."""
    return frames.document(
        page.outlet, f"{page.article.title} | {page.outlet.name}", head_of(page), DESIGNS[page.outlet.design](page)
    )


def broadsheet(page: ArticlePage) -> str:
    """A trade paper: sidebar with the newest, a plug in the middle of the text."""
    outlet, article = page.outlet, page.article
    words, half = outlet.furniture, len(article.body) // 2
    return f"""<div class="columns"><main>
<article class="story" id="story-{article.slug}">
<p class="kicker"><a href="/{article.section}/">{escape(outlet.sections[article.section])}</a></p>
<h1 class="headline">{escape(article.title)}</h1>
{_standfirst(page)}
<div class="byline"><span class="author">{frames.byline(page)}</span>
{frames.time_tag(outlet, article.published_at)}</div>
{frames.updated(page)}
<div class="story-body">
{frames.paragraphs(article.body[:half])}
{frames.read_more(outlet)}
{frames.paragraphs(article.body[half:])}
{frames.credit_line(page)}
</div>
<div class="author-bio"><p>{escape(words.bio)}</p></div>
</article>
{frames.newsletter(outlet)}
{frames.link_list(words.related, page.related, "related-posts")}
</main>
<aside class="sidebar">{frames.link_list(words.newest, page.newest, "newest")}{frames.trending(outlet)}</aside></div>"""


def wire(page: ArticlePage) -> str:
    """A news agency: next to nothing around the text, and no metadata but the <time> element."""
    outlet, article = page.outlet, page.article
    return f"""<main>
<h1>{escape(article.title)}</h1>
<p class="meta">{frames.time_tag(outlet, article.published_at)}</p>
{frames.updated(page)}
<div class="report">
{frames.paragraphs(article.body)}
</div>
</main>
{frames.link_list(outlet.furniture.related, page.related, "related")}
<aside>{frames.link_list(outlet.furniture.newest, page.newest, "newest")}{frames.trending(outlet)}
{frames.newsletter(outlet)}</aside>"""


def magazine(page: ArticlePage) -> str:
    """A magazine: big opening, tags, a box about the writers, related pieces below."""
    outlet, article = page.outlet, page.article
    words = outlet.furniture
    return f"""<main id="content">
<article>
<header class="opening"><h1>{escape(article.title)}</h1>
{_standfirst(page)}
<p class="credits">{frames.byline(page)} <span class="date">{frames.time_tag(outlet, article.published_at)}</span></p>
{frames.updated(page)}{frames.alternates(page)}</header>
<div class="entry-content">
{frames.paragraphs(article.body)}
</div>
{frames.credit_line(page)}
<footer class="tags"><a rel="tag" href="/{article.section}/">{escape(outlet.sections[article.section])}</a></footer>
</article>
<section class="author-box"><p>{escape(words.bio)}</p></section>
{frames.read_more(outlet)}
{frames.link_list(words.related, page.related, "related-articles")}
{frames.newsletter(outlet)}
</main>
<aside class="widget-area">{frames.link_list(words.newest, page.newest, "widget")}{frames.trending(outlet)}</aside>"""


def tabloid(page: ArticlePage) -> str:
    """A web paper: microdata in the body, plugs between the paragraphs, what is trending before the text."""
    outlet, article = page.outlet, page.article
    words = outlet.furniture
    first, rest = article.body[:2], article.body[2:]
    signed = f'<span itemprop="author">{escape(article.author)}</span>' if article.author else ""
    return f"""{frames.trending(outlet)}
<main itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">{escape(article.title)}</h1>
{_standfirst(page, ' itemprop="description"')}
<div class="article-information">{escape(words.by) if signed else ""} {signed}
{frames.time_tag(outlet, article.published_at, ' itemprop="datePublished"')}
{frames.updated(page, ' itemprop="dateModified"')}{frames.alternates(page)}</div>
<div class="article-body" itemprop="articleBody">
{frames.paragraphs(first)}
{frames.newsletter(outlet)}
{frames.paragraphs(rest)}
</div>
{frames.credit_line(page)}
{frames.read_more(outlet)}
</main>
{frames.link_list(words.related, page.related, "related")}
<aside class="right-rail">{frames.link_list(words.newest, page.newest, "rail")}</aside>"""


def gazette(page: ArticlePage) -> str:
    """A local paper: breadcrumbs, share tools, notices after the text."""
    outlet, article = page.outlet, page.article
    words = outlet.furniture
    section = escape(outlet.sections[article.section])
    return f"""<div id="page"><ol class="breadcrumb"><li><a href="/">{escape(outlet.name)}</a></li>
<li><a href="/{article.section}/">{section}</a></li></ol>
<div id="left">{frames.link_list(words.newest, page.newest, "headlines")}</div>
<div id="main" role="main">
<h1>{escape(article.title)}</h1>
{_standfirst(page)}
<p class="byline">{frames.byline(page)}</p><p class="dateline">{frames.time_tag(outlet, article.published_at)}</p>
{frames.updated(page)}
<div class="share">{frames.alternates(page)}</div>
<div class="article-text">
{frames.paragraphs(article.body)}
</div>
{frames.credit_line(page)}
<div class="notice"><p>{escape(words.bio)}</p></div>
</div>
{frames.read_more(outlet)}{frames.link_list(words.related, page.related, "related")}{frames.trending(outlet)}
{frames.newsletter(outlet)}</div>"""


def _standfirst(page: ArticlePage, attributes: str = "") -> str:
    text = page.article.standfirst
    return f'<p class="standfirst"{attributes}>{escape(text)}</p>' if text else ""


DESIGNS: dict[str, Callable[[ArticlePage], str]] = {
    "broadsheet": broadsheet,
    "wire": wire,
    "magazine": magazine,
    "tabloid": tabloid,
    "gazette": gazette,
}
