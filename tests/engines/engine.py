"""What every test of an engine may count on."""

from collections.abc import Callable

from firefox import Firefox
from webkit import WebKit

Engine = Firefox | WebKit
Until = Callable[..., None]
"""Waits until an expression is true in the page, or in the frame inside it."""
