"""What the pages share: the frame, the shelf, the address, the viewer; may import all but the pages."""
