"""The machinery under the shelves: tables, transactions, the codec of records, WARC files."""
