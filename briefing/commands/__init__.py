"""The commands of the library: find, list, add, remove, export, import."""
