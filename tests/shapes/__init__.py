"""Tests of ccictl.shapes."""
