"""Where editors decide about articles: what was found in them, what is unsure, what readers report.

Every decision is a verdict: written down with who gave it, and taken back with one click.
"""
