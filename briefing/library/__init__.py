"""The articles that this user has kept, in one SQLite file, and the search over all of them."""
