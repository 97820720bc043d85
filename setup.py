"Settings of the package are in settings.ini; what else a wheel needs is copied when it is built."

import atexit
import shutil
import tempfile
from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

here = Path(__file__).parent
parser = ConfigParser(delimiters=['='])
parser.read(here / 'settings.ini', encoding='utf-8')
cfg = parser['DEFAULT']

# What a build makes on its way lies in a folder of its own, which is removed when the build ends.
# So the clone stays as it was, and nothing that an earlier build left in it can get into a wheel.
workshop = tempfile.mkdtemp(prefix='fasthdmf_nb-build-')
atexit.register(shutil.rmtree, workshop, ignore_errors=True)


class BuildWithCopies(build_py):
    """Puts what is run and read beside the code into the built package, as fasthdmf_nb/shipped/.

    These are configs/, data/, the SLURM profiles, and the notebooks that are jobs and figures. An
    editable install needs no copies.
    """

    def run(self):
        super().run()
        if self.editable_mode:
            return
        shipped = Path(self.build_lib) / cfg['lib_name'] / 'shipped'
        for name in ('configs', 'data', 'slurm/profiles'):
            shutil.copytree(
                here / name,
                shipped / name,
                ignore=shutil.ignore_patterns('.*', '*~', '__pycache__'),
            )
        for folder, names in (('nbs/jobs', '[0-9]*.ipynb'), ('nbs/paper', '6*.ipynb')):
            (shipped / folder).mkdir(parents=True)
            for notebook in (here / folder).glob(names):
                shutil.copy(notebook, shipped / folder)


setup(
    name=cfg['lib_name'],
    version=cfg['version'],
    description=cfg['description'],
    keywords=cfg['keywords'],
    author=cfg['author'],
    author_email=cfg['author_email'],
    license='MIT',
    url=cfg['git_url'],
    long_description=(here / 'README.md').read_text(encoding='utf-8'),
    long_description_content_type='text/markdown',
    classifiers=[
        'Development Status :: 3 - Alpha',
        'Intended Audience :: Science/Research',
        'Topic :: Scientific/Engineering',
        'Operating System :: POSIX :: Linux',
        'Operating System :: MacOS',
        *(f'Programming Language :: Python :: 3.{minor}' for minor in (11, 12, 13)),
    ],
    packages=find_packages(include=[cfg['lib_name'], cfg['lib_name'] + '.*']),
    package_data={cfg['lib_name']: ['*.pyi', 'py.typed']},
    # An editable install then is a line in a .pth file. A folder of the package's name that Python
    # meets on its way, such as one that pip left behind, cannot hide it, and editors can follow it.
    package_dir={'': '.'},
    python_requires='>=' + cfg['min_python'],
    install_requires=cfg['requirements'].split(),
    extras_require={
        extra: cfg[f'{extra}_requirements'].split() for extra in ('slurm', 'gpu', 'gpu12', 'dev')
    },
    entry_points={'console_scripts': cfg['console_scripts'].split()},
    zip_safe=False,
    cmdclass={'build_py': BuildWithCopies},
    options={'build': {'build_base': workshop}, 'egg_info': {'egg_base': workshop}},
)
