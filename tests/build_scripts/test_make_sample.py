"""The sample company: made by its script, the same every time, believable and not safe."""

from __future__ import annotations

import pytest
from make_sample import TARGET, main, sample
from sample_deals import gamma_share
from scipy import stats

from simulator.engine import project
from simulator.files.document import load


def test_the_file_is_what_the_script_makes(capsys: pytest.CaptureFixture[str]) -> None:
    """Byte for byte, and it opens as the same document."""
    assert main(["--check"]) == 0
    assert "as this script makes it" in capsys.readouterr().out
    assert load(TARGET) == sample()


def test_the_goal_is_reachable_but_not_safe() -> None:
    """Between 40 and 65 %, usually limited by the account executives' hours."""
    base = project(sample().base_plan, trials=4096, seed=1)
    assert 0.40 < base.chance < 0.65
    assert base.binding.appointments > 0.5
    volumes = {stage.id: stage.per_week.mean for stage in base.funnel}
    assert volumes["leads"] == pytest.approx(190.0, abs=15.0)
    assert volumes["appointments"] == pytest.approx(46.0, abs=4.0)
    assert volumes["wins"] == pytest.approx(4.1, abs=0.4)


def test_its_company() -> None:
    """Five marketing sources, three sales activities, three programmes, 120 open deals."""
    document = sample()
    base = document.base_plan
    assert [source.team for source in base.sources] == ["marketing"] * 5 + ["sales"] * 3
    assert [programme.kind for programme in base.programmes] == [
        "ride_along",
        "brand",
        "account_based",
    ]
    assert len(base.pipeline.deals) == 120
    assert len({deal.id for deal in base.pipeline.deals}) == 120
    assert len(document.scenarios) == 3


@pytest.mark.parametrize("value", [0.5, 4.0, 10.0, 35.0, 60.0])
def test_its_ages_follow_a_gamma_distribution(value: float) -> None:
    """The script's own power series, against scipy."""
    shape = 1.0 / 0.7**2
    assert gamma_share(value, 10.0, 0.7) == pytest.approx(
        stats.gamma.cdf(value, shape, scale=10.0 / shape), abs=1e-9
    )
