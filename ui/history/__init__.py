"""A company's own deals in the window: import assistant, evidence, backtest."""
