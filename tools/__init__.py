"""Scripts that make or check what is committed; none is part of the wheel."""
