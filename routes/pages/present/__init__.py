"""The Present page: the story and what a teacher needs around it."""
