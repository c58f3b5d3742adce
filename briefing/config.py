"""The settings file, read in one function, and the folders that the program looks into.

One flat TOML file. An option wins over the environment, the environment over the file. Nothing
here makes a folder, and a file that is not there costs no import.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping
from types import MappingProxyType

from briefing.errors import BadConfig, SourceUnreadable
from briefing.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

APP = "briefing"
MOST_BYTES = 1_000_000  # of a settings file, or a theme's
SENTENCES_MIN, SENTENCES_MAX = 1, 10
WIDTH_MIN, WIDTH_MAX = 20, 1000

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_NO_KEYS: Mapping[str, str] = MappingProxyType({})


class Config(Record):
    """What the settings file says; None where it says nothing and there is no fixed default.

    `path` is the file that was read, or that would be read if it were there. `keys` maps a
    binding's id to its keys, divided by commas; the reader checks the ids.
    """

    theme: str | None = None
    sentences: int | None = None
    remember: bool = True
    mouse: bool = True
    ascii: bool = False
    width: int | None = None
    library: str | None = None
    keys: Mapping[str, str] = _NO_KEYS
    path: str = ""


def read_config(path: str | None = None) -> Config:
    """The settings of a file; the user's own, which need not be there, if none is named.

    Raises `BadConfig` for a file that is no TOML, an unknown setting or a value of the wrong
    type, `SourceUnreadable` for a named file that can't be read.
    """
    place = path or config_path()
    name = path or os.path.basename(place)
    try:
        settings = read_toml_file(place)
    except (FileNotFoundError, NotADirectoryError) as error:
        if path is None:
            return Config(path=place)
        raise SourceUnreadable(path, "no such file") from error
    except OSError as error:
        raise SourceUnreadable(place, (error.strerror or "not readable").lower()) from error
    except ValueError as error:
        raise BadConfig(name, str(error)) from error
    for key, value in settings.items():
        wrong = _CHECKS[key](value) if key in _CHECKS else "no such setting"
        if wrong:
            raise BadConfig(name, f"{key}: {wrong}")
    return Config(**settings, path=place)


def read_toml_file(path: str) -> dict[str, Any]:
    """The tables of a TOML file.

    Raises `OSError` for one that can't be read, `ValueError` with the reason for what is none.
    """
    data = _small_file(path)

    import tomllib  # 15 ms, and most users have no settings file

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError("not UTF-8 text") from error
    except RecursionError as error:  # which tomllib does not count: `[[[[…`
        raise ValueError("not TOML: nested too deeply") from error
    except ValueError as error:
        raise ValueError(f"not TOML: {error}") from error


def _small_file(path: str) -> bytes:
    """The bytes of an ordinary file: a pipe would be waited for, a device may have no end."""
    mode = os.stat(path).st_mode
    if stat.S_ISDIR(mode):
        raise ValueError("a folder, not a file")
    if not stat.S_ISREG(mode) and path != os.devnull:
        raise ValueError("a pipe or a device, not a file")
    with open(path, "rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError(f"larger than {MOST_BYTES // 1_000_000} MB")
    return data


def _text(value: object) -> str | None:
    return None if isinstance(value, str) and value else "not a text"


def _flag(value: object) -> str | None:
    return None if isinstance(value, bool) else "not true or false"


def _sentences(value: object) -> str | None:
    return _whole(value, SENTENCES_MIN, SENTENCES_MAX)


def _width(value: object) -> str | None:
    return _whole(value, WIDTH_MIN, WIDTH_MAX)


def _whole(value: object, low: int, high: int) -> str | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return "not a whole number"
    return None if low <= value <= high else f"not from {low} to {high}"


def _keys(value: object) -> str | None:
    if not isinstance(value, dict):
        return "not a table of keys"
    for name, keys in value.items():
        if not isinstance(keys, str) or not keys.strip(", "):
            return f'{name}: not keys as text, like "ctrl+n,down"'
    return None


_CHECKS = {
    "theme": _text,
    "sentences": _sentences,
    "remember": _flag,
    "mouse": _flag,
    "ascii": _flag,
    "width": _width,
    "library": _text,
    "keys": _keys,
}


def config_path() -> str:
    """The settings file of this user, whether it is there or not; empty without a home folder."""
    return _below(config_folder(), "config.toml")


def config_folder() -> str:
    """Where this user's settings and themes are: `$XDG_CONFIG_HOME/briefing` first."""
    return _folder("XDG_CONFIG_HOME", ".config", "user_config_dir")


def data_folder() -> str:
    """Where this user's data is: `$XDG_DATA_HOME/briefing` first."""
    return _folder("XDG_DATA_HOME", os.path.join(".local", "share"), "user_data_dir")


def _folder(variable: str, unix: str, platform: str) -> str:
    named = os.environ.get(variable, "")
    if os.path.isabs(named):
        return os.path.join(named, APP)
    if sys.platform not in ("darwin", "win32"):
        return _below(_home(), os.path.join(unix, APP))
    import platformdirs  # 18 ms, and its answer for other systems is the line above

    return str(getattr(platformdirs, platform)(APP, appauthor=False))


def _home() -> str:
    """This user's home folder; empty for none: an empty HOME would make the root of it."""
    home = os.path.expanduser("~") if os.environ.get("HOME") != "" else ""
    return home if os.path.isabs(home) else ""


def _below(folder: str, name: str) -> str:
    return os.path.join(folder, name) if folder else ""


def library_path(named: str | None, config: Config) -> str:
    """The library's file: the option, `BRIEFING_LIBRARY`, the settings, the user's data folder.

    Empty where it would be in a home folder and there is none.
    """
    path = named or os.environ.get("BRIEFING_LIBRARY") or config.library
    if path and not (path.startswith("~") and not _home()):
        return os.path.expanduser(path)
    return "" if path else _below(data_folder(), "library.sqlite")


def theme_folders() -> tuple[str, ...]:
    """Where themes are looked for, the first wins: the user's own, then the shipped ones."""
    return (_below(config_folder(), "themes"), shipped_themes())


def shipped_themes() -> str:
    """The themes that the program brings: in the package, or beside it in a checkout."""
    inside = os.path.join(_PACKAGE, "themes")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), "themes")


def theme_files() -> dict[str, str]:
    """Every theme's name and the path of its file, by name; the user's own win."""
    found: dict[str, str] = {}
    for folder in reversed(theme_folders()):
        try:
            names = os.listdir(folder)
        except OSError:
            continue
        for name in names:
            path = os.path.join(folder, name)
            if name.endswith(".toml") and not name.startswith(".") and os.path.isfile(path):
                found[name.removesuffix(".toml")] = path
    return dict(sorted(found.items()))


def default_theme(environ: Mapping[str, str]) -> str:
    """The theme where none is named: `mono` under `NO_COLOR`, `paper` on a light terminal.

    `COLORFGBG` is what rxvt, Konsole and others say of their colours: `15;0` is white on black.
    `NO_COLOR` is https://no-color.org: it counts if it is set and not empty.
    """
    if environ.get("NO_COLOR"):
        return "mono"
    back = environ.get("COLORFGBG", "").rpartition(";")[2]
    return "paper" if back in ("7", "15") else "night"
