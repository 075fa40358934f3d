"""What is written by hand: the French material of the plan, one module per folder of projects."""
