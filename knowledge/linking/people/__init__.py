"""Which real people an article names."""
