"""The only room that knows the clock, the environment, the terminal, and how output is written."""
