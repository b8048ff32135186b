"""Which films an article means."""
