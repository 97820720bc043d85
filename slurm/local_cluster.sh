#!/usr/bin/env bash
# A real SLURM on this machine, for contributors and CI: two nodes, four CPUs each, no systemd, nothing outside one folder.
#
#   eval "$(slurm/local_cluster.sh up)"     starts it (installs Debian's packages if it may), sets SLURM_CONF
#   slurm/local_cluster.sh down             stops it
#   slurm/local_cluster.sh lose n1          kills the daemon of a node and tells the controller that it is down;
#                                           its job lives on, as after a network failure (up brings the node back)
#
# CLUSTER_DIR: where its files are (default /tmp/fasthdmf-cluster). CLUSTER_PORT: the first of its ports (default 27800).
set -euo pipefail
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
dir="${CLUSTER_DIR:-/tmp/fasthdmf-cluster}" port="${CLUSTER_PORT:-27800}" nodes=2 cpus=4 me="$(id -un)"
conf="$dir/slurm.conf"
export SLURM_CONF="$conf"
fail() { echo "local_cluster: $1" >&2; tail -n 15 "$dir"/log/*.log >&2 2> /dev/null; exit 1; }

packages() {
  for c in munged slurmctld slurmd sbatch; do command -v $c > /dev/null || missing=1; done
  [ "${missing:-}" ] || return 0
  [ "$(id -u)" = 0 ] || fail 'packages are missing: apt-get install munge slurmctld slurmd slurm-client'
  policy=/usr/sbin/policy-rc.d made=                       # so that apt does not start the daemons its own way
  [ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' > $policy; chmod +x $policy; made=1; }
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends munge slurmctld slurmd slurm-client procps; } < /dev/null > "$dir/log/apt.log" 2>&1 || bad=1
  [ -z "$made" ] || rm -f $policy
  [ -z "${bad:-}" ] || fail 'apt could not install SLURM'
}

configure() {
  bind= # listen on loopback only, where this machine's name is 127.0.0.1 (the daemons bind to the name's address)
  [ "$(getent ahostsv4 "$(hostname)" | awk 'NR == 1 {print $1}')" = 127.0.0.1 ] && bind='CommunicationParameters=NoCtldInAddrAny,NoInAddrAny'
  cat > "$conf" <<CONF
ClusterName=fasthdmf
SlurmctldHost=localhost(127.0.0.1)
SlurmUser=$me
SlurmdUser=$me
SlurmctldPort=$port
$bind
AuthType=auth/munge
CredType=cred/munge
# cred_expire is also how long a requeued job is held before it may start again
AuthInfo=socket=$dir/run/munge.socket,cred_expire=15
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool/%n
SlurmctldPidFile=$dir/run/slurmctld.pid
SlurmdPidFile=$dir/run/slurmd-%n.pid
SlurmctldLogFile=$dir/log/slurmctld.log
SlurmdLogFile=$dir/log/slurmd-%n.log
MailProg=/bin/true
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=0,sched_interval=1,bf_interval=1
ReturnToService=2
# limits for a machine that is busy; a lost node is set DOWN by lose, not by SlurmdTimeout
SlurmdTimeout=600
MessageTimeout=100
TCPTimeout=60
BatchStartTimeout=600
UnkillableStepTimeout=600
MinJobAge=86400
KillWait=30
MaxArraySize=101
JobRequeue=1
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
SlurmdParameters=config_overrides
NodeName=n[1-$nodes] NodeHostname=localhost NodeAddr=127.0.0.1 Port=[$((port + 11))-$((port + 10 + nodes))] CPUs=$cpus RealMemory=64000
PartitionName=debug Nodes=ALL Default=YES MaxTime=INFINITE State=UP
PartitionName=short Nodes=ALL MaxTime=10 State=UP
PartitionName=crowd Nodes=ALL MaxTime=INFINITE OverSubscribe=FORCE:16 State=UP
CONF
  case "$(slurmctld -V)" in *\ 2[01].* | *\ 22.*) ;; *) echo CgroupPlugin=disabled > "$dir/cgroup.conf" ;; esac
}

alive() { [ -s "$1" ] && p="$(cat "$1" 2> /dev/null)" && grep -qaF "$dir/" "/proc/$p/cmdline" "/proc/$p/environ" 2> /dev/null; }
start() { # file with its process number, command
  alive "$1" && return
  shift
  env -i PATH="$PATH" HOME=/ SLURM_CONF="$conf" setsid nohup "$@" < /dev/null > /dev/null 2>> "$dir/log/start.log" || fail "$1 does not start"
}

up() {
  mkdir -p "$dir"/{log,run,state,spool/n1,spool/n2} && chmod 755 "$dir"
  packages
  alive "$dir/run/slurmctld.pid" || { rm -rf "$dir"/state/*; configure; }
  [ -s "$dir/munge.key" ] || (umask 077; head -c 1024 /dev/urandom > "$dir/munge.key")
  start "$dir/run/munged.pid" munged --key-file="$dir/munge.key" --socket="$dir/run/munge.socket" --pid-file="$dir/run/munged.pid" --log-file="$dir/log/munged.log" --seed-file="$dir/munge.seed"
  start "$dir/run/slurmctld.pid" slurmctld -f "$conf"
  for i in $(seq $nodes); do start "$dir/run/slurmd-n$i.pid" slurmd -N "n$i" -f "$conf"; done
  for _ in $(seq 3000); do
    [ "$(sinfo -h -N -p debug -o %T 2> /dev/null | grep -cxE 'idle|mixed|allocated|completing')" = $nodes ] && { echo "export SLURM_CONF=$conf"; return; }
    sleep .2
  done
  fail "the nodes do not come up: $(sinfo 2>&1)"
}

stop() { alive "$1" || return 0; kill "$p"; for _ in $(seq 50); do alive "$1" || return 0; sleep .1; done; kill -9 "$p"; }

down() {
  [ -d "$dir" ] || return 0
  scancel --me 2> /dev/null || true
  for _ in $(seq 40); do [ "$(timeout 5 squeue -h -t R,CG 2> /dev/null)" ] || break; sleep .2; done
  for f in "$dir"/run/slurmd-*.pid "$dir"/run/slurmctld.pid "$dir"/run/munged.pid; do [ ! -e "$f" ] || stop "$f"; done
  for d in /proc/[0-9]*; do # what a killed daemon left behind
    grep -qazxF "SLURM_CONF=$conf" "$d/environ" 2> /dev/null && [ "$(cat "$d/comm")" = slurmstepd ] && kill -9 "${d#/proc/}" || true
  done
}

case "${1:-}" in
  up) up ;;
  down) down ;;
  lose) kill -9 "$(cat "$dir/run/slurmd-$2.pid")"; rm "$dir/run/slurmd-$2.pid"; scontrol update NodeName="$2" State=DOWN Reason=lost ;;
  *) sed -n '2,9p' "$0"; exit 2 ;;
esac
