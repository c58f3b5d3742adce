"""What a shell completes on the command line, written from the options that `--help` shows."""

from __future__ import annotations

import re

from briefing.model import PANELS
from briefing.record import Record
from briefing.usage import COMMAND_HELP, FOUND_IN, command_parser

SHELLS = ("bash", "zsh", "fish")

# Plain names only: bash expands what it is given to choose from.
_THEMES = r"briefing --themes 2>/dev/null | sed -n 's/^\([A-Za-z0-9._-]*\)  .*/\1/p'"
_PANELS = {"--only": PANELS, "--panel": FOUND_IN}


class Known(Record):
    """An option: its names, its help, what its value is called (None: it takes none).

    `values` are all that may be given; `dynamic` is a shell command that lists them.
    """

    names: tuple[str, ...]
    help: str
    metavar: str | None
    values: tuple[str, ...] = ()
    dynamic: str | None = None


def completion(shell: str) -> str:
    """The script that teaches a shell of `SHELLS` the command."""
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](known_options())


def known_options() -> tuple[Known, ...]:
    """Every option of the command line, in the order of `--help`."""
    found = []
    for action in command_parser()._actions:
        if not action.option_strings:
            continue
        metavar = None if action.nargs == 0 else str(action.metavar)
        names = tuple(action.option_strings)
        values = tuple(action.choices or ()) or _PANELS.get(names[0], ())
        dynamic = _THEMES if names[0] == "--theme" else None
        found.append(Known(names, action.help or "", metavar, values, dynamic))
    return tuple(found)


def _bash(options: tuple[Known, ...]) -> str:
    cases = "\n".join(_bash_case(each) for each in options if each.metavar)
    names = " ".join(name for each in options for name in each.names)
    return f"""\
# bash completion: eval "$(briefing --completion bash)"
_briefing() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    [[ $before == "=" ]] && before=${{COMP_WORDS[COMP_CWORD-2]}}
    [[ $word == "=" ]] && before=${{COMP_WORDS[COMP_CWORD-1]}} word=
    COMPREPLY=()
    case $before in
{cases}
    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "{names}" -- "$word"))
        return
    fi
    if (( COMP_CWORD == 1 )); then
        COMPREPLY=($(compgen -W "{" ".join(COMMAND_HELP)}" -- "$word"))
    fi
    local file
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$word")
    compopt -o filenames 2>/dev/null
}}
complete -o default -F _briefing briefing
"""


def _bash_case(option: Known) -> str:
    """What follows an option that takes a value; with nothing to choose from: file names."""
    words = f"$({option.dynamic})" if option.dynamic else " ".join(option.values)
    reply = f'COMPREPLY=($(compgen -W "{words}" -- "$word")); ' if words else ""
    if option.names[0] in _PANELS:  # behind a comma one more
        reply = (
            f'local last=${{word##*,}}; COMPREPLY=($(compgen -P "${{word%"$last"}}" -W "{words}"'
            ' -- "$last")); compopt -o nospace 2>/dev/null; '
        )
    return f"        {'|'.join(option.names)}) {reply}return ;;"


def _zsh(options: tuple[Known, ...]) -> str:
    lines = "\n".join(f"        {_zsh_line(each)} \\" for each in options)
    return f"""\
#compdef briefing
# zsh completion: eval "$(briefing --completion zsh)"
_briefing_first() {{
    _alternative 'commands:command:({" ".join(COMMAND_HELP)})' 'files:file:_files'
}}
_briefing() {{
    _arguments -S \\
{lines}
        '1: :_briefing_first' \\
        '*:source:_files'
}}
if [[ ${{funcstack[1]}} == _briefing ]]; then _briefing "$@"; else compdef _briefing briefing; fi
"""


def _zsh_line(option: Known) -> str:
    told = re.sub(r"([\[\]:])", r"\\\1", _quoted(option.help))
    rest = f"[{told}]{_zsh_value(option)}'"
    takes = "=" if option.metavar else ""  # `--format=json` as well as `--format json`
    names = [f"{name}{takes}" if name.startswith("--") else name for name in option.names]
    if len(names) == 1:
        return f"'{names[0]}{rest}"
    return f"'({' '.join(option.names)})'{{{','.join(names)}}}'{rest}"


def _zsh_value(option: Known) -> str:
    if option.metavar is None:
        return ""
    name = option.metavar.lower()
    if option.dynamic:
        return f':{name}:( ${{(f)"$({_quoted(option.dynamic)})"}} )'
    if option.names[0] in _PANELS:
        return f":{name}:_values -s , panel {' '.join(option.values)}"
    if option.values:
        return f":{name}:({' '.join(option.values)})"
    return f":{name}:_files" if option.metavar == "PATH" else f":{name}: "


def _fish(options: tuple[Known, ...]) -> str:
    lines = ["# fish completion: briefing --completion fish | source"]
    lines += [
        f"complete -c briefing -n __fish_is_first_token -a {name} -d '{_fish_text(text)}'"
        for name, text in COMMAND_HELP.items()
    ]
    for each in options:
        line = "complete -c briefing"
        for name in each.names:
            line += f" -l {name[2:]}" if name.startswith("--") else f" -s {name[1:]}"
        if each.metavar:
            line += " -r -F" if each.metavar == "PATH" else " -x"
        if each.dynamic:
            line += f' -a "({each.dynamic})"'
        elif each.values:
            words = " ".join(each.values)
            line += f" -a '{f'(__fish_append , {words})' if each.names[0] in _PANELS else words}'"
        lines.append(f"{line} -d '{_fish_text(each.help)}'")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Text inside of single quotes, for bash and zsh."""
    return text.replace("'", "'\\''")


def _fish_text(text: str) -> str:
    return re.sub(r"(['\\])", r"\\\1", text)
