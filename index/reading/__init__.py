"""How the index answers: postings of Whoosh's segments as arrays, and what is counted, ranked and shown from them."""
