"""What a browser gets before any script has run: the page's document and the scripts themselves."""
