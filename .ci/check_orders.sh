#!/usr/bin/env bash
# Goes on after the README's two commands: the clone editable again, as a wheel, its next version, none, editable.
#     bash .ci/check_orders.sh 'command that installs the wheel' 'command that installs it editable'
# After each the package must run, be the one that was installed last, and leave site-packages as pip knows it.
# Begins and ends with an editable installation in .venv.
set -euo pipefail
cd "$(dirname "$0")/.."
root="$PWD"
wheel="$1" editable="$2"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export XDG_CACHE_HOME="$scratch/cache"
ln -s "$root" "$scratch/fasthdmf_nb" # the folder above a clone of the package's name
site="$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"

# The package works, is the one in the folder $1, and has written nothing into an installation.
runs_from() {
    .venv/bin/fasthdmf run Default --fresh > "$scratch/run"
    grep -q 'mean rate 3' "$scratch/run"
    (cd "$scratch" && "$root/.venv/bin/fasthdmf" --help > help && grep -q 'fasthdmf run Default' help)
    (cd "$scratch" && "$root/.venv/bin/python" -c 'import fasthdmf_nb; print(fasthdmf_nb.__file__)' > where)
    grep -qxF "$1/fasthdmf_nb/__init__.py" "$scratch/where"
    .venv/bin/python .ci/check_installation.py
}

for kind in editable wheel; do
    echo "then $kind"
    bash -c "${!kind}"
    if [ "$kind" = wheel ]; then from="$site"; else from="$root"; fi
    runs_from "$from"
done

echo 'the next version'
git clone -q . "$scratch/next"
sed -i 's/^version = .*/version = 99.0/' "$scratch/next/settings.ini"
sed -i 's/^__version__ = .*/__version__ = "99.0"/' "$scratch/next/fasthdmf_nb/__init__.py"
.venv/bin/pip install -q --no-deps "$scratch/next"
# as an older version left it: its compiled code is removed, so that pip can remove the package whole
touch "$site/fasthdmf_nb/__pycache__/kernel.advance-613.py311.nbi"
runs_from "$site"
.venv/bin/fasthdmf --version > "$scratch/version"
grep -qF 99.0 "$scratch/version"
find "$XDG_CACHE_HOME/fasthdmf_nb" -mindepth 1 -maxdepth 1 > "$scratch/caches"
if grep -vF /99.0- "$scratch/caches"; then echo 'the cache of the older version is still there'; exit 1; fi
git -C "$scratch/next" status --porcelain --ignored > "$scratch/status"
sed -i '/^ M /d' "$scratch/status" # the two files that were changed above
[ ! -s "$scratch/status" ] || { echo 'the build left in the clone:'; cat "$scratch/status"; exit 1; }

echo 'and gone'
.venv/bin/pip uninstall -q -y fasthdmf_nb
find "$site" -iname '*fasthdmf*' > "$scratch/left"
[ ! -s "$scratch/left" ] || { echo 'uninstalling left behind:'; cat "$scratch/left"; exit 1; }

echo 'a folder that an older installation left behind is named, and hides nothing'
bash -c "$editable"
mkdir -p "$site/fasthdmf_nb/__pycache__"
touch "$site/fasthdmf_nb/__pycache__/kernel.advance-613.py311.nbi"
(cd "$scratch" && "$root/.venv/bin/fasthdmf" list > list 2> told)
grep -qF 'Default' "$scratch/list"
grep -qF "$site/fasthdmf_nb is left over" "$scratch/told"
rm -r "$site/fasthdmf_nb"
