"""What drawings are made of: sizes, shapes and colours as SVG, the same in a picture, on paper and in a page."""
