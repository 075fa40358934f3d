"""What can be shown, whatever the medium: stands between views, which know plans, and renderers, which know media."""
