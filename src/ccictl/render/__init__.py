"""From a shape to text: one file a medium; no renderer knows a plan. The only importer of Rich."""
