"""The names under which publishers declare what they say of an article: schema.org types and meta elements."""

ARTICLE_TYPES = frozenset((
    "article", "newsarticle", "blogposting", "reportagenewsarticle", "reviewnewsarticle", "analysisnewsarticle",
    "opinionnewsarticle", "backgroundnewsarticle", "asknewsarticle", "satiricalarticle",
    "advertisercontentarticle", "liveblogposting", "socialmediaposting", "report", "review", "techarticle",
    "scholarlyarticle", "interview",
))  # fmt: skip
PAGE_TYPES = frozenset((
    "webpage", "itempage", "aboutpage",
))  # fmt: skip
LISTING_TYPES = frozenset((
    "collectionpage", "searchresultspage", "profilepage",
))  # fmt: skip
NOTICE_TYPES = frozenset((
    "aboutpage", "contactpage",
))  # fmt: skip
# Best first.
META_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    "rnews:datepublished", "datepublished", "date_published", "published_time", "publish_date", "publish-date",
    "publication_date", "originalpublicationdate", "pubdate", "pub_date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "dc:date", "dc:created", "sailthru.date",
    "parsely-pub-date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate",
    "article_date_original", "article.published", "article:post_date", "vr:published_time", "published-date",
    "published_at", "last:published", "citation_publication_date", "citation_date", "date",
)  # fmt: skip
META_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified",
    "rnews:datemodified", "datemodified", "date_modified", "modified_time", "dcterms.modified", "dc.date.modified",
    "dc:modified", "lastmod", "last-modified", "last_updated_date", "article.updated", "revised",
    "sailthru.modified",
)  # fmt: skip
META_TITLE = (
    "og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title",
    "headline",
)  # fmt: skip
META_AUTHOR = (
    "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc:creator", "byl", "byline",
    "article:author_name", "article.author", "cxenseparse:author", "citation_author", "article:author",
    "og:article:author", "twitter:data1",
)  # fmt: skip
META_DESCRIPTION = (
    "og:description", "description", "twitter:description", "dc.description", "sailthru.description",
)  # fmt: skip
META_SECTION = (
    "article:section", "og:article:section", "parsely-section", "section", "category", "article.section",
)  # fmt: skip
META_SITE = (
    "og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site", "al:ios:app_name",
)  # fmt: skip
META_LANGUAGE = (
    "og:locale", "content-language", "dc.language", "language", "dcterms.language",
)  # fmt: skip
META_KEYWORDS = (
    "news_keywords", "article:tag", "og:article:tag", "keywords", "parsely-tags", "sailthru.tags", "dc.subject",
)  # fmt: skip
META_IMAGE = (
    "og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "parsely-image-url",
    "sailthru.image.full", "thumbnail",
)  # fmt: skip
