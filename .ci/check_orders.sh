#!/usr/bin/env bash
# Installs this clone again and again, as a wheel and editable, then its next version, and removes it:
#     bash .ci/check_orders.sh 'command that installs the wheel' 'command that installs it editable'
# After each the package must run, be the one that was installed last, and leave site-packages as pip knows it.
# Begins with an editable installation in .venv, and ends with none.
set -euo pipefail
cd "$(dirname "$0")/.."
root="$PWD"
wheel="$1" editable="$2"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
ln -s "$root" "$scratch/fasthdmf_nb" # the folder above a clone of the package's name
site="$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"

# The package works, is the one in the folder $1, and has written nothing into an installation.
runs_from() {
    .venv/bin/fasthdmf run Default --fresh > "$scratch/run"
    grep -q 'mean rate 3' "$scratch/run"
    (cd "$scratch" && "$root/.venv/bin/fasthdmf" --help > help && grep -q 'fasthdmf run Default' help)
    (cd "$scratch" && "$root/.venv/bin/python" -c 'import fasthdmf_nb; print(fasthdmf_nb.__file__)' > where)
    grep -qx "$1/fasthdmf_nb/__init__.py" "$scratch/where"
    .venv/bin/python .ci/check_installation.py
}

for kind in editable wheel wheel editable wheel; do
    echo "then $kind"
    bash -c "${!kind}"
    [ "$kind" = wheel ] && runs_from "$site" || runs_from "$root"
done

echo 'the next version'
git clone -q . "$scratch/next"
sed -i 's/^version = .*/version = 99.0/' "$scratch/next/settings.ini"
sed -i 's/^__version__ = .*/__version__ = "99.0"/' "$scratch/next/fasthdmf_nb/__init__.py"
.venv/bin/pip install -q --no-deps "$scratch/next"
runs_from "$site"
.venv/bin/fasthdmf --version > "$scratch/version"
grep -q 99.0 "$scratch/version"
git -C "$scratch/next" status --porcelain --ignored > "$scratch/status"
sed -i '/^ M /d' "$scratch/status" # the two files that were changed above
[ ! -s "$scratch/status" ] || { echo 'the build left in the clone:'; cat "$scratch/status"; exit 1; }

echo 'and gone'
.venv/bin/pip uninstall -q -y fasthdmf_nb
find "$site" -iname '*fasthdmf*' > "$scratch/left"
[ ! -s "$scratch/left" ] || { echo 'uninstalling left behind:'; cat "$scratch/left"; exit 1; }
