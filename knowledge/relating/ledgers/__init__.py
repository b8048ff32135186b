"""A film's figures side by side: quantities in one unit, how figures stand to each other, who said each first."""
