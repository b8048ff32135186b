"""What feeds, linked data and the sitemap are written from."""
