"""Proof by faults: what a run does when a site, the network or the machine fails it, and that no row is lost by it."""
