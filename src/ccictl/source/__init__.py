"""From a folder's bytes to plain values: the only reader of a plan's files, the only importer of PyYAML."""
