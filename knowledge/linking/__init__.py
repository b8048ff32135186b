"""What the names in a text mean: films, people, outlets and occasions, with the reasons for it."""
