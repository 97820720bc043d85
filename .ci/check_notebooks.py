"Fails when a notebook that should hold outputs has none, or holds an error or a path of the machine it ran on."

import json, re, sys
from pathlib import Path

findings = []
for path in sorted(Path('nbs').rglob('*.ipynb')):
    code = [
        c for c in json.loads(path.read_text(encoding='utf-8'))['cells'] if c['cell_type'] == 'code'
    ]
    outputs = [o for c in code for o in c['outputs']]
    if code and not outputs:
        findings.append(f'{path}: no stored output')
    if any(o['output_type'] == 'error' for o in outputs):
        findings.append(f'{path}: a stored error')
    for found in set(
        re.findall(r'(?<![\w.…])/(?:tmp|root|home|work|Users)/[\w./-]+', json.dumps(outputs))
    ):
        findings.append(f'{path}: a path of this machine in an output: {found}')
    for c in code:
        visible = not ''.join(c['source']).startswith('#|')
        last = ''.join(c['source']).strip().splitlines()[-1:] or ['']
        if visible and not c['outputs'] and re.match(r'(f?[\'"(\[{]|print\(|fig$|ds$)', last[0]):
            findings.append(f'{path}: a cell that should show something does not: {last[0][:60]}')
print(*findings, sep='\n') if findings else print(
    'notebooks: outputs stored, none with an error or a path of this machine'
)
sys.exit(bool(findings))
