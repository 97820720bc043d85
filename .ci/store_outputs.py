"""Carry out a notebook with other parameters than its tagged defaults, and store the outputs in it.

For pages whose stored outputs are of larger runs than the tests':
    python .ci/store_outputs.py nbs/tutorials/73_sweep_and_plot.ipynb seconds=48 couplings=12
"""

import json
import sys
import tempfile
from pathlib import Path

import yaml

from fasthdmf_nb.cluster.notebooks import run_notebook

page = Path(sys.argv[1]).resolve()
parameters = {
    key: yaml.safe_load(value) for key, value in (arg.split('=', 1) for arg in sys.argv[2:])
}
with tempfile.TemporaryDirectory() as folder:
    run_notebook(page, Path(folder) / 'page.ipynb', parameters)
    outputs = {
        c['id']: c['outputs']
        for c in json.loads((Path(folder) / 'page.ipynb').read_text(encoding='utf-8'))['cells']
        if c['cell_type'] == 'code'
    }
notebook = json.loads(page.read_text(encoding='utf-8'))
for cell in notebook['cells']:
    if cell['cell_type'] == 'code':
        cell |= {'outputs': outputs[cell['id']], 'execution_count': None}
page.write_text(
    json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + '\n', encoding='utf-8'
)
