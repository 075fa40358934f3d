"""Where things go: pure functions from sizes to places, the same for every medium."""
