"pytest runs every notebook, two at a time, each in a process of its own with a time limit; one line per notebook. `--slow` also runs cells marked `#| slow`. A cell that raises SkipTest skips the rest of its notebook."
import io, multiprocessing, os, re, subprocess, sys, traceback
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
import pytest

LIMIT = 600  # seconds per notebook

def pytest_addoption(parser): parser.addoption('--slow', action='store_true', help='also run the cells marked #| slow')

def pytest_configure(config):
    "Notebooks are tested with the package of this clone, in processes of their own as well; refuse any other."
    if hasattr(config, 'workerinput'):  # a worker of xdist: it was checked by the one that started it
        return
    from fasthdmf_nb.places import left_over
    if folder := left_over():
        raise pytest.UsageError(f'{folder} is left over from an older installation: remove that folder.')
    command = [sys.executable, '-P', '-c', 'import fasthdmf_nb; print(fasthdmf_nb.__file__)']
    found = subprocess.run(command, capture_output=True, text=True).stdout.strip()
    ours = Path(__file__).resolve().parents[1]/'fasthdmf_nb'/'__init__.py'
    if not found or Path(found).resolve() != ours:
        raise pytest.UsageError(
            f'These notebooks test the clone in {ours.parents[1]}, but Python finds '
            f'{found or "no fasthdmf_nb"}; install the clone, with pip install -e ".[dev]", '
            'and leave PYTHONPATH unset.'
        )

def pytest_collect_file(file_path, parent):
    if file_path.suffix == '.ipynb' and '.ipynb_checkpoints' not in file_path.parts: return Notebook.from_parent(parent, path=file_path)

def pytest_collection_modifyitems(items): items.reverse()  # the longest come last in the house; they begin

def run_notebook(path, skip, pipe):
    "In the child: run the notebook's cells, send (passed, what it said)."
    os.environ.setdefault('MPLBACKEND', 'agg')
    from nbdev.test import test_nb
    said = io.StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(said): passed, _ = test_nb(Path(path), skip_flags=skip, basepath=Path(path).parents[1])
    except BaseException: passed = False; said.write(traceback.format_exc())
    pipe.send((passed, said.getvalue()))

class Notebook(pytest.File):
    def collect(self): yield Cells.from_parent(self, name=self.name, nodeid=self.nodeid)

class Failed(Exception): "A notebook that failed; its text is what the notebook said."

class Cells(pytest.Item):
    def runtest(self):
        context = multiprocessing.get_context('forkserver')
        here, there = context.Pipe(duplex=False)
        child = context.Process(target=run_notebook, args=(str(self.path), [] if self.config.getoption('slow') else ['slow'], there))
        child.start(); there.close()
        try:
            if not here.poll(LIMIT): raise Failed(f'{self.path.name} took longer than {LIMIT} s')
            passed, said = here.recv()
        except EOFError: raise Failed(f'{self.path.name}: the process died') from None
        finally: child.join(5); child.kill()
        if not passed and (skipped := re.search(r'SkipTest: (.*)', said)): pytest.skip(skipped[1])
        if not passed: raise Failed(said)

    def repr_failure(self, excinfo): return str(excinfo.value) if excinfo.errisinstance(Failed) else super().repr_failure(excinfo)
    def reportinfo(self): return self.path, 0, ''
