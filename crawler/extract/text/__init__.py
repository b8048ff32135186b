"""Foreign text made ours: charsets, plain text, dates, languages. Knows nothing of pages or feeds."""
