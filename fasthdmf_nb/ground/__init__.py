"""What everything stands on: errors, files, connectomes, parameters."""
