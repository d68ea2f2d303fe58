"""The Swap page: load, mend, edit, make and save routes."""
