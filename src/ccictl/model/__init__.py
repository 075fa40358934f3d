"""The plan's kinds of entities, one file each, and the types of their values: section 3 and 4 of the format."""
