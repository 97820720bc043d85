#!/usr/bin/env bash
# Installs a clone from the wheel and editable, in every order, upgrades it, and removes it:
#     bash .ci/check_orders.sh 'command that installs the wheel' 'command that makes an editable installation'
# Each time the package must run, be the one that was installed last, and leave site-packages as pip knows it.
set -euo pipefail
cd "$(dirname "$0")/.."
root="$PWD"
wheel="$1" editable="$2"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
clone="$scratch/clone"
git clone -q . "$clone"
cd "$clone"

runs() { # fasthdmf works, also from the folder above the clone, and is the package in the folder $1
    (cd "$scratch" && "$clone/.venv/bin/fasthdmf" --help > help && grep -q 'fasthdmf run Default' help)
    .venv/bin/fasthdmf run Default --fresh > "$scratch/run"
    grep -q 'mean rate 3' "$scratch/run"
    (cd "$scratch" && "$clone/.venv/bin/python" -c 'import fasthdmf_nb; print(fasthdmf_nb.__file__)' > where)
    grep -qx "$1/fasthdmf_nb/__init__.py" "$scratch/where"
    .venv/bin/python "$root/.ci/check_installation.py"
}

bash -c "$wheel"
site="$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"
runs "$site"
for kind in editable editable wheel wheel editable; do
    echo "then $kind"
    bash -c "${!kind}"
    [ "$kind" = wheel ] && runs "$site" || runs "$clone"
done

echo 'the next version'
before="$(.venv/bin/fasthdmf --version)"
bash -c "$wheel"
sed -i 's/^version = .*/version = 99.0/' settings.ini
sed -i 's/^__version__ = .*/__version__ = "99.0"/' fasthdmf_nb/__init__.py
bash -c "$wheel"
runs "$site"
[ "$(.venv/bin/fasthdmf --version)" != "$before" ]

echo 'and gone'
.venv/bin/pip uninstall -q -y fasthdmf_nb
find "$site" -iname '*fasthdmf*' > "$scratch/left"
[ ! -s "$scratch/left" ] || { echo 'uninstalling left behind:'; cat "$scratch/left"; exit 1; }
git checkout -q settings.ini fasthdmf_nb/__init__.py
git status --porcelain --ignored > "$scratch/status"
sed -i '/ \.venv\/$/d; / results\/$/d; /__pycache__\/$/d' "$scratch/status"
[ ! -s "$scratch/status" ] || { echo 'left in the clone:'; cat "$scratch/status"; exit 1; }
