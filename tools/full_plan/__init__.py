"""Makes `examples/full-plan`: an invented plan of full size, the same bytes on every run and every machine."""
