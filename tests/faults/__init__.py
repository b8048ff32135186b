"""Faults of docs/faults.md that are tested across rooms, or that no room's own tests cause."""
