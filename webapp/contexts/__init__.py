"""What pages show: one frozen dataclass a page, and the functions that fill them. Knows no HTML."""
