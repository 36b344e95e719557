"""The funnel strip: volume, range and queue of each stage, and where revenue is held back."""

from __future__ import annotations

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.plan import Plan
from ui import figures, theme
from ui.charts.bare import is_bare
from ui.charts.ink import width, write
from ui.charts.numbers import Column, Numbers
from ui.charts.view import View
from ui.fonts import font
from ui.funnel_boxes import LINES, Box, draw_arrow, draw_box, in_a_row, places, rows_of
from ui.funnel_deals import stale_deals, worth
from ui.funnel_queue import FEW, few_and_full
from ui.levers.texts import short_name
from ui.sentences import from_when, limiting, role_name
from ui.shown import Shown

STAGE_OF = {"demand": 0, "follow_up": 0, "appointments": 1}
STAGES = ("leads", "appointments", "opportunities", "wins")


class FunnelStrip(View):
    """Leads, appointments, opportunities, wins, from left to right."""

    speaks_for_all = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Funnel"), parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.boxes: tuple[Box, ...] = ()
        self._drawn: tuple[Box, ...] = ()
        self._region: QRegion | None = None  # that is being painted
        self._hinted = 1  # rows of stages that the size hint was given for

    def take(self, shown: Shown) -> None:
        """Put each stage into words."""
        stage, share, since = limiting(shown)
        limit = self._limit_words(shown, stage, share, since)
        brief = self._limit_words(shown, stage, share, since, brief=True)
        terse = self._terse(shown, stage, share)
        notes = self._notes(shown, stage)
        held = share > 0 and not is_bare(shown)  # what is not there at all is held back by nothing
        self.boxes = tuple(
            Box(
                name=self._name(item.id, item.name),
                volume=figures.count(item.per_week.mean),
                range=self.tr("P10–P90 {range}").format(
                    range=figures.span(item.per_week.low, item.per_week.high)
                ),
                notes=tuple(note for note in notes[index] if note),
                limit=limit if STAGE_OF[stage] == index and held else "",
                brief=brief if STAGE_OF[stage] == index and held else "",
                terse=terse if STAGE_OF[stage] == index and held else "",
            )
            for index, item in enumerate(shown.projection.funnel)
        )

    def _name(self, key: str, name: str) -> str:
        return {
            "leads": self.tr("Leads"),
            "appointments": self.tr("Appointments"),
            "opportunities": self.tr("Opportunities"),
            "wins": self.tr("Wins"),
        }.get(key, name)

    def _limit_words(
        self, shown: Shown, stage: str, share: float, since: int | None, brief: bool = False
    ) -> str:
        when = from_when(shown.plan, since, whole=not brief)
        if stage == "demand":
            words = self.tr("Demand is the limit in {share} of futures")
            return words.format(share=figures.share(share))
        words = self.tr("Hours of {role} are the limit in {share} of futures{since}")
        role = role_name(shown.plan, stage) or self.tr("Sales")
        if brief:
            words = self.tr("{role} hours are the limit in {share} of futures{since}")
            role = short_name(role)
        return words.format(role=role, share=figures.share(share), since=when)

    def _terse(self, shown: Shown, stage: str, share: float) -> str:
        """The limit in the fewest words, so that what waits has room below."""
        if stage == "demand":
            return self.tr("Demand limits {share} of futures").format(share=figures.share(share))
        role = short_name(role_name(shown.plan, stage) or self.tr("Sales"))
        words = self.tr("{role} hours limit {share} of futures")
        return words.format(role=role, share=figures.share(share))

    def _notes(self, shown: Shown, limit: str) -> tuple[tuple[str, ...], ...]:
        """What else stands below each stage: other limits, who waits, open deals, total wins."""
        projection, plan = shown.projection, shown.plan
        binding, wins = projection.binding, projection.wins
        demand = self._part(self.tr("demand"), binding.demand)
        others = {
            "demand": demand,
            "follow_up": self._hours(plan, "follow_up", binding.follow_up),
            "appointments": self._hours(plan, "appointments", binding.appointments),
        }
        others[limit] = ""
        waiting = [self._waiting(item.queue) for item in projection.funnel]
        by_then = self.tr("{count} by {day}, P10–P90 {range}").format(
            count=figures.count(round(wins.mean)),
            day=figures.short_day(plan.goal.by),
            range=figures.span(round(wins.low), round(wins.high)),
        )
        by_then = by_then.replace("P90 ", "P90" + figures.SPACE)  # not parted at a line's end
        return (
            (others["demand"] or others["follow_up"], waiting[0]),
            (others["appointments"], waiting[1], self._few(shown)),
            (self._open_today(shown),),
            (by_then,),
        )

    def _open_today(self, shown: Shown) -> str:
        deals = shown.plan.pipeline.deals
        if not deals:
            return ""
        told = self.tr("{count} open today, {total}").format(
            count=figures.count(len(deals)), total=worth(deals, shown.currency)
        )
        stale = stale_deals(shown.plan)
        if not stale:
            return told
        return told + self.tr("; {count} of them stale").format(count=figures.count(len(stale)))

    def _stale(self) -> str:
        """What the stale ones of the open deals are, and what they amount to."""
        stale = stale_deals(self.shown.plan) if self.shown is not None else ()
        if self.shown is None or not stale:
            return ""
        return self.tr(
            "Of the open deals, {count} with {total} are stale: older than any that was won, or "
            "with a chance below 1 %."
        ).format(count=figures.count(len(stale)), total=worth(stale, self.shown.currency))

    def _hours(self, plan: Plan, stage: str, share: float) -> str:
        role = role_name(plan, stage)
        return self._part(self.tr("hours of {role}").format(role=role), share) if role else ""

    def _part(self, what: str, share: float) -> str:
        if share <= 0.0:
            return ""
        words = self.tr("{what}: the limit in {share} of futures")
        return words.format(what=what, share=figures.share(share))

    def _waiting(self, count: float) -> str:
        if count < 0.5:
            return ""
        return self.tr("{count} wait at the end").format(count=figures.count(round(count)))

    def _few(self, shown: Shown) -> str:
        return self.tr("waits can be longer") if few_and_full(shown) else ""

    def numbers(self) -> Numbers | None:
        """One row for each stage."""
        if self.shown is None:
            return None
        heads = (
            Column(self.tr("Stage")),
            Column(self.tr("Per week"), "count"),
            Column("P10", "count"),
            Column("P90", "count"),
            Column(self.tr("Waiting at the end"), "count"),
            Column(self.tr("Limit")),
            Column(self.tr("Besides")),
        )
        rows = tuple(
            (
                box.name,
                item.per_week.mean,
                item.per_week.low,
                item.per_week.high,
                item.queue,
                box.limit,
                "; ".join(box.notes),
            )
            for box, item in zip(self.boxes, self.shown.projection.funnel, strict=True)
        )
        return Numbers(self.tr("Funnel"), heads, rows, self.shown.currency)

    def spoken(self) -> str:
        """Each stage in a sentence."""
        words = self.tr("{stage}: {volume} a week, {range}.")
        parts = []
        for box in self.boxes:
            told = words.format(stage=box.name, volume=box.volume, range=box.range)
            parts += [told, f"{box.limit}."] if box.limit else [told]
        parts += [self._error(), self._stale()]
        if self.shown is not None and few_and_full(self.shown):
            parts.append(
                self.tr(
                    "Below {count} appointments a week and near the limit of their hours, whole "
                    "appointments arrive by chance and wait longer than is shown here."
                ).format(count=figures.count(FEW))
            )
        return " ".join(part for part in parts if part)

    def _error(self) -> str:
        """Within what the shares of the limits are right, where any is said."""
        if self.shown is None or not any(box.limit for box in self.boxes):
            return ""
        error = max(100.0 * self.shown.projection.binding.error, 0.1)
        words = self.tr("Shares of limits are within ± {error} points (computing error).")
        return words.format(error=figures.decimal(error, 1))

    # drawing

    def nothing_yet(self, painter: QPainter, size: QSizeF) -> None:
        """The stages without figures."""
        if self.bare:
            return
        now = theme.current()
        slot = (size.width() - 24.0) / len(STAGES)
        for index, key in enumerate(STAGES):
            at = (26.0 + index * slot, 7.0 + now.sizes.scaled(17))
            write(painter, at, self._name(key, ""), font("body"), now.text_muted, room=slot - 30)

    def title_end(self) -> float:
        """End of the last stage's name in the first row."""
        across = in_a_row(self.width(), len(self.boxes))
        name = self.boxes[across - 1].name if len(self.boxes) >= across else ""
        slot = (self.width() - 24.0) / across
        return 12.0 + (across - 1) * slot + 14 + width(name, font("body")) + 6

    def refresh(self) -> None:
        """Only stages that say something else than before are painted: most stay during a drag."""
        drawn, self._drawn = self._drawn, self.boxes
        if len(drawn) != len(self.boxes):
            super().refresh()
            return
        region = QRegion()
        for place, before, now in zip(
            places(QSizeF(self.size()), len(drawn)), drawn, self.boxes, strict=True
        ):
            if before != now:
                region += place.toAlignedRect()
        for widget in self.still():
            region -= QRegion(widget.geometry())
        if not region.isEmpty():
            self.update(region)

    def forget(self) -> None:
        """The next figures are painted, whatever they are."""
        self._drawn = ()
        super().forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is to be painted may be a stage or two."""
        self._region = event.region()
        super().paintEvent(event)
        self._region = None

    def live(self, painter: QPainter, size: QSizeF) -> None:
        """The stages side by side with an arrow between them; in two rows where it is narrow."""
        across = in_a_row(size.width(), len(self.boxes))
        for index, (box, place) in enumerate(
            zip(self.boxes, places(size, len(self.boxes)), strict=True)
        ):
            reach = place.toAlignedRect().adjusted(-2, -2, 2, 2)  # the arrow's tip is soft
            if self._region is not None and not self._region.intersects(reach):
                continue
            draw_box(painter, box, place, self.tr("/ wk"))
            if (index + 1) % across and index + 1 < len(self.boxes):
                draw_arrow(painter, place)

    def explain(self) -> None:
        """The tooltip has all that may have been cut."""
        super().explain()
        if not self.words:
            self.setToolTip(self.spoken())

    def settled(self) -> bool:
        """Bring the tooltip up to date."""
        self.explain()
        return False

    def sizeHint(self) -> QSize:
        """High enough for name, volume, range and three lines in each row of stages."""
        row = 17 + 21 + 16 + 15 + LINES * 14 - 7
        self._hinted = rows_of(self.width())
        return QSize(700, theme.current().sizes.scaled(row) * self._hinted + 14)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower card may need two rows."""
        super().resizeEvent(event)
        if rows_of(event.size().width()) != self._hinted:
            self.updateGeometry()
