"""What an element's name, class and other attributes say of the text inside it.

Sites name their boxes in their own ways, but after the same things: `related`, `newsletter`,
`caption`, `standfirst`. The words here were gathered from the conventions of WordPress, Drupal,
Arc XP, Chorus, Brightspot, Ghost, AMP, BBC and Guardian pages; none of them is a site's name.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

# The order decides where a name holds several.
_REASONS = (
    (
        "embedded post",
        r"twitter-?tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed|tweet-?embed|"
        r"element-tweet|embed(?:ded)?-?(?:tweet|post|social)|social-?embed|reddit-embed|threads-post",
    ),
    (
        "comment",
        r"\bcomments?(?:\b|-?(?:list|area|section|form|body|thread|count|container|wrapper))|"
        r"disqus|comment-respond|openweb|spot-im|viafoura|\brespond\b|\bdiscussion\b|talk-?back|"
        r"\breader-?(?:comments|responses)|\breplies\b",
    ),
    (
        "sign-up prompt",
        r"newsletter|\bsign-?up|sign-up\b|mailing-?list|mailchimp|email-?capture|subscribe|"
        r"subscription|\bmc_embed|app-?promo|whatsapp|donat(?:e|ion)|registration|membership-|"
        r"(?:news|e?mail|reporter|author|topic)-?alerts?\b",
    ),
    (
        "related link",
        r"related|read-?(?:more|next|also)|more-?(?:on|from|stories|news|like|in|about|links)\b|"
        r"recommend|recirc|most-?(?:read|popular|viewed|shared)|trending|also-?(?:read|like|see)|"
        r"see-?also|outbrain|taboola|\bpromo\b|further-?reading|in-?line-?(?:link|story|promo)|"
        r"up-?next|\bnext-?(?:article|story|post)|you-?may-?(?:also|like)|(?:latest|top|other)-?"
        r"(?:news|stories|posts|articles|headlines)|essential-list|rich-?link|jp-relatedposts|"
        r"story-?package|link-?(?:list|stack|box)|list-?recent|post-?navigation|nav-?links",
    ),
    ("related link", r"\bfaqs?(?:\b|-?(?:box|list|section|block|container|wrapper))"),
    (
        "author note",
        r"author-?(?:bio|box|info|card|description|profile|about|details)|\bbio\b|"
        r"about-?(?:the-?)?author|byline-?bio|contributor-?bio|writer-?bio",
    ),
    ("byline", r"\bby-?line|\bauthors?(?:\b|-?(?:name|names|list|line|block|meta))|\bvcard\b"),
    (
        "share line",
        r"\bshar(?:e|ing)(?:\b|-?(?:bar|tools?|buttons?|links?|icons?|this|widget))|sharedaddy|"
        r"social-?(?:share|media|links|bar|icons|buttons|tools)|\bfollow-?us|addtoany|addthis|"
        r"gift-?article|print-?(?:button|link)|\btool-?bar",
    ),
    (
        "advertisement",
        r"\bads?\b|\bnative-?(?:ads?|unit|content|promo)\b|\badvert\w*|\bsponsor\w*|\bad-?(?:slot|unit|wrapper|container|label|break)|"
        r"dfp|google-?auto|affiliate-?(?:disclosure|disclaimer)|shopping-?module|commerce-",
    ),
    ("photo credit", r"(?:photo|image|media|picture)-?(?:credit|source|copyright)|\bcredits?\b"),
    ("copyright line", r"copyright|\blegal-?(?:notice|text)|reprints?\b"),
    ("reader poll", r"(?:^| )(?:reader-?)?poll(?:-?(?:box|widget|embed|form|container))?(?= |$)"),
    ("table of contents", r"table-?of-?contents|\btoc\b|\btoc-|jump-?links|on-?this-?page"),
    (
        "key points",
        r"\bkey-?(?:points?|takeaways?|facts|events?)\b|\btakeaways?\b|at-?a-?glance|tl-?dr|"
        r"(?:ai|story|quick|speed)-?(?:summary|read|highlights)\b|\bfield-highlights?\b",
    ),
    ("pull quote", r"pull-?quote|quote-?box|\b(?:type|field)-quote\b"),
    ("tags", r"\b(?:tag|topic)s?(?:\b|-?(?:list|links|cloud|tags))|keywords"),
    ("section line", r"bread-?crumbs?|\bkicker\b|\beyebrow\b"),
    ("cookie line", r"cookie|consent|gdpr|onetrust"),
    ("player text", r"video-?(?:player|title|playlist|caption|meta)|audio-?player|jw-?player|"
                    r"podcast-?(?:player|promo|embed)|\bvjs-|transcript-"),
)  # fmt: skip
# Holds even where the text inside looks like the story's own paragraphs.
_STRONG = frozenset(("embedded post", "comment", "not shown"))
# Named after what stands in a line beside other things, and often around a paragraph as well.
_LINES = frozenset(
    ("byline", "share line", "tags", "section line", "copyright line", "photo credit")
)
_REASON = re.compile(
    "|".join(f"(?P<r{number}>{pattern})" for number, (_, pattern) in enumerate(_REASONS))
)
_CAPTION = re.compile(
    r"caption|(?:image|photo|media|picture|figure)-?(?:desc|text|info|meta|legend)|\blegend\b"
)
_PICTURE = re.compile(
    r"\b(?:image|photo|picture|figure|gallery|slide|slideshow|carousel|lightbox)s?"
    r"(?:-(?:widget|block|wrap|wrapper|container|embed|component|item|box|holder|inline|module))?\b"
)
_HIDDEN = re.compile(r"(?:^| )(?:hide|hidden|is-hidden|d-none|print-(?:only|header|footer))(?: |$)")
# `hidden md:block` and `d-none d-md-block` hide a thing from telephones only.
_SHOWN_WIDE = re.compile(r"\b(?:sm|md|lg|xl)-(?:block|flex|grid|inline|table)")
_INACTIVE = re.compile(r"(?:^| )tab-pane(?: |$)")
_STANDFIRST = re.compile(
    r"stand-?first|\blead-?(?:text|in|paragraph)\b|teaser-?text|\bchapo\b|\bingress\b|\bdek\b|"
    r"\bdeck\b|sub-?(?:title|head(?:ing|line)?)\b|\bstrap-?line|"
    r"(?:article|post|story|entry|content|page)-?(?:excerpt|summary|intro|deck|dek|lede|teaser|"
    r"abstract|description)\b|\bexcerpt\b|\bsummary\b|\bintro\b|\blede\b|\bdescription\b|"
    r"\bsynopsis\b|\btagline\b"
)
_ATTRIBUTES = (
    "class", "id", "itemprop", "role", "data-component", "data-testid", "data-gu-name",
    "data-type", "data-module", "data-block", "data-component-name",
)  # fmt: skip
_OUTSIDE = {
    "nav": "section line",
    "footer": "site footer",
    "form": "sign-up prompt",
    "amp-accordion": "related link",
    "amp-twitter": "embedded post",
    "amp-instagram": "embedded post",
    "amp-facebook": "embedded post",
    "amp-tiktok": "embedded post",
}
# "relatedArticles", "related_articles" and "related--articles" are one spelling here.
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SIGNS = re.compile(r"[^a-z0-9]+")


def names_of(element: HtmlElement) -> str:
    """The element's class and its kin as small words joined by `-`, parts divided by spaces."""
    parts = []
    for attribute in _ATTRIBUTES:
        value = element.get(attribute)
        if value:
            parts += value[:400].split()
    return " ".join(_SIGNS.sub("-", _HUMP.sub("-", part).lower()).strip("-") for part in parts[:40])


def reason_in(tag: str, names: str) -> str | None:
    """Why what the element holds is no story, by its tag and names; None where they don't say."""
    if tag in _OUTSIDE:
        return _OUTSIDE[tag]
    if _HIDDEN.search(names) and not _SHOWN_WIDE.search(names):
        return "not shown"
    if _INACTIVE.search(names) and " active" not in names:
        return "not shown"
    match = _REASON.search(names)
    return _REASONS[int(match.lastgroup[1:])][0] if match and match.lastgroup else None


def is_strong(reason: str) -> bool:
    """Whether a reason holds even for text that looks like the story's own paragraphs."""
    return reason in _STRONG


def is_line(reason: str) -> bool:
    """Whether a reason is one for a line and not for a paragraph of prose."""
    return reason in _LINES


def is_hidden(element: HtmlElement) -> bool:
    """Whether the element says itself that it is not shown."""
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or (bool(style) and "display:none" in style[:200].replace(" ", "").lower())
    )


def is_picture(tag: str, names: str) -> bool:
    """Whether the element is named as one that shows a picture."""
    return tag == "figure" or bool(_PICTURE.search(names))


def is_caption(tag: str, names: str) -> bool:
    """Whether the element holds a picture's caption."""
    return tag == "figcaption" or bool(_CAPTION.search(names))


def is_standfirst(names: str) -> bool:
    """Whether the element is named as the sentence under a headline."""
    return bool(_STANDFIRST.search(names))
