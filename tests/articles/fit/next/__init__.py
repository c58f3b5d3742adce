"""The parser as it is to be: weights over named cues, in the shape of the product's own modules.

Built and fitted here, beside the product, until it finds as much and as rightly; then it takes
the place of `briefing/parser/persons/` in one step, and nothing of it stays here.
"""
