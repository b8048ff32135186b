"""How the archive itself is: queues, stages, index, disk and backups, and pages that broke their reader."""
