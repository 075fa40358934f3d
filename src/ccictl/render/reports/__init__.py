"""The formats of reports: each module renders `Report` for one medium, and its name is the format's.

A module that is not for people to read says what it `HOLDS` of a report: `all`, its `main` block, or `names` alone.
"""
