"""Written by `cargo run -p generate` from the catalogue and the operations; do not edit."""

from .records import (
    V2CoreAccount as CoreAccount,
)

__all__ = [
    "CoreAccount",
]
