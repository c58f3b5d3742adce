"""Bytes from anywhere into an Article."""
