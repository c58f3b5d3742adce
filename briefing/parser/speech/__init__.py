"""The pieces that quotes are read with: marks, sentences, verbs of saying, speakers."""
