"""Whole-brain simulation with homeostatic inhibitory plasticity (HDMF).

The public names are listed in `__init__.pyi`, for editors and type checkers as for Python itself.
A module is loaded when the first of its names is used, so the import is quick. The modules are
exported from the notebooks in `nbs/`; these two files are written by hand.
"""

__version__ = "0.2.0.dev0"

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
