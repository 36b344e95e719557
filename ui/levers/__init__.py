"""The left column: levers of marketing, of sales and of both, each a row to move or type in."""
