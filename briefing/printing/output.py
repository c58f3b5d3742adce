"""One run's output: each briefing in the form that was asked for, and what stands between."""

from __future__ import annotations

from briefing.printing.text import bare_text, piped_text
from briefing.printing.view import View
from briefing.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from briefing.printing.colours import Colours
    from briefing.printing.terminal import Style


class Form(Record):
    """How to print: `format` as in `--format`; `several` sources; `bare` lines of one panel.

    `style` is how text looks on a terminal; None is the form for a pipe, in `colours` if they
    are asked for there, too.
    """

    format: str = "text"
    several: bool = False
    bare: bool = False
    style: Style | None = None
    colours: Colours | None = None


def before(form: Form, number: int) -> str:
    """What stands before a briefing; `number` were printed before it."""
    if form.format == "json" and form.several:
        return ",\n" if number else "[\n"
    return "\n" if number and form.format in ("text", "markdown") else ""


def printed(view: View, form: Form) -> str:
    """One briefing in its form."""
    if form.format == "text":
        return _text(view, form)
    if form.format == "markdown":
        from briefing.printing.markdown import markdown_text

        return markdown_text(view)
    if form.format == "tsv":
        from briefing.printing.tsv import tsv_text

        return tsv_text(view, view.briefing.source or "" if form.several else None)
    from briefing.printing.json import json_line, json_text

    if form.format == "jsonl":
        return json_line(view.briefing, view.why) + "\n"
    return json_text(view.briefing, view.why) + ("" if form.several else "\n")


def after(form: Form, number: int) -> str:
    """What stands behind all of them."""
    if form.format == "json" and form.several:
        return "\n]\n" if number else "[]\n"
    return ""


def _text(view: View, form: Form) -> str:
    if form.style:
        from briefing.printing.terminal import terminal_text

        return terminal_text(view, form.style)
    if form.bare and not view.dropped:
        return bare_text(view, form.colours)
    return piped_text(view, form.colours)
