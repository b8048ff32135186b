"""`python -m webapp` serves the site; see `webapp/serve.py`."""

import sys

from webapp.serve import main

sys.exit(main())
