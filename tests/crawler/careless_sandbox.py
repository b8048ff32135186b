"""A child of the sandbox that gives feeds to expat unchecked: to see that the parent outlives what they do."""

import xml.sax

from crawler.sandbox.__main__ import JOBS, main

JOBS["read_feed"] = lambda body, **_: xml.sax.parseString(body, xml.sax.ContentHandler())  # noqa: S317 - the danger is what the test is about

if __name__ == "__main__":
    main()
