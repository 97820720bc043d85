"""What is computed from simulated and measured signals."""
