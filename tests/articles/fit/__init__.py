"""Fits the parser's weights on marked articles: `python -m tests.articles.fit people GOLD…`."""
