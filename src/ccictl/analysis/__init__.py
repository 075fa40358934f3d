"""What is computed from a plan and a data date, and never written: pure functions. Section 5 of the format."""
