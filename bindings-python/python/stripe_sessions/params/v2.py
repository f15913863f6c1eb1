"""Written by `cargo run -p generate` from the catalogue and the operations; do not edit."""

from datetime import datetime
from os import PathLike
from typing import Literal, TypedDict


class CoreAccountRetrieveParams(TypedDict, total=False):
    """What to show of an account."""

    include: list[Literal["configuration.customer", "configuration.merchant", "configuration.recipient", "defaults", "future_requirements", "identity", "requirements"]] | None
    """Fields to show. These are null in the reply unless they are asked for."""


__all__ = [
    "CoreAccountRetrieveParams",
]
