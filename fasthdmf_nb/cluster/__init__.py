"""Notebooks as jobs, on a SLURM cluster."""
