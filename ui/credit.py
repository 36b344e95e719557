"""Who brings the change: a scenario's points of chance over the base, shared out to the teams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import figures, theme
from ui.charts.ink import fill, line, width, wrapped, write
from ui.charts.numbers import Column, Numbers
from ui.charts.team_mark import half, team_mark
from ui.charts.view import FADED, View
from ui.credit_parts import PLAYERS, Part, parts_of
from ui.fonts import font
from ui.shown import Shown

if TYPE_CHECKING:
    from simulator.decisions.credit import Credit

TOP = 45  # pixels above the first line, at 100 % text
PITCH = 18


class CreditCard(View):
    """A line for each group of levers; they add up to the change that the headline tells."""

    speaks_for_all = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Who brings the change"), parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(220)
        self.parts: tuple[Part, ...] = ()
        self.total: float | None = None
        self.stale = False
        self._credit: Credit | None = None
        self._about: tuple[str, str] = ("", "")
        self._known = False
        self._is_base = True
        self._drawn: object = None

    def take(self, shown: Shown) -> None:
        """Take what was found out; until then what is there is of an older plan."""
        about = (shown.plan.id, shown.document.base)
        if shown.insight is not None or about != self._about:
            self._about, self._known = about, shown.insight is not None
            self._credit = shown.insight.credit if shown.insight is not None else None
            self.parts = parts_of(shown, self._credit)
            if not any(part.gain or (part.team and part.moved) for part in self.parts):
                self.parts = ()  # no lever differs
            self.total = sum(part.gain for part in self.parts) if self.parts else None
        self.stale = shown.insight is None and self._known
        self._is_base = shown.is_base
        self.heading = self._title()

    def refresh(self) -> None:
        """Only what was found out is painted: nothing of it moves during a drag."""
        drawn = (self.parts, self.stale, self._known, self._is_base)
        if drawn != self._drawn:
            self._drawn = drawn
            super().refresh()

    def forget(self) -> None:
        """Nothing is known of another document."""
        self.parts, self.total, self._about = (), None, ("", "")
        super().forget()

    def explain(self) -> None:
        """The tooltip says what the shares mean."""
        super().explain()
        if not self.words:
            self.setToolTip(self.spoken())

    def settled(self) -> bool:
        """Bring the tooltip up to date."""
        self.explain()
        return False

    def spoken(self) -> str:
        """Each share, and what it means."""
        if self._credit is None or not self.parts:
            return self._nothing()
        told = [
            _tr("{group}: {points} points").format(group=part.name, points=part.words)
            for part in self.parts
        ]
        if self.stale:
            told.append(_tr("of the plan before the last change; being worked out again"))
        shares = "; ".join(told)
        return (f"{shares}. " if shares else "") + self._meaning(self._credit)

    def _meaning(self, credit: Credit) -> str:
        told = _tr(
            "Each group's share is the mean of what it adds over all orders in which the groups "
            "could have moved (Shapley's value), so that the shares add up to the whole change. "
            "After ± stands the computing error."
        )
        moved = [part.name for part in self.parts if part.team and part.moved]
        if len(moved) < 2:
            return told
        beyond = credit.only_together_chance
        words = (
            _tr(
                "{points} ± {error} of these points are more than what {groups} would add each "
                "alone: they come only because several moved, and are shared out among these."
            )
            if beyond >= 0
            else _tr(
                "Alone, {groups} would add more: moved at once they overlap, by {points} ± {error} "
                "points, which are shared out among them."
            )
        )
        beyond_told = words.format(
            points=figures.points(beyond, 1),
            error=figures.decimal(100 * credit.only_together_error, 1),
            groups=", ".join(moved),
        )
        return f"{told} {beyond_told}"

    def _nothing(self) -> str:
        if self._is_base:
            return _tr(
                "Move a lever or open another scenario: what the change brings is shared out here "
                "to Marketing, Sales and both together."
            )
        if not self._known:
            return _tr("Being worked out …")
        if self._credit is not None:
            return _tr("No lever differs from the base.")
        return _tr(
            "No shares: levers were added or removed, so the change cannot be divided among them."
        )

    def numbers(self) -> Numbers | None:
        """One row for each share, then the whole."""
        if not self.parts or self._credit is None:
            return None
        heads = (
            Column(_tr("Group of levers")),
            Column(_tr("Points of chance"), "count"),
            Column(_tr("Computing error (points)"), "count"),
        )
        rows: list[tuple[str, float | None, float | None]] = [
            (part.name, 100 * part.gain, 100 * part.error if part.team else None)
            for part in self.parts
        ]
        rows.append((_tr("The whole change"), 100 * (self.total or 0.0), None))
        beyond = self._credit.only_together_chance
        error = 100 * self._credit.only_together_error
        rows.append((_tr("Of it only because several groups moved"), 100 * beyond, error))
        return Numbers(self.accessibleName(), heads, tuple(rows))

    # drawing

    def nothing_yet(self, painter: QPainter, size: QSizeF) -> None:
        """The title alone."""
        self._write_title(painter, size)

    def _write_title(self, painter: QPainter, size: QSizeF) -> None:
        now = theme.current()
        at = (float(now.sizes.padding), float(now.sizes.scaled(26)))
        room = size.width() - 2 * now.sizes.padding - 26
        write(painter, at, self._title(), font("title"), now.text, room=room)

    def live(self, painter: QPainter, size: QSizeF) -> None:
        """The title with the whole change, then a bar for each share."""
        now, sizes = theme.current(), theme.current().sizes
        left, right = float(sizes.padding), size.width() - sizes.padding
        self._write_title(painter, size)
        if not self.parts:
            y = float(sizes.scaled(TOP + 4))
            for words in wrapped(self._nothing(), font("small"), right - left, 4):
                write(painter, (left, y), words, font("small"), now.text_muted)
                y += sizes.scaled(15)
            return
        if self.stale:
            painter.setOpacity(FADED)
        names = max(width(part.name, font("body")) for part in self.parts)
        figures_wide = max(width(part.words, font("small", 600)) for part in self.parts)
        start = left + 2 * half() + 10 + names + 12
        bars = QRectF(start, 0.0, right - figures_wide - 12 - start, 0.0)
        for number, part in enumerate(self.parts):
            y = sizes.scaled(TOP) + number * float(sizes.scaled(PITCH))
            self._part(painter, part, (left, right, y), bars)
        beyond = self._beyond()
        if len(self.parts) == len(PLAYERS) and beyond:
            below = (left, sizes.scaled(TOP + 7) + len(self.parts) * float(sizes.scaled(PITCH)))
            write(painter, below, beyond, font("small"), now.text_muted, room=right - left)
        painter.setOpacity(1.0)

    def _beyond(self) -> str:
        """What of the change is there only because several groups moved, or what they overlap;
        empty where one alone moved."""
        moved = sum(part.moved for part in self.parts if part.team)
        if self._credit is None or moved < 2:
            return ""
        gain, error = self._credit.only_together_chance, self._credit.only_together_error
        if gain < 0:
            words = _tr("their effects overlap: {points} of it")
        elif moved == 2:
            words = _tr("only as both moved: {points} of it")
        else:
            words = _tr("only as all three moved: {points} of it")
        return words.format(points=Part("all", "", gain, error).words)

    def _title(self) -> str:
        """The whole change is told by the headline: here it is said once it is shared out."""
        if self.total is None or not self.parts or self.stale:
            return _tr("Who brings the change") + (" …" if self.stale else "")
        words = _tr("Who brings the {points} points")
        if abs(round(100 * self.total)) == 1:
            words = _tr("Who brings the {points} point")
        return words.format(points=figures.points(self.total))

    def _part(
        self, painter: QPainter, part: Part, line_at: tuple[float, float, float], bars: QRectF
    ) -> None:
        now = theme.current()
        left, right, y = line_at
        baseline = y + now.sizes.scaled(4)
        if part.team:
            team_mark(painter, left + half(), y, part.team)
        at = (left + 2 * half() + 9, baseline)
        write(painter, at, part.name, font("body"), now.text, room=right - at[0] - 60)
        write(painter, (right, baseline), part.words, font("small", 600), now.text, "right")
        if bars.width() < 30:
            return
        low = min(0.0, *(item.gain - item.error for item in self.parts))
        high = max(0.0, *(item.gain + item.error for item in self.parts))
        scale = bars.width() / ((high - low) or 1.0)
        zero, end = bars.left() - low * scale, bars.left() + (part.gain - low) * scale
        colour = now.team(part.team) if part.team else now.text_muted
        fill(painter, colour)
        painter.drawRect(QRectF(min(zero, end), y - 3, abs(end - zero), 6))
        if part.error:
            painter.setPen(QPen(now.text_muted, 1.2))
            reach = part.error * scale
            line(painter, (end - reach, y), (end + reach, y), now.text, 1.2)
        line(painter, (zero, y - 7), (zero, y + 7), now.control_border)

    def sizeHint(self) -> QSize:
        """As high as the funnel that it stands beside."""
        return QSize(300, theme.current().sizes.scaled(TOP + 59) + 14)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Credit", text)
