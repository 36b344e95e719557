"""Columns are recognised by name and by content, changed by hand, and remembered by shape."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.history.columns import Mapping, fingerprint, given, recognise, require
from simulator.history.reading import read_deals
from simulator.history.table import open_table
from simulator.problems import Problem


def mapping_of(tmp_path: Path, text: str) -> Mapping:
    path = tmp_path / "file.csv"
    path.write_text(text, encoding="utf-8")
    return recognise(open_table(path))


def test_content_decides_where_names_do_not(tmp_path: Path) -> None:
    found = mapping_of(
        tmp_path,
        "Where it stands,First opened,Finally closed,Deal worth value\n"
        "Won,2024-01-13,2024-02-13,100\nLost,2024-01-14,2024-03-01,200\nOpen,2024-01-15,,300\n",
    )
    assert found.pairs() == {
        "Where it stands": "stage",
        "First opened": "created",
        "Finally closed": "closed",
        "Deal worth value": "amount",
    }
    assert {match.why for match in found.matches} == {"content"}


@pytest.mark.parametrize("closing", ["Schließdatum", "Schlusstermin"])
def test_names_of_a_german_export(tmp_path: Path, closing: str) -> None:
    path = tmp_path / "file.csv"
    path.write_text(
        f"Opportunity-Inhaber;Phase;Betrag;{closing};Erstelldatum;Leadquelle\n"
        "Müller;Geschlossen und gewonnen;1.200,50 €;13.02.2024;02.01.2024;Web\n"
        "Müller;Abgeschlossen und verloren;2.200,00 €;14.02.2024;03.01.2024;Messe\n"
        "Müller;Angebot;1.000,00 €;01.09.2024;05.01.2024;Messe\n",
        encoding="cp1252",
    )
    table = open_table(path)
    found = recognise(table)
    assert [found.field_at(k) for k in range(6)] == [
        "owner", "stage", "amount", "closed", "created", "source"
    ]  # fmt: skip
    deals = read_deals(table, found).deals
    assert deals.currency == "EUR"
    assert (int(deals.won.sum()), int(deals.lost.sum()), int(deals.open.sum())) == (1, 1, 1)
    assert deals.amount.tolist() == [1200.5, 2200.0, 1000.0]


def test_a_flag_called_closed_and_a_date_called_closed(tmp_path: Path) -> None:
    flag = mapping_of(tmp_path, "Id,Closed,Won\n1,true,false\n2,true,true\n3,false,false\n")
    assert flag.pairs() == {"Id": "id", "Closed": "is_closed", "Won": "is_won"}
    dates = mapping_of(tmp_path, "Id,Closed,Stage\n1,2024-01-13,Won\n2,2024-01-14,Lost\n")
    assert dates.pairs()["Closed"] == "closed"


def test_flags_tell_what_is_won(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text(
        "Id,IsClosed,IsWon,CreatedDate,CloseDate,Amount\n"
        "1,true,true,2024-01-13,2024-02-13,5\n2,true,false,2024-01-13,2024-02-13,5\n"
        "3,false,false,2024-01-13,2024-12-31,5\n",
        encoding="utf-8",
    )
    table = open_table(path)
    assert read_deals(table, recognise(table)).deals.state.tolist() == [0, 1, 2]


def test_age_stands_for_the_date_of_creation(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text(
        "Stage,Close Date,Age,Amount\nClosed Won,2024-02-13,30,5\nClosed Lost,2024-03-14,10,5\n",
        encoding="utf-8",
    )
    table = open_table(path)
    deals = read_deals(table, recognise(table)).deals
    assert deals.ages.tolist() == [30, 10]


def test_columns_named_by_hand(tmp_path: Path) -> None:
    found = mapping_of(
        tmp_path, "Stage,Amount,Net,Created Date,Close Date\nWon,1,2,2024-01-13,2024-02-01\n"
    )
    changed = given(found, [("net", "amount"), ("Created Date", "")])
    assert changed.name("amount") == "Net"
    assert changed.column("created") is None
    assert changed.field_at(1) is None
    again = given(recognise_again(found), changed.pairs().items())
    assert again.name("amount") == "Net"
    with pytest.raises(Problem, match="created"):
        require(changed)
    with pytest.raises(Problem, match="has no column 'Gross': it has Stage, Amount"):
        given(found, [("Gross", "amount")])


def recognise_again(mapping: Mapping) -> Mapping:
    return Mapping(mapping.header, ())


def test_the_shape_of_a_file_has_a_name_of_its_own() -> None:
    assert fingerprint(["Stage", "Amount "]) == fingerprint(["AMOUNT", "stage"])
    assert fingerprint(["Stage", "Amount"]) != fingerprint(["Stage", "Net"])
