"""Formats of milestone trends: each module here is one, found by its name."""
