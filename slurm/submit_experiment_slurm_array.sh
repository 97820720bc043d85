#!/usr/bin/env bash
# The published way to submit an experiment: asks for it, for the number of jobs, for CPUs and memory, and submits.
# A thin front to `fasthdmf submit`, whose options may be given as arguments: slurm/submit_experiment_slurm_array.sh --dry-run
set -euo pipefail
command -v fasthdmf > /dev/null || { echo 'fasthdmf is not on the PATH; activate its environment first.' >&2; exit 2; }
fasthdmf list
ask() { # question, default, name of the variable
  local answer
  read -r -p "$1 [$2]: " answer || { echo >&2; exit 130; }
  printf -v "$3" '%s' "${answer:-$2}"
}
echo
ask 'Experiment' 'tests/Grid_Example' name
ask 'Quick size, y or n' 'n' quick
ask 'Jobs in the array' 'as the plan suggests' jobs
ask 'CPUs per job' 'as the profile says' cpus
ask 'Memory per job, such as 16G' 'what the plan needs' mem
options=()
case "$quick" in [yY]*) options+=(--quick) ;; esac
[ "$jobs" = 'as the plan suggests' ] || options+=(--jobs "$jobs")
[ "$cpus" = 'as the profile says' ] || options+=(--cpus "$cpus")
[ "$mem" = 'what the plan needs' ] || options+=(--mem "$mem")
set -x
exec fasthdmf submit "$name" ${options[@]+"${options[@]}"} "$@"
