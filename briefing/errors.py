"""What can go wrong in a way that a user can see, one type a sentence.

BriefingError
├── NothingFound        1  no item matches
├── NoArticleText       1  the source holds no article text
├── SourceUnreadable    2  a file that is missing, a folder, or not to be read
├── NotText             2  a binary file
├── WrongUsage          2  options that do not go together
├── BadTheme            2
├── BadConfig           2
├── BadWeights          2  a file of the parser's weights that is missing, cut off or another's
├── LibraryUnusable     2
├── OutputFailed        2  standard output can't be written
└── FetchFailed         3  a URL that could not be fetched
"""

from __future__ import annotations


class BriefingError(Exception):
    """A failure as one line: `<source>: <reason>`; the reason is a phrase a person would say."""

    exit_code = 2

    def __init__(self, source: str | None, reason: str) -> None:
        super().__init__(source, reason)
        self.source = source
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}" if self.source else self.reason


class NothingFound(BriefingError):
    exit_code = 1


class NoArticleText(BriefingError):
    exit_code = 1


class SourceUnreadable(BriefingError):
    pass


class NotText(BriefingError):
    pass


class WrongUsage(BriefingError):
    pass


class BadTheme(BriefingError):
    pass


class BadConfig(BriefingError):
    pass


class BadWeights(BriefingError):
    pass


class LibraryUnusable(BriefingError):
    pass


class OutputFailed(BriefingError):
    pass


class FetchFailed(BriefingError):
    exit_code = 3
