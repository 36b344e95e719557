"""What a company's own records say: rates, cycle, deal values, open pipeline and backtests."""
