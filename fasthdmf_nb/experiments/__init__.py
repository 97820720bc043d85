"""From a configuration file to its results."""
