"""Formats of S-curves: each module here is one, found by its name."""
