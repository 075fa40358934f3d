"""Tests of ccictl.render.trends."""
