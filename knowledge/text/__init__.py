"""What any text is made of: folded letters, tokens, sentences, quotations, its language. Knows no films."""
