"""What a class is shown, in what order and when; may import the model only."""
