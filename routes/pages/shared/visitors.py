"""Whether the visitor for whom something is done is still there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from streamlit.runtime import Runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx


def is_here(stop: str = "") -> Callable[[], bool]:
    """Return a function, for any thread, that says whether the visitor of this run still has the page open.

    Parameters
    ----------
    stop
        Key of a button; who has pressed it counts as gone.
    """
    context = get_script_run_ctx(suppress_warning=True)
    if context is None or not Runtime.exists():
        return lambda: True
    runtime, session_id = Runtime.instance(), context.session_id
    requests = getattr(context, "script_requests", None)
    return lambda: bool(runtime.is_active_session(session_id)) and not (stop and _is_pressed(requests, stop))


def _is_pressed(requests: Any, key: str) -> bool:
    """Say whether a button was pressed during this run: the server says so to nobody until the run ends."""
    if getattr(getattr(requests, "_state", None), "value", "") != "RERUN":
        return False
    states = getattr(getattr(requests, "_rerun_data", None), "widget_states", None)
    return any(one.trigger_value and one.id.endswith(f"-{key}") for one in getattr(states, "widgets", ()))
