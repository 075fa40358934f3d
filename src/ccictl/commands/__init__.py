"""The commands, one file each: a plain function of plain arguments that returns an exit status."""
