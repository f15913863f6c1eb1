"""Pages of a list, and the walk through all of them."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Generic, TypeVar

from ._native import Record, _walk
from .errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

__all__ = ["AutoPagingIterator", "ListObject", "Page", "StripeObject"]

T = TypeVar("T")


class AutoPagingIterator(Generic[T]):
    """The items of all pages of a list, fetched as they are asked for: with ``for``, or with ``async for``.

    It can be walked once. After an error it is at its end.
    """

    def __init__(self, walk: Any) -> None:
        self._walk = walk
        self._ready: deque[T] = deque()

    def __iter__(self) -> AutoPagingIterator[T]:
        if not self._walk.waits:
            raise TypeError("this list is an AsyncClient's: use `async for`, which does not block the event loop")
        return self

    def __next__(self) -> T:
        while not self._ready:
            if not self._fill(self._walk.next(True)):
                raise StopIteration
        return self._ready.popleft()

    def __aiter__(self) -> AutoPagingIterator[T]:
        return self

    async def __anext__(self) -> T:
        while not self._ready:
            if not self._fill(await self._walk.next(False)):
                raise StopAsyncIteration
        return self._ready.popleft()

    def _fill(self, page: Page[T] | None) -> bool:
        if page is not None:
            self._ready.extend(reversed(page) if self._walk.is_backward else page)
        return page is not None


class Page(Record, Generic[T]):
    """A page of a list: as many items as were asked for, and whether there are more."""

    __slots__ = ()

    def __iter__(self) -> Iterator[T]:
        """The items of this page alone."""
        items: list[T] = self["data"]
        return iter(items)

    def __reversed__(self) -> Iterator[T]:
        items: list[T] = self["data"]
        return reversed(items)

    def __len__(self) -> int:
        """How many items this page has; nobody says how many the list has."""
        return len(self["data"])

    @property
    def is_empty(self) -> bool:
        """Whether this page has no items."""
        return not self["data"]

    def auto_paging_iter(self) -> AutoPagingIterator[T]:
        """The items of this page and of all that follow it, which are fetched when it is their turn.

        The filters of the list are kept, and so is its direction: with ``ending_before`` the walk goes backward.
        """
        walk = _walk(self)
        if walk is None:
            message = "this page did not come from a client (it was decoded or pickled), so there is nobody to ask for more"
            raise ConfigurationError(message, code="page_without_client")
        return AutoPagingIterator(walk)


# The names that stripe-python has for them.
ListObject = Page
StripeObject = Record
