"""The paper's figures, and pictures of any experiment."""
