"""`python -m webapp` serves the site; see `webapp/serving`."""

import sys

from webapp.serving import main

sys.exit(main())
