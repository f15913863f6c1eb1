"""What two descriptions of the same resources can be compared by, and how documentation is read for it.

Every reader makes a `Description` of what it reads. In it each operation's parameters and each object's fields are flat:
``components[payments][features][refund_management]`` and its `Entry`.
"""

import re
from dataclasses import dataclass, field


@dataclass
class Entry:
    """A parameter or a field."""

    type: str
    """`boolean`, `integer`, `string`, `enum`, `object`, `resource`, `page`, … `list of …`, `map of …`, `emptyable …`."""
    required: bool
    values: list[str] = field(default_factory=list)
    """The words of an enum, or of a list of one."""
    default: str | None = None
    """What is documented to happen when it is left out."""
    constraint: str | None = None
    """`true` or `false`, where that value is for some accounts only."""

    def __str__(self):
        says = [f"{self.type} ({', '.join(self.values)})" if self.values else self.type]
        says.append("required" if self.required else "optional")
        says += [f"default {self.default}"] if self.default else []
        says += [f"{self.constraint} for some accounts only"] if self.constraint else []
        return ", ".join(says)


@dataclass
class Description:
    """What one side says."""

    name: str
    api_version: str
    operations: dict[str, dict[str, Entry]] = field(default_factory=dict)
    """By the names operations have here: `account_sessions.create`."""
    objects: dict[str, dict[str, Entry]] = field(default_factory=dict)
    """By the value of their field `object`."""


def at(path, name):
    """The path of an entry of what is at `path`."""
    return f"{path}[{name}]" if path else name


# How Stripe's own documentation words its defaults, each with the name the rule has in the catalogue.
DEFAULTS = [
    (r"default value is the opposite of the `(\w+)` value", "not_{}"),
    (r"[Dd]efaults to the value of `(\w+)`", "same_as_{}"),
    (r"[Dd]efaults to `true` when `controller\.losses\.payments` is set to `stripe` for the account, otherwise `false`", "losses_stripe"),
    (
        r"default value is `enabled` when Stripe is responsible for negative account balances, and `use_dashboard_rules` otherwise",
        "losses_stripe_else_dashboard_rules",
    ),
    (r"(?:is|are) `?(\w+)`? by default", "{}"),
    (r"[Dd]efault (?:value )?(?:for this feature )?is `?(\w+)`?", "{}"),
    (r"[Dd]efaults to `?(\w+)`?", "{}"),
    (r"Stripe uses (the default locale)", "{}"),
]


def default(doc):
    """The default that Stripe's documentation of something states. Words of which no rule is known are given as they are."""
    for pattern, name in DEFAULTS:
        if match := re.search(pattern, doc):
            return name.format(*match.groups())
    sentences = re.split(r"(?<=\.)\s+", doc)
    return next((f"“{sentence}”" for sentence in sentences if "default" in sentence.lower()), None)


def constraint(doc):
    """Which value Stripe's documentation says is for some accounts only."""
    match = re.search(r"can only be `(true|false)` for accounts", doc)
    return match and match[1]
