import type { Maturity, NoteKind } from '../../schema';

export interface DemoNote {
  readonly kind: Exclude<NoteKind, 'contribution'>;
  readonly title: string;
  readonly body: string;
  readonly maturity?: Maturity;
  /** Short names of institutions. */
  readonly by?: readonly string[];
  readonly replies?: readonly string[];
  readonly tlp?: 'TLP:CLEAR' | 'TLP:AMBER';
}

/** Invented content, see the note in institutionNames. Over 400 lines of text and no logic: a list to be read and added to. */
export const notesByTopic: Readonly<Record<string, readonly DemoNote[]>> = {
  'data-protection': [
    {
      kind: 'approach',
      title: 'Notfallhandbuch auf einer Seite',
      maturity: 'transferable',
      by: ['Kassel', 'ekom21'],
      body: 'Eine Seite je Fachamt: wer ruft wen an, was läuft auf Papier weiter, was darf niemand anfassen.\n\nDie Vorlage liegt offen und wurde in zwei Übungen erprobt.',
      replies: [
        'Wir haben die Seite laminiert und in jedes Büro gehängt. Bei der zweiten Übung war sie nach vier Minuten in Gebrauch.',
        'Bitte die Rufnummer des Lagezentrums ergänzen, sie fehlte bei uns im Ernstfall.',
      ],
    },
    {
      kind: 'approach',
      title: 'Verschlüsselter Austausch ohne Portal',
      maturity: 'pilot',
      by: ['Köln', 'Bonn', 'IT.NRW'],
      body: 'Fachämter tauschen Akten mit Kliniken und Gerichten verschlüsselt aus, ohne dass die Gegenseite ein Konto braucht.',
    },
    {
      kind: 'approach',
      title: 'Verschlüsselter Austausch mit Hausärzten',
      maturity: 'idea',
      by: ['Cham', 'Görlitz'],
      body: 'Gesundheitsämter wollen Befunde empfangen, ohne Fax. Noch offen ist die Identifizierung der Praxen.',
    },
    {
      kind: 'practice',
      title: 'Phishing-Übung mit Ansage',
      by: ['Regensburg'],
      body: 'Die Übung wird angekündigt, niemand wird vorgeführt. Die Meldequote stieg von 11 auf 43 Prozent.',
      replies: ['Entscheidend war bei uns, dass die Amtsleitung als Erste hereinfiel und darüber sprach.'],
    },
    {
      kind: 'question',
      title: 'Wer führt die Datenschutz-Folgenabschätzung bei gemeinsam betriebenen Diensten?',
      body: 'Bei vier beteiligten Kommunen entstehen derzeit vier nahezu gleiche Dokumente. Gibt es ein Muster für eine gemeinsame?',
    },
    {
      kind: 'note',
      title: 'Wiederanlauf nach Totalausfall',
      by: ['BSI'],
      tlp: 'TLP:AMBER',
      body: 'Erfahrung aus dem vertraulichen Teil: Die Sicherung war da, aber niemand hatte je eine ganze Domäne daraus aufgebaut. Empfehlung: einmal im Jahr üben, mit Stoppuhr.',
    },
  ],
  ethics: [
    {
      kind: 'approach',
      title: 'Register der eingesetzten Algorithmen',
      maturity: 'pilot',
      by: ['Ulm', 'Freiburg', 'UKN'],
      body: 'Öffentliches Verzeichnis mit Zweck, Datengrundlage, verantwortlicher Stelle und Widerspruchsweg.',
    },
    {
      kind: 'approach',
      title: 'Algorithmenverzeichnis für Landesbehörden',
      maturity: 'idea',
      by: ['SK SN', 'TUD'],
      body: 'Ein gemeinsames Schema für alle Ressorts. Das Schema aus Ulm soll übernommen werden.',
    },
    {
      kind: 'practice',
      title: 'Fünf Fragen vor jedem KI-Einsatz',
      by: ['StK SH', 'Dataport'],
      body: 'Zweck, Betroffene, Fehlerfolgen, menschliche Kontrolle, Ausstieg. Wer eine Frage nicht beantworten kann, beginnt nicht.',
      replies: [
        'Übernommen und um eine sechste ergänzt: Wer merkt es, wenn es nicht mehr stimmt?',
        'Die sechste Frage ist bei uns inzwischen die wichtigste.',
      ],
    },
    {
      kind: 'practice',
      title: 'Beirat mit Losverfahren',
      by: ['Mannheim'],
      body: 'Zwölf geloste Bürgerinnen und Bürger beraten zweimal im Jahr über geplante Systeme. Die Protokolle sind öffentlich.',
    },
    {
      kind: 'question',
      title: 'Wie viel Erklärung ist genug?',
      body: 'Ein Bescheid mit drei Seiten Begründung des Modells hilft niemandem. Gesucht sind Beispiele in einfacher Sprache.',
      replies: ['Wir arbeiten mit zwei Sätzen und einem Verweis. Rückfragen gingen um ein Drittel zurück.'],
    },
    {
      kind: 'note',
      title: 'Verzerrung in Trainingsdaten der Hilfeplanung',
      by: ['UM'],
      body: 'Ältere Akten bilden die Praxis von vor zehn Jahren ab. Ein Modell, das daraus lernt, schreibt sie fort.',
    },
  ],
  qualification: [
    {
      kind: 'approach',
      title: 'Lernplattform für Kommunen',
      maturity: 'transferable',
      by: ['Kiel'],
      body: 'Sechzig Lerneinheiten zu je zehn Minuten, offen lizenziert. Andere Kommunen können sie mit eigenem Namen betreiben.',
      replies: [
        'Wir haben 22 Einheiten übernommen und drei eigene zurückgegeben.',
        'Die Untertitel fehlen noch bei den Filmen zur E-Akte.',
      ],
    },
    {
      kind: 'approach',
      title: 'Eigene Lernplattform im Aufbau',
      maturity: 'pilot',
      by: ['Dortmund', 'Braunschweig', 'Erfurt'],
      body: 'Drei Häuser bauen je eine Plattform auf. Inhalte überschneiden sich zu zwei Dritteln mit Kiel.',
    },
    {
      kind: 'approach',
      title: 'Lernplattform im Landkreis',
      maturity: 'idea',
      by: ['Emsland', 'V-R'],
      body: 'Haushaltsmittel sind angemeldet. Vor der Ausschreibung soll geprüft werden, ob sich Kiel übernehmen lässt.',
    },
    {
      kind: 'practice',
      title: 'Digitallotsinnen und Digitallotsen',
      by: ['Osnabrück', 'KGSt'],
      body: 'In jedem Amt eine Person mit vier Stunden je Woche, freigestellt und sichtbar. Ohne Freistellung hielt das Modell kein Jahr.',
    },
    {
      kind: 'question',
      title: 'Anrechnung digitaler Lernzeit',
      body: 'Wie wird Lernen in zehn Minuten am Arbeitsplatz als Fortbildung anerkannt?',
      replies: ['Dienstvereinbarung vorhanden, Muster kann geteilt werden.'],
    },
    {
      kind: 'note',
      title: 'Führungskräfte zuerst',
      by: ['BAköV'],
      body: 'Die Teilnahme im Team steigt messbar, wenn die Leitung dieselbe Einheit vorher besucht hat.',
    },
  ],
  infrastructure: [
    {
      kind: 'approach',
      title: 'Gemeinsames Rechenzentrum dreier Kreise',
      maturity: 'proven',
      by: ['Soest', 'Recklinghausen', 'KRZN'],
      body: 'Betrieb auf zwei Standorte verteilt, Kosten nach Einwohnerzahl. Die Vereinbarung passt auf acht Seiten.',
    },
    {
      kind: 'approach',
      title: 'Souveräner Arbeitsplatz',
      maturity: 'pilot',
      by: ['StK SH', 'Dataport', 'ITDZ'],
      body: 'Büropaket, Postfach und Videokonferenz auf offener Software. Umgestellt sind die ersten 900 Plätze.',
      replies: [
        'Welche Fachverfahren sprachen noch mit dem alten Büropaket?',
        'Elf von vierzig. Die Liste ist im Netzwerk verfügbar.',
      ],
    },
    {
      kind: 'approach',
      title: 'Souveräner Arbeitsplatz in der Kommune',
      maturity: 'idea',
      by: ['Augsburg', 'Jena', 'Trier'],
      body: 'Prüfung läuft. Größte Sorge ist die Schulung, nicht die Technik.',
    },
    {
      kind: 'practice',
      title: 'Ausstieg vor Einstieg',
      by: ['HZD'],
      body: 'Kein Vertrag ohne beschriebenen und bezifferten Ausstieg. Der Ausstieg wird beim Zuschlag gewertet.',
    },
    {
      kind: 'question',
      title: 'Schnittstelle zum Melderegister',
      body: 'Vier Hersteller, vier Beschreibungen. Wer hat eine, die im Betrieb hält?',
    },
    {
      kind: 'note',
      title: 'Strom und Kühlung',
      by: ['TUDa'],
      body: 'Die Abwärme des Rechenzentrums heizt zwei Institutsgebäude. Der Vertrag mit den Stadtwerken dauerte länger als der Bau.',
    },
  ],
  'change-management': [
    {
      kind: 'approach',
      title: 'Hundert-Tage-Rückschau',
      maturity: 'proven',
      by: ['Karlsruhe', 'HSK'],
      body: 'Hundert Tage nach jedem Start sprechen Team, Leitung und Personalvertretung über drei Fragen. Das Ergebnis ist öffentlich im Intranet.',
      replies: ['Bei uns war die Rückschau das erste Mal, dass jemand „abschalten“ sagen durfte.'],
    },
    {
      kind: 'approach',
      title: 'Personalrat als Mitgestalter',
      maturity: 'pilot',
      by: ['Münster', 'DRV Bund'],
      body: 'Die Personalvertretung sitzt von Anfang an im Projektteam, nicht am Ende im Verfahren.',
    },
    {
      kind: 'approach',
      title: 'Landkarte der Veränderung',
      maturity: 'idea',
      by: ['Wetterau', 'HSRM'],
      body: 'Eine Wand, auf der jedes Amt sieht, was wann auf die Beschäftigten zukommt. Drei Projekte im selben Monat fallen sofort auf.',
    },
    {
      kind: 'practice',
      title: 'Abschiedsfeier für das Papierformular',
      by: ['Heidelberg'],
      body: 'Das alte Formular wurde mit Kuchen verabschiedet. Klingt albern, hat gewirkt.',
    },
    {
      kind: 'question',
      title: 'Wie sagt man ein Projekt ab?',
      body: 'Alle können starten, niemand beenden. Gesucht sind Beispiele, in denen ein Ende gut gelang.',
    },
    {
      kind: 'note',
      title: 'Widerstand als Hinweis',
      by: ['DUV'],
      body: 'In vier von fünf untersuchten Fällen zeigte Widerstand auf einen echten Fehler im Ablauf.',
    },
  ],
  integration: [
    {
      kind: 'approach',
      title: 'Wohngeld ohne Abtippen',
      maturity: 'proven',
      by: ['Köln', 'regio iT'],
      body: 'Der Online-Antrag landet als Datensatz im Fachverfahren. Durchlaufzeit von 31 auf 12 Tage.',
      replies: [
        'Wie geht ihr mit unvollständigen Nachweisen um?',
        'Das System fragt nach, bevor ein Mensch die Akte öffnet.',
      ],
    },
    {
      kind: 'approach',
      title: 'Wohngeld: Anbindung an das Fachverfahren',
      maturity: 'pilot',
      by: ['Mainz', 'Magdeburg', 'Lübeck'],
      body: 'Drei Städte testen dieselbe Schnittstelle mit drei Herstellern.',
    },
    {
      kind: 'approach',
      title: 'Elterngeld: Nachweise automatisch',
      maturity: 'idea',
      by: ['Potsdam', 'LfF'],
      body: 'Einkommensnachweise sollen mit Zustimmung direkt abgerufen werden.',
    },
    {
      kind: 'practice',
      title: 'Erst streichen, dann digitalisieren',
      by: ['Oldenburg', 'KDO'],
      body: 'Vor jedem Projekt drei Stunden Prozessrunde mit dem Auftrag, zwei Schritte zu streichen. Gelingt fast immer.',
    },
    {
      kind: 'question',
      title: 'E-Akte und Fachverfahren: wer führt?',
      body: 'Wo liegt das führende Dokument, wenn beide Systeme eine Ablage haben?',
    },
    {
      kind: 'note',
      title: 'Medienbrüche gezählt',
      by: ['UBa'],
      body: 'Eine Erhebung in neun Ämtern fand im Mittel vier Medienbrüche je Antrag, zwei davon waren den Beteiligten nicht bewusst.',
    },
  ],
  trends: [
    {
      kind: 'approach',
      title: 'KI-Assistent im Bürgerservice',
      maturity: 'pilot',
      by: ['Ulm', 'Wandsbek', 'Nürnberg'],
      body: 'Auskünfte zu Wohngeld und Meldewesen. 71 Prozent werden ohne Rückfrage gelöst, die übrigen gehen an Menschen.',
      replies: [
        'Wer prüft die Antworten der Fachämter, und wie oft?',
        'Wöchentlich eine Stichprobe von fünfzig, dokumentiert.',
      ],
    },
    {
      kind: 'approach',
      title: 'Sprachassistent am Telefon',
      maturity: 'idea',
      by: ['Bielefeld', 'Rostock', 'Halle', 'Kaiserslautern'],
      body: 'Vier Städte prüfen unabhängig voneinander denselben Ansatz.',
    },
    {
      kind: 'approach',
      title: 'Erprobungsraum mit Ablaufdatum',
      maturity: 'transferable',
      by: ['SK HH', 'UHH'],
      body: 'Jeder Versuch endet nach zwölf Wochen mit einer von drei Entscheidungen: Betrieb, Verlängerung mit Grund, Ende.',
    },
    {
      kind: 'practice',
      title: 'Gescheitert-Abend',
      by: ['Leipzig'],
      body: 'Zweimal im Jahr erzählen drei Projekte, was nicht ging. Kein Protokoll, volle Säle.',
    },
    {
      kind: 'question',
      title: 'Digitale Brieftasche: wann lohnt der Einstieg?',
      body: 'Gesucht sind Verfahren mit hoher Fallzahl und einfachem Nachweis.',
    },
    {
      kind: 'note',
      title: 'Beobachtungsliste',
      by: ['BMDS'],
      body: 'Die Liste wird je Quartal auf fünf Einträge gekürzt. Was hinzukommt, verdrängt etwas.',
    },
  ],
  'legal-tech': [
    {
      kind: 'approach',
      title: 'Automatische Bescheide: Prüfung der Rechtsgrundlagen',
      maturity: 'idea',
      by: ['Hannover', 'Frankfurt', 'Cottbus', 'Saarbrücken'],
      body: 'Vier Häuser prüfen, welche Bescheide ohne Ermessen ergehen. Die Prüflisten ähneln sich stark.',
    },
    {
      kind: 'approach',
      title: 'Bewohnerparkausweis ohne Handgriff',
      maturity: 'pilot',
      by: ['Dresden', 'Darmstadt', 'Wuppertal'],
      body: 'Antrag, Prüfung, Bescheid und Gebühr laufen ohne Eingriff. Ein Mensch prüft Widersprüche.',
    },
    {
      kind: 'approach',
      title: 'Steuerbescheide mit Risikofilter',
      maturity: 'proven',
      by: ['LfF RP', 'BZSt'],
      body: 'Zwei Häuser mit langer Erfahrung teilen ihre Regeln zur Aussteuerung.',
      replies: ['Können die Regeln auch ohne Steuerbezug genutzt werden?', 'Das Muster ja, die Schwellenwerte nein.'],
    },
    {
      kind: 'practice',
      title: 'Digitalcheck im Ortsrecht',
      by: ['Aachen', 'DST'],
      body: 'Vor jeder Satzungsänderung fünf Fragen zur digitalen Ausführbarkeit. Kostet eine halbe Stunde.',
    },
    {
      kind: 'question',
      title: 'Regelmodelle versionieren',
      body: 'Wie bleibt nachvollziehbar, welche Fassung einer Vorschrift ein Bescheid von vor zwei Jahren abbildete?',
    },
    {
      kind: 'note',
      title: 'Ermessen auf null',
      by: ['UKo'],
      body: 'Gutachten liegt vor: In elf von siebzehn untersuchten Verfahren besteht faktisch kein Ermessen.',
    },
  ],
  resources: [
    {
      kind: 'approach',
      title: 'Geteilte Stelle für Informationssicherheit',
      maturity: 'proven',
      by: ['Heidekreis', 'Nordfriesland'],
      body: 'Zwei Kreise teilen eine Stelle je zur Hälfte. Der Vertrag regelt auch den Ernstfall bei beiden zugleich.',
    },
    {
      kind: 'approach',
      title: 'Vorhabenliste mit Obergrenze',
      maturity: 'pilot',
      by: ['Bremerhaven', 'SF HB'],
      body: 'Höchstens zwölf Vorhaben gleichzeitig. Wer eines beginnt, beendet ein anderes.',
      replies: ['Wie setzt ihr das gegenüber dem Rat durch?', 'Mit der Liste an der Wand des Sitzungssaals.'],
    },
    {
      kind: 'approach',
      title: 'Sammelbeschaffung für Signaturkarten',
      maturity: 'idea',
      by: ['Schwerin', 'MYK', 'govdigital'],
      body: 'Bedarf von 4.000 Karten in elf Häusern erhoben. Rahmenvertrag in Vorbereitung.',
    },
    {
      kind: 'practice',
      title: 'Betriebskosten vor Fördermitteln',
      by: ['DLT'],
      body: 'Kein Förderantrag ohne bezifferte Betriebskosten für fünf Jahre.',
    },
    {
      kind: 'question',
      title: 'Fachkräfte halten',
      body: 'Was wirkt außer Geld? Gesucht sind Erfahrungen mit Zulagen, Homeoffice und Laufbahnwechsel.',
    },
    {
      kind: 'note',
      title: 'Nachnutzung in Zahlen',
      by: ['ITZBund'],
      body: 'Von 46 angebotenen Diensten werden neun von mehr als drei Häusern genutzt.',
    },
  ],
  measurement: [
    {
      kind: 'approach',
      title: 'Modell aus Zahlen und Stufen',
      maturity: 'pilot',
      by: ['HSRM', 'Böblingen', 'Mitte'],
      body: 'Je Vorhaben zwei Zahlen und eine beschriebene Stufe, dazu ein Feld „nicht gemessen“ mit Grund.',
      replies: ['Das Feld „nicht gemessen“ war in der Leitungsrunde der größte Gewinn.'],
    },
    {
      kind: 'approach',
      title: 'Verständlichkeit von Bescheiden messen',
      maturity: 'idea',
      by: ['Gelsenkirchen', 'RUB'],
      body: 'Zwanzig Personen erklären in eigenen Worten, was im Bescheid steht. Gezählt wird, was stimmt.',
    },
    {
      kind: 'approach',
      title: 'Durchlaufzeiten automatisch erheben',
      maturity: 'proven',
      by: ['BA', 'BVA'],
      body: 'Eingang und Ausgang werden im Fachverfahren gestempelt. Keine Erhebung von Hand.',
    },
    {
      kind: 'practice',
      title: 'Eine Kennzahl je Sitzung',
      by: ['Offenbach'],
      body: 'Die Leitungsrunde sieht je Sitzung genau eine Zahl und entscheidet etwas.',
    },
    {
      kind: 'question',
      title: 'Wie misst man Vertrauen?',
      body: 'Befragungen sind teuer und träge. Gibt es Ersatzgrößen, die ehrlich sind?',
      replies: ['Anteil der Anträge, die beim zweiten Mal wieder online gestellt werden.'],
    },
    {
      kind: 'note',
      title: 'Vergleich mit Vorsicht',
      by: ['Destatis'],
      body: 'Vor einem Vergleich zwischen Häusern müssen Beginn und Ende der Zählung gleich beschrieben sein.',
    },
  ],
};
