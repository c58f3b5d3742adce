"""The base of every record: `typing.NamedTuple` to a type checker, cheaper at start-up.

`typing.NamedTuple` compiles the annotation of each field into a forward reference, 0.27 ms a
class here, and brings `typing` in, 3 ms; sixty classes cost more than the interpreter itself.
Nothing reads those annotations at run time, so the field names are all that is taken.
"""

from __future__ import annotations

from collections import namedtuple

__all__ = ["Record"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:

    class _Fields(type):
        """Turns a class body with annotated fields into a named tuple with its methods."""

        def __new__(cls, name, bases, space):
            names = list(space.get("__annotations__") or _annotations(space))
            defaults = [space.pop(each) for each in names if each in space]
            made = namedtuple(name, names, defaults=defaults, module=space["__module__"])
            for key, value in space.items():
                if key not in _OWN:
                    setattr(made, key, value)
            return made

    _OWN = frozenset("__module__ __qualname__ __annotations__ __dict__ __weakref__".split())

    def _annotations(space):
        """The annotated names where Python keeps them unevaluated (PEP 649, from 3.14)."""
        if "__annotate_func__" not in space and "__annotate__" not in space:
            return ()
        from annotationlib import Format, call_annotate_function, get_annotate_from_class_namespace

        annotate = get_annotate_from_class_namespace(space)
        return call_annotate_function(annotate, Format.FORWARDREF)

    Record = type.__new__(_Fields, "Record", (), {})
