"""Where editors decide: what was found in articles, what is unsure, what readers report, what the catalogue says.

Every decision is a verdict or a change to the catalogue: written down with who made it, and taken back with one click.
"""
