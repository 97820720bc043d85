"""Does site-packages hold nothing but what the installed packages list?

    python .ci/check_installation.py

Looks at the Python that runs it. What a package writes there as it runs, pip does not remove; it
stays as a folder that Python takes for the package.
"""

import sys
import sysconfig
from importlib.metadata import distributions
from pathlib import Path

site = Path(sysconfig.get_path('purelib'))
listed = {
    Path(d.locate_file(f)).resolve() for d in distributions(path=[str(site)]) for f in d.files or ()
}


def is_bytecode(path):
    "Written by Python itself; pip knows these."
    return path.suffix == '.pyc' and path.parent.name == '__pycache__'


found = {p.resolve() for p in site.rglob('*') if p.is_file() and not is_bytecode(p)}
unlisted = sorted(str(p.relative_to(site)) for p in found - listed)
if unlisted:
    sys.exit('site-packages holds what no package lists:\n' + '\n'.join(unlisted))
print(f'{len(found)} files in site-packages, each listed by its package')
