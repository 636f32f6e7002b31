"""Stands for CPython's package test while its tests are judged: what they need of it, in our own words."""
