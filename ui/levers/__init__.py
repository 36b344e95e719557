"""The left column: levers of marketing, of sales and of both, each a row that can be moved or typed."""
