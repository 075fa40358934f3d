"""The formats of reports: each module renders `Report` for one medium, and its name is the format's."""
