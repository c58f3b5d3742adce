"""The pieces that figures are read with: numbers, units, the words about them."""
