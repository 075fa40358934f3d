"""The formats of `validate`: each module renders `Findings` for one medium, and its name is the format's."""
