"""The search for garbage is put off, and comes back however the reading ends."""

from __future__ import annotations

import gc

import pytest

from routes.garbage import put_off


def test_it_is_off_inside_and_on_again_after_a_fall():
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), put_off():
        raise ZeroDivisionError("off" if not gc.isenabled() else "on")
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off():
    gc.disable()
    try:
        with put_off():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
