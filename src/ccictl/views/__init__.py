"""From a plan to a shape: one file a view; no view knows a medium."""
