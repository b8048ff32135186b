"""Crawls: started, watched, stopped, gone on with and tried again; when the next are due; the way of one address."""
