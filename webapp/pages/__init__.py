"""Views, one family a file: each reads its input, fills one context, renders one template."""
