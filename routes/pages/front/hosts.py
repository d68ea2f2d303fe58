"""Under which names the server answers: Streamlit asks for its connections alone, and a document says much already."""

from __future__ import annotations

from urllib.parse import urlsplit

from streamlit import config

HEALTH = "/_stcore/health"
"""Says no more than that the server runs, to a container's own check by whatever name."""


def is_answered(path: str, host: str) -> bool:
    """Say whether a request is answered, by its path and its Host, which is that of `server.allowedHosts`."""
    allowed: list[str] = config.get_option("server.allowedHosts")
    return not allowed or path.endswith(HEALTH) or is_named(host, allowed)


def is_named(host: str, allowed: list[str]) -> bool:
    """Say whether a Host, with a port or without, is one of some names.

    Examples
    --------
    >>> [is_named(host, ["localhost", "*.a.example"]) for host in ("LOCALHOST:80", "b.a.example", "a.example")]
    [True, True, False]
    """
    try:
        parts = urlsplit(f"//{host}")
        name = (parts.hostname or "").rstrip(".")
        _ = parts.port  # which must be a number
    except ValueError:
        return False
    if not name or parts.netloc != host or "@" in host:
        return False
    patterns = [one.strip().lower().rstrip(".") for one in allowed]
    return any(one in ("*", name) or (one.startswith("*.") and name.endswith(one[1:])) for one in patterns)
