"""pytest runs every notebook, each in a process of its own with a time limit, one line each.

`--slow` also runs cells marked `#| slow`. A cell that raises SkipTest skips the rest of its
notebook.

A test must not depend on what a used clone holds beside the project's own files, such as results of
earlier runs, experiments and data of one's own, or on which version is installed; and it must leave
nothing behind. So the notebooks run in a copy of the files that git tracks, as they are now, with
the package of that copy. The copy and all temporary files are removed at the end.
"""

import io
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path

import pytest

LIMIT = 3600  # seconds per notebook: for one that hangs, not for a slow machine
CLONE = Path(__file__).resolve().parents[1]
COPY = 'FASTHDMF_NB_TESTS'  # environment variable that tells xdist's workers where the copy is


def tracked():
    "What git tracks in the clone; all there is in an archive that was unpacked."
    if not (CLONE / '.git').exists():
        folders = [CLONE / name for name in ('configs', 'data', 'fasthdmf_nb', 'nbs', 'slurm')]
        return [*CLONE.glob('*'), *(path for folder in folders for path in folder.rglob('*'))]
    done = subprocess.run(['git', 'ls-files', '-z'], cwd=CLONE, capture_output=True, text=True)
    if done.returncode:
        raise pytest.UsageError(
            f"The tests ask git which files are the project's: {done.stderr.strip()}"
        )
    return [CLONE / name for name in done.stdout.split('\0') if name]


@cache
def own_files():
    "The project's files, relative to the clone; modules and chapters also before git knows them."
    chapters = (CLONE / 'nbs').rglob('[0-9][0-9]_*.ipynb')
    new = [f for f in chapters if '.ipynb_checkpoints' not in f.parts]
    new += (CLONE / 'fasthdmf_nb').rglob('*.py')
    new += (CLONE / 'fasthdmf_nb').rglob('*.pyi')
    return {path.relative_to(CLONE) for path in [*tracked(), *new] if path.is_file()}


def copied(file):
    "A file of the clone, in the copy."
    there = Path(os.environ[COPY]) / 'clone' / file
    if not there.exists():
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(CLONE / file, there)
    return there


def refuse_left_over():
    "The command line warns of it, and tests look at what the command line says."
    sys.path.insert(0, str(CLONE))
    from fasthdmf_nb.ground.package import how_to_remove, left_over

    if folder := left_over():
        raise pytest.UsageError(
            f'{folder} is left over from an older installation: {how_to_remove(folder)}'
        )


def pytest_addoption(parser):
    parser.addoption('--slow', action='store_true', help='also run the cells marked #| slow')


def pytest_configure(config):
    if hasattr(config, 'workerinput'):  # a worker of xdist; the process that started it did this
        return
    refuse_left_over()
    os.environ[COPY] = tempfile.mkdtemp(prefix='fasthdmf_nb-tests-')
    config.add_cleanup(lambda: shutil.rmtree(os.environ[COPY], ignore_errors=True))
    Path(os.environ[COPY]).chmod(0o755)  # some tests give up being root
    for file in own_files():
        copied(file)
    (Path(os.environ[COPY]) / 'tmp').mkdir()


def pytest_collect_file(file_path, parent):
    if file_path.suffix != '.ipynb':
        return
    named = parent.session.isinitpath(file_path)  # on the command line
    if named or file_path.resolve().relative_to(CLONE) in own_files():
        return Notebook.from_parent(parent, path=file_path.resolve())


def pytest_collection_modifyitems(items):
    items.reverse()  # the longest come last in the house; they begin


def run_notebook(path, skip, pipe):
    "In the child: run the notebook's cells, send (passed, what it said)."
    os.environ.setdefault('MPLBACKEND', 'agg')
    clone, tmp = (os.path.join(os.environ[COPY], name) for name in ('clone', 'tmp'))
    os.environ['TMPDIR'] = tempfile.tempdir = tmp
    paths = [clone, os.environ.get('PYTHONPATH')]  # of processes that it starts
    os.environ['PYTHONPATH'] = os.pathsep.join(path for path in paths if path)
    from nbdev.test import test_nb

    said = io.StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            passed, _ = test_nb(Path(path), skip_flags=skip, basepath=clone)
    except BaseException:
        passed = False
        said.write(traceback.format_exc())
    pipe.send((passed, said.getvalue()))


class Notebook(pytest.File):
    def collect(self):
        yield Cells.from_parent(self, name=self.name, nodeid=self.nodeid)


class Failed(Exception):
    "A notebook that failed; its text is what the notebook said."


class Cells(pytest.Item):
    def runtest(self):
        skip = [] if self.config.getoption('slow') else ['slow']
        path = copied(self.path.relative_to(CLONE))
        context = multiprocessing.get_context('forkserver')
        here, there = context.Pipe(duplex=False)
        child = context.Process(target=run_notebook, args=(str(path), skip, there))
        child.start()
        there.close()
        try:
            if not here.poll(LIMIT):
                raise Failed(f'{self.path.name} took longer than {LIMIT} s')
            passed, said = here.recv()
        except EOFError:
            raise Failed(f'{self.path.name}: the process died') from None
        finally:
            child.join(5)
            child.kill()
        if not passed and (skipped := re.search(r'SkipTest: (.*)', said)):
            pytest.skip(skipped[1])
        if not passed:
            raise Failed(said)

    def repr_failure(self, excinfo):
        return (
            str(excinfo.value) if excinfo.errisinstance(Failed) else super().repr_failure(excinfo)
        )

    def reportinfo(self):
        return self.path, 0, ''
