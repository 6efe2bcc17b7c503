"""The patterns that a release is read with, each beside lines it must and must not match."""

from loaders.releases.rules.rule import Rule, flat

__all__ = ["Rule", "flat"]
