"""The equations, compiled; one simulation and many."""
