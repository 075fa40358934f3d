"""Checking: run the rules, find the places of what they found, drop what is silenced, sort."""
