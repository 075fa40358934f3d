"""Formats of timelines: each module here is one, found by its name."""
