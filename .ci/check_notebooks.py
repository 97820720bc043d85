"""Fails when a notebook shows less or more than it should.

Looks at the stored outputs: there must be some, none with an error or a path of the machine it ran
on. At the links between notebooks and pages: each must lead somewhere. And at the job notebooks
that run an experiment: two are tested at once, so each has results of its own.
"""

import ast
import json
import re
import sys
from pathlib import Path

LOCAL = r'(?<![\w.…])/(?:tmp|root|home|work|Users)/[\w./-]+'
LINK = r'\]\((?!https?:|#|mailto:)([^)#\s]+)'
SHOWS = r'(f?[\'"(\[{](?!"")|print\(|fig$|ds$)(?!.*;$)'  # a last line that shows something


def notebooks():
    "All notebooks, with their cells."
    for path in sorted(Path('nbs').rglob('*.ipynb')):
        if '.ipynb_checkpoints' not in path.parts:
            yield path, json.loads(path.read_text(encoding='utf-8'))['cells']


def ends_in_a_value(source):
    "Is the last statement of a cell an expression?"
    lines = [line for line in source.splitlines() if not line.startswith(('%', '!'))]
    statements = ast.parse('\n'.join(lines)).body
    return bool(statements) and isinstance(statements[-1], ast.Expr)


def outputs_of(path, cells):
    "What is wrong with the outputs of a notebook."
    code = [c for c in cells if c['cell_type'] == 'code']
    outputs = [output for c in code for output in c['outputs']]
    if code and not outputs:
        yield f'{path}: no stored output'
    if any(output['output_type'] == 'error' for output in outputs):
        yield f'{path}: a stored error'
    for found in sorted(set(re.findall(LOCAL, json.dumps(outputs)))):
        yield f'{path}: a path of this machine in an output: {found}'
    for cell in code:
        source = ''.join(cell['source'])
        last = source.strip().splitlines()[-1:] or ['']
        if not source.startswith('#|') and not cell['outputs'] and re.match(SHOWS, last[0]):
            yield f'{path}: a cell that should show something does not: {last[0][:60]}'
        if last[0].endswith(';') and re.search(r'^ *print\(', source, re.MULTILINE):
            yield f'{path}: a cell that ends in ; loses what it prints: {last[0][:60]}'
        results = [o for o in cell['outputs'] if o['output_type'] == 'execute_result']
        if results and not ends_in_a_value(source):
            yield f'{path}: a stored output belongs to another cell: {last[0][:60]}'


def links_of(path, text):
    "Links that lead nowhere."
    for target in re.findall(LINK, text):
        if not (path.parent / target).exists():
            yield f'{path}: there is no {target}'


def shared_labels(pages):
    "Job notebooks that run an experiment under the label of another."
    owners = {}
    for path, cells in pages:
        source = '\n'.join(''.join(c['source']) for c in cells)
        label = re.search(r"^label: str = '(.*?)'", source, re.MULTILINE)
        if not label or not re.search(r'\brun_(plan|shard)\(', source):
            continue
        if label[1] in owners:
            yield f'{path}: runs under the label {label[1]}, as {owners[label[1]]} does'
        owners[label[1]] = path


findings = [*shared_labels(notebooks())]
for path, cells in notebooks():
    findings += outputs_of(path, cells)
    prose = [''.join(c['source']) for c in cells if c['cell_type'] == 'markdown']
    findings += links_of(path, '\n'.join(prose))
for page in [*Path('.').glob('*.md'), *Path('.').glob('*/*.md')]:
    findings += links_of(page, page.read_text(encoding='utf-8'))
if findings:
    print(*findings, sep='\n')
    sys.exit(1)
print(
    'notebooks: outputs stored, each below its cell, none with an error or a path of this machine; '
    'all links lead on; no two jobs share a label'
)
