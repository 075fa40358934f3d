"""Measures, as ratios taken in one run; never a test: machines are shared and noisy."""
