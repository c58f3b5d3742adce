"""The base of every record: `typing.NamedTuple` to a type checker, far cheaper at start-up.

`typing.NamedTuple` compiles the annotation of each field into a forward reference, 0.27 ms a
class here, and brings `typing` in, 3 ms; `collections.namedtuple` compiles a constructor a class,
0.04 ms. Sixty classes would cost more than the interpreter itself. Nothing reads the annotations
at run time, so the field names are all that is taken, and records with as many fields share the
code of one constructor under names of their own.
"""

from __future__ import annotations

__all__ = ["Record"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    from _collections import _tuplegetter

    _OWN = frozenset("__module__ __qualname__ __annotations__ __dict__ __weakref__".split())
    _FUNCTION = type(lambda: None)
    _constructors = {}

    class _Fields(type):
        """Turns a class body with annotated fields into a named tuple with its methods."""

        def __new__(cls, name, bases, space):
            names = tuple(space.get("__annotations__") or _annotations(space))
            defaults = tuple(space.pop(each) for each in names if each in space)
            made = {key: value for key, value in space.items() if key not in _OWN}
            for at, each in enumerate(names):
                made[each] = _tuplegetter(at, "")
            made |= {"_fields": names, "__match_args__": names, "__slots__": ()}
            made |= {"__module__": space["__module__"], "__new__": _constructor(names, defaults)}
            made["_field_defaults"] = dict(zip(reversed(names), reversed(defaults), strict=False))
            return type(name, (_Named,), made)

    class _Named(tuple):
        """What `collections.namedtuple` gives each class, once for all."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **values):
            made = tuple.__new__(type(self), map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"Got unexpected field names: {list(values)!r}")
            return made

        def __repr__(self):
            shown = ", ".join(map("{}={!r}".format, self._fields, self))
            return f"{type(self).__name__}({shown})"

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

    def _constructor(names, defaults):
        """`__new__` with these arguments: the shared code of that many, the names put in."""
        code = _constructors.get(len(names))
        if code is None:
            listed = "".join(f"_{at}, " for at in range(len(names)))
            space = {"_new": tuple.__new__}
            exec(f"def __new__(_cls, {listed}): return _new(_cls, ({listed}))", space)
            code = _constructors[len(names)] = space["__new__"].__code__
        code = code.replace(co_varnames=("_cls", *names))
        return _FUNCTION(code, {"_new": tuple.__new__}, "__new__", defaults)

    def _annotations(space):
        """The annotated names where Python keeps them unevaluated (PEP 649, from 3.14)."""
        if "__annotate_func__" not in space and "__annotate__" not in space:
            return ()
        from annotationlib import Format, call_annotate_function, get_annotate_from_class_namespace

        annotate = get_annotate_from_class_namespace(space)
        return call_annotate_function(annotate, Format.FORWARDREF)

    Record = type.__new__(_Fields, "Record", (), {})
