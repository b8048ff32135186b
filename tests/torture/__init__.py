"""Drills that hurt the program on purpose and judge what is left: `./run torture`, and small doses in the suite."""
