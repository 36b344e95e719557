<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Shared Goal</source>
        <translation>Über Shared Goal</translation>
    </message>
    <message>
        <source>One goal that marketing and sales share, and thousands of possible years to see how each lever moves its chance.

It works offline and sends nothing anywhere. Type: Inter. Icons: Lucide. Window: Qt for Python. Their licences are in Help, Licences.</source>
        <translation>Ein Ziel, das Marketing und Vertrieb gemeinsam haben, und Tausende mögliche Jahre, die zeigen, wie jeder Stellhebel die Chance darauf bewegt.

Das Programm arbeitet ohne Netz und sendet nichts. Schrift: Inter. Symbole: Lucide. Fenster: Qt for Python. Deren Lizenzen stehen unter Hilfe, Lizenzen.</translation>
    </message>
    <message>
        <source>Shared Goal {version}</source>
        <translation>Shared Goal {version}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Shared Goal</source>
        <translation>Ü&amp;ber Shared Goal</translation>
    </message>
    <message>
        <source>&amp;Assumptions</source>
        <translation>A&amp;nnahmen</translation>
    </message>
    <message>
        <source>&amp;Backtest…</source>
        <translation>&amp;Rückprüfung …</translation>
    </message>
    <message>
        <source>&amp;Copy scorecard</source>
        <translation>Scorecard &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Evidence report…</source>
        <translation>Beleg&amp;bericht …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find a lever</source>
        <translation>Stellhebel &amp;finden</translation>
    </message>
    <message>
        <source>&amp;Fold all levers</source>
        <translation>Alle Stellhebel zu&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation>&amp;Voll</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Import deals from a CRM…</source>
        <translation>Verkaufschancen aus einem CRM &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;New plan</source>
        <translation>&amp;Neuer Plan</translation>
    </message>
    <message>
        <source>&amp;Next scenario</source>
        <translation>&amp;Nächstes Szenario</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>&amp;Normale Schrift</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Präsentieren</translation>
    </message>
    <message>
        <source>&amp;Previous scenario</source>
        <translation>&amp;Voriges Szenario</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Reduced: nothing moves by itself</source>
        <translation>&amp;Reduziert: nichts bewegt sich von selbst</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>&amp;Szenario</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Unfold all levers</source>
        <translation>Alle Stellhebel auf&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>Was wäre, &amp;wenn</translation>
    </message>
    <message>
        <source>Cha&amp;rt to date</source>
        <translation>Diagramm a&amp;ufgelaufen</translation>
    </message>
    <message>
        <source>Chart per &amp;quarter</source>
        <translation>Diagramm je &amp;Quartal</translation>
    </message>
    <message>
        <source>Co&amp;mpare scenarios</source>
        <translation>Szenarien ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Farben des &amp;Systems</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Export &amp;picture</source>
        <translation>&amp;Bild exportieren</translation>
    </message>
    <message>
        <source>Export snapshot &amp;CSV of this scenario…</source>
        <translation>Momentaufnahme (&amp;CSV) dieses Szenarios …</translation>
    </message>
    <message>
        <source>Export snapshot CSV of all scenarios…</source>
        <translation>Momentaufnahme (CSV) aller Szenarien …</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Spra&amp;che</translation>
    </message>
    <message>
        <source>Language of the &amp;system</source>
        <translation>Sprache des &amp;Systems</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>M&amp;otion</source>
        <translation>Be&amp;wegung</translation>
    </message>
    <message>
        <source>Make it the &amp;base</source>
        <translation>Zur &amp;Basis machen</translation>
    </message>
    <message>
        <source>Motion as the &amp;system says</source>
        <translation>Bewegung wie im &amp;System</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>Move r&amp;ight</source>
        <translation>Nach &amp;rechts</translation>
    </message>
    <message>
        <source>Next &amp;part of the window</source>
        <translation>Nächster &amp;Teil des Fensters</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the sample company</source>
        <translation>Beispielunternehmen öffnen</translation>
    </message>
    <message>
        <source>Reset &amp;all levers to base</source>
        <translation>&amp;Alle Stellhebel zurück zur Basis</translation>
    </message>
    <message>
        <source>Reset &amp;lever to base</source>
        <translation>Stell&amp;hebel zurück zur Basis</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>K&amp;leinere Schrift</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Show me &amp;around</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>The &amp;plan</source>
        <translation>Der &amp;Plan</translation>
    </message>
    <message>
        <source>Type the &amp;goal</source>
        <translation>&amp;Ziel tippen</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>A recovery file cannot be read.</source>
        <translation>Eine Wiederherstellungsdatei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Changes of “{name}” are not saved.</source>
        <translation>Änderungen an „{name}“ sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open what is there</source>
        <translation>Öffnen, was dort steht</translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Overwriting keeps their version as a backup; opening theirs gives up yours.</source>
        <translation>Beim Überschreiben bleibt die fremde Fassung als Sicherung erhalten; wer sie öffnet, gibt die eigene auf.</translation>
    </message>
    <message>
        <source>Plan (*.json)</source>
        <translation>Plan (*.json)</translation>
    </message>
    <message>
        <source>Plans and tables (*.json *.csv *.tsv *.txt);;All files (*)</source>
        <translation>Pläne und Tabellen (*.json *.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The program ended without saving them. Last change: {when}.</source>
        <translation>Das Programm endete, ohne sie zu speichern. Letzte Änderung: {when}.</translation>
    </message>
    <message>
        <source>a plan without a file</source>
        <translation>ein Plan ohne Datei</translation>
    </message>
    <message>
        <source>{name} is there already.</source>
        <translation>{name} gibt es schon.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replacing it overwrites what it holds.</source>
        <translation>Beim Ersetzen geht ihr Inhalt verloren.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Unter anderem Namen speichern …</translation>
    </message>
    <message>
        <source>Shared Goal</source>
        <translation>Shared Goal</translation>
    </message>
    <message>
        <source>Snapshot CSV (*.csv)</source>
        <translation>Momentaufnahme, CSV (*.csv)</translation>
    </message>
    <message>
        <source>They are lost if they are not saved now.</source>
        <translation>Sie gehen verloren, wenn Sie sie jetzt nicht speichern.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Unsaved changes of {name} were kept.</source>
        <translation>Nicht gespeicherte Änderungen an {name} sind noch da.</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Make plan</source>
        <translation>Plan &amp;erzeugen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Wählen Sie zuerst eine Datei.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import deals from a CRM</source>
        <translation>Verkaufschancen aus einem CRM importieren</translation>
    </message>
    <message>
        <source>One question is still open.</source>
        <translation>Eine Frage ist noch offen.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>With these answers, something else is left open.</source>
        <translation>Mit diesen Antworten bleibt noch etwas anderes offen.</translation>
    </message>
    <message>
        <source>{count} questions are still open.</source>
        <translation>{count} Fragen sind noch offen.</translation>
    </message>
</context>
<context>
    <name>Assumptions</name>
    <message>
        <source>0: none</source>
        <translation>0: keiner</translation>
    </message>
    <message>
        <source>1: no slow start</source>
        <translation>1: kein langsamer Anfang</translation>
    </message>
    <message>
        <source>; shaded: measured</source>
        <translation>; schattiert: gemessen</translation>
    </message>
    <message>
        <source>A booking becomes revenue evenly over so many months.</source>
        <translation>Über so viele Monate wird aus einem Auftrag gleichmäßig Umsatz.</translation>
    </message>
    <message>
        <source>A plain number: certain, not drawn.</source>
        <translation>Eine feste Zahl: sicher, nicht gezogen.</translation>
    </message>
    <message>
        <source>A steady week is one at this level throughout. The scorecard counts the weeks of the plan as they come: with dated changes and with the volume against expectation. Its figure can therefore be another.</source>
        <translation>Eine stetige Woche bleibt durchweg auf diesem Stand. Die Scorecard zählt die Wochen des Plans, wie sie kommen: mit datierten Änderungen und mit der Menge gegen Erwartung. Ihre Zahl kann daher eine andere sein.</translation>
    </message>
    <message>
        <source>A steady week is one long after the last change of the spend, in a month without season. The scorecard counts the weeks of the plan as they come: with season, with what the spend before still brings, with dated changes and with the volume against expectation. Its figure can therefore be another.</source>
        <translation>Eine stetige Woche liegt lange nach der letzten Änderung der Ausgaben, in einem Monat ohne Saison. Die Scorecard zählt die Wochen des Plans, wie sie kommen: mit Saison, mit dem, was frühere Ausgaben noch bringen, mit datierten Änderungen und mit der Menge gegen Erwartung. Ihre Zahl kann daher eine andere sein.</translation>
    </message>
    <message>
        <source>ARR</source>
        <translation>ARR</translation>
    </message>
    <message>
        <source>Account-based share</source>
        <translation>Account-based-Anteil</translation>
    </message>
    <message>
        <source>Account-based share of an activity</source>
        <translation>Account-based-Anteil einer Aktivität</translation>
    </message>
    <message>
        <source>After so many weeks half of a swing is gone.</source>
        <translation>Nach so vielen Wochen ist die Hälfte einer Schwankung vorbei.</translation>
    </message>
    <message>
        <source>All hours that an appointment takes, the work up to the close included.</source>
        <translation>Alle Stunden, die ein Termin kostet, einschließlich der Arbeit bis zum Abschluss.</translation>
    </message>
    <message>
        <source>Appointment to opportunity</source>
        <translation>Termin zu Verkaufschance</translation>
    </message>
    <message>
        <source>Brand clarity</source>
        <translation>Klarheit der Marke</translation>
    </message>
    <message>
        <source>Campaign days of Sales</source>
        <translation>Kampagnentage des Vertriebs</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>Abwanderung</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>Kopie von {name}</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Deal value</source>
        <translation>Abschlusswert</translation>
    </message>
    <message>
        <source>Deal {number}</source>
        <translation>Verkaufschance {number}</translation>
    </message>
    <message>
        <source>Deals that are open on the first day, and how such deals end.</source>
        <translation>Verkaufschancen, die am ersten Tag offen sind, und wie solche enden.</translation>
    </message>
    <message>
        <source>Distribution of {range}</source>
        <translation>Verteilung von {range}</translation>
    </message>
    <message>
        <source>Every assumption by source and stage. Type 4 / 5 / 7, 4-6 % or 5 %.</source>
        <translation>Nach Quelle und Stufe: Tippen Sie 4 / 5 / 7, 4-6 % oder 5 %.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Evidence: {kind}. More about it</source>
        <translation>Beleg: {kind}. Mehr dazu</translation>
    </message>
    <message>
        <source>Factor on the touches that are expected: 1 is as expected, 1.2 a fifth more.</source>
        <translation>Faktor auf die erwarteten Kontakte: 1 heißt wie erwartet, 1,2 ein Fünftel mehr.</translation>
    </message>
    <message>
        <source>Factor on the wins that the ages of open deals promise: 0.9 means that one in ten did not come.</source>
        <translation>Faktor auf die Abschlüsse, die das Alter der offenen Verkaufschancen verspricht: 0,9 heißt, dass einer von zehn ausblieb.</translation>
    </message>
    <message>
        <source>Free source (Marketing)</source>
        <translation>Kostenlose Quelle (Marketing)</translation>
    </message>
    <message>
        <source>Goal and calendar</source>
        <translation>Ziel und Kalender</translation>
    </message>
    <message>
        <source>Half of a swing is gone after</source>
        <translation>Schwankung zur Hälfte vorbei nach</translation>
    </message>
    <message>
        <source>Halo</source>
        <translation>Abstrahlung</translation>
    </message>
    <message>
        <source>Halo of a paid source</source>
        <translation>Abstrahlung einer bezahlten Quelle</translation>
    </message>
    <message>
        <source>Halo of a spend</source>
        <translation>Abstrahlung einer Ausgabe</translation>
    </message>
    <message>
        <source>Hours a month of this role for each unit of the programme&apos;s level.</source>
        <translation>Stunden dieser Rolle im Monat je Einheit der Stufe des Programms.</translation>
    </message>
    <message>
        <source>Hours a week that one person has for prospecting, leads and appointments.</source>
        <translation>Stunden in der Woche, die eine Person für Akquise, Leads und Termine hat.</translation>
    </message>
    <message>
        <source>How long leads and deals take, and when in a quarter they close.</source>
        <translation>Wie lange Leads und Verkaufschancen brauchen und wann im Quartal sie abgeschlossen werden.</translation>
    </message>
    <message>
        <source>How much deal values vary</source>
        <translation>Wie sehr Abschlusswerte schwanken</translation>
    </message>
    <message>
        <source>How much it varies</source>
        <translation>Wie sehr es schwankt</translation>
    </message>
    <message>
        <source>How near today&apos;s touches are to the most that money can bring: 100 % would be there.</source>
        <translation>Wie nah die heutigen Kontakte an dem sind, was Geld höchstens bringt: 100 % hieße, dass es erreicht ist.</translation>
    </message>
    <message>
        <source>How slowly the effect starts</source>
        <translation>Wie langsam die Wirkung beginnt</translation>
    </message>
    <message>
        <source>It lies above the high: so skewed a range is rarely meant; narrow it.</source>
        <translation>Er liegt über dem hohen Wert: So schief ist eine Spanne selten gemeint; engen Sie sie ein.</translation>
    </message>
    <message>
        <source>Lead to appointment</source>
        <translation>Lead zu Termin</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Line {number}: {problem} Nothing was pasted.</source>
        <translation>Zeile {number}: {problem} Nichts wurde eingefügt.</translation>
    </message>
    <message>
        <source>Market and correlations</source>
        <translation>Markt, Zusammenhänge</translation>
    </message>
    <message>
        <source>Mean {mean}</source>
        <translation>Mittelwert {mean}</translation>
    </message>
    <message>
        <source>More rows than there are: add them first. Nothing was pasted.</source>
        <translation>Mehr Zeilen, als es gibt: Fügen Sie sie zuerst hinzu. Nichts wurde eingefügt.</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>Neue Aktivität</translation>
    </message>
    <message>
        <source>New bookings</source>
        <translation>Auftragseingang</translation>
    </message>
    <message>
        <source>New free source</source>
        <translation>Neue kostenlose Quelle</translation>
    </message>
    <message>
        <source>New paid source</source>
        <translation>Neue bezahlte Quelle</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Neue Rolle</translation>
    </message>
    <message>
        <source>Odds of winning are multiplied by (amount / median amount) to this power.</source>
        <translation>Die Odds auf den Abschluss werden mit (Betrag / mittlerer Betrag) hoch diesem Wert multipliziert.</translation>
    </message>
    <message>
        <source>Of leads that Sales found and that wait, half are lost after so many weeks.</source>
        <translation>Von wartenden Leads, die der Vertrieb selbst gefunden hat, ist nach so vielen Wochen die Hälfte verloren.</translation>
    </message>
    <message>
        <source>Of leads that came by themselves and wait, half are lost after so many weeks.</source>
        <translation>Von wartenden Leads, die von selbst kamen, ist nach so vielen Wochen die Hälfte verloren.</translation>
    </message>
    <message>
        <source>Of the wins of a quarter&apos;s last three weeks, the share that comes in the next quarter.</source>
        <translation>Anteil der Abschlüsse der letzten drei Wochen eines Quartals, der erst im nächsten kommt.</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>Offene Pipeline</translation>
    </message>
    <message>
        <source>Opportunity to win</source>
        <translation>Verkaufschance zu Abschluss</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Paid source (Marketing)</source>
        <translation>Bezahlte Quelle (Marketing)</translation>
    </message>
    <message>
        <source>Pay, charges and tools of one person for a year.</source>
        <translation>Gehalt, Nebenkosten und Ausstattung einer Person für ein Jahr.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Recognised revenue</source>
        <translation>Realisierter Umsatz</translation>
    </message>
    <message>
        <source>Ride-along days</source>
        <translation>Mitreisetage</translation>
    </message>
    <message>
        <source>Ride-along: Marketing in sales meetings</source>
        <translation>Mitreise: Marketing in Verkaufsgesprächen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Sales activity</source>
        <translation>Vertriebsaktivität</translation>
    </message>
    <message>
        <source>Sales cycle and rhythm</source>
        <translation>Zyklus und Rhythmus</translation>
    </message>
    <message>
        <source>Sales runs campaigns</source>
        <translation>Vertrieb macht Kampagnen</translation>
    </message>
    <message>
        <source>Sales runs campaigns with Marketing</source>
        <translation>Vertrieb macht Kampagnen mit Marketing</translation>
    </message>
    <message>
        <source>Saturation today</source>
        <translation>Sättigung heute</translation>
    </message>
    <message>
        <source>Share by which the recurring revenue of those who stay grows in a month.</source>
        <translation>Anteil, um den der wiederkehrende Umsatz der Bleibenden im Monat wächst.</translation>
    </message>
    <message>
        <source>Share of all deals that are still open at an age of 0, 1, 2 … weeks.</source>
        <translation>Anteil aller Verkaufschancen, die im Alter von 0, 1, 2 … Wochen noch offen sind.</translation>
    </message>
    <message>
        <source>Share of all deals that were won by an age of 0, 1, 2 … weeks; empty: from the sales cycle and the win rates.</source>
        <translation>Anteil aller Verkaufschancen, die bis zum Alter von 0, 1, 2 … Wochen gewonnen sind; leer: aus Verkaufszyklus und Abschlussquoten.</translation>
    </message>
    <message>
        <source>Share of the people who leave within a year.</source>
        <translation>Anteil der Personen, die innerhalb eines Jahres gehen.</translation>
    </message>
    <message>
        <source>Share of the recurring revenue that is lost in a month.</source>
        <translation>Anteil des wiederkehrenden Umsatzes, der im Monat verloren geht.</translation>
    </message>
    <message>
        <source>So many weeks a place stays empty before the ramp.</source>
        <translation>So viele Wochen bleibt eine Stelle leer, bevor die Einarbeitung beginnt.</translation>
    </message>
    <message>
        <source>So many weeks after money was spent half of its effect is left (adstock).</source>
        <translation>So viele Wochen nach der Ausgabe ist die Hälfte ihrer Wirkung übrig (Adstock).</translation>
    </message>
    <message>
        <source>So many weeks after the programme ends half of its effect is left.</source>
        <translation>So viele Wochen nach dem Ende des Programms ist die Hälfte seiner Wirkung übrig.</translation>
    </message>
    <message>
        <source>So many weeks until a new hire sells with all hours.</source>
        <translation>So viele Wochen, bis eine neue Kraft mit allen Stunden verkauft.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>The amount whose size changes no chance.</source>
        <translation>Der Betrag, dessen Größe keine Chance ändert.</translation>
    </message>
    <message>
        <source>The amounts of the goal and its milestones were of “{was}” and now count as “{now}”: check them.</source>
        <translation>Die Beträge des Ziels und seiner Meilensteine galten für „{was}“ und zählen jetzt als „{now}“: bitte prüfen.</translation>
    </message>
    <message>
        <source>The appointments a week that Sales wants for itself; it changes no figure.</source>
        <translation>Die Termine je Woche, die sich der Vertrieb selbst vornimmt; das ändert keine Zahl.</translation>
    </message>
    <message>
        <source>The chance with which an amount may be promised.</source>
        <translation>Die Chance, mit der ein Betrag zugesagt werden darf.</translation>
    </message>
    <message>
        <source>The existing base, and what a booking turns into.</source>
        <translation>Der Kundenbestand, und was aus einem Auftrag wird.</translation>
    </message>
    <message>
        <source>The goal’s amount was one of “{was}” and now counts as “{now}”: check it.</source>
        <translation>Der Betrag des Ziels galt für „{was}“ und zählt jetzt als „{now}“: bitte prüfen.</translation>
    </message>
    <message>
        <source>The highest level at which the effect was measured; above it is a stretch.</source>
        <translation>Die höchste Stufe, bei der die Wirkung gemessen wurde; darüber ist es gedehnt.</translation>
    </message>
    <message>
        <source>The level at which the programme has half of its full effect.</source>
        <translation>Die Stufe, bei der das Programm die Hälfte seiner vollen Wirkung hat.</translation>
    </message>
    <message>
        <source>The level in the year before the plan.</source>
        <translation>Die Stufe im Jahr vor dem Plan.</translation>
    </message>
    <message>
        <source>The lowest level at which the effect was measured; below it is a stretch.</source>
        <translation>Die niedrigste Stufe, bei der die Wirkung gemessen wurde; darunter ist es gedehnt.</translation>
    </message>
    <message>
        <source>The milestones’ amounts were of “{was}” and now count as “{now}”: check them.</source>
        <translation>Die Beträge der Meilensteine galten für „{was}“ und zählen jetzt als „{now}“: bitte prüfen.</translation>
    </message>
    <message>
        <source>The one goal of both teams, the way to it, and the first day.</source>
        <translation>Das eine Ziel beider Teams, der Weg dorthin und der erste Tag.</translation>
    </message>
    <message>
        <source>The spend a week that brings half of the most touches.</source>
        <translation>Die Ausgabe je Woche, die die Hälfte der höchstmöglichen Kontakte bringt.</translation>
    </message>
    <message>
        <source>The touches a week that no further work exceeds.</source>
        <translation>Die Kontakte je Woche, über die keine weitere Arbeit hinauskommt.</translation>
    </message>
    <message>
        <source>The touches a week that no spend exceeds; only where nothing was spent before.</source>
        <translation>Die Kontakte je Woche, über die keine Ausgabe hinauskommt; nur wo vorher nichts ausgegeben wurde.</translation>
    </message>
    <message>
        <source>The units of work a week that bring half of the most touches.</source>
        <translation>Die Arbeitseinheiten je Woche, die die Hälfte der höchstmöglichen Kontakte bringen.</translation>
    </message>
    <message>
        <source>Values of past wins, scaled to the mean; where given, they replace the number.</source>
        <translation>Werte früherer Abschlüsse, auf den Mittelwert gebracht; wo angegeben, ersetzen sie die Zahl.</translation>
    </message>
    <message>
        <source>Weeks that past deals took, scaled to the mean; where given, they replace the number.</source>
        <translation>Wochen, die frühere Abschlüsse dauerten, auf den Mittelwert gebracht; wo angegeben, ersetzen sie die Zahl.</translation>
    </message>
    <message>
        <source>When the plan begins, and what Sales wants for itself.</source>
        <translation>Wann der Plan beginnt und was der Vertrieb für sich will.</translation>
    </message>
    <message>
        <source>appointments a week</source>
        <translation>Termine pro Woche</translation>
    </message>
    <message>
        <source>week {number}</source>
        <translation>Woche {number}</translation>
    </message>
    <message>
        <source>{name} and {more} more</source>
        <translation>{name} und {more} weitere</translation>
    </message>
    <message>
        <source>{touches} in a steady week, by activity a week</source>
        <translation>{touches} in einer stetigen Woche, nach Aktivität in der Woche</translation>
    </message>
    <message>
        <source>{touches} in a steady week, by spend a month</source>
        <translation>{touches} in einer stetigen Woche, nach Ausgaben im Monat</translation>
    </message>
    <message>
        <source>{touches} in a steady week: {today} at the level before the plan, {planned} at the planned level</source>
        <translation>{touches} in einer stetigen Woche: {today} beim Stand vor dem Plan, {planned} beim geplanten Stand</translation>
    </message>
    <message>
        <source>−1 to 1. 0: apart from the market, neither says anything about the other.</source>
        <translation>−1 bis 1. 0: Vom Markt abgesehen sagt keine etwas über die andere.</translation>
    </message>
    <message>
        <source>Touch to lead</source>
        <translation>Kontakt zu Lead</translation>
    </message>
    <message>
        <source>0: all alike. 1: one typically lies as far from the average as the average is large. Statisticians call it the spread, or coefficient of variation.</source>
        <translation>0: alle gleich. 1: Ein einzelner Wert liegt typischerweise so weit vom Durchschnitt, wie dieser groß ist. In der Statistik heißt das Streuung oder Variationskoeffizient.</translation>
    </message>
    <message>
        <source>0: nothing, 1: everything</source>
        <translation>0: nichts, 1: alles</translation>
    </message>
    <message>
        <source>1: each further amount brings less than the one before. Above 1: small amounts bring little at first. Statisticians call it the slope of the response.</source>
        <translation>1: Jeder weitere Betrag bringt weniger als der davor. Über 1: Kleine Beträge bringen anfangs wenig. In der Statistik heißt das Steigung der Wirkung.</translation>
    </message>
    <message>
        <source>How far it swings around what is expected, for weeks on end: at 0.15 it stays within about 15 % in two of three futures. Statisticians call it drift.</source>
        <translation>Wie weit es über Wochen um das Erwartete schwankt: Bei 0,15 bleibt es in zwei von drei Zukünften innerhalb von etwa 15 %. In der Statistik heißt das Drift.</translation>
    </message>
    <message>
        <source>How strongly one market moves all volumes and rates together, from 0 to 1. At 0.7, about half of the ups and downs of any two of them are shared. Statisticians call it the loading on the market factor.</source>
        <translation>Wie stark ein Markt alle Mengen und Quoten gemeinsam bewegt, von 0 bis 1. Bei 0,7 ist etwa die Hälfte des Auf und Ab von je zweien gemeinsam. In der Statistik heißt das die Ladung auf den Marktfaktor.</translation>
    </message>
    <message>
        <source>How their hours meet the leads and appointments.</source>
        <translation>Wie ihre Stunden auf Leads und Termine treffen.</translation>
    </message>
    <message>
        <source>Swings of the win rate</source>
        <translation>Schwankungen der Abschlussquote</translation>
    </message>
    <message>
        <source>Swings of volume</source>
        <translation>Schwankungen der Menge</translation>
    </message>
    <message>
        <source>Touches a week that come without any spend.</source>
        <translation>Kontakte je Woche, die ohne jede Ausgabe kommen.</translation>
    </message>
    <message>
        <source>Weight of each month for volume, January first; 1 is an average month.</source>
        <translation>Gewicht jedes Monats für die Menge, beginnend mit Januar; 1 ist ein mittlerer Monat.</translation>
    </message>
    <message>
        <source>What Marketing and Sales do together.</source>
        <translation>Was Marketing und Vertrieb gemeinsam tun.</translation>
    </message>
    <message>
        <source>What comes in a week at the level before the plan, those without spend included.</source>
        <translation>Was auf der Stufe vor dem Plan in der Woche kommt, auch das ohne Ausgaben.</translation>
    </message>
    <message>
        <source>What moves everything together.</source>
        <translation>Was alles gemeinsam bewegt.</translation>
    </message>
    <message>
        <source>What one unit of the level costs a month; 1 for a level that is money.</source>
        <translation>Was eine Einheit der Stufe im Monat kostet; 1, wenn die Stufe selbst Geld ist.</translation>
    </message>
    <message>
        <source>What one win books on average.</source>
        <translation>Was ein Abschluss im Mittel bringt.</translation>
    </message>
    <message>
        <source>What the programme does to the odds of the rate at full strength: + 20 % of the odds turns a rate of 25 % into 28.6 %.</source>
        <translation>Was das Programm bei voller Stärke mit den Odds der Quote macht: +20 % der Odds machen aus einer Quote von 25 % eine von 28,6 %.</translation>
    </message>
    <message>
        <source>What the team wants for itself in a week; it changes no figure.</source>
        <translation>Was sich das Team für eine Woche selbst vornimmt; das ändert keine Zahl.</translation>
    </message>
    <message>
        <source>Who sells, from when, and how long it takes until they do.</source>
        <translation>Wer verkauft, ab wann, und wie lange die Einarbeitung dauert.</translation>
    </message>
    <message>
        <source>Working time of one touch.</source>
        <translation>Arbeitszeit für einen Kontakt.</translation>
    </message>
    <message>
        <source>Working time that a lead takes before an appointment.</source>
        <translation>Arbeitszeit, die ein Lead vor dem Termin kostet.</translation>
    </message>
    <message>
        <source>after {count} weeks</source>
        <translation>nach {count} Wochen</translation>
    </message>
    <message>
        <source>all sources</source>
        <translation>alle Quellen</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>days a month</source>
        <translation>Tage im Monat</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>unbelegt</translation>
    </message>
    <message>
        <source>hours a month</source>
        <translation>Stunden im Monat</translation>
    </message>
    <message>
        <source>judged</source>
        <translation>beurteilt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>money a month</source>
        <translation>Geld im Monat</translation>
    </message>
    <message>
        <source>nobody (no limit)</source>
        <translation>niemand (keine Grenze)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>of the odds</source>
        <translation>der Odds</translation>
    </message>
    <message>
        <source>plan {touches}</source>
        <translation>Plan {touches}</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>there is no source “{name}”.</source>
        <translation>Die Quelle „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>times</source>
        <translation>×</translation>
    </message>
    <message>
        <source>today {touches}</source>
        <translation>heute {touches}</translation>
    </message>
    <message>
        <source>typed over what was measured</source>
        <translation>über den gemessenen Wert getippt</translation>
    </message>
    <message>
        <source>unknown: {key}</source>
        <translation>unbekannt: {key}</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>week {number} of the quarter</source>
        <translation>Woche {number} des Quartals</translation>
    </message>
    <message>
        <source>{count} assumptions</source>
        <translation>{count} Annahmen</translation>
    </message>
    <message>
        <source>{count} deals, {amount}</source>
        <translation>{count} Verkaufschancen, {amount}</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} Werte</translation>
    </message>
    <message>
        <source>{count} weeks</source>
        <translation>{count} Wochen</translation>
    </message>
    <message>
        <source>{count}: type others to replace them, or “none”</source>
        <translation>{count}: tippen Sie andere, die sie ersetzen, oder „keine“</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>{text} is not a whole number.</source>
        <translation>{text} ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“{text}” is none of the choices here.</source>
        <translation>„{text}“ steht hier nicht zur Wahl.</translation>
    </message>
    <message>
        <source>“{text}” is not a day: type it like {example}.</source>
        <translation>„{text}“ ist kein Tag: Tippen Sie ihn wie {example}.</translation>
    </message>
</context>
<context>
    <name>AssumptionsView</name>
    <message>
        <source>Add to {list}</source>
        <translation>Hinzufügen zu {list}</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Duplicate {name}</source>
        <translation>{name} duplizieren</translation>
    </message>
    <message>
        <source>In all scenarios: {place}</source>
        <translation>In allen Szenarien: {place}</translation>
    </message>
    <message>
        <source>Own assumption: {place}</source>
        <translation>Eigene Annahme: {place}</translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation>Teile des Plans</translation>
    </message>
    <message>
        <source>Remove from {list}</source>
        <translation>Entfernen aus {list}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>{name}: nobody does this work now, so hours no longer limit it.</source>
        <translation>{name}: Diese Arbeit macht jetzt niemand, also begrenzen keine Stunden sie mehr.</translation>
    </message>
</context>
<context>
    <name>BacktestChart</name>
    <message>
        <source>50 % band (P25 to P75)</source>
        <translation>50-%-Band (P25 bis P75)</translation>
    </message>
    <message>
        <source>80 % band (P10 to P90)</source>
        <translation>80-%-Band (P10 bis P90)</translation>
    </message>
    <message>
        <source>Error of P50</source>
        <translation>Fehler von P50</translation>
    </message>
    <message>
        <source>Error of average quarter</source>
        <translation>Fehler des mittleren Quartals</translation>
    </message>
    <message>
        <source>Error of the projection (CRPS)</source>
        <translation>Fehler der Projektion (CRPS)</translation>
    </message>
    <message>
        <source>Error of weighted pipeline</source>
        <translation>Fehler der gewichteten Pipeline</translation>
    </message>
    <message>
        <source>Futures below what came</source>
        <translation>Zukünfte unter dem, was kam</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Was kam</translation>
    </message>
    <message>
        <source>What would have been projected, and what came</source>
        <translation>Was projiziert worden wäre und was kam</translation>
    </message>
    <message>
        <source>{quarter}: 80 % band {low} to {high}, what came {came}.</source>
        <translation>{quarter}: 80-%-Band {low} bis {high}, gekommen {came}.</translation>
    </message>
    <message>
        <source>{share} of futures below</source>
        <translation>{share} der Zukünfte darunter</translation>
    </message>
    <message>
        <source>average of the last four quarters</source>
        <translation>Mittel der letzten vier Quartale</translation>
    </message>
    <message>
        <source>pipeline weighted by stage</source>
        <translation>nach Stufe gewichtete Pipeline</translation>
    </message>
    <message>
        <source>what came</source>
        <translation>was kam</translation>
    </message>
</context>
<context>
    <name>BacktestView</name>
    <message>
        <source>Backtest</source>
        <translation>Rückprüfung</translation>
    </message>
    <message>
        <source>Backtest by quarter</source>
        <translation>Rückprüfung nach Quartal</translation>
    </message>
    <message>
        <source>All; errors on average</source>
        <translation>Alle, im Mittel</translation>
    </message>
    <message>
        <source>An error is how far what was said lay from what came, in money. Of a single number it is the plain distance. Of a projection all its futures are counted, those that agree with what came in its favour: statisticians call it the continuous ranked probability score (CRPS).</source>
        <translation>Ein Fehler ist, wie weit das Gesagte von dem lag, was kam, in Geld. Bei einer einzelnen Zahl ist es der bloße Abstand. Bei einer Projektion zählen alle ihre Zukünfte, zu ihren Gunsten die, die mit dem Gekommenen übereinstimmen: Statistiker nennen das Continuous Ranked Probability Score (CRPS).</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose an e&amp;xport…</source>
        <translation>E&amp;xport wählen …</translation>
    </message>
    <message>
        <source>Choose an export</source>
        <translation>Export wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Error of projection</source>
        <translation>Fehler Projektion</translation>
    </message>
    <message>
        <source>Futures below</source>
        <translation>Darunter</translation>
    </message>
    <message>
        <source>Half of the projected futures lay below</source>
        <translation>Die Hälfte der projizierten Zukünfte lag darunter</translation>
    </message>
    <message>
        <source>How far the P50 alone lay from what came</source>
        <translation>Wie weit allein das P50 von dem lag, was kam</translation>
    </message>
    <message>
        <source>How far the average of the last four quarters lay from what came</source>
        <translation>Wie weit das Mittel der letzten vier Quartale von dem lag, was kam</translation>
    </message>
    <message>
        <source>How far the pipeline weighted by stage lay from what came: open deals at the share of closed deals that was won</source>
        <translation>Wie weit die nach Stufe gewichtete Pipeline von dem lag, was kam: offene Verkaufschancen mit dem Anteil, zu dem abgeschlossene gewonnen wurden</translation>
    </message>
    <message>
        <source>How far the projection lay from what came, all its futures counted: smaller is better (statisticians: CRPS)</source>
        <translation>Wie weit die Projektion von dem lag, was kam, alle ihre Zukünfte gezählt: kleiner ist besser (bei Statistikern: CRPS)</translation>
    </message>
    <message>
        <source>In 50 % band</source>
        <translation>50-%-Band</translation>
    </message>
    <message>
        <source>In 80 % band</source>
        <translation>80-%-Band</translation>
    </message>
    <message>
        <source>One projected future in ten lay above: the upper end of the 80 % band</source>
        <translation>Eine von zehn projizierten Zukünften lag darüber: das obere Ende des 80-%-Bands</translation>
    </message>
    <message>
        <source>One projected future in ten lay below: the lower end of the 80 % band</source>
        <translation>Eine von zehn projizierten Zukünften lag darunter: das untere Ende des 80-%-Bands</translation>
    </message>
    <message>
        <source>The share of projected futures below what came: 50 % is the middle; below 10 % and above 90 % what came lay outside the 80 % band (statisticians: PIT)</source>
        <translation>Der Anteil der projizierten Zukünfte unter dem, was kam: 50 % ist die Mitte; unter 10 % und über 90 % lag es außerhalb des 80-%-Bands (bei Statistikern: PIT)</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Was kam</translation>
    </message>
    <message>
        <source>What was booked in the quarter</source>
        <translation>Was in dem Quartal gebucht wurde</translation>
    </message>
    <message>
        <source>Whether what came lay between P10 and P90</source>
        <translation>Ob das, was kam, zwischen P10 und P90 lag</translation>
    </message>
    <message>
        <source>Whether what came lay in the middle half of the futures, P25 to P75</source>
        <translation>Ob das, was kam, in der mittleren Hälfte der Zukünfte lag, P25 bis P75</translation>
    </message>
    <message>
        <source>{inside} of {count}</source>
        <translation>{inside} von {count}</translation>
    </message>
    <message>
        <source>not tested: {why}</source>
        <translation>nicht geprüft: {why}</translation>
    </message>
    <message>
        <source>Open it in the &amp;import assistant</source>
        <translation>Im &amp;Importassistenten öffnen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Tables as text (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen als Text (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>of P50</source>
        <translation>Fehler P50</translation>
    </message>
    <message>
        <source>of average</source>
        <translation>Fehler Mittel</translation>
    </message>
    <message>
        <source>of pipeline</source>
        <translation>Fehler Pipeline</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{file}: at each quarter-end everything is estimated from what was known on that day alone.</source>
        <translation>{file}: An jedem Quartalsende wird alles nur aus dem geschätzt, was an diesem Tag bekannt war.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>BarePage</name>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Personen hinzufügen</translation>
    </message>
    <message>
        <source>Add the sources that bring leads and the people who sell: then the chance of the goal stands here.</source>
        <translation>Fügen Sie die Quellen hinzu, die Leads bringen, und die Personen, die verkaufen: Dann steht hier die Chance des Ziels.</translation>
    </message>
    <message>
        <source>Change the goal</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>Every week up to the goal, with its range: as soon as there is a source or an open deal.</source>
        <translation>Jede Woche bis zum Ziel mit ihrer Spanne: sobald es eine Quelle oder eine offene Verkaufschance gibt.</translation>
    </message>
    <message>
        <source>From leads to wins, a week, and what holds them back.</source>
        <translation>Von den Leads bis zu den Abschlüssen je Woche, und was sie bremst.</translation>
    </message>
    <message>
        <source>How likely each result is, and which goal can be promised.</source>
        <translation>Wie wahrscheinlich jedes Ergebnis ist und welches Ziel sich versprechen lässt.</translation>
    </message>
    <message>
        <source>Import deals…</source>
        <translation>Verkaufschancen importieren …</translation>
    </message>
    <message>
        <source>One line for each source&apos;s touches, the calls and the appointments of both teams.</source>
        <translation>Eine Zeile für die Kontakte jeder Quelle, die Anrufe und die Termine beider Teams.</translation>
    </message>
    <message>
        <source>This plan has nothing yet that brings revenue</source>
        <translation>In diesem Plan bringt noch nichts Umsatz</translation>
    </message>
    <message>
        <source>What a scenario changes, shared out to Marketing, Sales and both together.</source>
        <translation>Was ein Szenario ändert, aufgeteilt auf Marketing, Vertrieb und beide gemeinsam.</translation>
    </message>
</context>
<context>
    <name>Blank</name>
    <message>
        <source>Choose an e&amp;xport…</source>
        <translation>E&amp;xport wählen …</translation>
    </message>
    <message>
        <source>Each past quarter is projected from what was known on the day before it began, and held against what then came. This takes an export of your CRM: the won, lost and open deals of the last two years or more.</source>
        <translation>Jedes vergangene Quartal wird aus dem projiziert, was am Tag vor seinem Beginn bekannt war, und mit dem verglichen, was dann kam. Dafür braucht es einen Export Ihres CRM: gewonnene, verlorene und offene Verkaufschancen der letzten zwei Jahre oder mehr.</translation>
    </message>
    <message>
        <source>Would the past quarters have come as projected?</source>
        <translation>Wären die vergangenen Quartale gekommen wie projiziert?</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to {list}</source>
        <translation>Hinzufügen zu {list}</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste rows into {list}</source>
        <translation>Zeilen einfügen in {list}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove from {list}</source>
        <translation>Entfernen aus {list}</translation>
    </message>
    <message>
        <source>Rows of a spreadsheet, laid over the table from its cell on</source>
        <translation>Zeilen einer Tabellenkalkulation, ab der gewählten Zelle über die Tabelle gelegt</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
</context>
<context>
    <name>BriefFigures</name>
    <message>
        <source>d MMM</source>
        <translation>d.M.</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>Esc ends  ·  L shows or hides the levers  ·  Page Up / Down: scenarios</source>
        <translation>Esc beendet  ·  L zeigt oder verbirgt die Stellhebel  ·  Bild auf / ab: Szenarien</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Back to the base scenario: {value}</source>
        <translation>Zurück zum Basisszenario: {value}</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Make a scenario that answers what boards ask</source>
        <translation>Ein Szenario erzeugen, das eine Frage des Aufsichtsrats beantwortet</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Was wäre, wenn …</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>First cells</source>
        <translation>Erste Zellen</translation>
    </message>
    <message>
        <source>Look through what each column is taken for; change it.</source>
        <translation>Sehen Sie durch, wofür jede Spalte gehalten wird; ändern Sie es.</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Gehalten für</translation>
    </message>
    <message>
        <source>What “{column}” is taken for</source>
        <translation>Wofür „{column}“ gehalten wird</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>Striche</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>{count} columns, parted by {delimiter}; {encoding}; their names in row {row}.</source>
        <translation>{count} Spalten, getrennt durch {delimiter}; {encoding}; ihre Namen in Zeile {row}.</translation>
    </message>
    <message>
        <source>– not used</source>
        <translation>– nicht verwendet</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Against {name}</source>
        <translation>Gegen {name}</translation>
    </message>
    <message>
        <source>At the goal date</source>
        <translation>Am Zieltag</translation>
    </message>
    <message>
        <source>Budget −20 %</source>
        <translation>Budget −20 %</translation>
    </message>
    <message>
        <source>Chance of the goal</source>
        <translation>Zielchance</translation>
    </message>
    <message>
        <source>Chance of {amount}</source>
        <translation>Chance auf {amount}</translation>
    </message>
    <message>
        <source>Cost of the plan</source>
        <translation>Kosten des Plans</translation>
    </message>
    <message>
        <source>Cost of the plan (placeholder)</source>
        <translation>Kosten des Plans (Platzhalter)</translation>
    </message>
    <message>
        <source>Costs not counted, {name} has the least regret: on average it stays {amount} below the best of these in each future.</source>
        <translation>Ohne die Kosten gerechnet hat {name} das geringste Bedauern: Im Mittel bleibt es {amount} unter dem jeweils besten dieser Szenarien.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Goal date</source>
        <translation>Zieltermin</translation>
    </message>
    <message>
        <source>Half of the futures end below this.</source>
        <translation>Die Hälfte der Zukünfte endet darunter.</translation>
    </message>
    <message>
        <source>How far it stays below the best of these scenarios, on average over all futures.</source>
        <translation>Wie weit es im Mittel aller Zukünfte unter dem besten dieser Szenarien bleibt.</translation>
    </message>
    <message>
        <source>Its chance of the goal is {chance} ({points} ± {error} points).</source>
        <translation>Die Zielchance ist {chance} ({points} ± {error} Punkte).</translation>
    </message>
    <message>
        <source>Its chance of the {amount} that {base} wants is {chance} ({points} ± {error} points); of its own goal of {goal} it is {own}.</source>
        <translation>Seine Chance auf die {amount}, die {base} will, ist {chance} ({points} ± {error} Punkte); auf das eigene Ziel von {goal} ist sie {own}.</translation>
    </message>
    <message>
        <source>Launch slips</source>
        <translation>Start später</translation>
    </message>
    <message>
        <source>None of these scenarios can be projected; mend one of them first.</source>
        <translation>Keines dieser Szenarien kann berechnet werden; berichtigen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>On average {name} brings {amount} ± {error} less, {cost}.</source>
        <translation>Im Mittel bringt {name} {amount} ± {error} weniger, {cost}.</translation>
    </message>
    <message>
        <source>On average {name} brings {amount} ± {error} more, {cost}.</source>
        <translation>Im Mittel bringt {name} {amount} ± {error} mehr, {cost}.</translation>
    </message>
    <message>
        <source>One future in ten ends above this.</source>
        <translation>Eine von zehn Zukünften endet darüber.</translation>
    </message>
    <message>
        <source>One future in ten ends below this.</source>
        <translation>Eine von zehn Zukünften endet darunter.</translation>
    </message>
    <message>
        <source>Regret</source>
        <translation>Bedauern</translation>
    </message>
    <message>
        <source>Share of the futures that reach the goal; after ± stands the computing error.</source>
        <translation>Anteil der Zukünfte, die das Ziel erreichen; hinter ± steht der Rechenfehler.</translation>
    </message>
    <message>
        <source>Share of the same futures in which it ends higher than {name}.</source>
        <translation>Anteil derselben Zukünfte, in denen es höher endet als {name}.</translation>
    </message>
    <message>
        <source>That is {amount} more than it brings.</source>
        <translation>Das sind {amount} mehr, als es bringt.</translation>
    </message>
    <message>
        <source>The goals are on different days, each amount is that of its own: {days}.</source>
        <translation>Die Ziele liegen an verschiedenen Tagen, jeder Betrag gilt für den eigenen: {days}.</translation>
    </message>
    <message>
        <source>The mean difference over all futures, future by future.</source>
        <translation>Der mittlere Unterschied über alle Zukünfte, Zukunft für Zukunft.</translation>
    </message>
    <message>
        <source>There is only one scenario. Make another with + above or with “What if…”, and both are held against each other in the same futures.</source>
        <translation>Es gibt nur ein Szenario. Legen Sie oben mit + oder mit „Was wäre, wenn …“ ein weiteres an; dann werden beide in denselben Zukünften verglichen.</translation>
    </message>
    <message>
        <source>Two leave</source>
        <translation>Zwei gehen</translation>
    </message>
    <message>
        <source>What if the budget is cut by 20 %?</source>
        <translation>Was, wenn das Budget um 20 % gekürzt wird?</translation>
    </message>
    <message>
        <source>What if the launch slips a quarter?</source>
        <translation>Was, wenn sich der Start um ein Quartal verschiebt?</translation>
    </message>
    <message>
        <source>What if the win rate falls by a fifth?</source>
        <translation>Was, wenn die Abschlussquote um ein Fünftel sinkt?</translation>
    </message>
    <message>
        <source>What if two account executives leave?</source>
        <translation>Was, wenn zwei Account Executives gehen?</translation>
    </message>
    <message>
        <source>Win rate −20 %</source>
        <translation>Abschlussquote −20 %</translation>
    </message>
    <message>
        <source>and costs {amount} less</source>
        <translation>und kostet {amount} weniger</translation>
    </message>
    <message>
        <source>and costs {amount} more</source>
        <translation>und kostet {amount} mehr</translation>
    </message>
    <message>
        <source>at the same cost</source>
        <translation>bei gleichen Kosten</translation>
    </message>
    <message>
        <source>every future</source>
        <translation>jeder Zukunft</translation>
    </message>
    <message>
        <source>no future</source>
        <translation>keiner Zukunft</translation>
    </message>
    <message>
        <source>{name}: its goal is of {metric}, that of {base} of {other}.</source>
        <translation>{name}: Das Ziel zählt {metric}, das von {base} {other}.</translation>
    </message>
    <message>
        <source>{winner} beats {loser} in more than {share} of the same futures.</source>
        <translation>{winner} schlägt {loser} in mehr als {share} derselben Zukünfte.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>ends higher in</source>
        <translation>endet höher in</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>im Mittel</translation>
    </message>
    <message>
        <source>{name} ends like {base} in every future.</source>
        <translation>{name} endet in jeder Zukunft wie {base}.</translation>
    </message>
    <message>
        <source>{name} has the least regret: on average it stays {amount} below the best of these in each future.</source>
        <translation>{name} hat das geringste Bedauern: Im Mittel bleibt es {amount} unter dem jeweils besten dieser Szenarien.</translation>
    </message>
    <message>
        <source>{points} ± {error} points</source>
        <translation>{points} ± {error} Punkte</translation>
    </message>
    <message>
        <source>{winner} beats {loser} in each of the same {futures} futures.</source>
        <translation>{winner} schlägt {loser} in jeder derselben {futures} Zukünfte.</translation>
    </message>
    <message>
        <source>{winner} beats {loser} in {share} ± {error} of the same futures.</source>
        <translation>{winner} schlägt {loser} in {share} ± {error} derselben Zukünfte.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Chance, quantiles, cost and regret</source>
        <translation>Chance, Quantile, Kosten und Bedauern</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Copy {what} of {source} to {target}</source>
        <translation>{what} von {source} nach {target} kopieren</translation>
    </message>
    <message>
        <source>New scenario {name}</source>
        <translation>Neues Szenario {name}</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was es sagt</translation>
    </message>
</context>
<context>
    <name>ComparedFans</name>
    <message>
        <source> — median and 80 % of futures of each scenario</source>
        <translation> — Median und 80 % der Zukünfte jedes Szenarios</translation>
    </message>
    <message>
        <source>Fans of the compared scenarios</source>
        <translation>Fächer der verglichenen Szenarien</translation>
    </message>
    <message>
        <source>Goal {amount}</source>
        <translation>Ziel {amount}</translation>
    </message>
    <message>
        <source>In the same futures</source>
        <translation>In denselben Zukünften</translation>
    </message>
    <message>
        <source>Week&apos;s last day</source>
        <translation>Letzter Tag der Woche</translation>
    </message>
    <message>
        <source>{name}: median {middle}, 80 % of futures between {low} and {high}.</source>
        <translation>{name}: Median {middle}, 80 % der Zukünfte zwischen {low} und {high}.</translation>
    </message>
</context>
<context>
    <name>Credit</name>
    <message>
        <source>Alone, {groups} would add more: moved at once they overlap, by {points} ± {error} points, which are shared out among them.</source>
        <translation>Je für sich brächten {groups} mehr: zugleich verändert überlappen sie sich, um {points} ± {error} Punkte, die unter ihnen aufgeteilt sind.</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Being worked out …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Computing error (points)</source>
        <translation>Rechenfehler (Punkte)</translation>
    </message>
    <message>
        <source>Each group&apos;s share is the mean of what it adds over all orders in which the groups could have moved (Shapley&apos;s value), so that the shares add up to the whole change. After ± stands the computing error.</source>
        <translation>Der Anteil jeder Gruppe ist das Mittel dessen, was sie über alle Reihenfolgen hinzufügt, in denen die Gruppen hätten verändert werden können (Shapley-Wert); so ergeben die Anteile zusammen die ganze Änderung. Hinter ± steht der Rechenfehler.</translation>
    </message>
    <message>
        <source>Group of levers</source>
        <translation>Gruppe von Hebeln</translation>
    </message>
    <message>
        <source>Move a lever or open another scenario: what the change brings is shared out here to Marketing, Sales and both together.</source>
        <translation>Bewegen Sie einen Hebel oder öffnen Sie ein anderes Szenario: Hier steht dann, was davon Marketing, Vertrieb und beide gemeinsam bringen.</translation>
    </message>
    <message>
        <source>No lever differs from the base.</source>
        <translation>Kein Hebel weicht von der Basis ab.</translation>
    </message>
    <message>
        <source>Of it only because several groups moved</source>
        <translation>Davon nur, weil mehrere Gruppen verändert sind</translation>
    </message>
    <message>
        <source>{points} ± {error} of these points are more than what {groups} would add each alone: they come only because several moved, and are shared out among these.</source>
        <translation>{points} ± {error} dieser Punkte sind mehr, als {groups} je für sich brächten: es gibt sie nur, weil mehrere verändert sind, und sie sind unter diesen aufgeteilt.</translation>
    </message>
    <message>
        <source>Points of chance</source>
        <translation>Chancenpunkte</translation>
    </message>
    <message>
        <source>No shares: levers were added or removed, so the change cannot be divided among them.</source>
        <translation>Keine Anteile: Hebel kamen hinzu oder fielen weg, darum lässt sich die Änderung nicht auf sie aufteilen.</translation>
    </message>
    <message>
        <source>The whole change</source>
        <translation>Die ganze Änderung</translation>
    </message>
    <message>
        <source>Who brings the change</source>
        <translation>Wer die Änderung bringt</translation>
    </message>
    <message>
        <source>Who brings the {points} point</source>
        <translation>Wer den einen Punkt bringt ({points})</translation>
    </message>
    <message>
        <source>Who brings the {points} points</source>
        <translation>Wer die {points} Punkte bringt</translation>
    </message>
    <message>
        <source>as base</source>
        <translation>wie Basis</translation>
    </message>
    <message>
        <source>of the plan before the last change; being worked out again</source>
        <translation>vom Plan vor der letzten Änderung; wird neu berechnet</translation>
    </message>
    <message>
        <source>only as all three moved: {points} of it</source>
        <translation>nur durch alle drei: {points} davon</translation>
    </message>
    <message>
        <source>only as both moved: {points} of it</source>
        <translation>nur durch beide: {points} davon</translation>
    </message>
    <message>
        <source>their effects overlap: {points} of it</source>
        <translation>sie überlappen sich: {points} davon</translation>
    </message>
    <message>
        <source>{group}: {points} points</source>
        <translation>{group}: {points} Punkte</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source> and {count} more</source>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source>Believe it in all scenarios</source>
        <translation>In allen Szenarien annehmen</translation>
    </message>
    <message>
        <source>Choose a range to see its distribution, what it rests on and who says so. A range is low / likely / high: the P10, the median and the P90.</source>
        <translation>Wählen Sie eine Spanne, um ihre Verteilung zu sehen, worauf sie beruht und wer das sagt. Eine Spanne ist niedrig / wahrscheinlich / hoch: P10, Median und P90.</translation>
    </message>
    <message>
        <source>Give it an own assumption</source>
        <translation>Eigene Annahme geben</translation>
    </message>
    <message>
        <source>Low / likely / high</source>
        <translation>Niedrig / wahrscheinlich / hoch</translation>
    </message>
    <message>
        <source>No assumption chosen</source>
        <translation>Keine Annahme gewählt</translation>
    </message>
    <message>
        <source>One assumption, also used as: {names}</source>
        <translation>Eine Annahme, auch verwendet als: {names}</translation>
    </message>
    <message>
        <source>The assumption in full</source>
        <translation>Die Annahme im Ganzen</translation>
    </message>
</context>
<context>
    <name>Distribution</name>
    <message>
        <source>Chance of at least “from”</source>
        <translation>Chance auf mindestens „von“</translation>
    </message>
    <message>
        <source>Chance of the goal</source>
        <translation>Zielchance</translation>
    </message>
    <message>
        <source>Chance to promise a goal at</source>
        <translation>Chance, mit der ein Ziel versprochen wird</translation>
    </message>
    <message>
        <source>Distribution of the final value</source>
        <translation>Verteilung des Endwerts</translation>
    </message>
    <message>
        <source>Drag it or use the arrow keys: goal and chance go together</source>
        <translation>Ziehen Sie, oder nehmen Sie die Pfeiltasten: Ziel und Chance gehören zusammen</translation>
    </message>
    <message>
        <source>Drag it, use the arrow keys, or click it and type: the chance goes with it</source>
        <translation>Ziehen, Pfeiltasten, oder anklicken und tippen: Die Chance geht mit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Goal {goal}: reached in {reach} of futures, missed in {miss}.</source>
        <translation>Ziel {goal}: in {reach} der Zukünfte erreicht, in {miss} verfehlt.</translation>
    </message>
    <message>
        <source>Goal, typed</source>
        <translation>Ziel, getippt</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Miss {share}</source>
        <translation>Verfehlt {share}</translation>
    </message>
    <message>
        <source>Reach {share}</source>
        <translation>Erreicht {share}</translation>
    </message>
    <message>
        <source>Share of futures</source>
        <translation>Anteil der Zukünfte</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Type a chance and read the goal that can be promised with it</source>
        <translation>Tippen Sie eine Chance und lesen Sie das Ziel ab, das sich damit versprechen lässt</translation>
    </message>
    <message>
        <source>Where it may end</source>
        <translation>Wo es enden kann</translation>
    </message>
    <message>
        <source>at least {amount}: {chance}</source>
        <translation>mindestens {amount}: {chance}</translation>
    </message>
    <message>
        <source>{plan}: where it may end</source>
        <translation>{plan}: wo es enden kann</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Its newest backup is “{path}”: open it and save it under a new name.</source>
        <translation>Die neueste Sicherung davon ist „{path}“: Öffnen Sie diese und speichern Sie sie unter einem neuen Namen.</translation>
    </message>
    <message>
        <source>Nothing is open that could be saved; open a document first.</source>
        <translation>Nichts ist offen, was gespeichert werden könnte; öffnen Sie zuerst ein Dokument.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({what}); save under another name.</source>
        <translation>Etwas Unerwartetes ging schief ({what}); speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The disk of “{name}” is full; free some space, or save a copy in another folder.</source>
        <translation>Der Datenträger von „{name}“ ist voll; schaffen Sie Platz oder speichern Sie eine Kopie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>The document has no file yet; save it under a name.</source>
        <translation>Das Dokument hat noch keine Datei; speichern Sie es unter einem Namen.</translation>
    </message>
    <message>
        <source>The folder of “{name}” can only be read; save a copy in another folder to go on.</source>
        <translation>Der Ordner von „{name}“ ist schreibgeschützt; speichern Sie eine Kopie in einem anderen Ordner, um weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}” for “{name}”; choose another.</source>
        <translation>Den Ordner „{folder}“ für „{name}“ gibt es nicht; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read any more.</source>
        <translation>„{name}“ kann nicht mehr gelesen werden.</translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was opened.</source>
        <translation>„{name}“ ist nicht mehr dort, wo es geöffnet wurde.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window (user {user} on {host}, process {process}); here it can only be read. Save a copy under another name to change it.</source>
        <translation>„{name}“ ist in einem anderen Fenster offen (Benutzer {user} auf {host}, Prozess {process}); hier ist es nur lesbar. Speichern Sie eine Kopie unter einem anderen Namen, um es zu ändern.</translation>
    </message>
    <message>
        <source>“{name}” is write-protected; save a copy under another name to go on.</source>
        <translation>„{name}“ ist schreibgeschützt; speichern Sie eine Kopie unter einem anderen Namen, um weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program while it was saved.</source>
        <translation>„{name}“ wurde während des Speicherns von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>“{name}” was changed by somebody else since you opened it.</source>
        <translation>„{name}“ wurde von jemand anderem geändert, seit Sie es geöffnet haben.</translation>
    </message>
</context>
<context>
    <name>EstimatesPage</name>
    <message>
        <source>&amp;Evidence report…</source>
        <translation>Beleg&amp;bericht …</translation>
    </message>
    <message>
        <source>As known on {day}: {rate} of deals are won, counting those that are still open. Of closed deals alone it would be {closed}.</source>
        <translation>Stand {day}: {rate} der Verkaufschancen werden gewonnen, die noch offenen eingerechnet. Von den abgeschlossenen allein wären es {closed}.</translation>
    </message>
    <message>
        <source>As known on {day}: {rate} of deals are won, counting those that are still open. Of closed deals alone it would be {closed}: too rosy, since deals that die quietly are never closed.</source>
        <translation>Stand {day}: {rate} der Verkaufschancen werden gewonnen, die noch offenen eingerechnet. Von den abgeschlossenen allein wären es {closed}: zu rosig, denn still gestorbene werden nie abgeschlossen.</translation>
    </message>
    <message>
        <source>Back&amp;test…</source>
        <translation>Rückprü&amp;fung …</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Schätzungen</translation>
    </message>
    <message>
        <source>Estimates from your deals</source>
        <translation>Schätzungen aus Ihren Verkaufschancen</translation>
    </message>
    <message>
        <source>Of these, {stale} are stale (older than any that was won, or with a chance below 1 %); {wins} are expected to be won ({low} to {high}). The file holds no spend, calls or hours: their levels in the plan are placeholders, marked as guesses.</source>
        <translation>Davon sind {stale} veraltet (älter als jede gewonnene oder mit einer Chance unter 1 %); {wins} werden voraussichtlich gewonnen ({low} bis {high}). Die Datei enthält keine Ausgaben, Anrufe oder Stunden: deren Stände im Plan sind Platzhalter, als unbelegt gekennzeichnet.</translation>
    </message>
    <message>
        <source>Open deals at past quarter-ends: a deal counts at each of them</source>
        <translation>Offene Verkaufschancen an früheren Quartalsenden: Jede zählt an jedem davon</translation>
    </message>
    <message>
        <source>Open on {day}: {count} deals.</source>
        <translation>Offen am {day}: {count} Verkaufschancen.</translation>
    </message>
    <message>
        <source>Open on {day}: {count} deals. {undated} of them have no date of creation, and so no age; the other {dated} count.</source>
        <translation>Offen am {day}: {count} Verkaufschancen. {undated} davon haben kein Anlagedatum und damit kein Alter; die übrigen {dated} zählen.</translation>
    </message>
    <message>
        <source>What would have been projected at past quarter-ends?</source>
        <translation>Was wäre an früheren Quartalsenden projiziert worden?</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source># Evidence from {file}</source>
        <translation># Belege aus {file}</translation>
    </message>
    <message>
        <source>## Columns</source>
        <translation>## Spalten</translation>
    </message>
    <message>
        <source>## Estimates</source>
        <translation>## Schätzungen</translation>
    </message>
    <message>
        <source>## Open pipeline</source>
        <translation>## Offene Pipeline</translation>
    </message>
    <message>
        <source>## What the data carry</source>
        <translation>## Was die Daten hergeben</translation>
    </message>
    <message>
        <source>## What the file cannot tell</source>
        <translation>## Was die Datei nicht sagen kann</translation>
    </message>
    <message>
        <source>## What was odd</source>
        <translation>## Auffälligkeiten</translation>
    </message>
    <message>
        <source>## Win rate</source>
        <translation>## Abschlussquote</translation>
    </message>
    <message>
        <source>### By {trait}</source>
        <translation>### Nach {trait}</translation>
    </message>
    <message>
        <source>(all others)</source>
        <translation>(alle übrigen)</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>(unbekannt)</translation>
    </message>
    <message>
        <source>**{what}**: {likely:figure} {unit}, {low:figure} to {high:figure} ({inner_low:figure} to {inner_high:figure}).</source>
        <translation>**{what}**: {likely:figure} {unit}, {low:figure} bis {high:figure} ({inner_low:figure} bis {inner_high:figure}).</translation>
    </message>
    <message>
        <source>**{what}**: {likely:figure}, {low:figure} to {high:figure} ({inner_low:figure} to {inner_high:figure}).</source>
        <translation>**{what}**: {likely:figure}, {low:figure} bis {high:figure} ({inner_low:figure} bis {inner_high:figure}).</translation>
    </message>
    <message>
        <source>- {count:,}: {what} Rows {rows} and {more:,} more.</source>
        <translation>- {count:,}: {what} Zeilen {rows} und {more:,} weitere.</translation>
    </message>
    <message>
        <source>- {count:,}: {what} Rows {rows}.</source>
        <translation>- {count:,}: {what} Zeilen {rows}.</translation>
    </message>
    <message>
        <source>- {name}: {field} (as given)</source>
        <translation>- {name}: {field} (wie angegeben)</translation>
    </message>
    <message>
        <source>- {name}: {field} (as last time)</source>
        <translation>- {name}: {field} (wie beim letzten Mal)</translation>
    </message>
    <message>
        <source>- {name}: {field} (by content)</source>
        <translation>- {name}: {field} (am Inhalt erkannt)</translation>
    </message>
    <message>
        <source>- {name}: {field} (by name)</source>
        <translation>- {name}: {field} (am Namen erkannt)</translation>
    </message>
    <message>
        <source>A season needs two whole years of records.</source>
        <translation>Eine Saison braucht zwei volle Jahre an Daten.</translation>
    </message>
    <message>
        <source>Aalen-Johansen: wins and losses as competing ends, open deals censored at their age</source>
        <translation>Aalen-Johansen: Gewinn und Verlust als konkurrierende Ausgänge, offene Verkaufschancen in ihrem Alter zensiert</translation>
    </message>
    <message>
        <source>Account executives (AE)</source>
        <translation>Account Executives (AE)</translation>
    </message>
    <message>
        <source>All deals are of about the same size.</source>
        <translation>Alle Verkaufschancen sind etwa gleich groß.</translation>
    </message>
    <message>
        <source>All opportunities</source>
        <translation>Alle Verkaufschancen</translation>
    </message>
    <message>
        <source>Amounts are recorded for won deals only: size cannot be compared.</source>
        <translation>Beträge stehen nur bei gewonnenen Verkaufschancen: Die Größe lässt sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Amounts in {codes} count as unknown: the plan is in {currency}.</source>
        <translation>Beträge in {codes} gelten als unbekannt: Der Plan ist in {currency}.</translation>
    </message>
    <message>
        <source>Amounts that are no numbers, or above 10 billion, count as unknown.</source>
        <translation>Beträge, die keine Zahlen sind oder über 10 Milliarden liegen, gelten als unbekannt.</translation>
    </message>
    <message>
        <source>An export of deals holds neither spend nor calls: the levels of these levers are placeholders, worked out from the deals created, and their tracks are shaded as guesses. Costs, and the price of a point, are no better until you put in what you spend and do.</source>
        <translation>Ein Export von Verkaufschancen enthält weder Ausgaben noch Anrufe: die Stände dieser Hebel sind Platzhalter, aus den angelegten Verkaufschancen errechnet, und ihre Bahnen gelten als ohne Beleg. Kosten und der Preis eines Punktes sind nicht besser, bis Sie eintragen, was Sie ausgeben und tun.</translation>
    </message>
    <message>
        <source>As known on {day:day}: {deals:,} deals, {won:,} won, {lost:,} lost, {open:,} open. Amounts in {currency}. A range is P10 to P90; what the deals leave uncertain alone stands in brackets, before the allowance for change between quarters.</source>
        <translation>Stand {day:day}: {deals:,} Verkaufschancen, {won:,} gewonnen, {lost:,} verloren, {open:,} offen. Beträge in {currency}. Eine Spanne ist P10 bis P90; was allein die Verkaufschancen offenlassen, steht in Klammern, ohne den Zuschlag für Änderungen zwischen den Quartalen.</translation>
    </message>
    <message>
        <source>As the deals say</source>
        <translation>Wie die Daten sagen</translation>
    </message>
    <message>
        <source>Closed deals without a closing date were left out.</source>
        <translation>Abgeschlossene Verkaufschancen ohne Abschlussdatum wurden weggelassen.</translation>
    </message>
    <message>
        <source>Closing rhythm: {why}</source>
        <translation>Abschlussrhythmus: {why}</translation>
    </message>
    <message>
        <source>Counting open deals: {rate:.1%}. Of closed deals alone: {closed:.1%}, which is too rosy: deals that die quietly are never closed and so are not counted.</source>
        <translation>Mit den offenen: {rate:.1%}. Von den abgeschlossenen allein: {closed:.1%}; das ist zu rosig, denn still gestorbene Verkaufschancen werden nie abgeschlossen und so nicht gezählt.</translation>
    </message>
    <message>
        <source>Creation fell: {last:,.0f} deals in the last 13 weeks, {before:,.0f} in the 13 before. Is the file whole up to its last day?</source>
        <translation>Es wurden weniger angelegt: {last:,.0f} Verkaufschancen in den letzten 13 Wochen, {before:,.0f} in den 13 davor. Ist die Datei bis zu ihrem letzten Tag vollständig?</translation>
    </message>
    <message>
        <source>Creation rose: {last:,.0f} deals in the last 13 weeks, {before:,.0f} in the 13 before. Is the file whole up to its last day?</source>
        <translation>Es wurden mehr angelegt: {last:,.0f} Verkaufschancen in den letzten 13 Wochen, {before:,.0f} in den 13 davor. Ist die Datei bis zu ihrem letzten Tag vollständig?</translation>
    </message>
    <message>
        <source>Deal size: {why}</source>
        <translation>Größe: {why}</translation>
    </message>
    <message>
        <source>Deal value</source>
        <translation>Abschlusswert</translation>
    </message>
    <message>
        <source>Deal values</source>
        <translation>Abschlusswerte</translation>
    </message>
    <message>
        <source>Deals created</source>
        <translation>Neu angelegt</translation>
    </message>
    <message>
        <source>Deals that closed before they were created were left out.</source>
        <translation>Verkaufschancen, die vor ihrem Anlegen abgeschlossen wurden, wurden weggelassen.</translation>
    </message>
    <message>
        <source>Deals that stand more than once count once, as they stand last.</source>
        <translation>Verkaufschancen, die mehrmals dastehen, zählen einmal, wie sie zuletzt dastehen.</translation>
    </message>
    <message>
        <source>Deals with a date that does not exist or lies years after all others were left out.</source>
        <translation>Verkaufschancen mit einem Datum, das es nicht gibt oder das Jahre nach allen anderen liegt, wurden weggelassen.</translation>
    </message>
    <message>
        <source>Deals without a date of creation count neither in rates nor in the open pipeline.</source>
        <translation>Verkaufschancen ohne Anlagedatum zählen weder in Quoten noch in der offenen Pipeline.</translation>
    </message>
    <message>
        <source>Deals without a stage were left out.</source>
        <translation>Verkaufschancen ohne Stufe wurden weggelassen.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Hours are not limited: nobody named in the file closed a deal in the last half year.</source>
        <translation>Die Stunden sind nicht begrenzt: Niemand, den die Datei nennt, hat im letzten halben Jahr abgeschlossen.</translation>
    </message>
    <message>
        <source>Hours: people who closed deals in the last half year: {people:,}. An appointment is taken to need {hours:,.1f} hours, a guess by which the past year used {share:.0%} of their selling hours.</source>
        <translation>Stunden: Personen, die im letzten halben Jahr abgeschlossen haben: {people:,}. Für einen Termin werden {hours:,.1f} Stunden angesetzt, eine Vermutung, mit der das vergangene Jahr {share:.0%} ihrer Verkaufsstunden gebraucht hätte.</translation>
    </message>
    <message>
        <source>Months differ alike in every year.</source>
        <translation>Die Monate unterscheiden sich in jedem Jahr auf gleiche Weise.</translation>
    </message>
    <message>
        <source>Negative amounts count as unknown.</source>
        <translation>Negative Beträge gelten als unbekannt.</translation>
    </message>
    <message>
        <source>No effect of size stands out from chance.</source>
        <translation>Ein Einfluss der Größe hebt sich nicht vom Zufall ab.</translation>
    </message>
    <message>
        <source>No quarter-end has enough history before and after it: a guess round 1.</source>
        <translation>Kein Quartalsende hat genug Vorgeschichte und Nachgeschichte: eine Vermutung um 1.</translation>
    </message>
    <message>
        <source>No season stands out from chance.</source>
        <translation>Eine Saison hebt sich nicht vom Zufall ab.</translation>
    </message>
    <message>
        <source>Not used: {columns}.</source>
        <translation>Nicht verwendet: {columns}.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Of closed deals alone {share:.1%} are won.</source>
        <translation>Von den abgeschlossenen allein sind {share:.1%} gewonnen.</translation>
    </message>
    <message>
        <source>Of closed deals alone {share:.1%} are won: too rosy, since deals that die quietly stay open.</source>
        <translation>Von den abgeschlossenen allein sind {share:.1%} gewonnen: zu rosig, denn still gestorbene bleiben offen.</translation>
    </message>
    <message>
        <source>Open deals won, against what their ages promise</source>
        <translation>Gewonnene offene Verkaufschancen im Verhältnis zu dem, was ihr Alter verspricht</translation>
    </message>
    <message>
        <source>Plan from {file}</source>
        <translation>Plan aus {file}</translation>
    </message>
    <message>
        <source>Probably recorded after the sale: {names}.</source>
        <translation>Wohl erst nach dem Verkauf erfasst: {names}.</translation>
    </message>
    <message>
        <source>Rows with more cells than columns were left out.</source>
        <translation>Zeilen mit mehr Zellen als Spalten wurden weggelassen.</translation>
    </message>
    <message>
        <source>Hours are not limited: the file names no people who sell.</source>
        <translation>Stunden sind nicht begrenzt: Die Datei nennt niemanden, der verkauft.</translation>
    </message>
    <message>
        <source>## Levers</source>
        <translation>## Hebel</translation>
    </message>
    <message>
        <source>## What statisticians call the methods</source>
        <translation>## Wie die Verfahren in der Statistik heißen</translation>
    </message>
    <message>
        <source>- Win rate by {trait}: {how}.</source>
        <translation>- Abschlussquote nach {trait}: {how}.</translation>
    </message>
    <message>
        <source>- {what}: {how}.</source>
        <translation>- {what}: {how}.</translation>
    </message>
    <message>
        <source>Amounts that name no currency count as {currency}.</source>
        <translation>Beträge, die keine Währung nennen, gelten als {currency}.</translation>
    </message>
    <message>
        <source>Amounts that name no currency: {count:,}.</source>
        <translation>Beträge, die keine Währung nennen: {count:,}.</translation>
    </message>
    <message>
        <source>Amounts that name {codes}: {count:,} (rows {rows} and {more:,} more).</source>
        <translation>Beträge, die {codes} nennen: {count:,} (Zeilen {rows} und {more:,} weitere).</translation>
    </message>
    <message>
        <source>Amounts that name {codes}: {count:,} (rows {rows}).</source>
        <translation>Beträge, die {codes} nennen: {count:,} (Zeilen {rows}).</translation>
    </message>
    <message>
        <source>An earlier version imported this plan and called a range of these levers measured, though the export held neither spend nor calls: {names}. It was worked out from the deals created, so take it for a guess. No number was changed; to clear it, empty “Measured from” and “Measured up to” on the page of assumptions.</source>
        <translation>Eine frühere Version hat diesen Plan importiert und bei diesen Hebeln einen Bereich gemessen genannt, obwohl der Export weder Ausgaben noch Anrufe enthielt: {names}. Er ist aus den neuen Verkaufschancen zurückgerechnet; nehmen Sie ihn als Vermutung. Keine Zahl wurde geändert; um ihn zu entfernen, leeren Sie auf der Seite der Annahmen „Gemessen ab“ und „Gemessen bis“.</translation>
    </message>
    <message>
        <source>By their ages {promised:,.1f} of them are won; with the factor of past quarter-ends {wins:,.1f}, {low:,.1f} to {high:,.1f}.</source>
        <translation>Nach ihrem Alter werden {promised:,.1f} davon gewonnen; mit dem Faktor früherer Quartalsenden {wins:,.1f}, {low:,.1f} bis {high:,.1f}.</translation>
    </message>
    <message>
        <source>Counting open deals: {rate:.1%}. Of closed deals alone: {closed:.1%}.</source>
        <translation>Mit den offenen: {rate:.1%}. Von den abgeschlossenen allein: {closed:.1%}.</translation>
    </message>
    <message>
        <source>Deals created from {since:day} to {until:day}. Method of the rates: {how}. Method of the values: {values}.</source>
        <translation>Verkaufschancen, angelegt vom {since:day} bis {until:day}. Verfahren der Quoten: {how}. Verfahren der Werte: {values}.</translation>
    </message>
    <message>
        <source>In which currency are the amounts?</source>
        <translation>In welcher Währung sind die Beträge?</translation>
    </message>
    <message>
        <source>No deal is marked lost: deals that came to nothing seem to be missing, and the win rate is too high without them.</source>
        <translation>Keine Verkaufschance ist als verloren vermerkt: Erfolglose scheinen zu fehlen, und ohne sie ist die Abschlussquote zu hoch.</translation>
    </message>
    <message>
        <source>P10 to P90, the middle (P50) is {likely}. {low} to {high} is what the deals alone leave open, before the allowance for change between quarters.</source>
        <translation>P10 bis P90, die Mitte (P50) ist {likely}. {low} bis {high} lassen allein die Verkaufschancen offen, vor dem Zuschlag für die Änderung zwischen Quartalen.</translation>
    </message>
    <message>
        <source>Pay is not in the file: people cost nothing in the plan until you put it in.</source>
        <translation>Gehälter stehen nicht in der Datei: Personen kosten im Plan nichts, bis Sie sie eintragen.</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <translation>Verkaufszyklus</translation>
    </message>
    <message>
        <source>Season: {why}</source>
        <translation>Saison: {why}</translation>
    </message>
    <message>
        <source>Statisticians call it {how}.</source>
        <translation>In der Statistik heißt das: {how}.</translation>
    </message>
    <message>
        <source>Student&apos;s t, on the logarithm of the mean</source>
        <translation>Students t, auf dem Logarithmus des Mittelwerts</translation>
    </message>
    <message>
        <source>The file ends on {last:day}, {days:,} days earlier: deals created since then are not in it, and the pace falls for it.</source>
        <translation>Die Datei endet am {last:day}, {days:,} Tage früher: Seitdem angelegte Verkaufschancen stehen nicht darin, und das Tempo sinkt deshalb.</translation>
    </message>
    <message>
        <source>The file holds no open deals: those that died quietly seem to be missing, and the plan begins without an open pipeline.</source>
        <translation>Die Datei enthält keine offenen Verkaufschancen: Still gestorbene scheinen zu fehlen, und der Plan beginnt ohne offene Pipeline.</translation>
    </message>
    <message>
        <source>The file holds no spend, and none is taken for this source: all its touches come by themselves.</source>
        <translation>Die Datei enthält keine Ausgaben, und für diese Quelle werden keine angenommen: alle ihre Kontakte kommen von selbst.</translation>
    </message>
    <message>
        <source>The file holds no spend: {amount:,.0f} a month is a placeholder (half of the touches at a default cost for each), and so is every cost and price that rests on it. Put in what you spend: Assumptions, Spend, “Before the plan” and “From the plan&apos;s start”.</source>
        <translation>Die Datei enthält keine Ausgaben: {amount:,.0f} im Monat ist ein Platzhalter (die Hälfte der Kontakte zu üblichen Kosten je Kontakt), und ebenso alle Kosten und Preise, die darauf beruhen. Tragen Sie ein, was Sie ausgeben: Annahmen, Ausgaben, „Vor dem Plan“ und „Ab Planbeginn“.</translation>
    </message>
    <message>
        <source>The file holds no such work: {amount:,.0f} a week is a placeholder (what default rates need for the deals created). Put in what is done: Assumptions, Activity, “Before the plan” and “From the plan&apos;s start”, and change “Touch to lead” so that the leads stay as many.</source>
        <translation>Die Datei enthält diese Arbeit nicht: {amount:,.0f} in der Woche ist ein Platzhalter (was übliche Quoten für die angelegten Verkaufschancen brauchen). Tragen Sie ein, was getan wird: Annahmen, Aktivität, „Vor dem Plan“ und „Ab Planbeginn“, und ändern Sie „Kontakt zu Lead“ so, dass es gleich viele Leads bleiben.</translation>
    </message>
    <message>
        <source>The file names no lead source: all deals are one source in the plan, and its lever is a placeholder. Products and segments are no levers, since no team does more or less of them. Export the column of lead sources too, or add your sources on the page of assumptions.</source>
        <translation>Die Datei nennt keine Lead-Quelle: Alle Verkaufschancen sind im Plan eine einzige Quelle, und ihr Hebel ist ein Platzhalter. Produkte und Segmente sind keine Hebel, denn kein Team macht mehr oder weniger davon. Exportieren Sie auch die Spalte der Lead-Quellen, oder legen Sie Ihre Quellen auf der Seite der Annahmen an.</translation>
    </message>
    <message>
        <source>The odds of winning change with size.</source>
        <translation>Die Odds auf den Abschluss ändern sich mit der Größe.</translation>
    </message>
    <message>
        <source>The people are in the file: {low:,.0f} to {high:,.0f} of them created or closed deals in each of {months:,} whole months (P10 to P90), the measured range of their lever; {today:,} did in the last half year.</source>
        <translation>Die Personen stehen in der Datei: {low:,.0f} bis {high:,.0f} von ihnen legten in jedem von {months:,} ganzen Monaten Verkaufschancen an oder schlossen sie ab (P10 bis P90), der gemessene Bereich ihres Hebels; {today:,} im letzten halben Jahr.</translation>
    </message>
    <message>
        <source>The people are in the file: {today:,} of them created or closed deals, always as many, so that nothing shows what more or fewer would do: their lever has no measured range.</source>
        <translation>Die Personen stehen in der Datei: {today:,} von ihnen legten Verkaufschancen an oder schlossen sie ab, immer gleich viele, sodass nichts zeigt, was mehr oder weniger bewirken: ihr Hebel hat keinen gemessenen Bereich.</translation>
    </message>
    <message>
        <source>The plan has one source: the file names neither sources nor products nor segments.</source>
        <translation>Der Plan hat eine einzige Quelle: Die Datei nennt weder Quellen noch Produkte noch Segmente.</translation>
    </message>
    <message>
        <source>The plan&apos;s goal is {amount:,.0f} {currency} of new bookings by {day:day}: as much as was booked in the twelve months before. It is only a start: set your own.</source>
        <translation>Das Ziel des Plans sind {amount:,.0f} {currency} Auftragseingang bis {day:day}: so viel wie in den zwölf Monaten davor. Das ist nur ein Anfang: Setzen Sie Ihr eigenes.</translation>
    </message>
    <message>
        <source>The plan&apos;s goal is {amount:,.0f} {currency} of new bookings by {day:day}: as much as was booked in the {days:,} days in which closings are recorded, raised to a year. It is only a start: set your own.</source>
        <translation>Das Ziel des Plans sind {amount:,.0f} {currency} Auftragseingang bis {day:day}: so viel wie in den {days:,} Tagen, für die Abschlüsse aufgezeichnet sind, hochgerechnet auf ein Jahr. Das ist nur ein Anfang: Setzen Sie Ihr eigenes.</translation>
    </message>
    <message>
        <source>The plan&apos;s sources are the deals by {trait}: the file names no lead source.</source>
        <translation>Die Quellen des Plans sind die Verkaufschancen nach {trait}: Die Datei nennt keine Lead-Quelle.</translation>
    </message>
    <message>
        <source>The records are short: no deal has been followed longer than {days:,} days, and some are won later. The mean cycle counts these in, at {more:.0%} on top of what was seen ({low:.0%} to {high:.0%}).</source>
        <translation>Die Aufzeichnungen sind kurz: Keine Verkaufschance wurde länger als {days:,} Tage verfolgt, und manche werden später gewonnen. Die mittlere Dauer rechnet diese mit ein, mit {more:.0%} Aufschlag auf das, was zu sehen war ({low:.0%} bis {high:.0%}).</translation>
    </message>
    <message>
        <source>The records are short: no deal has been followed longer than {days:,} days, and some are won later. The win rate counts these in, at {more:.0%} on top of those seen ({low:.0%} to {high:.0%}).</source>
        <translation>Die Aufzeichnungen sind kurz: Keine Verkaufschance wurde länger als {days:,} Tage verfolgt, und manche werden später gewonnen. Die Abschlussquote rechnet diese mit ein, mit {more:.0%} Aufschlag auf die bisher gewonnenen ({low:.0%} bis {high:.0%}).</translation>
    </message>
    <message>
        <source>Their ages promise {promised:,.0f} wins; with the factor of past quarter-ends {wins:,.0f}, {low:,.0f} to {high:,.0f}.</source>
        <translation>Ihr Alter verspricht {promised:,.0f} Abschlüsse; mit dem Faktor früherer Quartalsenden {wins:,.0f}, {low:,.0f} bis {high:,.0f}.</translation>
    </message>
    <message>
        <source>Too few to tell (wins: {wins:,}, whole quarters: {quarters:,}).</source>
        <translation>Zu wenige für ein Urteil (Abschlüsse: {wins:,}, volle Quartale: {quarters:,}).</translation>
    </message>
    <message>
        <source>Total and footer lines were left out.</source>
        <translation>Summen- und Fußzeilen wurden weggelassen.</translation>
    </message>
    <message>
        <source>Touches, spend and the rates before an opportunity are named defaults, marked as guesses.</source>
        <translation>Kontakte, Ausgaben und die Quoten vor einer Verkaufschance sind benannte Vorgaben, als unbelegt markiert.</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>Wins are spread evenly enough over the quarter.</source>
        <translation>Die Abschlüsse sind gleichmäßig genug über das Quartal verteilt.</translation>
    </message>
    <message>
        <source>Won by age</source>
        <translation>Gewonnen nach Alter</translation>
    </message>
    <message>
        <source>Won deals of amount 0 count in rates, not in deal values.</source>
        <translation>Gewonnene Verkaufschancen mit dem Betrag 0 zählen in Quoten, nicht in Abschlusswerten.</translation>
    </message>
    <message>
        <source>a beta-binomial model</source>
        <translation>Beta-Binomial-Modell</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>age in days</source>
        <translation>Alter in Tagen</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>amount: mean of its kind</source>
        <translation>Betrag: Mittel seiner Art</translation>
    </message>
    <message>
        <source>amounts of won deals, as they were</source>
        <translation>Beträge gewonnener Verkaufschancen, wie sie waren</translation>
    </message>
    <message>
        <source>amounts of won deals, as they were; their average, as exactly as so many deals tell it</source>
        <translation>Beträge gewonnener Verkaufschancen, wie sie waren; ihr Mittelwert so genau, wie so viele Verkaufschancen ihn angeben</translation>
    </message>
    <message>
        <source>amounts of won deals: the sample itself</source>
        <translation>Beträge gewonnener Verkaufschancen: die Stichprobe selbst</translation>
    </message>
    <message>
        <source>amounts of won deals: the sample itself; mean by Student&apos;s t on its log</source>
        <translation>Beträge gewonnener Verkaufschancen: die Stichprobe selbst; Mittelwert mit Student-t auf dem Logarithmus</translation>
    </message>
    <message>
        <source>an export does not tell what an appointment takes: replace it by what you know</source>
        <translation>ein Export sagt nicht, was ein Termin kostet: Ersetzen Sie den Wert durch das, was Sie wissen</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>closed or not</source>
        <translation>abgeschlossen oder nicht</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>date on which the deal was closed</source>
        <translation>Datum des Abschlusses</translation>
    </message>
    <message>
        <source>date on which the deal was created</source>
        <translation>Datum des Anlegens</translation>
    </message>
    <message>
        <source>date on which the deal was lost</source>
        <translation>Datum des Verlusts</translation>
    </message>
    <message>
        <source>date on which the deal was won</source>
        <translation>Datum des Gewinns</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>days from creation to the win</source>
        <translation>Tage vom Anlegen bis zum Gewinn</translation>
    </message>
    <message>
        <source>days from creation to the win, as they were; their average counts open deals in, and its range shows how far it would differ with other deals of this kind</source>
        <translation>Tage von der Anlage bis zum Gewinn, wie sie waren; ihr Mittelwert zählt offene Verkaufschancen mit, und sein Bereich zeigt, wie weit er mit anderen Verkaufschancen dieser Art abweichen würde</translation>
    </message>
    <message>
        <source>days from creation to the win: the sample itself; mean with open deals counted in, its range from resampling</source>
        <translation>Tage vom Anlegen bis zum Gewinn: die Stichprobe selbst; Mittelwert mit den offenen, seine Spanne durch wiederholtes Ziehen</translation>
    </message>
    <message>
        <source>days since creation</source>
        <translation>Tage seit dem Anlegen</translation>
    </message>
    <message>
        <source>deals a week</source>
        <translation>Verkaufschancen je Woche</translation>
    </message>
    <message>
        <source>deals created, exponentially smoothed by quarter; change from quarter to quarter as seen so far</source>
        <translation>angelegte Verkaufschancen, je Quartal exponentiell geglättet; Änderung von Quartal zu Quartal wie bisher gesehen</translation>
    </message>
    <message>
        <source>deals created, recent quarters counting most; change from quarter to quarter as seen so far</source>
        <translation>angelegte Verkaufschancen, jüngste Quartale zählen am meisten; Änderung von Quartal zu Quartal wie bisher gesehen</translation>
    </message>
    <message>
        <source>deals in 13 weeks</source>
        <translation>Verkaufschancen in 13 Wochen</translation>
    </message>
    <message>
        <source>default of the program</source>
        <translation>Vorgabe des Programms</translation>
    </message>
    <message>
        <source>default of the program; cost from WordStream 2026 (66.69 for each lead of paid search)</source>
        <translation>Vorgabe des Programms; Kosten nach WordStream 2026 (66,69 je Lead der bezahlten Suche)</translation>
    </message>
    <message>
        <source>default: Belkins 2026, more than 175,000 dials of 2025 (9.9 % x 58 % x 4.6 % to a meeting)</source>
        <translation>Vorgabe: Belkins 2026, mehr als 175.000 Anwahlen aus 2025 (9,9 % x 58 % x 4,6 % bis zum Termin)</translation>
    </message>
    <message>
        <source>default: LeadGrow 2026, 3,626 campaigns (6.74 % of cold emails are answered)</source>
        <translation>Vorgabe: LeadGrow 2026, 3.626 Kampagnen (6,74 % der Kalt-E-Mails werden beantwortet)</translation>
    </message>
    <message>
        <source>default: WordStream 2026, more than 13,000 search campaigns (5.42 a click, 8.18 % to lead)</source>
        <translation>Vorgabe: WordStream 2026, mehr als 13.000 Suchkampagnen (5,42 je Klick, 8,18 % zu Lead)</translation>
    </message>
    <message>
        <source>emails sent</source>
        <translation>gesendete E-Mails</translation>
    </message>
    <message>
        <source>exponential smoothing</source>
        <translation>exponentielle Glättung</translation>
    </message>
    <message>
        <source>identity of the deal</source>
        <translation>Kennung der Verkaufschance</translation>
    </message>
    <message>
        <source>lead source</source>
        <translation>Lead-Quelle</translation>
    </message>
    <message>
        <source>lost or not</source>
        <translation>verloren oder nicht</translation>
    </message>
    <message>
        <source>name of the deal</source>
        <translation>Name der Verkaufschance</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>quarters ago</source>
        <translation>Quartale zuvor</translation>
    </message>
    <message>
        <source>replays of past quarter-ends with what was known then ({count:,}), drawn towards 1</source>
        <translation>frühere Quartalsenden, nachgespielt mit dem damals Bekannten ({count:,}), zu 1 hin gezogen</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>share won</source>
        <translation>Anteil gewonnen</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>status (open, won, lost)</source>
        <translation>Status (offen, gewonnen, verloren)</translation>
    </message>
    <message>
        <source>such that the appointments behind the deals of the past year, at the default rates, took {share:.0%} of the selling hours of the people who closed deals; all of them at the high end</source>
        <translation>so gewählt, dass die Termine hinter den Verkaufschancen des vergangenen Jahres bei den vorgegebenen Quoten {share:.0%} der Verkaufsstunden derer kosteten, die abgeschlossen haben; am oberen Ende alle</translation>
    </message>
    <message>
        <source>the Aalen-Johansen estimator: competing ends, open deals censored at their age</source>
        <translation>Aalen-Johansen-Schätzer: konkurrierende Ausgänge, offene Verkaufschancen in ihrem Alter zensiert</translation>
    </message>
    <message>
        <source>the export starts at opportunities; this number only says how many touches stand behind one</source>
        <translation>der Export beginnt bei Verkaufschancen; diese Zahl sagt nur, wie viele Kontakte hinter einer stehen</translation>
    </message>
    <message>
        <source>the mean of the Aalen-Johansen incidence, its range by the bootstrap</source>
        <translation>Mittelwert der Aalen-Johansen-Inzidenz, ihr Bereich durch Bootstrap</translation>
    </message>
    <message>
        <source>touches</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>type (new or existing business)</source>
        <translation>Art (Neu- oder Bestandsgeschäft)</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>wins over deals weighed by the time they have had; drawn towards all deals by a beta-binomial model</source>
        <translation>Abschlüsse je Verkaufschance, gewichtet nach der Zeit, die sie hatten; durch ein Beta-Binomial-Modell zum Gesamtwert gezogen</translation>
    </message>
    <message>
        <source>wins over deals weighed by the time they have had; the fewer deals, the nearer to the rate of all</source>
        <translation>Abschlüsse je Verkaufschance, gewichtet nach der Zeit, die sie hatten; je weniger Verkaufschancen, desto näher an der Quote aller</translation>
    </message>
    <message>
        <source>won deals</source>
        <translation>gewonnene Verkaufschancen</translation>
    </message>
    <message>
        <source>won or not</source>
        <translation>gewonnen oder nicht</translation>
    </message>
    <message>
        <source>won, lost and still open deals counted by their age, so that an open one is taken neither for lost nor for won</source>
        <translation>gewonnene, verlorene und noch offene Verkaufschancen nach ihrem Alter gezählt, sodass eine offene weder für verloren noch für gewonnen genommen wird</translation>
    </message>
    <message>
        <source>{count:,} closed deals have an amount, {needed:,} are needed.</source>
        <translation>{count:,} abgeschlossene Verkaufschancen haben einen Betrag, nötig sind {needed:,}.</translation>
    </message>
    <message>
        <source>{count:,} deals, {since:day} to {until:day}. Method: {how}.</source>
        <translation>{count:,} Verkaufschancen, {since:day} bis {until:day}. Verfahren: {how}.</translation>
    </message>
    <message>
        <source>{count} deals, {period}</source>
        <translation>{count} Verkaufschancen, {period}</translation>
    </message>
    <message>
        <source>{count} open deals at past quarter-ends, {period}</source>
        <translation>{count} offene Verkaufschancen an früheren Quartalsenden, {period}</translation>
    </message>
    <message>
        <source>{day:day}: {promised:,.0f} promised, {won:,} won</source>
        <translation>{day:day}: {promised:,.0f} versprochen, {won:,} gewonnen</translation>
    </message>
    <message>
        <source>| lever | deals created a week | placeholder |</source>
        <translation>| Hebel | angelegte Verkaufschancen je Woche | Platzhalter |</translation>
    </message>
    <message>
        <source>| {name} | {today:,.1f} | no spend |</source>
        <translation>| {name} | {today:,.1f} | keine Ausgaben |</translation>
    </message>
    <message>
        <source>| {name} | {today:,.1f} | {amount:,.0f} {currency} a month |</source>
        <translation>| {name} | {today:,.1f} | {amount:,.0f} {currency} im Monat |</translation>
    </message>
    <message>
        <source>| {name} | {today:,.1f} | {amount:,.0f} {touches} a week |</source>
        <translation>| {name} | {today:,.1f} | {amount:,.0f} {touches} in der Woche |</translation>
    </message>
    <message>
        <source>Too few wins of its own have an amount: these are the values of all deals.</source>
        <translation>Zu wenige eigene Abschlüsse haben einen Betrag: Dies sind die Werte aller Verkaufschancen.</translation>
    </message>
    <message>
        <source>The plan&apos;s goal is {amount:,.0f} {currency} of new bookings by {day:day}. The days in which closings are recorded ({days:,}, with {booked:,.0f} booked) are too few to raise to a year, so it is what the estimates give for a year: {created:,.1f} deals a week, of which {rate:.0%} are won, each worth {value:,.0f}. Set your own before you rely on the chance.</source>
        <translation>Das Ziel des Plans sind {amount:,.0f} {currency} Auftragseingang bis {day:day}. Die Tage mit aufgezeichneten Abschlüssen ({days:,}, mit {booked:,.0f} gebucht) sind zu wenige für eine Hochrechnung auf ein Jahr; das Ziel ist deshalb, was die Schätzungen für ein Jahr ergeben: {created:,.1f} neue Verkaufschancen je Woche, davon {rate:.0%} gewonnen, jede {value:,.0f} wert. Setzen Sie Ihr eigenes, bevor Sie sich auf die Chance verlassen.</translation>
    </message>
    <message>
        <source>This file carries little (won deals: {won:,}; days in which closings are recorded: {days:,}). A few more deals would move these numbers, and the chance of the goal with them: read both as a rough guide. Export all opportunities (won, lost and open) of the last two years, or replace the ranges by what you know, on the page of assumptions.</source>
        <translation>Diese Datei gibt wenig her (gewonnene Verkaufschancen: {won:,}; Tage mit aufgezeichneten Abschlüssen: {days:,}). Einige weitere würden diese Zahlen verschieben, und die Chance auf das Ziel mit ihnen: Lesen Sie beide als grobe Richtschnur. Exportieren Sie alle Verkaufschancen (gewonnen, verloren und offen) der letzten zwei Jahre, oder ersetzen Sie die Spannen auf der Seite der Annahmen durch das, was Sie wissen.</translation>
    </message>
    <message>
        <source>Won deals without a known amount add nothing to past bookings: a goal made of these is too low by what they were worth. The backtest leaves them out.</source>
        <translation>Gewonnene Verkaufschancen ohne bekannten Betrag tragen nichts zum bisherigen Auftragseingang bei: Ein Ziel, das daraus gebildet ist, ist um ihren Wert zu niedrig. Die Rückprüfung lässt sie weg.</translation>
    </message>
    <message>
        <source>{kept:,} of {count:,} deals are kept as the sample, evenly spread by value.</source>
        <translation>{kept:,} von {count:,} Verkaufschancen sind als Stichprobe aufbewahrt, gleichmäßig nach Wert verteilt.</translation>
    </message>
    <message>
        <source>{kept:,} of {count:,} sales cycles are kept, evenly spread by length.</source>
        <translation>{kept:,} von {count:,} Verkaufszyklen sind aufbewahrt, gleichmäßig nach Länge verteilt.</translation>
    </message>
    <message>
        <source>{kept:,} of {deals:,} open deals are listed in the plan: those of which most is expected, then the youngest.</source>
        <translation>{kept:,} von {deals:,} offenen Verkaufschancen stehen im Plan: die, von denen am meisten erwartet wird, dann die jüngsten.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{open:,} deals are open; {deals:,} of them have a date of creation, and so an age, and count here. {stale:,} of these are stale (older than the {days:,} days of the longest cycle, or with a chance below 1 %). {kept:,} are listed in the plan, stale ones marked.</source>
        <translation>{open:,} Verkaufschancen sind offen; {deals:,} davon haben ein Anlagedatum und damit ein Alter und zählen hier. {stale:,} von diesen sind veraltet (älter als die {days:,} Tage des längsten Zyklus oder mit einer Chance unter 1 %). {kept:,} stehen im Plan, veraltete sind gekennzeichnet.</translation>
    </message>
    <message>
        <source>{share:.0%} of closed deals are won: these were probably recorded after the sale, so this is no source to plan with.</source>
        <translation>{share:.0%} der abgeschlossenen sind gewonnen: Sie wurden wohl erst nach dem Verkauf erfasst; mit dieser Quelle lässt sich nicht planen.</translation>
    </message>
    <message>
        <source>{share:.0%} of wins fall into the last three weeks of a quarter (an even spread: 23%).</source>
        <translation>{share:.0%} der Abschlüsse fallen in die letzten drei Wochen eines Quartals (gleichmäßig wären 23 %).</translation>
    </message>
    <message>
        <source>{title} ({x}, {from_x} to {to_x}; {y}, up to {top}): {bars}</source>
        <translation>{title} ({x}, {from_x} bis {to_x}; {y}, bis {top}): {bars}</translation>
    </message>
    <message>
        <source>| deal | age, days | chance | expected | amount |</source>
        <translation>| Verkaufschance | Alter, Tage | Chance | erwartet | Betrag |</translation>
    </message>
    <message>
        <source>| {name} | {age:,} | {chance:.0%} | {expected:day} | {amount:,.0f} (mean of its kind) |</source>
        <translation>| {name} | {age:,} | {chance:.0%} | {expected:day} | {amount:,.0f} (Mittel seiner Art) |</translation>
    </message>
    <message>
        <source>| {name} | {age:,} | {chance:.0%} | {expected:day} | {amount:,.0f} |</source>
        <translation>| {name} | {age:,} | {chance:.0%} | {expected:day} | {amount:,.0f} |</translation>
    </message>
    <message>
        <source>| {name} | {deals:,} | {wins:,} | {rate:.1%} | {low:.1%} to {high:.1%} | {closed:figure} | {worth:figure} |</source>
        <translation>| {name} | {deals:,} | {wins:,} | {rate:.1%} | {low:.1%} bis {high:.1%} | {closed:figure} | {worth:figure} |</translation>
    </message>
    <message>
        <source>| {trait} | deals | won | win rate | P10 to P90 | closed only | mean value |</source>
        <translation>| {trait} | Anzahl | gewonnen | Abschlussquote | P10 bis P90 | nur abgeschlossene | Mittelwert |</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>The snapshot is in {name}.</source>
        <translation>Die Momentaufnahme ist in {name}.</translation>
    </message>
</context>
<context>
    <name>FanChart</name>
    <message>
        <source> — 50 / 80 / 90 %</source>
        <translation> — 50 / 80 / 90 %</translation>
    </message>
    <message>
        <source> — 50 / 80 / 90 %; dashed: base</source>
        <translation> — 50 / 80 / 90 %; gestrichelt: Basis</translation>
    </message>
    <message>
        <source> — dashed: base</source>
        <translation> — gestrichelt: Basis</translation>
    </message>
    <message>
        <source> — median, 50 / 80 / 90 % of futures</source>
        <translation> — Median, 50 / 80 / 90 % der Zukünfte</translation>
    </message>
    <message>
        <source> — median, 50 / 80 / 90 % of futures; dashed: base plan</source>
        <translation> — Median, 50 / 80 / 90 % der Zukünfte; gestrichelt: Basis</translation>
    </message>
    <message>
        <source>ARR ahead</source>
        <translation>ARR voraus</translation>
    </message>
    <message>
        <source>ARR per quarter</source>
        <translation>ARR je Quartal</translation>
    </message>
    <message>
        <source>Base P50</source>
        <translation>Basis P50</translation>
    </message>
    <message>
        <source>Bookings ahead</source>
        <translation>Auftragseingang voraus</translation>
    </message>
    <message>
        <source>Bookings per quarter</source>
        <translation>Auftragseingang je Quartal</translation>
    </message>
    <message>
        <source>By the end of</source>
        <translation>Bis Ende</translation>
    </message>
    <message>
        <source>By {day}: median {middle}; 80 % of futures between {low} and {high}.</source>
        <translation>Bis {day}: Median {middle}; 80 % der Zukünfte zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>Cumulative or per quarter</source>
        <translation>Aufgelaufen oder je Quartal</translation>
    </message>
    <message>
        <source>Fan chart of the goal by week</source>
        <translation>Fächer des Ziels nach Wochen</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Goal {amount}</source>
        <translation>Ziel {amount}</translation>
    </message>
    <message>
        <source>Goal {amount}: above this chart</source>
        <translation>Ziel {amount}: oberhalb dieses Diagramms</translation>
    </message>
    <message>
        <source>Goal {amount}: below this chart</source>
        <translation>Ziel {amount}: unterhalb dieses Diagramms</translation>
    </message>
    <message>
        <source>Its chance</source>
        <translation>Chance darauf</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Per quarter</source>
        <translation>Je Quartal</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Revenue ahead</source>
        <translation>Umsatz voraus</translation>
    </message>
    <message>
        <source>Revenue per quarter</source>
        <translation>Umsatz je Quartal</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>Aufgelaufen</translation>
    </message>
    <message>
        <source>{amount} · {chance}</source>
        <translation>{amount} · {chance}</translation>
    </message>
    <message>
        <source>{head}: P10 {low}, P50 {mid}, P90 {high}.</source>
        <translation>{head}: P10 {low}, P50 {mid}, P90 {high}.</translation>
    </message>
    <message>
        <source>{plan}: {metric} in {currency}</source>
        <translation>{plan}: {metric} in {currency}</translation>
    </message>
</context>
<context>
    <name>FarGoal</name>
    <message>
        <source>{goal} is far above the goal of before, {other}: check that it is meant.</source>
        <translation>{goal} liegt weit über dem bisherigen Ziel von {other}: bitte prüfen, ob es so gemeint ist.</translation>
    </message>
    <message>
        <source>{goal} is far above what half of all futures reach, {other}: check it.</source>
        <translation>{goal} liegt weit über dem, was die Hälfte aller Zukünfte erreicht ({other}): bitte prüfen.</translation>
    </message>
    <message>
        <source>{goal} is far below the goal of before, {other}: check that it is meant.</source>
        <translation>{goal} liegt weit unter dem bisherigen Ziel von {other}: bitte prüfen, ob es so gemeint ist.</translation>
    </message>
    <message>
        <source>{goal} is far below what half of all futures reach, {other}: check it.</source>
        <translation>{goal} liegt weit unter dem, was die Hälfte aller Zukünfte erreicht ({other}): bitte prüfen.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Shared Goal</source>
        <translation>Shared Goal</translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>Etwas Unerwartetes ging schief.</translation>
    </message>
    <message>
        <source>The plan is as it was. Save it, and send the details to whoever can mend it.</source>
        <translation>Der Plan ist, wie er war. Speichern Sie ihn und schicken Sie die Einzelheiten jemandem, der den Fehler beheben kann.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>M</source>
        <translation>&#xa0;Mio.</translation>
    </message>
    <message>
        <source>bn</source>
        <translation>&#xa0;Mrd.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>k</source>
        <translation>&#xa0;Tsd.</translation>
    </message>
    <message>
        <source>tn</source>
        <translation>&#xa0;Bio.</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>A CSV file: choose it, or drop it here</source>
        <translation>Eine CSV-Datei: wählen oder hier ablegen</translation>
    </message>
    <message>
        <source>A new plan</source>
        <translation>Ein neuer Plan</translation>
    </message>
    <message>
        <source>A row for each deal</source>
        <translation>Eine Zeile je Verkaufschance</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei wählen …</translation>
    </message>
    <message>
        <source>Choose the export of all opportunities (or deals) of your CRM: won, lost and open.</source>
        <translation>Wählen Sie den Export aller Verkaufschancen Ihres CRM: gewonnene, verlorene und offene.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Schätzungen</translation>
    </message>
    <message>
        <source>Exports of Salesforce, HubSpot, Pipedrive and Zoho are recognised as they come. The file is read on this computer and sent nowhere.</source>
        <translation>Exporte von Salesforce, HubSpot, Pipedrive und Zoho werden erkannt, wie sie sind. Die Datei wird auf diesem Rechner gelesen und nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>Datei zum Importieren</translation>
    </message>
    <message>
        <source>If there is: source, product, segment, owner</source>
        <translation>Falls vorhanden: Quelle, Produkt, Segment, Verantwortlicher</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>In one currency.</source>
        <translation>In einer Währung.</translation>
    </message>
    <message>
        <source>It opens unsaved: nothing of yours is overwritten.</source>
        <translation>Er ist noch nicht gespeichert: Nichts von Ihnen wird überschrieben.</translation>
    </message>
    <message>
        <source>Its amount</source>
        <translation>Ihr Betrag</translation>
    </message>
    <message>
        <source>Its stage or status</source>
        <translation>Ihre Stufe oder ihr Status</translation>
    </message>
    <message>
        <source>Only what the file leaves open is asked.</source>
        <translation>Gefragt wird nur, was die Datei offenlässt.</translation>
    </message>
    <message>
        <source>Open deals need no closing date.</source>
        <translation>Offene brauchen kein Abschlussdatum.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Rows that cannot be right are listed.</source>
        <translation>Zeilen, die nicht stimmen können, werden aufgelistet.</translation>
    </message>
    <message>
        <source>Such as Closed Won or Negotiation.</source>
        <translation>Etwa „Closed Won“ oder „Verhandlung“.</translation>
    </message>
    <message>
        <source>Then the plan tells them apart.</source>
        <translation>Dann unterscheidet der Plan danach.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Was als Nächstes geschieht</translation>
    </message>
    <message>
        <source>What was odd</source>
        <translation>Auffälliges</translation>
    </message>
    <message>
        <source>When it was created, when it closed</source>
        <translation>Wann angelegt, wann abgeschlossen</translation>
    </message>
    <message>
        <source>Win rates, sales cycle, deal values and open pipeline, each with its range and the deals behind it.</source>
        <translation>Abschlussquoten, Verkaufszyklus, Abschlusswerte und offene Pipeline, jeweils mit Spanne und den Verkaufschancen dahinter.</translation>
    </message>
    <message>
        <source>Won, lost and open ones; titles above and totals below do no harm.</source>
        <translation>Gewonnene, verlorene und offene; Titel darüber und Summen darunter stören nicht.</translation>
    </message>
    <message>
        <source>You see what each column is taken for.</source>
        <translation>Sie sehen, wofür jede Spalte gehalten wird.</translation>
    </message>
    <message>
        <source>Tables as text (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen als Text (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>What the file needs</source>
        <translation>Was die Datei braucht</translation>
    </message>
</context>
<context>
    <name>FunnelStrip</name>
    <message>
        <source>/ wk</source>
        <translation>/ Wo.</translation>
    </message>
    <message>
        <source>; {count} of them stale</source>
        <translation>; davon {count} veraltet</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Below {count} appointments a week and near the limit of their hours, whole appointments arrive by chance and wait longer than is shown here.</source>
        <translation>Bei weniger als {count} Terminen je Woche und fast ausgeschöpften Stunden kommen ganze Termine zufällig an und warten länger, als hier gezeigt wird.</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>Demand is the limit in {share} of futures</source>
        <translation>Die Nachfrage ist die Grenze in {share} der Zukünfte</translation>
    </message>
    <message>
        <source>Demand limits {share} of futures</source>
        <translation>Nachfrage: Grenze in {share}</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Trichter</translation>
    </message>
    <message>
        <source>Hours of {role} are the limit in {share} of futures{since}</source>
        <translation>Stunden von {role} begrenzen in {share}{since}</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Of the open deals, {count} with {total} are stale: older than any that was won, or with a chance below 1 %.</source>
        <translation>Von den offenen Verkaufschancen sind {count} mit {total} veraltet: älter als jede gewonnene oder mit einer Chance unter 1 %.</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Verkaufschancen</translation>
    </message>
    <message>
        <source>P10–P90 {range}</source>
        <translation>P10–P90 {range}</translation>
    </message>
    <message>
        <source>Per week</source>
        <translation>Je Woche</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Shares of limits are within ± {error} points (computing error).</source>
        <translation>Anteile der Engpässe sind auf ± {error} Punkte genau (Rechenfehler).</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Waiting at the end</source>
        <translation>Wartend am Ende</translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>demand</source>
        <translation>Nachfrage</translation>
    </message>
    <message>
        <source>hours of {role}</source>
        <translation>Stunden von {role}</translation>
    </message>
    <message>
        <source>waits can be longer</source>
        <translation>warten oft länger</translation>
    </message>
    <message>
        <source>{count} by {day}, P10–P90 {range}</source>
        <translation>{count} bis {day} ({range})</translation>
    </message>
    <message>
        <source>{count} open today, {total}</source>
        <translation>{count} heute offen, {total}</translation>
    </message>
    <message>
        <source>{count} wait at the end</source>
        <translation>{count} warten am Ende</translation>
    </message>
    <message>
        <source>{role} hours are the limit in {share} of futures{since}</source>
        <translation>Stunden von {role} sind in {share} der Zukünfte die Grenze{since}</translation>
    </message>
    <message>
        <source>{role} hours limit {share} of futures</source>
        <translation>{role}-Stunden: Grenze in {share}</translation>
    </message>
    <message>
        <source>{stage}: {volume} a week, {range}.</source>
        <translation>{stage}: {volume} je Woche, {range}.</translation>
    </message>
    <message>
        <source>{what}: the limit in {share} of futures</source>
        <translation>{what}: Grenze in {share}</translation>
    </message>
</context>
<context>
    <name>GoalEditing</name>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
</context>
<context>
    <name>GridHeads</name>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
</context>
<context>
    <name>GroupHeading</name>
    <message>
        <source>{group} levers</source>
        <translation>Stellhebel: {group}</translation>
    </message>
</context>
<context>
    <name>Guesses</name>
    <message>
        <source>What is guessed</source>
        <translation>Was unbelegt ist</translation>
    </message>
</context>
<context>
    <name>Handlers</name>
    <message>
        <source>Choose a lever first: click its slider, or go to it with Tab.</source>
        <translation>Wählen Sie zuerst einen Stellhebel: Klicken Sie auf seinen Regler, oder gehen Sie mit Tab dorthin.</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source> at this goal</source>
        <translation> bei diesem Ziel</translation>
    </message>
    <message>
        <source> in the same futures</source>
        <translation> in denselben Zukünften</translation>
    </message>
    <message>
        <source> of ARR by </source>
        <translation> ARR bis </translation>
    </message>
    <message>
        <source> of new bookings by </source>
        <translation> Auftragseingang bis </translation>
    </message>
    <message>
        <source> of recognised revenue by </source>
        <translation> realisierten Umsatz bis </translation>
    </message>
    <message>
        <source>Against the base</source>
        <translation>Gegen die Basis</translation>
    </message>
    <message>
        <source>All milestones and the goal</source>
        <translation>Alle Meilensteine und das Ziel</translation>
    </message>
    <message>
        <source>Assumptions that are guesses</source>
        <translation>Annahmen ohne Beleg</translation>
    </message>
    <message>
        <source>Chance of the goal</source>
        <translation>Zielchance</translation>
    </message>
    <message>
        <source>Computing error (points)</source>
        <translation>Rechenfehler (Punkte)</translation>
    </message>
    <message>
        <source>Computing error of the milestones: {each} points; of all and the goal {whole}</source>
        <translation>Rechenfehler der Meilensteine: {each} Punkte; für alle und das Ziel {whole}</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Milestone {amount} by {day}</source>
        <translation>Meilenstein {amount} bis {day}</translation>
    </message>
    <message>
        <source>Milestones: </source>
        <translation>Meilensteine: </translation>
    </message>
    <message>
        <source>That we miss</source>
        <translation>Dass wir verfehlen</translation>
    </message>
    <message>
        <source>The first projection is being computed</source>
        <translation>Die erste Projektion wird berechnet</translation>
    </message>
    <message>
        <source>This plan cannot be projected yet</source>
        <translation>Dieser Plan lässt sich noch nicht berechnen</translation>
    </message>
    <message>
        <source>This plan has nothing yet that brings revenue</source>
        <translation>In diesem Plan bringt noch nichts Umsatz</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What matters now</source>
        <translation>Worauf es jetzt ankommt</translation>
    </message>
    <message>
        <source>about 1 chance</source>
        <translation>etwa 1</translation>
    </message>
    <message>
        <source>about even whether we make it or miss</source>
        <translation>etwa gleich, ob wir es schaffen oder verfehlen</translation>
    </message>
    <message>
        <source>about {count} chances in 10 that we miss</source>
        <translation>etwa {count} von 10, dass wir verfehlen</translation>
    </message>
    <message>
        <source>about {count} chances in 20 that we miss</source>
        <translation>etwa {count} von 20, dass wir verfehlen</translation>
    </message>
    <message>
        <source>about {number} chances</source>
        <translation>etwa {number}</translation>
    </message>
    <message>
        <source>all of them and the goal {chance}</source>
        <translation>alle und das Ziel {chance}</translation>
    </message>
    <message>
        <source>as “{base}”</source>
        <translation>wie „{base}“</translation>
    </message>
    <message>
        <source>as “{base}” in the same futures</source>
        <translation>wie „{base}“ in denselben Zukünften</translation>
    </message>
    <message>
        <source>chance of reaching </source>
        <translation>Chance auf </translation>
    </message>
    <message>
        <source>fewer than 1 chance</source>
        <translation>weniger als 1</translation>
    </message>
    <message>
        <source>least likely: {milestone}</source>
        <translation>am unsichersten: {milestone}</translation>
    </message>
    <message>
        <source>missed in all of the futures</source>
        <translation>in allen Zukünften verfehlt</translation>
    </message>
    <message>
        <source>missed in none of the futures</source>
        <translation>in keiner Zukunft verfehlt</translation>
    </message>
    <message>
        <source>{amount} by {day} {chance}</source>
        <translation>{amount} bis {day} {chance}</translation>
    </message>
    <message>
        <source>{count} in 100 that we make it</source>
        <translation>{count} von 100, dass wir es schaffen</translation>
    </message>
    <message>
        <source>{count} in 100 that we miss</source>
        <translation>{count} von 100, dass wir verfehlen</translation>
    </message>
    <message>
        <source>{count} milestones</source>
        <translation>{count} Meilensteine</translation>
    </message>
    <message>
        <source>{guesses} of {count} assumptions are guesses</source>
        <translation>{guesses} von {count} Annahmen ohne Beleg</translation>
    </message>
    <message>
        <source>{guesses} of {count} guessed</source>
        <translation>{guesses} von {count} ohne Beleg</translation>
    </message>
    <message>
        <source>{points} point on “{base}”</source>
        <translation>{points} Punkt gegen „{base}“</translation>
    </message>
    <message>
        <source>{points} points on “{base}”</source>
        <translation>{points} Punkte gegen „{base}“</translation>
    </message>
    <message>
        <source>± {error} points computing error</source>
        <translation>± {error} Punkte Rechenfehler</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Choose the column that holds {what}.</source>
        <translation>Wählen Sie die Spalte für: {what}.</translation>
    </message>
    <message>
        <source>Deal value</source>
        <translation>Abschlusswert</translation>
    </message>
    <message>
        <source>Deals created</source>
        <translation>Neu angelegt</translation>
    </message>
    <message>
        <source>Deals created in each 13 weeks</source>
        <translation>Neu angelegt je 13 Wochen</translation>
    </message>
    <message>
        <source>No date in the file can be read: go back and choose the date columns.</source>
        <translation>Kein Datum in der Datei ist lesbar: Gehen Sie zurück und wählen Sie die Datumsspalten.</translation>
    </message>
    <message>
        <source>No past quarter has enough history before it: nothing could be tested.</source>
        <translation>Kein früheres Quartal hat genug Verlauf davor: Nichts konnte geprüft werden.</translation>
    </message>
    <message>
        <source>Open deals: won to promised</source>
        <translation>Offene: Ist zu Erwartung</translation>
    </message>
    <message>
        <source>Past quarters, projected and come</source>
        <translation>Frühere Quartale, projiziert und gekommen</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <translation>Verkaufszyklus</translation>
    </message>
    <message>
        <source>Sales cycle of won deals</source>
        <translation>Verkaufszyklus der Abschlüsse</translation>
    </message>
    <message>
        <source>Share of deals won by age</source>
        <translation>Anteil der Abschlüsse nach Alter</translation>
    </message>
    <message>
        <source>Something that a plan needs was not found: choose what each column holds.</source>
        <translation>Etwas, das ein Plan braucht, wurde nicht gefunden: Wählen Sie, was jede Spalte enthält.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({what}); nothing was changed.</source>
        <translation>Etwas Unerwartetes ging schief ({what}); nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The column taken for the stage holds too many different texts: go back and choose another.</source>
        <translation>Die für die Stufe gehaltene Spalte enthält zu viele verschiedene Texte: Gehen Sie zurück und wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Die Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The plan made from your deals is open; save it to keep it.</source>
        <translation>Der Plan aus Ihren Verkaufschancen ist offen; speichern Sie ihn, um ihn zu behalten.</translation>
    </message>
    <message>
        <source>Before {count} of them the file has fewer than four quarters: the average is of those that it has.</source>
        <translation>Vor {count} davon hat die Datei weniger als vier Quartale: das Mittel ist das der vorhandenen.</translation>
    </message>
    <message>
        <source>Closings are recorded from {day} on: the average counts that first quarter, which is not whole, as it is and comes out too low.</source>
        <translation>Abschlüsse sind ab {day} verzeichnet: das Mittel zählt dieses erste, nicht ganze Quartal mit, wie es ist, und fällt zu niedrig aus.</translation>
    </message>
    <message>
        <source>Left out, of the projection and of what came alike: {count} won deals whose amount in {currency} is not known.</source>
        <translation>Weggelassen, in der Projektion wie in dem, was kam: {count} gewonnene Verkaufschancen, deren Betrag in {currency} nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Spend is a placeholder ({levers}), and so is every cost that rests on it: the file of deals held none. Put in what you spend.</source>
        <translation>Die Ausgaben sind Platzhalter ({levers}), und damit auch alle Kosten, die darauf beruhen: Die Datei der Verkaufschancen enthielt keine. Tragen Sie ein, was Sie ausgeben.</translation>
    </message>
    <message>
        <source>The projection&apos;s error was {crps} a quarter on average, that of a pipeline weighted by stage {stage}, that of the average of the last four quarters {average}. The projection had the smallest error in {better} of {count} quarters.</source>
        <translation>Der Fehler der Projektion betrug im Mittel {crps} je Quartal, der einer nach Stufe gewichteten Pipeline {stage}, der des Mittels der letzten vier Quartale {average}. In {better} von {count} Quartalen hatte die Projektion den kleinsten Fehler.</translation>
    </message>
    <message>
        <source>There is not enough memory for so large a file: export fewer years.</source>
        <translation>Für eine so große Datei reicht der Speicher nicht: Exportieren Sie weniger Jahre.</translation>
    </message>
    <message>
        <source>This does not look like an export of opportunities: no column was found with {what}. Choose another file, or what each column holds.</source>
        <translation>Das sieht nicht nach einem Export von Verkaufschancen aus: Keine Spalte wurde gefunden für: {what}. Wählen Sie eine andere Datei, oder was jede Spalte enthält.</translation>
    </message>
    <message>
        <source>Too few won deals have an amount above 0: go back and choose the column of amounts.</source>
        <translation>Zu wenige Abschlüsse haben einen Betrag über 0: Gehen Sie zurück und wählen Sie die Spalte der Beträge.</translation>
    </message>
    <message>
        <source>Values of won deals</source>
        <translation>Werte der Abschlüsse</translation>
    </message>
    <message>
        <source>What came lay in the 80 % band in {wide} of {count} quarters, in the 50 % band in {narrow}; sound bands hold 8 and 5 of 10.</source>
        <translation>Was kam, lag in {wide} von {count} Quartalen im 80-%-Band, in {narrow} im 50-%-Band; gute Bänder halten 8 und 5 von 10.</translation>
    </message>
    <message>
        <source>What the estimate rests on</source>
        <translation>Worauf die Schätzung beruht</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Abschlussquote</translation>
    </message>
    <message>
        <source>Win rate by product</source>
        <translation>Quote nach Produkt</translation>
    </message>
    <message>
        <source>Win rate by segment</source>
        <translation>Quote nach Segment</translation>
    </message>
    <message>
        <source>Win rate by source</source>
        <translation>Quote nach Quelle</translation>
    </message>
    <message>
        <source>With whole quarters alone, the error of that average was {whole}, the projection&apos;s {crps}; the projection had the smaller one in {better} of {count} quarters.</source>
        <translation>Nur mit ganzen Quartalen betrug der Fehler dieses Mittels {whole}, der der Projektion {crps}; in {better} von {count} Quartalen hatte die Projektion den kleineren.</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>je Woche</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>age in days</source>
        <translation>Alter in Tagen</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>wie letztes Mal</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>am Namen</translation>
    </message>
    <message>
        <source>by what stands in it</source>
        <translation>am Inhalt</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>closed or not</source>
        <translation>abgeschlossen oder nicht</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>date closed</source>
        <translation>Abschlussdatum</translation>
    </message>
    <message>
        <source>date created</source>
        <translation>Anlagedatum</translation>
    </message>
    <message>
        <source>date lost</source>
        <translation>Verlustdatum</translation>
    </message>
    <message>
        <source>date won</source>
        <translation>Gewinndatum</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>days from creation to the win</source>
        <translation>Tage vom Anlegen bis zum Abschluss</translation>
    </message>
    <message>
        <source>days since creation</source>
        <translation>Tage seit dem Anlegen</translation>
    </message>
    <message>
        <source>deals in 13 weeks</source>
        <translation>Verkaufschancen in 13 Wochen</translation>
    </message>
    <message>
        <source>identity of the deal</source>
        <translation>Kennung der Verkaufschance</translation>
    </message>
    <message>
        <source>lead source</source>
        <translation>Lead-Quelle</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>lost or not</source>
        <translation>verloren oder nicht</translation>
    </message>
    <message>
        <source>name of the deal</source>
        <translation>Name der Verkaufschance</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>verantwortlich</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>quarters ago</source>
        <translation>Quartale zuvor</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>share won</source>
        <translation>Anteil gewonnen</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>status (open, won, lost)</source>
        <translation>Status (offen, gewonnen, verloren)</translation>
    </message>
    <message>
        <source>the amount of each deal</source>
        <translation>der Betrag jeder Verkaufschance</translation>
    </message>
    <message>
        <source>the date on which each deal was closed</source>
        <translation>das Abschlussdatum jeder Verkaufschance</translation>
    </message>
    <message>
        <source>the date on which each deal was created</source>
        <translation>das Anlagedatum jeder Verkaufschance</translation>
    </message>
    <message>
        <source>the stage or status of each deal</source>
        <translation>die Stufe oder der Status jeder Verkaufschance</translation>
    </message>
    <message>
        <source>type (new or existing business)</source>
        <translation>Art (Neu- oder Bestandsgeschäft)</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>won deals</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>won or not</source>
        <translation>gewonnen oder nicht</translation>
    </message>
    <message>
        <source>{count} quarters are too few to tell.</source>
        <translation>{count} Quartale sind zu wenige, um das zu beurteilen.</translation>
    </message>
    <message>
        <source>{rows} and {count} more</source>
        <translation>{rows} und {count} weitere</translation>
    </message>
    <message>
        <source>{what} by {axis}: highest at {where} with {value}.</source>
        <translation>{what} nach {axis}: am höchsten bei {where} mit {value}.</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>This export leaves questions open; they are asked in the assistant.</source>
        <translation>Dieser Export lässt Fragen offen; der Assistent stellt sie.</translation>
    </message>
    <message>
        <source>This plan was not made from an export: each assumption says for itself what it rests on, on the page of assumptions.</source>
        <translation>Dieser Plan stammt nicht aus einem Export: Jede Annahme sagt selbst, worauf sie beruht, auf der Seite der Annahmen.</translation>
    </message>
</context>
<context>
    <name>LeverPanel</name>
    <message>
        <source>Levers</source>
        <translation>Stellhebel</translation>
    </message>
    <message>
        <source>This plan has no levers yet: add sources and people under Assumptions.</source>
        <translation>Dieser Plan hat noch keine Hebel: Fügen Sie unter „Annahmen“ Quellen und Personen hinzu.</translation>
    </message>
</context>
<context>
    <name>LeverRow</name>
    <message>
        <source>Change of {lever}</source>
        <translation>Änderung von {lever}</translation>
    </message>
    <message>
        <source>Of the plan before the last change; it is being worked out again.</source>
        <translation>Vom Plan vor der letzten Änderung; wird neu berechnet.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>datiert</translation>
    </message>
    <message>
        <source>dated otherwise</source>
        <translation>anders datiert</translation>
    </message>
    <message>
        <source>{lever}, typed</source>
        <translation>{lever}, getippt</translation>
    </message>
</context>
<context>
    <name>Levers</name>
    <message>
        <source> ({low} to {high} by computing error)</source>
        <translation> ({low} bis {high} durch Rechenfehler)</translation>
    </message>
    <message>
        <source>+1 point: {money}</source>
        <translation>+1 Pkt.: {money}</translation>
    </message>
    <message>
        <source>+1 point: – ({why})</source>
        <translation>+1 Pkt.: – ({why})</translation>
    </message>
    <message>
        <source>+1 pt: {change}, {money}</source>
        <translation>+1 Pkt.: {change}, {money}</translation>
    </message>
    <message>
        <source>+1 pt: {money}</source>
        <translation>+1 Pkt.: {money}</translation>
    </message>
    <message>
        <source>/ wk</source>
        <translation>/ Wo.</translation>
    </message>
    <message>
        <source>It cannot move this goal any more, whenever it is moved.</source>
        <translation>Er kann dieses Ziel nicht mehr bewegen, wann immer er bewegt wird.</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Moved after {day}, it has no effect on this goal.</source>
        <translation>Nach dem {day} bewegt, wirkt er nicht mehr auf dieses Ziel.</translation>
    </message>
    <message>
        <source>No price of one more point of chance: {why}.</source>
        <translation>Kein Preis für einen weiteren Punkt Chance: {why}.</translation>
    </message>
    <message>
        <source>One more point of chance: {change} {unit} more, {money} over the plan</source>
        <translation>Ein Punkt Chance mehr: {change} {unit} mehr, {money} über den Plan</translation>
    </message>
    <message>
        <source>One more point of chance: {change} {unit} more. What they cost is not given: put it in under Assumptions, People, “Loaded cost of one”.</source>
        <translation>Ein Punkt Chance mehr: {change} {unit} mehr. Was sie kosten, ist nicht angegeben: tragen Sie es unter Annahmen, Personen, „Vollkosten pro Person“ ein.</translation>
    </message>
    <message>
        <source>Programmes of both teams take {money} and {hours} h of sellers a month.</source>
        <translation>Programme beider Teams nehmen {money} und {hours} h der Verkäufer im Monat.</translation>
    </message>
    <message>
        <source>Reset of all levers</source>
        <translation>Alle Stellhebel zurücksetzen</translation>
    </message>
    <message>
        <source>Reset of {lever}</source>
        <translation>{lever} zurücksetzen</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>a guess: measured up to {value}</source>
        <translation>ohne Beleg: gemessen bis {value}</translation>
    </message>
    <message>
        <source>dated: {values}; the slider scales them all</source>
        <translation>datiert: {values}; der Regler ändert alle im Verhältnis</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>demand limits most futures, but in those near the goal hours are short, and more of this adds nothing there</source>
        <translation>in den meisten Zukünften begrenzt die Nachfrage, doch in denen nahe am Ziel fehlen Stunden, und mehr davon bringt dort nichts</translation>
    </message>
    <message>
        <source>effect never measured: a guess</source>
        <translation>Wirkung nie gemessen: ohne Beleg</translation>
    </message>
    <message>
        <source>hours run out</source>
        <translation>Stunden knapp</translation>
    </message>
    <message>
        <source>hours run out near the goal</source>
        <translation>nahe am Ziel gehen Stunden aus</translation>
    </message>
    <message>
        <source>it is at its end</source>
        <translation>am Anschlag</translation>
    </message>
    <message>
        <source>lowers it</source>
        <translation>senkt sie</translation>
    </message>
    <message>
        <source>measured up to {value}</source>
        <translation>gemessen bis {value}</translation>
    </message>
    <message>
        <source>more lowers the chance</source>
        <translation>mehr senkt die Chance</translation>
    </message>
    <message>
        <source>more of it changes the chance by less than can be seen</source>
        <translation>mehr davon ändert die Chance um weniger, als zu sehen ist</translation>
    </message>
    <message>
        <source>more of it lowers the chance, because in the futures in which the goal is decided hours are short, and it takes some that bring more elsewhere</source>
        <translation>mehr davon senkt die Chance, denn in den Zukünften, in denen sich das Ziel entscheidet, fehlen Stunden, und es nimmt welche, die anderswo mehr bringen</translation>
    </message>
    <message>
        <source>never done, never measured: a guess</source>
        <translation>nie getan, nie gemessen: geraten</translation>
    </message>
    <message>
        <source>never done: a guess</source>
        <translation>nie getan: geraten</translation>
    </message>
    <message>
        <source>no effect on this goal any more</source>
        <translation>wirkt nicht mehr auf dieses Ziel</translation>
    </message>
    <message>
        <source>no effect to be seen</source>
        <translation>keine Wirkung zu sehen</translation>
    </message>
    <message>
        <source>no hours left</source>
        <translation>keine Stunden</translation>
    </message>
    <message>
        <source>no hours left to meet</source>
        <translation>keine Stunden für Termine</translation>
    </message>
    <message>
        <source>none seen</source>
        <translation>nicht zu sehen</translation>
    </message>
    <message>
        <source>of {touches}</source>
        <translation>der {touches}</translation>
    </message>
    <message>
        <source>pers.</source>
        <translation>MA</translation>
    </message>
    <message>
        <source>stretch: measured from {value}</source>
        <translation>gedehnt: gemessen ab {value}</translation>
    </message>
    <message>
        <source>stretch: measured up to {value}</source>
        <translation>gedehnt: gemessen bis {value}</translation>
    </message>
    <message>
        <source>takes hours from what brings more</source>
        <translation>nimmt dem Stunden, was mehr bringt</translation>
    </message>
    <message>
        <source>too little is left to gain</source>
        <translation>zu wenig zu gewinnen</translation>
    </message>
    <message>
        <source>too little left</source>
        <translation>ausgereizt</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>{money} / month</source>
        <translation>{money} / Monat</translation>
    </message>
    <message>
        <source>{money} · {hours} h / month</source>
        <translation>{money} · {hours} h / Monat</translation>
    </message>
    <message>
        <source>{role} {used} of {available} h</source>
        <translation>{role} {used} von {available} h</translation>
    </message>
    <message>
        <source>{role}: {used} h of {available} h a week are used, {free} h are free.</source>
        <translation>{role}: {used} h von {available} h in der Woche sind belegt, {free} h sind frei.</translation>
    </message>
    <message>
        <source>{times} × measured</source>
        <translation>{times} × gemessen</translation>
    </message>
    <message>
        <source>{times} × measured: a guess</source>
        <translation>{times} × gemessen: geraten</translation>
    </message>
    <message>
        <source>{times} × today’s</source>
        <translation>{times} × heute</translation>
    </message>
    <message>
        <source>{times} × today’s: a guess</source>
        <translation>{times} × heute: geraten</translation>
    </message>
    <message>
        <source>{times} times the most that was measured: a guess</source>
        <translation>das {times}-Fache des Gemessenen: geraten</translation>
    </message>
    <message>
        <source>+1 point: {change}, cost not given</source>
        <translation>+1 Punkt: {change}, Kosten fehlen</translation>
    </message>
    <message>
        <source>+1 point: {change}, {money}</source>
        <translation>+1 Pkt.: {change}, {money}</translation>
    </message>
    <message>
        <source>+1 pt: {why}</source>
        <translation>+1 Pkt.: {why}</translation>
    </message>
    <message>
        <source>{times} times today’s level, never measured: a guess</source>
        <translation>das {times}-Fache von heute, nie gemessen: geraten</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licence text</source>
        <translation>Lizenztext</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
</context>
<context>
    <name>ListButton</name>
    <message>
        <source>All scenarios</source>
        <translation>Alle Szenarien</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Diese vergessen</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Shared Goal</source>
        <translation>Shared Goal</translation>
    </message>
    <message>
        <source>The computing stopped by a fault and was started again. Your plan is safe.</source>
        <translation>Die Berechnung brach durch einen Fehler ab und wurde neu gestartet. Ihr Plan ist sicher.</translation>
    </message>
    <message>
        <source>{count} futures</source>
        <translation>{count} Zukünfte</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>&amp;Copy numbers</source>
        <translation>Zahlen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>Bild &amp;speichern …</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>More for {card}</source>
        <translation>Mehr zu {card}</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show as table, copy, save as picture</source>
        <translation>Als Tabelle zeigen, kopieren, als Bild speichern</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>Das Bild wurde nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>MorePages</name>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>NewPlan</name>
    <message>
        <source>Account executives</source>
        <translation>Account Executives</translation>
    </message>
    <message>
        <source>Base plan</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>Cold calls</source>
        <translation>Kaltakquise</translation>
    </message>
    <message>
        <source>Paid search</source>
        <translation>Suchanzeigen</translation>
    </message>
    <message>
        <source>Plan of {year}</source>
        <translation>Plan {year}</translation>
    </message>
    <message>
        <source>Ride-along days</source>
        <translation>Mitreisetage</translation>
    </message>
    <message>
        <source>Sales development (SDR)</source>
        <translation>Vertriebsentwicklung (SDR)</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>Besuche</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all of them</source>
        <translation>Kopiert die gewählten Zeilen oder alle</translation>
    </message>
</context>
<context>
    <name>OddPage</name>
    <message>
        <source>Every row can be used</source>
        <translation>Jede Zeile ist brauchbar</translation>
    </message>
    <message>
        <source>Look whether this is what your CRM holds; else go back and change it.</source>
        <translation>Sehen Sie nach, ob Ihr CRM das enthält; gehen Sie sonst zurück und ändern Sie es.</translation>
    </message>
    <message>
        <source>Next: what these deals say of win rates, time and money.</source>
        <translation>Als Nächstes: was diese Verkaufschancen über Quoten, Zeit und Geld sagen.</translation>
    </message>
    <message>
        <source>No amounts that are not numbers</source>
        <translation>Keine Beträge, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>No dates that do not exist, or lie years after all others</source>
        <translation>Keine Daten, die es nicht gibt oder die Jahre nach allen anderen liegen</translation>
    </message>
    <message>
        <source>No deals that closed before they were created</source>
        <translation>Keine, die vor dem Anlegen abgeschlossen wurden</translation>
    </message>
    <message>
        <source>No deals that stand there twice</source>
        <translation>Keine, die doppelt dastehen</translation>
    </message>
    <message>
        <source>No deals without a stage</source>
        <translation>Keine ohne Stufe</translation>
    </message>
    <message>
        <source>No lines with totals or remarks</source>
        <translation>Keine Zeilen mit Summen oder Bemerkungen</translation>
    </message>
    <message>
        <source>No rows with more cells than there are columns</source>
        <translation>Keine Zeilen mit mehr Zellen als Spalten</translation>
    </message>
    <message>
        <source>No won or lost deals without a closing date</source>
        <translation>Keine gewonnenen oder verlorenen ohne Abschlussdatum</translation>
    </message>
    <message>
        <source>Nothing odd was found in the file.</source>
        <translation>In der Datei wurde nichts Auffälliges gefunden.</translation>
    </message>
    <message>
        <source>Of {count} open deals {undated} have no date of creation, and so no age: the next step counts the other {dated}.</source>
        <translation>Von {count} offenen Verkaufschancen haben {undated} kein Anlagedatum und damit kein Alter: der nächste Schritt zählt die übrigen {dated}.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>This was looked for; rows that are odd would be listed here.</source>
        <translation>Danach wurde gesucht; auffällige Zeilen würden hier aufgelistet.</translation>
    </message>
    <message>
        <source>What was found and done</source>
        <translation>Was gefunden und getan wurde</translation>
    </message>
    <message>
        <source>What was odd</source>
        <translation>Auffälliges</translation>
    </message>
    <message>
        <source>What was odd in the file</source>
        <translation>Auffälliges in der Datei</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>booked by those won</source>
        <translation>Auftragseingang daraus</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>Verkaufschancen</translation>
    </message>
    <message>
        <source>{period}; amounts in {currency}.</source>
        <translation>{period}; Beträge in {currency}.</translation>
    </message>
</context>
<context>
    <name>PageSwitch</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>A picture can be saved as .png, .svg or .pdf, not as “{ending}”.</source>
        <translation>Ein Bild kann als .png, .svg oder .pdf gespeichert werden, nicht als „{ending}“.</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg);;PDF-Seite (*.pdf)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>Presentation</source>
        <translation>Präsentation</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source> and so on</source>
        <translation> und so weiter</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing (%2); give it.</source>
        <translation>„%1“ fehlt (%2); geben Sie es an.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing; give %2.</source>
        <translation>„%1“ fehlt; geben Sie %2 an.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must stand alone; remove the other fields.</source>
        <translation>„%1“ muss allein stehen; entfernen Sie die anderen Felder.</translation>
    </message>
    <message>
        <source>&quot;format&quot; is missing; give the format of the plan, %1 today.</source>
        <translation>„format“ fehlt; geben Sie das Format des Plans an, heute %1.</translation>
    </message>
    <message>
        <source>%1 and %2 values; a curve has as many x as y.</source>
        <translation>%1 und %2 Werte; eine Kurve hat so viele x wie y.</translation>
    </message>
    <message>
        <source>%1 are too many; at most %2 are allowed.</source>
        <translation>%1 sind zu viele; höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>%1 cannot be kept; give a number up to %2.</source>
        <translation>%1 kann nicht gespeichert werden; geben Sie eine Zahl bis %2 an.</translation>
    </message>
    <message>
        <source>%1 cannot be part of a range here: it must be %2.</source>
        <translation>%1 kann hier nicht zu einer Spanne gehören: Erlaubt ist %2.</translation>
    </message>
    <message>
        <source>%1 does not fit a programme that replaces touches; give &quot;share&quot;.</source>
        <translation>%1 passt nicht zu einem Programm, das Kontakte ersetzt; geben Sie „share“ (Anteil) an.</translation>
    </message>
    <message>
        <source>%1 factors; give %2, January first.</source>
        <translation>%1 Faktoren; geben Sie %2 an, Januar zuerst.</translation>
    </message>
    <message>
        <source>%1 holds the unusable character %2; remove it.</source>
        <translation>%1 enthält das unbrauchbare Zeichen %2; entfernen Sie es.</translation>
    </message>
    <message>
        <source>%1 is %2 the week before it, %3; correct one of the two.</source>
        <translation>%1 liegt %2 dem Wert der Woche davor, %3; berichtigen Sie einen der beiden.</translation>
    </message>
    <message>
        <source>%1 is %2 weeks from the start, and %3; change it.</source>
        <translation>%1 ist %2 Wochen vom Beginn entfernt, und %3; ändern Sie das.</translation>
    </message>
    <message>
        <source>%1 is above %2; give %3.</source>
        <translation>%1 liegt über %2; geben Sie %3 an.</translation>
    </message>
    <message>
        <source>%1 is above %2; give 0 to %3.</source>
        <translation>%1 liegt über %2; geben Sie 0 bis %3 an.</translation>
    </message>
    <message>
        <source>%1 is above measured_high; give %2 or less.</source>
        <translation>%1 liegt über „Gemessen bis“; geben Sie %2 oder weniger an.</translation>
    </message>
    <message>
        <source>%1 is after its end, %2; correct one.</source>
        <translation>%1 liegt nach dem Ende, %2; berichtigen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>%1 is after the goal&apos;s day, %2; give an earlier day.</source>
        <translation>%1 liegt nach dem Zieltag, %2; geben Sie einen früheren Tag an.</translation>
    </message>
    <message>
        <source>%1 is after the plan&apos;s first day, %2</source>
        <translation>%1 liegt nach dem ersten Tag des Plans, %2</translation>
    </message>
    <message>
        <source>%1 is also that of %2[%3]; give it another.</source>
        <translation>%1 gehört auch zu %2[%3]; geben Sie etwas anderes an.</translation>
    </message>
    <message>
        <source>%1 is below %2; give %3.</source>
        <translation>%1 liegt unter %2; geben Sie %3 an.</translation>
    </message>
    <message>
        <source>%1 is below organic, which it includes</source>
        <translation>%1 liegt unter „Davon ganz ohne Ausgaben“, das darin enthalten ist</translation>
    </message>
    <message>
        <source>%1 is more than all for %2; give 0 to 1</source>
        <translation>%1 ist mehr als alles für %2; geben Sie 0 bis 1 an</translation>
    </message>
    <message>
        <source>%1 is no currency; give three capitals such as &quot;USD&quot;.</source>
        <translation>%1 ist keine Währung; geben Sie drei Großbuchstaben an, etwa „EUR“.</translation>
    </message>
    <message>
        <source>%1 is no day of the calendar; correct it.</source>
        <translation>%1 ist kein Tag des Kalenders; berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>%1 is no format; it is a whole number from 0 to %2.</source>
        <translation>%1 ist kein Format; das ist eine ganze Zahl von 0 bis %2.</translation>
    </message>
    <message>
        <source>%1 is no identity; give 1 to %2 characters.</source>
        <translation>%1 ist keine Kennung; geben Sie 1 bis %2 Zeichen an.</translation>
    </message>
    <message>
        <source>%1 is no identity; give up to %2 letters, digits</source>
        <translation>%1 ist keine Kennung; geben Sie bis zu %2 Buchstaben oder Ziffern an</translation>
    </message>
    <message>
        <source>%1 is no place in a plan; use the file as it was written.</source>
        <translation>%1 ist keine Stelle in einem Plan; verwenden Sie die Datei, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>%1 is not a finite number; give one.</source>
        <translation>%1 ist keine endliche Zahl; geben Sie eine an.</translation>
    </message>
    <message>
        <source>%1 is not a level for %2; give 0 or more</source>
        <translation>%1 ist keine Höhe für %2; geben Sie 0 oder mehr an</translation>
    </message>
    <message>
        <source>%1 is not a number to plan with; give a finite number.</source>
        <translation>Mit %1 lässt sich nicht planen; geben Sie eine endliche Zahl an.</translation>
    </message>
    <message>
        <source>%1 is not after %2, %3; give a later day.</source>
        <translation>%1 liegt nicht nach %2, %3; geben Sie einen späteren Tag an.</translation>
    </message>
    <message>
        <source>%1 is not after the plan&apos;s first day, %2; give a later day.</source>
        <translation>%1 liegt nicht nach dem ersten Tag des Plans, %2; geben Sie einen späteren Tag an.</translation>
    </message>
    <message>
        <source>%1 is not in the base scenario; credit needs the same levers</source>
        <translation>%1 ist nicht im Basisszenario; die Zurechnung braucht dieselben Stellhebel</translation>
    </message>
    <message>
        <source>%1 is not known here; give %2%3</source>
        <translation>%1 ist hier nicht bekannt; möglich: %2%3</translation>
    </message>
    <message>
        <source>%1 is not the unit of this field; %2.</source>
        <translation>%1 ist nicht die Einheit dieses Feldes; %2.</translation>
    </message>
    <message>
        <source>%1 is not the unit of this field; it is &quot;%2&quot;.</source>
        <translation>%1 ist nicht die Einheit dieses Feldes; sie ist „%2“.</translation>
    </message>
    <message>
        <source>%1 is not what the snapshot was written with; </source>
        <translation>%1 ist nicht, was in die Momentaufnahme geschrieben wurde; </translation>
    </message>
    <message>
        <source>%1 is outside what is allowed here: it must be %2.</source>
        <translation>%1 ist hier nicht erlaubt: Erlaubt ist %2.</translation>
    </message>
    <message>
        <source>%1 is too far away; give a day from %2 to %3.</source>
        <translation>%1 ist zu weit weg; geben Sie einen Tag von %2 bis %3 an.</translation>
    </message>
    <message>
        <source>%1 is too large; give a number up to %2.</source>
        <translation>%1 ist zu groß; geben Sie eine Zahl bis %2 an.</translation>
    </message>
    <message>
        <source>%1 is too large; give at most %2.</source>
        <translation>%1 ist zu groß; geben Sie höchstens %2 an.</translation>
    </message>
    <message>
        <source>%1 is too little; give a number above 0.</source>
        <translation>%1 ist zu wenig; geben Sie eine Zahl über 0 an.</translation>
    </message>
    <message>
        <source>%1 is too much; give at most %2.</source>
        <translation>%1 ist zu viel; geben Sie höchstens %2 an.</translation>
    </message>
    <message>
        <source>%1 leaves no curve; give a share between 0 and 1.</source>
        <translation>Mit %1 bleibt keine Kurve; geben Sie einen Anteil zwischen 0 und 1 an.</translation>
    </message>
    <message>
        <source>%1 must be a date such as &quot;2026-01-31&quot;.</source>
        <translation>%1 muss ein Datum wie „2026-01-31“ sein.</translation>
    </message>
    <message>
        <source>%1 must be a group of fields in { } (%2).</source>
        <translation>%1 muss eine Gruppe von Feldern in { } sein (%2).</translation>
    </message>
    <message>
        <source>%1 must be a group of fields in { }.</source>
        <translation>%1 muss eine Gruppe von Feldern in { } sein.</translation>
    </message>
    <message>
        <source>%1 must be a list, such as [].</source>
        <translation>%1 muss eine Liste sein, etwa [].</translation>
    </message>
    <message>
        <source>%1 must be a number.</source>
        <translation>%1 muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>%1 must be a text in quotes, such as &quot;abc&quot;.</source>
        <translation>%1 muss ein Text in Anführungszeichen sein, etwa &quot;abc&quot;.</translation>
    </message>
    <message>
        <source>%1 must be a whole number, without a decimal point.</source>
        <translation>%1 muss eine ganze Zahl sein, ohne Dezimalpunkt.</translation>
    </message>
    <message>
        <source> %1 are too few to tell a good band from a bad one.</source>
        <translation> %1 sind zu wenige, um ein gutes Band von einem schlechten zu unterscheiden.</translation>
    </message>
    <message>
        <source>%1 open deals in all; at most %2 are allowed.</source>
        <translation>Insgesamt %1 offene Verkaufschancen; höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 oder weniger</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>%1 stands here twice; use the file as it was written.</source>
        <translation>%1 steht hier zweimal; verwenden Sie die Datei, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 trials cannot be simulated; ask for 1 to %2</source>
        <translation>%1 Zukünfte lassen sich nicht simulieren; verlangen Sie 1 bis %2</translation>
    </message>
    <message>
        <source>%1 weeks, but won_by_age has %2</source>
        <translation>%1 Wochen, aber „Gewonnen nach Alter“ hat %2</translation>
    </message>
    <message>
        <source>%1 weights; give %2, one a week, or none.</source>
        <translation>%1 Gewichte; geben Sie %2 an, eines je Woche, oder keines.</translation>
    </message>
    <message>
        <source>%1 won and %2 open are more than all; lower one of the two.</source>
        <translation>%1 gewonnen und %2 offen sind mehr als alles; senken Sie einen der beiden Werte.</translation>
    </message>
    <message>
        <source>%1, &quot;_&quot;, &quot;.&quot; or &quot;-&quot;.</source>
        <translation>%1, „_“, „.“ oder „-“ sind möglich.</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <source>%1; choose a plan or a snapshot.</source>
        <translation>%1; wählen Sie einen Plan oder eine Momentaufnahme.</translation>
    </message>
    <message>
        <source>%1; give ceiling and half_saturation.</source>
        <translation>%1; geben Sie die höchste Zahl der Kontakte und die Ausgabe für die Hälfte davon an.</translation>
    </message>
    <message>
        <source>%1; give one of the two a new identity.</source>
        <translation>%1; geben Sie einer von beiden eine neue Kennung.</translation>
    </message>
    <message>
        <source>%1; lower one of them.</source>
        <translation>%1; senken Sie eines davon.</translation>
    </message>
    <message>
        <source>%1; make them equal, or give one a new identity.</source>
        <translation>%1; gleichen Sie beide an, oder geben Sie einer eine neue Kennung.</translation>
    </message>
    <message>
        <source>%1; project it again.</source>
        <translation>%1; berechnen Sie sie neu.</translation>
    </message>
    <message>
        <source>%1; update %2.</source>
        <translation>%1; aktualisieren Sie %2.</translation>
    </message>
    <message>
        <source>%1; use the file as it was written.</source>
        <translation>%1; verwenden Sie die Datei, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; breaks off inside a UTF-16 character: export it again.</source>
        <translation>„%1“ bricht mitten in einem UTF-16-Zeichen ab: Exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read on: %2.</source>
        <translation>„%1“ kann nicht weiter gelesen werden: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: it is a web page or XML, not a CSV file: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: Das ist eine Webseite oder XML, keine CSV-Datei: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has column names but no rows below them.</source>
        <translation>„%1“ hat Spaltennamen, aber keine Zeilen darunter.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more than %2 columns: export fewer.</source>
        <translation>„%1“ hat mehr als %2 Spalten: Exportieren Sie weniger.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more than %2 rows: export fewer years.</source>
        <translation>„%1“ hat mehr als %2 Zeilen: Exportieren Sie weniger Jahre.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no header row: export it again with column names.</source>
        <translation>„%1“ hat keine Kopfzeile: Exportieren Sie die Datei noch einmal mit Spaltennamen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not a CSV file.</source>
        <translation>„%1“ ist ein Ordner, keine CSV-Datei.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged (it holds NUL bytes): export it again.</source>
        <translation>„%1“ ist beschädigt (die Datei enthält NUL-Bytes): Exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is larger than 1 GB: export fewer columns or fewer years.</source>
        <translation>„%1“ ist größer als 1 GB: Exportieren Sie weniger Spalten oder weniger Jahre.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a field: give one of %2.</source>
        <translation>„%1“ ist kein Feld: Geben Sie eines von %2 an.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a table with several columns: export the opportunities as CSV.</source>
        <translation>„%1“ ist keine Tabelle mit mehreren Spalten: Exportieren Sie die Verkaufschancen als CSV.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a text file: export the opportunities as CSV.</source>
        <translation>„%1“ ist keine Textdatei: Exportieren Sie die Verkaufschancen als CSV.</translation>
    </message>
    <message>
        <source>0 is too little; give a factor above 0.</source>
        <translation>0 ist zu wenig; geben Sie einen Faktor über 0 an.</translation>
    </message>
    <message>
        <source>0 is too little; give an amount above 0, or leave it out.</source>
        <translation>0 ist zu wenig; geben Sie einen Betrag über 0 an, oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>0 is too little; give an amount above 0.</source>
        <translation>0 ist zu wenig; geben Sie einen Betrag über 0 an.</translation>
    </message>
    <message>
        <source>; did you mean &quot;%1&quot;?</source>
        <translation>; meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>; give both, equally long, or none.</source>
        <translation>; geben Sie beide gleich lang an, oder keines.</translation>
    </message>
    <message>
        <source>; give that day or an earlier one.</source>
        <translation>; geben Sie diesen Tag oder einen früheren an.</translation>
    </message>
    <message>
        <source>; remove it.</source>
        <translation>; entfernen Sie es.</translation>
    </message>
    <message>
        <source>A range must rise from low to likely to high, but %1 / %2 / %3 does not: change it, or give one plain number.</source>
        <translation>Eine Spanne muss von niedrig über wahrscheinlich zu hoch steigen, aber %1 / %2 / %3 tut es nicht: Ändern Sie sie, oder geben Sie eine feste Zahl an.</translation>
    </message>
    <message>
        <source>A range needs both a low and a high: give the missing one, or leave out both.</source>
        <translation>Eine Spanne braucht einen niedrigen und einen hohen Wert: Geben Sie den fehlenden an, oder lassen Sie beide weg.</translation>
    </message>
    <message>
        <source>Another window has just taken this recovery; go on there.</source>
        <translation>Ein anderes Fenster hat diese Wiederherstellung gerade übernommen; arbeiten Sie dort weiter.</translation>
    </message>
    <message>
        <source>Are deals with &apos;%1&apos; in &apos;%2&apos; (%3 of them) won, lost or open?</source>
        <translation>Sind Verkaufschancen mit „%1“ in „%2“ (%3 Stück) gewonnen, verloren oder offen?</translation>
    </message>
    <message>
        <source>By %1 the file holds %2 won deals with both dates: %3 are needed for an estimate; export a longer time.</source>
        <translation>Bis %1 enthält die Datei %2 gewonnene Verkaufschancen mit beiden Daten: Für eine Schätzung braucht es %3; exportieren Sie einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>By %1 the file holds won deals alone: without lost and open ones a win rate cannot be told; export all opportunities.</source>
        <translation>Bis %1 enthält die Datei nur gewonnene Verkaufschancen: Ohne verlorene und offene lässt sich keine Abschlussquote bestimmen; exportieren Sie alle Verkaufschancen.</translation>
    </message>
    <message>
        <source>Does the day or the month come first in dates like %1? The dates %2.</source>
        <translation>Steht in Daten wie %1 der Tag oder der Monat zuerst? Die Daten %2.</translation>
    </message>
    <message>
        <source>No column was found with %1: name it with %2.</source>
        <translation>Keine Spalte wurde gefunden für: %1. Nennen Sie sie mit %2.</translation>
    </message>
    <message>
        <source>No past quarter has enough history before it: nothing could be tested.</source>
        <translation>Kein früheres Quartal hat genug Verlauf davor: Nichts konnte geprüft werden.</translation>
    </message>
    <message>
        <source>No recovery file could be locked in “%1”; check that drive.</source>
        <translation>In „%1“ konnte keine Wiederherstellungsdatei gesperrt werden; prüfen Sie dieses Laufwerk.</translation>
    </message>
    <message>
        <source>No won deal has an amount in %1: there are no bookings to test against.</source>
        <translation>Keine gewonnene Verkaufschance hat einen Betrag in %1: Es gibt keinen Auftragseingang, gegen den geprüft werden könnte.</translation>
    </message>
    <message>
        <source>Numbers must be finite: type a number instead of NaN or infinity.</source>
        <translation>Zahlen müssen endlich sein: Tippen Sie eine Zahl statt NaN oder unendlich.</translation>
    </message>
    <message>
        <source>The correlation %1 between assumptions %2 and %3 cannot be true together with the others: %4.</source>
        <translation>Der Zusammenhang %1 zwischen den Annahmen %2 und %3 kann nicht zugleich mit den anderen gelten: %4.</translation>
    </message>
    <message>
        <source>The file has column names but no deals below them.</source>
        <translation>Die Datei hat Spaltennamen, aber keine Verkaufschancen darunter.</translation>
    </message>
    <message>
        <source>The file has no column &apos;%1&apos;: it has %2.</source>
        <translation>Die Datei hat keine Spalte „%1“, sondern %2.</translation>
    </message>
    <message>
        <source>The file holds no won deals with a closing date: nothing can be estimated from it.</source>
        <translation>Die Datei enthält keine gewonnenen Verkaufschancen mit Abschlussdatum: Daraus lässt sich nichts schätzen.</translation>
    </message>
    <message>
        <source>The range around %1 is too narrow to compute with: give one plain number.</source>
        <translation>Die Spanne um %1 ist zum Rechnen zu eng: Geben Sie eine feste Zahl an.</translation>
    </message>
    <message>
        <source>The recovery file was not written: %1; save the document now.</source>
        <translation>Die Wiederherstellungsdatei wurde nicht geschrieben: %1; speichern Sie das Dokument jetzt.</translation>
    </message>
    <message>
        <source>The recovery file “%1” %2; keep it for help, or remove it.</source>
        <translation>Die Wiederherstellungsdatei „%1“ %2; behalten Sie sie für Hilfe, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>This does not look like an export of opportunities: no column was found with </source>
        <translation>Das sieht nicht nach einem Export von Verkaufschancen aus: Keine Spalte wurde gefunden für: </translation>
    </message>
    <message>
        <source>This looks like a report of spend, not like an export of opportunities: spend is not read from files; import the deals of your CRM, then put in what you spend on the page of assumptions.</source>
        <translation>Das sieht nach einem Bericht über Ausgaben aus, nicht nach einem Export von Verkaufschancen: Ausgaben werden nicht aus Dateien gelesen; importieren Sie die Verkaufschancen Ihres CRM und tragen Sie dann auf der Seite der Annahmen ein, was Sie ausgeben.</translation>
    </message>
    <message>
        <source>This recovery is gone; another window has taken it and saved it.</source>
        <translation>Diese Wiederherstellung ist weg; ein anderes Fenster hat sie übernommen und gespeichert.</translation>
    </message>
    <message>
        <source>What came lay in the 80% band in %1 of %2 quarters.</source>
        <translation>Was kam, lag in %1 von %2 Quartalen im 80-%-Band.</translation>
    </message>
    <message>
        <source>a cell is too long (is a quotation mark not closed?)</source>
        <translation>eine Zelle ist zu lang (fehlt ein schließendes Anführungszeichen?)</translation>
    </message>
    <message>
        <source>a comma, quote or bracket is missing or wrong before %1; correct it</source>
        <translation>vor %1 fehlt ein Komma, Anführungszeichen oder eine Klammer, oder ist falsch; berichtigen Sie das</translation>
    </message>
    <message>
        <source>a group of fields</source>
        <translation>Eine Gruppe von Feldern</translation>
    </message>
    <message>
        <source>a halo rides on a spend; name the paid source.</source>
        <translation>Eine Abstrahlung folgt einer Ausgabe; nennen Sie die bezahlte Quelle.</translation>
    </message>
    <message>
        <source>a line ends inside a text in quotes; close the quotes</source>
        <translation>eine Zeile endet innerhalb von Anführungszeichen; schließen Sie sie</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>Eine Liste</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a person or a spreadsheet changed it, so use the file as it was written.</source>
        <translation>jemand oder eine Tabellenkalkulation hat es geändert; verwenden Sie die Datei, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>a plan has %1 to %2</source>
        <translation>ein Plan hat %1 bis %2</translation>
    </message>
    <message>
        <source>a programme replaces touches or rides on a spend, not both; leave one out.</source>
        <translation>Ein Programm ersetzt Kontakte oder folgt einer Ausgabe, nicht beides; lassen Sie eines weg.</translation>
    </message>
    <message>
        <source>a range is three numbers: [low, likely, high].</source>
        <translation>Eine Spanne sind drei Zahlen: [niedrig, wahrscheinlich, hoch].</translation>
    </message>
    <message>
        <source>a scenario is projected twice; give one projection of each.</source>
        <translation>Ein Szenario ist zweimal berechnet; geben Sie von jedem eine Projektion an.</translation>
    </message>
    <message>
        <source>a text of %1 characters is too long; at most %2 are allowed.</source>
        <translation>Ein Text von %1 Zeichen ist zu lang; höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>above %1 and below %2</source>
        <translation>mehr als %1 und weniger als %2</translation>
    </message>
    <message>
        <source>all durations are 0; leave the list empty or give real ones.</source>
        <translation>Alle Dauern sind 0; lassen Sie die Liste leer, oder geben Sie wirkliche an.</translation>
    </message>
    <message>
        <source>all past deals are 0; leave the list empty or give real ones.</source>
        <translation>Alle früheren Abschlüsse sind 0; lassen Sie die Liste leer, oder geben Sie wirkliche an.</translation>
    </message>
    <message>
        <source>all weights are 0; give at least one above 0.</source>
        <translation>Alle Gewichte sind 0; geben Sie mindestens eines über 0 an.</translation>
    </message>
    <message>
        <source>an account-based programme replaces touches; name the sales activity.</source>
        <translation>Ein Account-based-Programm ersetzt Kontakte; nennen Sie die Vertriebsaktivität.</translation>
    </message>
    <message>
        <source>an assumption cannot move with itself; name another.</source>
        <translation>Eine Annahme kann nicht mit sich selbst zusammenhängen; nennen Sie eine andere.</translation>
    </message>
    <message>
        <source>another program holds the file or it is write-protected; close it there, try again.</source>
        <translation>ein anderes Programm hält die Datei, oder sie ist schreibgeschützt; schließen Sie sie dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>choose one from %1 to %2</source>
        <translation>wählen Sie einen von %1 bis %2</translation>
    </message>
    <message>
        <source>churn is not a rate of sources; leave the list empty.</source>
        <translation>Abwanderung ist keine Quote von Quellen; lassen Sie die Liste leer.</translation>
    </message>
    <message>
        <source>closings were recorded for only %1 days before it: %2 are needed</source>
        <translation>Abschlüsse waren davor nur %1 Tage lang erfasst: %2 sind nötig</translation>
    </message>
    <message>
        <source>contradict each other</source>
        <translation>widersprechen einander</translation>
    </message>
    <message>
        <source>deals in it are lost</source>
        <translation>Verkaufschancen darin sind verloren</translation>
    </message>
    <message>
        <source>deals in it are still being worked on</source>
        <translation>Verkaufschancen darin sind noch in Arbeit</translation>
    </message>
    <message>
        <source>deals in it are won</source>
        <translation>Verkaufschancen darin sind gewonnen</translation>
    </message>
    <message>
        <source>format %1 is newer than this program can read (%2); update %3.</source>
        <translation>Format %1 ist neuer, als dieses Programm lesen kann (%2); aktualisieren Sie %3.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>give %1 or more</source>
        <translation>geben Sie %1 oder mehr an</translation>
    </message>
    <message>
        <source>give %1%2</source>
        <translation>möglich: %1%2</translation>
    </message>
    <message>
        <source>give one of %1</source>
        <translation>möglich: %1</translation>
    </message>
    <message>
        <source>give one of %1 and so on</source>
        <translation>möglich: %1 und so weiter</translation>
    </message>
    <message>
        <source>have no day above 12</source>
        <translation>haben keinen Tag über 12</translation>
    </message>
    <message>
        <source>identity %1 is also that of %2, which has another unit</source>
        <translation>Kennung %1 gehört auch zu %2, das eine andere Einheit hat</translation>
    </message>
    <message>
        <source>identity %1 is also that of %2, which has other bounds</source>
        <translation>Kennung %1 gehört auch zu %2, das andere Grenzen hat</translation>
    </message>
    <message>
        <source>identity %1 is also that of %2, with other content</source>
        <translation>Kennung %1 gehört auch zu %2, mit anderem Inhalt</translation>
    </message>
    <message>
        <source>is damaged at its beginning</source>
        <translation>ist am Anfang beschädigt</translation>
    </message>
    <message>
        <source>is damaged: its contents are not what was written</source>
        <translation>ist beschädigt: Ihr Inhalt ist nicht, was geschrieben wurde</translation>
    </message>
    <message>
        <source>is not a lever of this plan</source>
        <translation>ist kein Stellhebel dieses Plans</translation>
    </message>
    <message>
        <source>is of a version that this program does not know</source>
        <translation>ist von einer Version, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>it has none, so leave it out</source>
        <translation>es hat keine, also lassen Sie sie weg</translation>
    </message>
    <message>
        <source>it is &quot;%1&quot;</source>
        <translation>sie ist „%1“</translation>
    </message>
    <message>
        <source>it is a PDF, not a CSV file: export the report as CSV instead</source>
        <translation>das ist ein PDF, keine CSV-Datei: Exportieren Sie den Bericht als CSV</translation>
    </message>
    <message>
        <source>it is a compressed file: unpack it first</source>
        <translation>das ist eine gepackte Datei: Entpacken Sie sie zuerst</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>it is a folder; choose a file in it.</source>
        <translation>das ist ein Ordner; wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>it is a formatted text document, not a CSV file</source>
        <translation>das ist ein formatiertes Textdokument, keine CSV-Datei</translation>
    </message>
    <message>
        <source>it is a picture, not a CSV file</source>
        <translation>das ist ein Bild, keine CSV-Datei</translation>
    </message>
    <message>
        <source>it is a workbook or a zip archive, not a CSV file: %1</source>
        <translation>das ist eine Arbeitsmappe oder ein Zip-Archiv, keine CSV-Datei: %1</translation>
    </message>
    <message>
        <source>it is an empty zip archive, not a CSV file</source>
        <translation>das ist ein leeres Zip-Archiv, keine CSV-Datei</translation>
    </message>
    <message>
        <source>it is an old Excel workbook, not a CSV file: %1</source>
        <translation>das ist eine alte Excel-Arbeitsmappe, keine CSV-Datei: %1</translation>
    </message>
    <message>
        <source>it is missing beside ceiling; give both or none.</source>
        <translation>Neben der höchsten Zahl der Kontakte fehlt die Hälfte; geben Sie beides oder keines an.</translation>
    </message>
    <message>
        <source>it is missing beside half_saturation; give both or none.</source>
        <translation>Neben der Hälfte fehlt die höchste Zahl der Kontakte; geben Sie beides oder keines an.</translation>
    </message>
    <message>
        <source>its rows are missing; use the file as it was written.</source>
        <translation>Zeilen fehlen; verwenden Sie die Datei, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>more than %1 brackets inside each other; this is not a plan.</source>
        <translation>Mehr als %1 Klammern ineinander; das ist kein Plan.</translation>
    </message>
    <message>
        <source>names more than one lever</source>
        <translation>nennt mehr als einen Stellhebel</translation>
    </message>
    <message>
        <source>no assumption has the identity %1; give one that exists.</source>
        <translation>Keine Annahme hat die Kennung %1; geben Sie eine vorhandene an.</translation>
    </message>
    <message>
        <source>no assumption of this scenario has &quot;id&quot;: %1; give one that exists.</source>
        <translation>Keine Annahme dieses Szenarios hat &quot;id&quot;: %1; geben Sie eine vorhandene an.</translation>
    </message>
    <message>
        <source>no deal had closed before it</source>
        <translation>davor war noch nichts abgeschlossen</translation>
    </message>
    <message>
        <source>no lever of this plan is money, so no budget can be cut; add a paid source.</source>
        <translation>Kein Stellhebel dieses Plans ist Geld, also lässt sich kein Budget kürzen; fügen Sie eine bezahlte Quelle hinzu.</translation>
    </message>
    <message>
        <source>nothing in this plan starts or changes, so no launch can slip; change a lever first.</source>
        <translation>Nichts in diesem Plan beginnt oder ändert sich, also kann sich kein Start verschieben; ändern Sie zuerst einen Stellhebel.</translation>
    </message>
    <message>
        <source>nothing to compare; give at least one projection</source>
        <translation>Nichts zu vergleichen; geben Sie mindestens eine Projektion an</translation>
    </message>
    <message>
        <source>nothing was spent before the plan, so its effect is unknown</source>
        <translation>Vor dem Plan wurde nichts ausgegeben, also ist die Wirkung unbekannt</translation>
    </message>
    <message>
        <source>only %1 deals had been won before it: %2 are needed</source>
        <translation>davor waren nur %1 Verkaufschancen gewonnen: %2 sind nötig</translation>
    </message>
    <message>
        <source>open it in a spreadsheet and save the sheet as CSV</source>
        <translation>öffnen Sie sie in einer Tabellenkalkulation und speichern Sie das Blatt als CSV</translation>
    </message>
    <message>
        <source>paid source</source>
        <translation>bezahlte Quelle</translation>
    </message>
    <message>
        <source>programmes replace %1 of the touches of %2 together</source>
        <translation>Programme ersetzen zusammen %1 der Kontakte von %2</translation>
    </message>
    <message>
        <source>remove it, or let the market factor explain less</source>
        <translation>entfernen Sie ihn, oder lassen Sie den Marktfaktor weniger erklären</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>sales activity</source>
        <translation>Vertriebsaktivität</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>something follows its end, %1; remove it</source>
        <translation>nach dem Ende folgt noch etwas, %1; entfernen Sie es</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>the amount of each deal</source>
        <translation>der Betrag jeder Verkaufschance</translation>
    </message>
    <message>
        <source>the date on which each deal was closed</source>
        <translation>das Abschlussdatum jeder Verkaufschance</translation>
    </message>
    <message>
        <source>the date on which each deal was created</source>
        <translation>das Anlagedatum jeder Verkaufschance</translation>
    </message>
    <message>
        <source>the day comes first</source>
        <translation>der Tag steht zuerst</translation>
    </message>
    <message>
        <source>the disk is full; free some space, or save in another folder.</source>
        <translation>der Datenträger ist voll; schaffen Sie Platz, oder speichern Sie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>the document is larger than %1 MB; remove scenarios or past deals.</source>
        <translation>Das Dokument ist größer als %1 MB; entfernen Sie Szenarien oder frühere Abschlüsse.</translation>
    </message>
    <message>
        <source>the document would not read back the same and was not saved; save a copy.</source>
        <translation>Das Dokument wäre anders zurückgelesen worden und wurde nicht gespeichert; speichern Sie eine Kopie.</translation>
    </message>
    <message>
        <source>the drive does not take files of this size; save in another folder.</source>
        <translation>das Laufwerk nimmt Dateien dieser Größe nicht an; speichern Sie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>the drive reports a fault; open a backup from another drive.</source>
        <translation>das Laufwerk meldet einen Fehler; öffnen Sie eine Sicherung von einem anderen Laufwerk.</translation>
    </message>
    <message>
        <source>the drive reports a fault; save on another drive.</source>
        <translation>das Laufwerk meldet einen Fehler; speichern Sie auf einem anderen Laufwerk.</translation>
    </message>
    <message>
        <source>the field %1 stands here twice; remove one of the two.</source>
        <translation>Das Feld %1 steht hier zweimal; entfernen Sie eines der beiden.</translation>
    </message>
    <message>
        <source>the file ends too early; it may be cut off, so restore a backup</source>
        <translation>die Datei endet zu früh; vielleicht ist sie abgeschnitten, also stellen Sie eine Sicherung wieder her</translation>
    </message>
    <message>
        <source>the file has more than %1 MB: it is no plan; choose another.</source>
        <translation>Die Datei hat mehr als %1 MB: Das ist kein Plan; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>the file is empty; choose another or restore a backup.</source>
        <translation>Die Datei ist leer; wählen Sie eine andere, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>the file name holds a sign that no file name has; correct it.</source>
        <translation>Der Dateiname enthält ein Zeichen, das kein Dateiname hat; berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>the folder “%1” can only be read; save in another folder.</source>
        <translation>der Ordner „%1“ ist schreibgeschützt; speichern Sie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>the folder “%1” cannot be reached any more; connect its drive again, or save in another folder.</source>
        <translation>der Ordner „%1“ ist nicht mehr erreichbar; verbinden Sie sein Laufwerk wieder, oder speichern Sie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>the folder “%1” cannot be reached; connect its drive and try again.</source>
        <translation>der Ordner „%1“ ist nicht erreichbar; verbinden Sie sein Laufwerk und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>the mean of the twelve is %1 and must be 1; divide each by it.</source>
        <translation>Der Mittelwert der zwölf ist %1 und muss 1 sein; teilen Sie jeden dadurch.</translation>
    </message>
    <message>
        <source>the milestone before it</source>
        <translation>dem Meilenstein davor</translation>
    </message>
    <message>
        <source>the month comes first</source>
        <translation>der Monat steht zuerst</translation>
    </message>
    <message>
        <source>the name is empty; give one.</source>
        <translation>Der Name ist leer; geben Sie einen an.</translation>
    </message>
    <message>
        <source>the name is too long; save under a shorter one.</source>
        <translation>der Name ist zu lang; speichern Sie unter einem kürzeren.</translation>
    </message>
    <message>
        <source>the plan has neither sources nor open deals, so nothing can be won.</source>
        <translation>Der Plan hat weder Quellen noch offene Verkaufschancen, also lässt sich nichts gewinnen.</translation>
    </message>
    <message>
        <source>the plan has no people who could leave; add a role first.</source>
        <translation>Der Plan hat keine Personen, die gehen könnten; fügen Sie zuerst eine Rolle hinzu.</translation>
    </message>
    <message>
        <source>the plan has nobody as %1 who could leave; give people first.</source>
        <translation>Der Plan hat niemanden als %1, der gehen könnte; geben Sie zuerst Personen an.</translation>
    </message>
    <message>
        <source>the plan&apos;s first day</source>
        <translation>dem ersten Tag des Plans</translation>
    </message>
    <message>
        <source>the projection of %1 is not of the plan as it stands</source>
        <translation>Die Projektion von %1 ist nicht die des jetzigen Plans</translation>
    </message>
    <message>
        <source>the snapshot is larger than %1 MB; write fewer scenarios into it.</source>
        <translation>Die Momentaufnahme ist größer als %1 MB; schreiben Sie weniger Szenarien hinein.</translation>
    </message>
    <message>
        <source>the snapshot was written with %1 rows of the plan and has %2</source>
        <translation>Die Momentaufnahme wurde mit %1 Zeilen des Plans geschrieben und hat %2</translation>
    </message>
    <message>
        <source>the snapshot would not read back the same and was not written.</source>
        <translation>Die Momentaufnahme wäre anders zurückgelesen worden und wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>the source needs a name.</source>
        <translation>Die Quelle braucht einen Namen.</translation>
    </message>
    <message>
        <source>the stage or status of each deal</source>
        <translation>die Stufe oder der Status jeder Verkaufschance</translation>
    </message>
    <message>
        <source>the step before it</source>
        <translation>dem Schritt davor</translation>
    </message>
    <message>
        <source>the system says “%1”; try again, or open another file.</source>
        <translation>das System meldet „%1“; versuchen Sie es noch einmal, oder öffnen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>the system says “%1”; try again, or save in another folder.</source>
        <translation>das System meldet „%1“; versuchen Sie es noch einmal, oder speichern Sie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>there are none; add one or leave it out</source>
        <translation>es gibt keine; fügen Sie eine hinzu, oder lassen Sie die Angabe weg</translation>
    </message>
    <message>
        <source>there is no %1 %2; %3.</source>
        <translation>%1 %2 gibt es nicht; %3.</translation>
    </message>
    <message>
        <source>there is no scenario %1; use the file as it was written.</source>
        <translation>Szenario %1 gibt es nicht; verwenden Sie die Datei, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>there is no scenario; give at least one.</source>
        <translation>Es gibt kein Szenario; geben Sie mindestens eines an.</translation>
    </message>
    <message>
        <source>there is no such file in “%1”; it may have been moved or renamed.</source>
        <translation>diese Datei gibt es in „%1“ nicht; vielleicht wurde sie verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>this CSV cannot be read (%1); use the file as it was written.</source>
        <translation>Diese CSV-Datei lässt sich nicht lesen (%1); verwenden Sie die Datei, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>this CSV is no snapshot of %1: the row snapshot.program is missing</source>
        <translation>Diese CSV-Datei ist keine Momentaufnahme von %1: Die Zeile snapshot.program fehlt</translation>
    </message>
    <message>
        <source>this CSV is no snapshot of Shared Goal: it has no column &quot;%1&quot;</source>
        <translation>Diese CSV-Datei ist keine Momentaufnahme von Shared Goal: Die Spalte „%1“ fehlt</translation>
    </message>
    <message>
        <source>this cannot hold a value and fields too; remove a row.</source>
        <translation>Das kann nicht zugleich einen Wert und Felder enthalten; entfernen Sie eine Zeile.</translation>
    </message>
    <message>
        <source>this is not a plan of %1: it must say &quot;program&quot;: &quot;%2&quot;.</source>
        <translation>Das ist kein Plan von %1: Er muss &quot;program&quot;: &quot;%2&quot; enthalten.</translation>
    </message>
    <message>
        <source>this is not a plan of %1: it must start with &quot;program&quot;.</source>
        <translation>Das ist kein Plan von %1: Er muss mit &quot;program&quot; beginnen.</translation>
    </message>
    <message>
        <source>this is not text in UTF-8; choose a plan or save it again as UTF-8.</source>
        <translation>Das ist kein Text in UTF-8; wählen Sie einen Plan, oder speichern Sie ihn noch einmal als UTF-8.</translation>
    </message>
    <message>
        <source>this is not valid JSON: %1.</source>
        <translation>Das ist kein gültiges JSON: %1.</translation>
    </message>
    <message>
        <source>this pair is also %1[%2]; remove one of the two.</source>
        <translation>Dieses Paar ist auch %1[%2]; entfernen Sie eines der beiden.</translation>
    </message>
    <message>
        <source>this range reaches %1 in its most extreme future; stay below %2.</source>
        <translation>Diese Spanne erreicht in ihrer äußersten Zukunft %1; bleiben Sie unter %2.</translation>
    </message>
    <message>
        <source>unknown field%1</source>
        <translation>Unbekanntes Feld%1</translation>
    </message>
    <message>
        <source>version %1 of the snapshot is newer than this program can read (%2)</source>
        <translation>Version %1 der Momentaufnahme ist neuer, als dieses Programm lesen kann (%2)</translation>
    </message>
    <message>
        <source>you have no permission to read it, or another program holds it; ask its owner.</source>
        <translation>Sie dürfen sie nicht lesen, oder ein anderes Programm hält sie; fragen Sie, wem sie gehört.</translation>
    </message>
    <message>
        <source>you have no permission to write in “%1”; save in another folder.</source>
        <translation>Sie dürfen in „%1“ nicht schreiben; speichern Sie in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” %2; the levers are: %3</source>
        <translation>„%1“ %2; die Stellhebel sind: %3</translation>
    </message>
    <message>
        <source>“%1” and “%2” count different things; give them the same goal metric</source>
        <translation>„%1“ und „%2“ zählen Verschiedenes; geben Sie ihnen dieselbe Messgröße des Ziels</translation>
    </message>
    <message>
        <source>“%1” could not be opened: %2</source>
        <translation>„%1“ konnte nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>“%1” could not be opened: it has %2 MB, at most %3 MB are read; choose another file.</source>
        <translation>„%1“ konnte nicht geöffnet werden: Die Datei hat %2 MB, höchstens %3 MB werden gelesen; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” could not be opened: it is a device, choose a file.</source>
        <translation>„%1“ konnte nicht geöffnet werden: Es ist ein Gerät; wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>“%1” could not be opened: it is a device; choose a file.</source>
        <translation>„%1“ konnte nicht geöffnet werden: Es ist ein Gerät; wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 MB: it is no plan; choose another file.</source>
        <translation>„%1“ hat mehr als %2 MB: Das ist kein Plan; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” was not saved: %2</source>
        <translation>„%1“ wurde nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>“%1” was not saved: it is a device and not a file; choose another name.</source>
        <translation>„%1“ wurde nicht gespeichert: Es ist ein Gerät und keine Datei; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” was not saved: it is a folder; choose another name.</source>
        <translation>„%1“ wurde nicht gespeichert: Es ist ein Ordner; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” was not saved: the file or its disk is write-protected; save under another name or in another folder.</source>
        <translation>„%1“ wurde nicht gespeichert: Die Datei oder ihr Datenträger ist schreibgeschützt; speichern Sie unter einem anderen Namen oder in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” was not saved: what was to be written could not be read back; the old file is as it was, save under another name.</source>
        <translation>„%1“ wurde nicht gespeichert: Das Geschriebene ließ sich nicht zurücklesen; die alte Datei ist, wie sie war. Speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” was simulated in other futures than “%2”; use the same seed and number of trials</source>
        <translation>„%1“ wurde in anderen Zukünften simuliert als „%2“; verwenden Sie denselben Startwert und dieselbe Zahl der Zukünfte</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>All of it, up to its last day</source>
        <translation>Die ganze, bis zu ihrem letzten Tag</translation>
    </message>
    <message>
        <source>All of it, up to its last day, {day}</source>
        <translation>Die ganze, bis zu ihrem letzten Tag, {day}</translation>
    </message>
    <message>
        <source>Answered. What follows from it is worked out in the next step.</source>
        <translation>Beantwortet. Was daraus folgt, wird im nächsten Schritt berechnet.</translation>
    </message>
    <message>
        <source>Currency of the amounts</source>
        <translation>Währung der Beträge</translation>
    </message>
    <message>
        <source>Does the day or the month come first?</source>
        <translation>Steht der Tag oder der Monat zuerst?</translation>
    </message>
    <message>
        <source>First month of the fiscal year</source>
        <translation>Erster Monat des Geschäftsjahres</translation>
    </message>
    <message>
        <source>Last day that counts</source>
        <translation>Letzter Tag, der zählt</translation>
    </message>
    <message>
        <source>Only up to</source>
        <translation>Nur bis</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>The dates are written like {examples}; nothing in the file tells which.</source>
        <translation>Die Daten sind geschrieben wie {examples}; nichts in der Datei sagt, was davon.</translation>
    </message>
    <message>
        <source>The day comes first: {example} is {day}</source>
        <translation>Der Tag steht zuerst: {example} ist {day}</translation>
    </message>
    <message>
        <source>The file leaves nothing open; look through what was understood.</source>
        <translation>Die Datei lässt nichts offen; sehen Sie durch, was verstanden wurde.</translation>
    </message>
    <message>
        <source>The fiscal year starts in</source>
        <translation>Das Geschäftsjahr beginnt im</translation>
    </message>
    <message>
        <source>The month comes first: {example} is {day}</source>
        <translation>Der Monat steht zuerst: {example} ist {day}</translation>
    </message>
    <message>
        <source>This cannot be known from the file: only you can tell.</source>
        <translation>Das geht aus der Datei nicht hervor: Nur Sie wissen es.</translation>
    </message>
    <message>
        <source>Up to which day does the file count?</source>
        <translation>Bis zu welchem Tag zählt die Datei?</translation>
    </message>
    <message>
        <source>What do the stages mean?</source>
        <translation>Was bedeuten die Stufen?</translation>
    </message>
    <message>
        <source>What stage “{stage}” means</source>
        <translation>Was die Stufe „{stage}“ bedeutet</translation>
    </message>
    <message>
        <source>as its dates say</source>
        <translation>wie die Daten sagen</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <source>its name does not tell</source>
        <translation>der Name sagt es nicht</translation>
    </message>
    <message>
        <source>{count} deals</source>
        <translation>{count} Verkaufschancen</translation>
    </message>
</context>
<context>
    <name>Ranges</name>
    <message>
        <source> and below {most}</source>
        <translation> und weniger als {most}</translation>
    </message>
    <message>
        <source>0.15 is about ± 15 %</source>
        <translation>0,15 heißt etwa ± 15 %</translation>
    </message>
    <message>
        <source>Nothing is typed: type a number like {example}.</source>
        <translation>Es ist nichts eingegeben: Schreiben Sie eine Zahl wie {example}.</translation>
    </message>
    <message>
        <source>Nothing is typed: type a number, or low / likely / high.</source>
        <translation>Nichts ist getippt: Tippen Sie eine Zahl oder niedrig / wahrscheinlich / hoch.</translation>
    </message>
    <message>
        <source>One number belongs here: type it alone.</source>
        <translation>Hierher gehört eine Zahl: Tippen Sie sie allein.</translation>
    </message>
    <message>
        <source>This is not a share: leave the % sign out.</source>
        <translation>Das ist kein Anteil: Lassen Sie das %-Zeichen weg.</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>im Monat</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>je Woche</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>im Jahr</translation>
    </message>
    <message>
        <source>above {least}</source>
        <translation>mehr als {least}</translation>
    </message>
    <message>
        <source>days a month</source>
        <translation>Tage im Monat</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>hours a month</source>
        <translation>Stunden im Monat</translation>
    </message>
    <message>
        <source>hours a week</source>
        <translation>Stunden je Woche</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>von allen</translation>
    </message>
    <message>
        <source>of the mean</source>
        <translation>des Mittelwerts</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>{number} cannot be part of a range here: it must be {bounds}.</source>
        <translation>{number} kann hier nicht zu einer Spanne gehören: Erlaubt ist {bounds}.</translation>
    </message>
    <message>
        <source>{number} is outside what is allowed here: it must be from {least} to {most}.</source>
        <translation>{number} ist hier nicht möglich: erlaubt ist {least} bis {most}.</translation>
    </message>
    <message>
        <source>{range} does not rise from low to likely to high: change it, or give one number.</source>
        <translation>{range} steigt nicht von niedrig über wahrscheinlich zu hoch: Ändern Sie die Spanne, oder geben Sie eine Zahl an.</translation>
    </message>
    <message>
        <source>{text} can mean {small} or {large}: type the % sign.</source>
        <translation>{text} kann {small} oder {large} heißen: Tippen Sie das %-Zeichen.</translation>
    </message>
    <message>
        <source>{text} does not rise: type the lower one first.</source>
        <translation>{text} steigt nicht: Tippen Sie den niedrigeren Wert zuerst.</translation>
    </message>
    <message>
        <source>{text} is not a number or a range: type it like {example}.</source>
        <translation>{text} ist weder Zahl noch Spanne: Tippen Sie wie {example}.</translation>
    </message>
    <message>
        <source>{text} is not a number: type it like {example}.</source>
        <translation>{text} ist keine Zahl: Schreiben Sie sie wie {example}.</translation>
    </message>
    <message>
        <source>{text} is not a range: type it like 4 / 5 / 7, 4-6 or 5.</source>
        <translation>{text} ist keine Spanne: Tippen Sie wie 4 / 5 / 7, 4-6 oder 5.</translation>
    </message>
</context>
<context>
    <name>Remote</name>
    <message>
        <source>the computing was interrupted; please try again</source>
        <translation>die Berechnung wurde unterbrochen; bitte versuchen Sie es noch einmal</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Evidence report</source>
        <translation>Belegbericht</translation>
    </message>
    <message>
        <source>No printer is set up here: save the report as a PDF.</source>
        <translation>Hier ist kein Drucker eingerichtet: Speichern Sie den Bericht als PDF.</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.md *.txt)</source>
        <translation>PDF (*.pdf);;Text (*.md *.txt)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
</context>
<context>
    <name>ScenarioTabs</name>
    <message>
        <source>Name of the scenario</source>
        <translation>Name des Szenarios</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>{name} (base: the others are compared with it)</source>
        <translation>{name} (Basis: Die anderen werden damit verglichen)</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Copy of {name}</source>
        <translation>Kopie von {name}</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Duplicate {name}</source>
        <translation>{name} duplizieren</translation>
    </message>
    <message>
        <source>Make {name} the base</source>
        <translation>{name} zur Basis machen</translation>
    </message>
    <message>
        <source>New scenario {name}</source>
        <translation>Neues Szenario {name}</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>Reorder scenarios</source>
        <translation>Szenarien umordnen</translation>
    </message>
    <message>
        <source>Scenario {number}</source>
        <translation>Szenario {number}</translation>
    </message>
    <message>
        <source>{name} (before)</source>
        <translation>{name} (zuvor)</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Actual over predicted wins</source>
        <translation>Abschlüsse: tatsächlich zu vorhergesagt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Appointment to opportunity</source>
        <translation>Termin zu Verkaufschance</translation>
    </message>
    <message>
        <source>Appointments are held by</source>
        <translation>Termine hält</translation>
    </message>
    <message>
        <source>Base scenario</source>
        <translation>Basisszenario</translation>
    </message>
    <message>
        <source>Before the plan</source>
        <translation>Vor dem Plan</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Change of the odds</source>
        <translation>Änderung der Odds</translation>
    </message>
    <message>
        <source>Churn a month</source>
        <translation>Abwanderung im Monat</translation>
    </message>
    <message>
        <source>Closing rhythm</source>
        <translation>Abschlussrhythmus</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Zusammenhang</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>Zusammenhänge</translation>
    </message>
    <message>
        <source>Cost of each unit</source>
        <translation>Kosten je Einheit</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Deal value</source>
        <translation>Abschlusswert</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Erledigt von</translation>
    </message>
    <message>
        <source>Drift of the win rate</source>
        <translation>Drift der Abschlussquote</translation>
    </message>
    <message>
        <source>Drift of volume</source>
        <translation>Drift der Menge</translation>
    </message>
    <message>
        <source>Driven by</source>
        <translation>Getrieben von</translation>
    </message>
    <message>
        <source>Effect of size on the win rate</source>
        <translation>Wirkung der Größe auf die Abschlussquote</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Wirkungen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Expansion a month</source>
        <translation>Ausbau im Monat</translation>
    </message>
    <message>
        <source>First assumption</source>
        <translation>Erste Annahme</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>First month of the fiscal year</source>
        <translation>Erster Monat des Geschäftsjahres</translation>
    </message>
    <message>
        <source>Follow-up of a lead</source>
        <translation>Nachfassen bei einem Lead</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From the plan&apos;s start</source>
        <translation>Ab Planbeginn</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>Bruttomarge</translation>
    </message>
    <message>
        <source>Half of the effect at</source>
        <translation>Halbe Wirkung bei</translation>
    </message>
    <message>
        <source>Half of them at</source>
        <translation>Die Hälfte davon bei</translation>
    </message>
    <message>
        <source>Half-life of drifts</source>
        <translation>Halbwertszeit der Drift</translation>
    </message>
    <message>
        <source>Half-life of the effect</source>
        <translation>Halbwertszeit der Wirkung</translation>
    </message>
    <message>
        <source>High (P90)</source>
        <translation>Hoch (P90)</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>Horizontal values</source>
        <translation>Waagerechte Werte</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Hours for an appointment, all work up to the close</source>
        <translation>Stunden für einen Termin, alle Arbeit bis zum Abschluss</translation>
    </message>
    <message>
        <source>Hours for each</source>
        <translation>Stunden pro Stück</translation>
    </message>
    <message>
        <source>How much moves with the market</source>
        <translation>Wie viel sich mit dem Markt bewegt</translation>
    </message>
    <message>
        <source>ISO 4217 code.</source>
        <translation>Kürzel nach ISO 4217.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Later changes</source>
        <translation>Spätere Änderungen</translation>
    </message>
    <message>
        <source>Lead to appointment</source>
        <translation>Lead zu Termin</translation>
    </message>
    <message>
        <source>Leads are followed up by</source>
        <translation>Bei Leads fasst nach</translation>
    </message>
    <message>
        <source>Leave within a year</source>
        <translation>Gehen innerhalb eines Jahres</translation>
    </message>
    <message>
        <source>Length of a contract</source>
        <translation>Vertragslaufzeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Likely (median)</source>
        <translation>Wahrscheinlich (Median)</translation>
    </message>
    <message>
        <source>Loaded cost of one</source>
        <translation>Vollkosten pro Person</translation>
    </message>
    <message>
        <source>Low (P10)</source>
        <translation>Niedrig (P10)</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Measured from</source>
        <translation>Gemessen ab</translation>
    </message>
    <message>
        <source>Measured up to</source>
        <translation>Gemessen bis</translation>
    </message>
    <message>
        <source>Median amount</source>
        <translation>Median des Betrags</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Most touches money can bring</source>
        <translation>Höchstens Kontakte durch Geld</translation>
    </message>
    <message>
        <source>Most touches the list can give</source>
        <translation>Höchstens Kontakte der Liste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Odds of winning are multiplied by (value / median) to this power.</source>
        <translation>Die Odds des Abschlusses werden mit (Wert / Median) hoch dieser Zahl malgenommen.</translation>
    </message>
    <message>
        <source>Of which without any spend</source>
        <translation>Davon ganz ohne Ausgaben</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>Offene Verkaufschancen</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>Offene Pipeline</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Opportunity to win</source>
        <translation>Verkaufschance zu Abschluss</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Past deals</source>
        <translation>Frühere Abschlüsse</translation>
    </message>
    <message>
        <source>Past durations</source>
        <translation>Frühere Dauern</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Ramp of a new hire</source>
        <translation>Einarbeitung</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Recurring revenue today</source>
        <translation>Wiederkehrender Umsatz heute</translation>
    </message>
    <message>
        <source>Replaces touches of</source>
        <translation>Ersetzt Kontakte von</translation>
    </message>
    <message>
        <source>Rides on the spend of</source>
        <translation>Folgt den Ausgaben von</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <translation>Verkaufszyklus</translation>
    </message>
    <message>
        <source>Sales&apos; own target</source>
        <translation>Eigenes Ziel des Vertriebs</translation>
    </message>
    <message>
        <source>Saturation today</source>
        <translation>Sättigung heute</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Season by month, January first</source>
        <translation>Saison nach Monat, ab Januar</translation>
    </message>
    <message>
        <source>Second assumption</source>
        <translation>Zweite Annahme</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Selling hours</source>
        <translation>Verkaufsstunden</translation>
    </message>
    <message>
        <source>Share that slips into the next quarter</source>
        <translation>Anteil, der ins nächste Quartal rutscht</translation>
    </message>
    <message>
        <source>Slope of the response</source>
        <translation>Steigung der Wirkung</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Spread of deal values</source>
        <translation>Streuung der Abschlusswerte</translation>
    </message>
    <message>
        <source>Still open by age</source>
        <translation>Noch offen nach Alter</translation>
    </message>
    <message>
        <source>Such as stale: open for longer than any win took.</source>
        <translation>Zum Beispiel veraltet: länger offen, als je ein Abschluss gedauert hat.</translation>
    </message>
    <message>
        <source>The team&apos;s own target</source>
        <translation>Eigenes Ziel des Teams</translation>
    </message>
    <message>
        <source>Time for each</source>
        <translation>Zeit pro Stück</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Touch to lead</source>
        <translation>Kontakt zu Lead</translation>
    </message>
    <message>
        <source>Touches today</source>
        <translation>Kontakte heute</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Until a leaver is replaced</source>
        <translation>Bis zur Nachbesetzung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>Senkrechte Achse</translation>
    </message>
    <message>
        <source>Vertical values</source>
        <translation>Senkrechte Werte</translation>
    </message>
    <message>
        <source>Volume against expectation</source>
        <translation>Menge gegen Erwartung</translation>
    </message>
    <message>
        <source>Waiting inbound leads halve in</source>
        <translation>Wartende Inbound-Leads halbieren sich in</translation>
    </message>
    <message>
        <source>Waiting outbound leads halve in</source>
        <translation>Wartende Outbound-Leads halbieren sich in</translation>
    </message>
    <message>
        <source>Wanted chance</source>
        <translation>Gewünschte Chance</translation>
    </message>
    <message>
        <source>Weight of each of the 13 weeks of a quarter; empty: even.</source>
        <translation>Gewicht jeder der 13 Wochen eines Quartals; leer: gleichmäßig.</translation>
    </message>
    <message>
        <source>What is counted weekly: clicks, visits, calls.</source>
        <translation>Was wöchentlich gezählt wird: Klicks, Besuche, Anrufe.</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>Won by age</source>
        <translation>Gewonnen nach Alter</translation>
    </message>
</context>
<context>
    <name>Scorecard</name>
    <message>
        <source> — both teams’ leading indicators, a week</source>
        <translation> — Frühindikatoren beider Teams, je Woche</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 Wochen</translation>
    </message>
    <message>
        <source>A week&apos;s volume in the futures that end nearest to the goal: what stands beside the goal, not what this alone would have to be to reach it.</source>
        <translation>Menge je Woche in den Zukünften, die dem Ziel am nächsten enden: was neben dem Ziel steht, nicht was dies allein sein müsste, um es zu erreichen.</translation>
    </message>
    <message>
        <source>A week&apos;s volume over the plan: less in 1 future of 10, more in 1 of 10.</source>
        <translation>Wochenmenge über den Plan: in 1 von 10 Zukünften weniger, in 1 von 10 mehr.</translation>
    </message>
    <message>
        <source>A week&apos;s volume that the levers bring if every assumption is as likely.</source>
        <translation>Wochenmenge, die die Stellhebel bringen, wenn jede Annahme beim wahrscheinlichen Wert liegt.</translation>
    </message>
    <message>
        <source>Appointments held</source>
        <translation>Gehaltene Termine</translation>
    </message>
    <message>
        <source>Behind below P10, watch up to P25, else on pace; empty until there are actuals.</source>
        <translation>Zurück unter P10, beobachten bis P25, sonst im Plan; leer, bis Istwerte da sind.</translation>
    </message>
    <message>
        <source>Being worked out …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Expected P10–P90</source>
        <translation>Erwartet P10–P90</translation>
    </message>
    <message>
        <source>Explains {share} (± {error}) of whether the goal is reached.</source>
        <translation>Erklärt {share} (± {error}) davon, ob das Ziel erreicht wird.</translation>
    </message>
    <message>
        <source>Goal needs</source>
        <translation>Ziel braucht</translation>
    </message>
    <message>
        <source>How much of the variance of reaching the goal this indicator explains, half-way.</source>
        <translation>Wie viel der Varianz der Zielerreichung diese Kennzahl zur Halbzeit erklärt.</translation>
    </message>
    <message>
        <source>In futures where {touch} are below {limit} a week by {day}, on average since the plan&apos;s first day, the goal is reached in {chance} (± {error} points). This is what such a start foretells, and not what more of it would do: that stands at its lever.</source>
        <translation>In Zukünften, in denen {touch} bis {day} im Mittel seit dem ersten Tag des Plans unter {limit} je Woche liegen, wird das Ziel in {chance} erreicht (± {error} Punkte). Das sagt, was ein solcher Anfang ankündigt, und nicht, was mehr davon bewirken würde: das steht beim Hebel.</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Last 4 weeks</source>
        <translation>Letzte 4 Wochen</translation>
    </message>
    <message>
        <source>Leading indicator</source>
        <translation>Frühindikator</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>No actuals yet.</source>
        <translation>Noch keine Istwerte.</translation>
    </message>
    <message>
        <source>No target of the team&apos;s own is noted in the plan.</source>
        <translation>Kein eigenes Ziel des Teams ist im Plan vermerkt.</translation>
    </message>
    <message>
        <source>No tripwire: this indicator tells too little, or a low level of it is no bad sign.</source>
        <translation>Kein Alarm: Dieser Indikator sagt zu wenig, oder ein niedriger Stand ist kein schlechtes Zeichen.</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>Own target</source>
        <translation>Eigenes Ziel</translation>
    </message>
    <message>
        <source>P10–P90</source>
        <translation>P10–P90</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan / week</source>
        <translation>Plan / Woche</translation>
    </message>
    <message>
        <source>S&amp;ort by this column</source>
        <translation>Nach dieser Spalte s&amp;ortieren</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Shared scorecard</source>
        <translation>Gemeinsame Scorecard</translation>
    </message>
    <message>
        <source>Tells</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Tells about the goal</source>
        <translation>Sagt über das Ziel</translation>
    </message>
    <message>
        <source>The chance in futures where the indicator is that low: no statement of a cause.</source>
        <translation>Die Chance in Zukünften, in denen die Kennzahl so niedrig ist: keine Aussage über Ursachen.</translation>
    </message>
    <message>
        <source>The goal needs {needs} a week; the team&apos;s own target is {target}.</source>
        <translation>Das Ziel braucht {needs} je Woche; das eigene Ziel des Teams ist {target}.</translation>
    </message>
    <message>
        <source>The team aims at {target} a week, but the goal needs {needs}.</source>
        <translation>Das Team strebt {target} je Woche an, aber das Ziel braucht {needs}.</translation>
    </message>
    <message>
        <source>The team&apos;s own present target a week, noted in the plan.</source>
        <translation>Das eigene derzeitige Wochenziel des Teams, im Plan vermerkt.</translation>
    </message>
    <message>
        <source>Trips, chance</source>
        <translation>Alarm, Chance</translation>
    </message>
    <message>
        <source>What either team counts every week; M is Marketing&apos;s, S is Sales&apos;.</source>
        <translation>Was jedes Team wöchentlich zählt; M ist Marketing, S ist Vertrieb (Sales).</translation>
    </message>
    <message>
        <source>What was counted a week in the last four weeks; empty until there are actuals.</source>
        <translation>Was in den letzten vier Wochen je Woche gezählt wurde; leer, bis Istwerte da sind.</translation>
    </message>
    <message>
        <source>When it trips, the chance is</source>
        <translation>Bei Alarm ist die Chance</translation>
    </message>
    <message>
        <source>appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>below {limit} by {day}: {chance}</source>
        <translation>unter {limit} bis {day}: {chance}</translation>
    </message>
    <message>
        <source>in futures below {limit} by {day}: {chance}</source>
        <translation>in Zukünften unter {limit} bis {day}: {chance}</translation>
    </message>
    <message>
        <source>{count} leading indicators of both teams</source>
        <translation>{count} Frühindikatoren beider Teams</translation>
    </message>
    <message>
        <source>{name} · {team} · counted in {touch}</source>
        <translation>{name} · {team} · gezählt in {touch}</translation>
    </message>
</context>
<context>
    <name>ScorecardHeader</name>
    <message>
        <source>Columns of the scorecard</source>
        <translation>Spalten der Scorecard</translation>
    </message>
</context>
<context>
    <name>ScorecardModel</name>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Find a lever</source>
        <translation>Stellhebel finden</translation>
    </message>
</context>
<context>
    <name>SectionPage</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>None yet: the button “Add” makes the first.</source>
        <translation>Noch keine: „Hinzufügen“ legt die erste an.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>What all scenarios share.</source>
        <translation>Was alle Szenarien gemeinsam haben.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>, from the start</source>
        <translation>, von Beginn an</translation>
    </message>
    <message>
        <source>, from {month}</source>
        <translation>, ab {month}</translation>
    </message>
    <message>
        <source>: {role} have {hours} h a week to spare</source>
        <translation>: {role} haben {hours} h je Woche frei</translation>
    </message>
    <message>
        <source>; more {lever} adds nothing without more hours</source>
        <translation>; mehr {lever} bringt ohne mehr Stunden nichts</translation>
    </message>
    <message>
        <source>; more {lever} has no effect that can be seen</source>
        <translation>; mehr {lever} hat keine sichtbare Wirkung</translation>
    </message>
    <message>
        <source>; more {lever} would lower the chance</source>
        <translation>; mehr {lever} würde die Chance senken</translation>
    </message>
    <message>
        <source>; more {lever} adds nothing: near the goal hours are short</source>
        <translation>; mehr {lever} bringt nichts: nahe am Ziel fehlen Stunden</translation>
    </message>
    <message>
        <source>; more {lever} would lower the chance: hours are short</source>
        <translation>; mehr {lever} würde die Chance senken: Stunden fehlen</translation>
    </message>
    <message>
        <source>; more {lever} would lower the chance: near the goal hours are short</source>
        <translation>; mehr {lever} würde die Chance senken: nahe am Ziel fehlen Stunden</translation>
    </message>
    <message>
        <source>; {count} {what} are left waiting at the end.</source>
        <translation>; {count} {what} warten am Ende noch.</translation>
    </message>
    <message>
        <source>Demand holds revenue back in {share} of futures</source>
        <translation>Die Nachfrage begrenzt den Umsatz in {share} der Zukünfte</translation>
    </message>
    <message>
        <source>Hours of {role} hold revenue back in {share} of futures{since}</source>
        <translation>Die Stunden von {role} begrenzen den Umsatz in {share} der Zukünfte{since}</translation>
    </message>
    <message>
        <source>No amount can be promised with the wanted chance of {wanted}.</source>
        <translation>Mit der gewünschten Chance von {wanted} lässt sich kein Betrag zusagen.</translation>
    </message>
    <message>
        <source>Nothing is booked in any future: add sources and people under Assumptions.</source>
        <translation>In keiner Zukunft wird etwas gebucht: Fügen Sie unter „Annahmen“ Quellen und Personen hinzu.</translation>
    </message>
    <message>
        <source>Only {share} of the planned sales activity fits into the hours of {role}.</source>
        <translation>Nur {share} der geplanten Vertriebsaktivität passen in die Stunden von {role}.</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>The cheapest point of chance: {lever}, it saves {amount}</source>
        <translation>Der günstigste Punkt Chance: {lever}, das spart {amount}</translation>
    </message>
    <message>
        <source>The cheapest point of chance: {lever}, {amount}</source>
        <translation>Der günstigste Punkt Chance: {lever}, {amount}</translation>
    </message>
    <message>
        <source>The cheapest point of chance: {lever}, {amount} (spend is a placeholder)</source>
        <translation>Der günstigste Punkt Chance: {lever}, {amount} (Ausgaben sind ein Platzhalter)</translation>
    </message>
    <message>
        <source>The cheapest point of chance: {lever}, {amount} over the plan</source>
        <translation>Der günstigste Punkt Chance: {lever}, {amount} über den Plan</translation>
    </message>
    <message>
        <source>The milestone of {amount} by {day} is more likely missed than met ({share}).</source>
        <translation>Der Meilenstein von {amount} bis {day} wird eher verfehlt als erreicht ({share}).</translation>
    </message>
    <message>
        <source>The wanted {wanted} is reached.</source>
        <translation>Die gewünschten {wanted} sind erreicht.</translation>
    </message>
    <message>
        <source>appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>{amount} can be promised with the wanted chance of {wanted}.</source>
        <translation>{amount} lassen sich mit der gewünschten Chance von {wanted} versprechen.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>A step less, a step more</source>
        <translation>Ein Schritt weniger, ein Schritt mehr</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Back to the base scenario</source>
        <translation>Zurück zum Basisszenario</translation>
    </message>
    <message>
        <source>Copy its numbers</source>
        <translation>Ihre Zahlen kopieren</translation>
    </message>
    <message>
        <source>Copy its picture</source>
        <translation>Ihr Bild kopieren</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>Its menu</source>
        <translation>Ihr Menü</translation>
    </message>
    <message>
        <source>Its numbers as a table</source>
        <translation>Ihre Zahlen als Tabelle</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>Menütaste</translation>
    </message>
    <message>
        <source>On a card</source>
        <translation>Auf einer Karte</translation>
    </message>
    <message>
        <source>On a lever</source>
        <translation>Auf einem Stellhebel</translation>
    </message>
    <message>
        <source>Page down, Page up</source>
        <translation>Bild ab, Bild auf</translation>
    </message>
    <message>
        <source>Shift+Tab to the value, Enter to take it</source>
        <translation>Umschalt+Tab zum Wert, Eingabe übernimmt</translation>
    </message>
    <message>
        <source>Sort the scorecard by the present column</source>
        <translation>Scorecard nach der Spalte sortieren, in der man ist</translation>
    </message>
    <message>
        <source>Ten steps</source>
        <translation>Zehn Schritte</translation>
    </message>
    <message>
        <source>To the ends</source>
        <translation>An die Enden</translation>
    </message>
    <message>
        <source>Type a value</source>
        <translation>Wert tippen</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Copy the chosen value to another scenario</source>
        <translation>Den gewählten Wert in ein anderes Szenario kopieren</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Kopieren nach</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>Stellhebel</translation>
    </message>
    <message>
        <source>Levers and assumptions side by side</source>
        <translation>Stellhebel und Annahmen nebeneinander</translation>
    </message>
    <message>
        <source>Nothing differs between these scenarios.</source>
        <translation>Diese Szenarien unterscheiden sich in nichts.</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>There is no other scenario to set beside it yet.</source>
        <translation>Es gibt noch kein anderes Szenario zum Vergleich.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>Welche Zeilen</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {step} of {count}: {name}</source>
        <translation>Schritt {step} von {count}: {name}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Futures: possible years that were simulated for this plan, all equally likely</source>
        <translation>Zukünfte: mögliche Jahre, die für diesen Plan simuliert wurden, alle gleich wahrscheinlich</translation>
    </message>
    <message>
        <source>New scenario from this one</source>
        <translation>Neues Szenario aus diesem</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Präsentieren</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>ungespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Drag it, use the arrow keys, or click its value and type. While it moves, thousands of possible years are simulated again. The strong part of the track was measured, the pale one is a stretch, the grey one a guess.</source>
        <translation>Ziehen Sie ihn, nehmen Sie die Pfeiltasten, oder klicken Sie auf den Wert und tippen Sie. Während er sich bewegt, werden Tausende mögliche Jahre neu simuliert. Der kräftige Teil der Bahn ist gemessen, der blasse gedehnt, der graue ohne Beleg.</translation>
    </message>
    <message>
        <source>Every leading indicator with what the plan expects of it, and the range that is usual if the plan holds.</source>
        <translation>Jeder Frühindikator mit dem, was der Plan von ihm erwartet, und der Spanne, die üblich ist, wenn der Plan hält.</translation>
    </message>
    <message>
        <source>How many of those years reach the goal that marketing and sales share, how exact the computing is, and how much of it rests on guesses.</source>
        <translation>Wie viele dieser Jahre das gemeinsame Ziel von Marketing und Vertrieb erreichen, wie genau gerechnet ist und wie viel davon ohne Beleg ist.</translation>
    </message>
    <message>
        <source>Move a lever</source>
        <translation>Bewegen Sie einen Stellhebel</translation>
    </message>
    <message>
        <source>One scorecard for both teams</source>
        <translation>Eine Scorecard für beide Teams</translation>
    </message>
    <message>
        <source>Read the chance</source>
        <translation>Lesen Sie die Chance</translation>
    </message>
    <message>
        <source>The plus makes a copy of the plan. All scenarios are compared with the base (the star) in the same possible years. Every step can be undone.</source>
        <translation>Das Plus macht eine Kopie des Plans. Alle Szenarien werden in denselben möglichen Jahren mit der Basis (dem Stern) verglichen. Jeder Schritt lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Try it as a scenario</source>
        <translation>Probieren Sie es als Szenario</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>Unprojected</name>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>This plan cannot be projected. {problem}.</source>
        <translation>Dieser Plan kann nicht berechnet werden. {problem}.</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>The first projection is being computed</source>
        <translation>Die erste Projektion wird berechnet</translation>
    </message>
    <message>
        <source>The last good projection is shown. {problem}</source>
        <translation>Gezeigt wird die letzte gültige Projektion. {problem}</translation>
    </message>
    <message>
        <source>computing …</source>
        <translation>wird berechnet …</translation>
    </message>
    <message>
        <source>last good</source>
        <translation>veraltet</translation>
    </message>
</context>
<context>
    <name>WarningStrip</name>
    <message>
        <source>Show the first</source>
        <translation>Das erste zeigen</translation>
    </message>
    <message>
        <source>The projection shown is the last good one, until it is mended.</source>
        <translation>Bis es behoben ist, wird die letzte gültige Projektion gezeigt.</translation>
    </message>
    <message>
        <source>▲ One problem in this plan.</source>
        <translation>▲ Ein Problem in diesem Plan.</translation>
    </message>
    <message>
        <source>▲ {count} problems in this plan.</source>
        <translation>▲ {count} Probleme in diesem Plan.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>/ month</source>
        <translation>/ Monat</translation>
    </message>
    <message>
        <source>/ week</source>
        <translation>/ Woche</translation>
    </message>
    <message>
        <source>A goal is more than nothing: type it like {example}</source>
        <translation>Ein Ziel ist mehr als nichts: etwa {example}</translation>
    </message>
    <message>
        <source>An empty field</source>
        <translation>Ein leeres Feld</translation>
    </message>
    <message>
        <source>as base</source>
        <translation>= Basis</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>days / month</source>
        <translation>Tage / Monat</translation>
    </message>
    <message>
        <source>h / month</source>
        <translation>h / Monat</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>von allen</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>pro Monat</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>pro Woche</translation>
    </message>
    <message>
        <source>{text} is below zero: type 0 or more</source>
        <translation>{text} ist unter null: Tippen Sie 0 oder mehr</translation>
    </message>
    <message>
        <source>{text} is more than all: 100 % is the most</source>
        <translation>{text} ist mehr als alles: 100 % ist das Höchste</translation>
    </message>
    <message>
        <source>{text} is not in {currency}, the currency of this plan: type it in {currency}.</source>
        <translation>{text} ist nicht in {currency}, der Währung dieses Plans: bitte in {currency} eingeben.</translation>
    </message>
    <message>
        <source>{text} is too large to be meant</source>
        <translation>{text} ist zu groß, um gemeint zu sein</translation>
    </message>
    <message>
        <source>{text} names another period: type what it is {period}</source>
        <translation>{text} nennt einen anderen Zeitraum: Tippen Sie, was es {period} ist</translation>
    </message>
    <message>
        <source>{what} is not a number: type it like {example}</source>
        <translation>{what} ist keine Zahl: etwa {example}</translation>
    </message>
</context>
<context>
    <name>_Note</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
</context>
</TS>
