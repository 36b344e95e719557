"""Draws: the same for ever and everywhere, evenly spread, independent where they must be."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import stats

from simulator import axes, draws, nets, weeks
from simulator.draws import BLOCK, MARKET, NOISES, REPLICATE

ROOT = Path(__file__).parents[2]


def scores_of(seed: int, stream: int, block: int) -> NDArray[np.float32]:
    """float32[BLOCK]: the scores of one identity."""
    row: NDArray[np.float32] = draws.scores(seed, (stream,), [block])[0]
    return row


def noise_of(seed: int, name: str, horizon: int, blocks: Sequence[int]) -> NDArray[np.float32]:
    """float32[horizon, trials]: noise by week."""
    return weeks.rotated(draws.week_scores(seed, name, horizon, blocks))


def fingerprints() -> dict[str, str]:
    """The SHA-256 of some draws of every kind, little-endian."""
    drawn = {
        "market": scores_of(1, MARKET, 0).astype("<f4"),
        "early stream": scores_of(1, 7, 0).astype("<f4"),
        "late stream": scores_of(0, 9_999, 31).astype("<f4"),
        "volume drift": noise_of(1, "volume drift", 52, [0]).astype("<f4"),
        "win drift": noise_of(2, "win drift", 13, [5]).astype("<f4"),
        "arrivals": noise_of(1, "arrivals", 156, [1]).astype("<f4"),
        "other noise": noise_of(1, "many deals", 52, [0]).astype("<f4"),
        "places": draws.week_places(1, "deal rows", 3, [0]).astype("<u2"),
        "low draws": low(["deal 12"], [0.3])[0].astype("<f8"),
        "generator": draws.generator(1, "a", "b").random(100).astype("<f8"),
    }
    return {name: hashlib.sha256(array.tobytes()).hexdigest()[:16] for name, array in drawn.items()}


# A change here is a change of every number that a plan gives: raise the engine's version with it.
GOLDEN = {
    "market": "dc4c5aeaa6305fe5",
    "early stream": "1398d454b3ad13bb",
    "late stream": "96e9cfeb5c619c4f",
    "volume drift": "0b45ab8b278011b1",
    "win drift": "9d619734fc183c6a",
    "arrivals": "f4ee277f525b7ae7",
    "other noise": "2fdc494e5152e407",
    "places": "f33cafd81536ccfc",
    "low draws": "a58738c28e9d8d82",
    "generator": "6be652cb2e944592",
}


def test_draws_are_the_same_for_ever() -> None:
    assert fingerprints() == GOLDEN


def test_draws_are_the_same_without_newer_processor_features() -> None:
    umath = sys.modules["numpy._core._multiarray_umath"]
    newer = [name for name in umath.__cpu_dispatch__ if umath.__cpu_features__.get(name)]
    code = f"import runpy; print(runpy.run_path({str(Path(__file__))!r})['fingerprints']())"
    found = subprocess.run(
        [sys.executable, "-c", code],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "NPY_DISABLE_CPU_FEATURES": " ".join(newer),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == str(GOLDEN)


def test_a_stream_does_not_depend_on_its_company() -> None:
    together = draws.scores(3, [9, 400, MARKET, 2], [1])
    for row, stream in zip(together, [9, 400, MARKET, 2], strict=True):
        assert np.array_equal(row, scores_of(3, stream, 1))


def test_a_block_does_not_depend_on_its_company() -> None:
    kinds = (
        lambda blocks: draws.scores(3, [9, 400], blocks),
        lambda blocks: draws.week_scores(3, "arrivals", 20, blocks),
        lambda blocks: draws.week_places(3, "deal rows", 20, blocks),
    )
    for drawn in kinds:
        assert np.array_equal(drawn([4, 5, 6])[:, BLOCK : 2 * BLOCK], drawn([5]))


def test_everything_that_names_a_draw_changes_it() -> None:
    kinds = [
        scores_of(0, 1, 0),
        scores_of(1, 1, 0),
        scores_of(1, 2, 0),
        scores_of(1, 1, 1),
        noise_of(1, "arrivals", 52, [0])[0],
        noise_of(1, "arrivals", 52, [1])[0],
        noise_of(1, "win drift", 52, [0])[0],
    ]
    for number, one in enumerate(kinds):
        for other in kinds[:number]:
            assert np.mean(one == other) < 0.01


@pytest.mark.parametrize("stream", [MARKET, 1, 80, 230, 231, 10_000])
def test_scores_are_stratified_in_every_replicate(stream: int) -> None:
    scores = scores_of(5, stream, 2)
    places = np.floor(stats.norm.cdf(scores).reshape(-1, REPLICATE) * REPLICATE)
    assert np.array_equal(np.sort(places, axis=1), np.tile(np.arange(REPLICATE), (len(places), 1)))


def test_scores_are_standard_normal() -> None:
    scores = np.concatenate([scores_of(5, 3, block) for block in range(16)])
    assert stats.kstest(scores, "norm").statistic < 1.0 / REPLICATE
    assert abs(np.var(scores) - 1.0) < 0.01


def test_scores_fill_the_planes_of_the_market_evenly() -> None:
    shares = np.asarray(stats.norm.cdf(draws.scores(5, range(41), [0])))[:, :REPLICATE]
    for stream in range(1, 41):
        for wide, tall in ((2, 8), (4, 4), (8, 2)):
            box = np.floor(shares[MARKET] * wide) * tall + np.floor(shares[stream] * tall)
            counts = np.bincount(box.astype(int), minlength=wide * tall)
            assert np.all(counts == REPLICATE // 16)


def test_early_streams_are_less_correlated_than_chance_allows() -> None:
    scores = draws.scores(7, range(60), range(4))
    away = np.asarray(np.corrcoef(scores))[np.triu_indices(60, 1)]
    assert np.sqrt(np.mean(away**2) * scores.shape[1]) < 0.8
    assert np.max(np.abs(away)) < 0.08


def test_replicates_are_independent() -> None:
    """The mean of a product of streams varies between blocks as it does inside them."""
    products = [np.prod(draws.scores(11, [90, 95, 99], [block]), axis=0) for block in range(64)]
    means = np.array(products).reshape(64, -1, REPLICATE).mean(axis=2)
    inside = np.mean(np.var(means, axis=1, ddof=1))
    between = np.var(means.mean(axis=1), ddof=1) * means.shape[1]
    assert 0.6 < between / inside < 1.6


def test_noise_is_white_and_standard() -> None:
    for name in (*NOISES, "another"):
        noise = np.hstack([noise_of(2, name, 52, [block]) for block in range(4)])
        assert noise.shape == (52, 4 * BLOCK)
        assert noise.dtype == np.float32
        covariance = np.cov(noise.astype(np.float64))
        assert np.max(np.abs(covariance - np.eye(52))) < 0.09
        assert stats.kstest(noise[17], "norm").statistic < 0.02


@pytest.mark.parametrize("horizon", [1, 2, 13, 53, 156])
def test_noise_of_any_horizon_has_variance_one_in_each_week(horizon: int) -> None:
    noise = noise_of(2, "arrivals", horizon, [0]).astype(np.float64)
    assert noise.shape == (horizon, BLOCK)
    assert np.allclose(np.var(noise, axis=1), 1.0, atol=0.2)


def test_the_slow_movement_of_noise_is_even_in_every_replicate() -> None:
    noise = noise_of(2, "volume drift", 52, [0]).astype(np.float64)
    whole = noise.sum(axis=0) / np.sqrt(52)
    assert np.max(np.abs(whole.reshape(-1, REPLICATE).mean(axis=1))) < 0.01


def test_names_of_noise_are_independent() -> None:
    noise = [np.hstack([noise_of(2, name, 26, [block]) for block in range(4)]) for name in NOISES]
    for one, other in ((0, 1), (0, 2), (1, 2)):
        across = noise[one] @ noise[other].T / noise[one].shape[1]
        assert np.max(np.abs(across)) < 0.09


def test_places_are_stratified() -> None:
    places = draws.week_places(1, "deal rows", 4, [3])
    assert places.shape == (4, BLOCK)
    strata = np.sort(places.reshape(4, -1, REPLICATE) // (65_536 // REPLICATE), axis=2)
    assert np.all(strata == np.arange(REPLICATE))


def test_generators_are_named() -> None:
    assert draws.generator(1, "a").random() == draws.generator(1, "a").random()
    assert draws.generator(1, "a").random() != draws.generator(1, "b").random()
    assert draws.generator(1, "a", "b").random() != draws.generator(1, "ab").random()
    assert draws.generator(0, "a").random() != draws.generator(1, "a").random()


def test_the_field_maps_are_pairwise_even_permutations() -> None:
    columns = nets.field_columns(4)
    shifts = np.zeros(len(columns), dtype=np.uint32)
    maps = nets.points(columns, shifts)
    assert np.all(np.sort(maps, axis=1) == np.arange(16))
    assert np.all(np.sort(maps[:, 5] ^ maps[:, 9]) == np.arange(1, 16))


def test_every_axis_is_another_one() -> None:
    rows = axes.axis_elements()
    assert len(set(rows.tolist())) == axes.AXES == (1 << axes.FIELD_BITS) - 1


def test_low_discrepancy_makes_the_mean_of_a_product_surer() -> None:
    """A product of twelve rates and a drift: at most 0.30 of plain Monte Carlo's spread."""
    blocks = range(32)
    scores = draws.scores(4, range(13), blocks).astype(np.float64)
    noise = np.hstack([noise_of(4, "win drift", 52, [block]) for block in blocks])
    total = np.exp(0.25 * scores[0] + 0.1 * scores[1:].sum(axis=0) + 0.08 * noise.mean(axis=0))
    means = total.reshape(-1, REPLICATE).mean(axis=1)
    assert means.std(ddof=1) * np.sqrt(REPLICATE) / total.std() < 0.30
    reached = total > np.quantile(total, 0.5)
    chances = reached.reshape(-1, REPLICATE).mean(axis=1)
    assert chances.std(ddof=1) * np.sqrt(REPLICATE) / 0.5 < 0.70


def low(names: list[str], shares: list[float], block: int = 1) -> list[NDArray[np.float64]]:
    """float64[BLOCK] for each stream: its low draws by trial, 1 where there is none below."""
    keys = draws.stream_keys(3, names)
    found = draws.low_draws(keys, np.array(shares), [block])
    rows = [np.ones(BLOCK) for _ in names]
    columns = zip(found.stream, found.trial.T, found.uniform.T, strict=True)
    for row, trial, uniform in columns:
        below = uniform < shares[row]
        assert np.all(rows[row][trial[below]] == 1.0)
        rows[row][trial[below]] = uniform[below]
    return rows


def test_low_draws_are_what_others_are_where_they_are_low() -> None:
    whole, part, none, other = low(["a", "a", "b", "b"], [1.0, 0.2, 0.0, 0.3])
    places = np.sort(np.floor(whole.reshape(-1, REPLICATE) * REPLICATE), axis=1)
    assert np.all(places == np.arange(REPLICATE))
    assert np.array_equal(part, np.where(whole < 0.2, whole, 1.0))
    assert np.all(none == 1.0)
    assert abs(np.mean(other < 1.0) - 0.3) < 1.0 / REPLICATE
    assert stats.kstest(whole, "uniform").statistic < 1.0 / REPLICATE
    assert np.array_equal(low(["b"], [0.3])[0], other)


def test_low_draws_of_unlike_streams_are_independent() -> None:
    """The number of streams that are low varies between trials as if each fell by itself."""
    names, share = [f"deal {number}" for number in range(200)], 0.1
    blocks = [np.sum(np.array(low(names, [share] * 200, b)) < share, axis=0) for b in range(8)]
    number = np.concatenate(blocks)
    assert abs(number.mean() - 20.0) < 0.02
    assert abs(number.var() / 18.0 - 1.0) < 0.05
