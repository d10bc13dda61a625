"""The palette: every command of the screen at hand, every page, and the themes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode
from textual.types import IgnoreReturnCallbackType

Command = tuple[str, str, IgnoreReturnCallbackType]
"""What it is called, what it says more, and what it does."""


class Commands(Provider):
    """Finds commands by their sentence, their id or their key."""

    def _commands(self) -> Iterator[Command]:
        yield from self._of_bindings()
        yield "view: Copy the command for this view", "It opens exactly this", partial(self.app.run_action, "copy_view")
        for theme in sorted(self.app.available_themes):
            yield f"theme: {theme}", "Change the colours", partial(setattr, self.app, "theme", theme)

    def _of_bindings(self) -> Iterator[Command]:
        seen: set[str] = set()
        for bound in self.screen.active_bindings.values():
            binding = bound.binding
            if binding.id and binding.tooltip and binding.tooltip not in seen and bound.enabled:
                seen.add(binding.tooltip)
                action = partial(self._run, binding.action, bound.node)
                yield f"{_group(binding)}: {binding.tooltip}", self._keys(binding), action

    def _keys(self, binding: Binding) -> str:
        return f"key {self.app.get_key_display(binding)}"

    async def _run(self, action: str, node: DOMNode) -> None:
        await self.app.run_action(action, default_namespace=node)

    async def discover(self) -> Hits:
        """Every command, before anything is typed."""
        for name, more, action in self._commands():
            yield DiscoveryHit(Content(name), action, text=name, help=more)

    async def search(self, query: str) -> Hits:
        """Commands whose words or key match."""
        matcher = self.matcher(query)
        for name, more, action in self._commands():
            score = max(matcher.match(name), matcher.match(more))
            if score > 0:
                yield Hit(score, matcher.highlight(name), action, text=name, help=more)


def _group(binding: Binding) -> str:
    return (binding.id or "").partition(".")[0]
