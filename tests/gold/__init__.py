"""Our own articles with what a careful reader finds in them, and how much of it the project's reader finds.

`demo.jsonl` holds a line for each article of the demo. Stories and copies are given for all of them, the other fields
for those that were annotated: in full and by reading alone, before the project's reader had run on them. An annotation
is mended when it is wrong, never because the program disagrees.
"""
