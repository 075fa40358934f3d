"""The rows of a timeline on a terminal: where everything stands, and in which sign."""
