"""Who does what when: the order of the stages, the worker, and the commands. Never imports the site: it starts it."""
