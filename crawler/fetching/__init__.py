"""How we ask servers: what is refused, what robots.txt says, how long to wait, and how each URL ends."""
