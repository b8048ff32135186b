"""Where editors change the catalogue: films, people and stunts, over what the seed says of them."""
