"""What editors may decide, and what they are asked: the same for the desk and for the commands.

Forms and options are turned into decisions and subjects here; `archive.acts` carries them out.
"""
