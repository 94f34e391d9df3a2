export interface DemoItem {
  readonly title: string;
  readonly goal: 'inform' | 'discuss' | 'decide';
  readonly minutes: number;
  readonly purpose?: 'tasks';
  readonly topic?: string;
  /** Short name of the institution that presents. */
  readonly by?: string;
  readonly text: string;
  readonly decision?: string;
  /** Votes against and abstentions; the rest is in favour. `rejected` turns it round; neither is consensus. */
  readonly against?: number;
  readonly abstained?: number;
  readonly rejected?: boolean;
  /** What became of the decision; without it, nobody has begun. */
  readonly carriedOut?: DemoImplementation;
  readonly task?: DemoTask;
}

export interface DemoImplementation {
  readonly implementation: 'open' | 'underway' | 'done';
  /** Days from today. */
  readonly followUpInDays?: number;
  readonly evidence?: { readonly title: string; readonly url: string };
  readonly remark?: string;
}

export interface DemoTask {
  readonly text: string;
  readonly owner: string;
  /** Days from today; without it, done some weeks after the meeting. */
  readonly dueInDays?: number;
  readonly dropped?: boolean;
}

const opening = {
  title: 'Begrüßung und offene Aufgaben',
  goal: 'inform',
  minutes: 10,
  text: 'Die Koordination begrüßt die Teilnehmenden und geht die offenen Aufgaben durch. Die Tagesordnung wird ohne Änderung angenommen.',
} as const;

/** Seven closed meetings, the oldest first. Invented content, see the note in institutionNames. */
export const pastMeetings: readonly { readonly items: readonly DemoItem[] }[] = [
  {
    items: [
      { ...opening, title: 'Begrüßung und Ziele des Netzwerks' },
      {
        title: 'Arbeitsweise und Vertraulichkeit',
        goal: 'decide',
        minutes: 25,
        text: 'Diskutiert wird, wie offen über Misslungenes gesprochen werden kann. Einigkeit besteht, dass der Austausch geschützt sein muss.\n\nVorgeschlagen werden Vertraulichkeitsstufen je Treffen und je Notiz.',
        decision: 'Das Netzwerk tagt in der Regel unter TLP:AMBER. Abweichungen werden zu Beginn angesagt.',
        against: 0,
        abstained: 2,
        carriedOut: { implementation: 'done', remark: 'Steht seither in jeder Einladung.' },
      },
      {
        title: 'Die zehn ständigen Themen',
        goal: 'decide',
        minutes: 35,
        text: 'Aus 34 Vorschlägen werden zehn ständige Themen gebildet. Jede Institution gewichtet sie für sich selbst.',
        decision: 'Die zehn ständigen Themen werden eingeführt und nach zwei Jahren überprüft.',
        against: 1,
        abstained: 3,
        carriedOut: {
          implementation: 'underway',
          followUpInDays: 16,
          remark: 'Eingeführt; die Überprüfung steht auf der nächsten Tagesordnung.',
        },
        task: { text: 'Steckbriefe zu den zehn Themen entwerfen', owner: 'HSRM' },
      },
      {
        title: 'Takt der Treffen',
        goal: 'decide',
        minutes: 15,
        text: 'Ein Treffen je Quartal, möglichst an einer Veranstaltung, zu der viele ohnehin reisen.',
        decision: 'Das Netzwerk trifft sich einmal im Quartal.',
        carriedOut: { implementation: 'done' },
      },
    ],
  },
  {
    items: [
      opening,
      {
        title: 'Registermodernisierung: was Kommunen jetzt vorbereiten',
        goal: 'inform',
        minutes: 30,
        topic: 'integration',
        by: 'BVA',
        text: 'Vorgestellt wird der Anschlussplan. Rückfragen betreffen Testzugänge und die Reihenfolge der Register.',
        task: { text: 'Fragenliste zum Anschlussplan sammeln und beantworten', owner: 'BVA' },
      },
      {
        title: 'Lernplattform Kiel',
        goal: 'discuss',
        minutes: 30,
        topic: 'qualification',
        by: 'Kiel',
        text: 'Kiel zeigt die Plattform und bietet die Inhalte unter offener Lizenz an. Mehrere Häuser wollen übernehmen, statt neu zu bauen.\n\n- Untertitel fehlen bei einigen Filmen\n- die Anmeldung soll mit dem eigenen Konto möglich sein',
        task: { text: 'Lizenztext und Übernahmeanleitung bereitstellen', owner: 'Kiel' },
      },
      {
        title: 'Gemeinsame Stellungnahme zur Nachnutzung',
        goal: 'decide',
        minutes: 20,
        topic: 'resources',
        text: 'Der Entwurf wird in zwei Punkten gekürzt.',
        decision: 'Die gekürzte Stellungnahme zur Nachnutzung wird veröffentlicht.',
        against: 2,
        abstained: 5,
        carriedOut: {
          implementation: 'done',
          evidence: {
            title: 'Stellungnahme zur Nachnutzung',
            url: 'https://cdo-netzwerk.example/stellungnahme-nachnutzung',
          },
        },
      },
    ],
  },
  {
    items: [
      opening,
      {
        title: 'Notfallübung: Ergebnisse',
        goal: 'inform',
        minutes: 30,
        topic: 'data-protection',
        by: 'Kassel',
        text: 'Die Übung dauerte sechs Stunden. Drei Fachämter arbeiteten nach dem einseitigen Notfallhandbuch weiter, zwei hatten es nicht zur Hand.',
        task: { text: 'Vorlage Notfallhandbuch im Netzwerk bereitstellen', owner: 'Kassel' },
      },
      {
        title: 'Fünf Fragen vor jedem KI-Einsatz',
        goal: 'decide',
        minutes: 35,
        topic: 'ethics',
        by: 'Dataport',
        text: 'Die fünf Fragen werden um eine sechste ergänzt: Wer merkt es, wenn es nicht mehr stimmt?',
        decision:
          'Das Netzwerk empfiehlt seinen Mitgliedern die sechs Fragen vor jedem Einsatz künstlicher Intelligenz.',
        against: 1,
        abstained: 4,
        carriedOut: {
          implementation: 'underway',
          followUpInDays: -6,
          evidence: { title: 'Sechs Fragen auf einer Seite', url: 'https://cdo-netzwerk.example/sechs-fragen' },
          remark: 'Elf Institutionen wenden die Fragen an; die Kommunen fehlen noch.',
        },
        task: { text: 'Handreichung zu den sechs Fragen in einfacher Sprache', owner: 'StK SH' },
      },
      {
        title: 'Gemeinsames Siegel für digitale Verwaltung',
        goal: 'decide',
        minutes: 20,
        text: 'Der Nutzen eines weiteren Siegels bleibt umstritten. Mehrere Stimmen warnen vor dem Aufwand der Vergabe.',
        decision: 'Das Netzwerk vergibt ein eigenes Siegel.',
        against: 27,
        abstained: 4,
        rejected: true,
      },
    ],
  },
  {
    items: [
      opening,
      {
        title: 'Souveräner Arbeitsplatz: Zwischenstand',
        goal: 'inform',
        minutes: 30,
        topic: 'infrastructure',
        by: 'StK SH',
        text: '900 Plätze sind umgestellt. Elf von vierzig Fachverfahren brauchen noch eine Brücke.',
        task: { text: 'Liste der Fachverfahren mit Abhängigkeiten teilen', owner: 'Dataport' },
      },
      {
        title: 'Umfrage Legal Tech',
        goal: 'discuss',
        minutes: 25,
        topic: 'legal-tech',
        by: 'HSRM',
        text: 'Die Hochschule stellt den Fragebogen vor. Gewünscht ist eine Trennung zwischen Verfahren mit und ohne Ermessen.',
        decision: 'Die Umfrage Legal Tech wird im kommenden Halbjahr durchgeführt.',
        carriedOut: { implementation: 'underway', followUpInDays: 30 },
        task: { text: 'Umfrage Legal Tech auswerten', owner: 'HSRM', dueInDays: 22 },
      },
      {
        title: 'Mitwirkung von Unternehmen',
        goal: 'decide',
        minutes: 30,
        text: 'Diskutiert wird, ob Unternehmen an vertraulichen Teilen teilnehmen. Vorgeschlagen wird eine Ansage je Tagesordnungspunkt.',
        decision: 'Unternehmen nehmen teil; bei TLP:RED nur auf Einladung der vorstellenden Institution.',
        against: 6,
        abstained: 3,
        carriedOut: { implementation: 'done' },
      },
    ],
  },
  {
    items: [
      opening,
      {
        title: 'Hundert-Tage-Rückschau',
        goal: 'inform',
        minutes: 25,
        topic: 'change-management',
        by: 'Karlsruhe',
        text: 'Karlsruhe berichtet aus drei Rückschauen. In einem Fall wurde ein Dienst wieder abgeschaltet, mit Zustimmung aller.',
        task: { text: 'Leitfragen der Rückschau als Karte drucken', owner: 'Karlsruhe', dropped: true },
      },
      {
        title: 'KI-Assistenten im Bürgerservice',
        goal: 'discuss',
        minutes: 40,
        topic: 'trends',
        by: 'Ulm',
        text: 'Ulm berichtet aus dem Pilotbetrieb: Auskünfte zu Wohngeld werden zu 71 % ohne Rückfrage gelöst. Offen bleibt die Prüfung der Antworten durch die Fachämter.\n\nVier weitere Städte prüfen denselben Ansatz und wollen sich anschließen.',
        task: { text: 'Prüfliste für Antworten von KI-Assistenten teilen', owner: 'Köln' },
      },
      {
        title: 'Sammelbeschaffung',
        goal: 'decide',
        minutes: 20,
        topic: 'resources',
        by: 'govdigital',
        text: 'Elf Häuser melden Bedarf an 4.000 Signaturkarten.',
        decision: 'Die Bedarfe werden gebündelt und ein Rahmenvertrag vorbereitet.',
        against: 0,
        abstained: 6,
        carriedOut: { implementation: 'open', followUpInDays: 0 },
        task: { text: 'Bedarfe für Signaturkarten bestätigen', owner: 'govdigital', dueInDays: -9 },
      },
    ],
  },
  {
    items: [
      opening,
      {
        title: 'Automatische Bescheide',
        goal: 'discuss',
        minutes: 40,
        topic: 'legal-tech',
        by: 'Dresden',
        text: 'Dresden, Darmstadt und Wuppertal zeigen den Bewohnerparkausweis ohne Handgriff. Die Prüflisten von vier weiteren Häusern ähneln sich stark und sollen zusammengeführt werden.',
        task: { text: 'Prüflisten für automatische Bescheide zusammenführen', owner: 'Hannover', dueInDays: 37 },
      },
      {
        title: 'Erfolgsmessung: zwei Zahlen und eine Stufe',
        goal: 'decide',
        minutes: 35,
        topic: 'measurement',
        by: 'HSRM',
        text: 'Das Modell verbindet Zählbares mit beschriebenen Stufen. Das Feld „nicht gemessen“ findet breite Zustimmung.',
        decision: 'Das Modell wird bis zum Jahresende in drei Häusern erprobt.',
        against: 1,
        abstained: 1,
        carriedOut: { implementation: 'underway', followUpInDays: 51 },
        task: { text: 'Erprobung des Messmodells begleiten', owner: 'HSRM', dueInDays: 51 },
      },
      {
        title: 'Gäste und Öffentlichkeit',
        goal: 'discuss',
        minutes: 15,
        text: 'Die Koordination regt an, je Treffen einen offenen Teil anzubieten. Kein Beschluss, Wiedervorlage im Herbst.',
      },
    ],
  },
  {
    items: [
      opening,
      {
        title: 'Stand der Umfrage Legal Tech',
        goal: 'inform',
        minutes: 20,
        topic: 'legal-tech',
        by: 'HSRM',
        text: '112 Antworten liegen vor, davon 64 aus Kommunen. Die Auswertung folgt bis Dezember.',
      },
      {
        title: 'Gemeinsamer Leitfaden für KI-Assistenten',
        goal: 'decide',
        minutes: 40,
        topic: 'trends',
        by: 'Ulm',
        text: 'Ulm berichtet aus dem zweiten Halbjahr des Pilotbetriebs. Köln und Dataport bieten Prüflisten an.\n\nEinigkeit, dass ein gemeinsamer Leitfaden parallele Arbeit in den Ländern erspart.',
        decision:
          'Das Netzwerk erarbeitet einen gemeinsamen Leitfaden für KI-Assistenten in der Kommunikation mit Bürgerinnen und Bürgern.',
        against: 1,
        abstained: 2,
        task: { text: 'Leitfaden Chatbots gliedern', owner: 'Köln', dueInDays: -1 },
      },
      {
        title: 'Geteilte Stellen',
        goal: 'discuss',
        minutes: 25,
        topic: 'resources',
        by: 'Heidekreis',
        text: 'Zwei Kreise teilen eine Stelle für Informationssicherheit. Der Mustervertrag wird geteilt.',
        task: {
          text: 'Mustervertrag „Geteilte Stelle“ anonymisieren und bereitstellen',
          owner: 'Heidekreis',
          dueInDays: 65,
        },
      },
      {
        title: 'Verschiedenes',
        goal: 'inform',
        minutes: 10,
        text: 'Hinweis auf die nächste Tagung. Das Protokoll geht an alle Mitglieder.',
        task: { text: 'Protokoll des letzten Treffens versenden', owner: 'Koordination', dueInDays: 0 },
      },
    ],
  },
];

/** 135 of 150 minutes. */
export const comingItems: readonly DemoItem[] = [
  { title: 'Begrüßung', goal: 'inform', minutes: 5, text: '' },
  { title: 'Offene Aufgaben', goal: 'inform', minutes: 10, purpose: 'tasks', text: '' },
  {
    title: 'Umfrage Legal Tech: erste Ergebnisse',
    goal: 'inform',
    minutes: 25,
    topic: 'legal-tech',
    by: 'HSRM',
    text: '',
  },
  {
    title: 'Leitfaden für KI-Assistenten: Gliederung',
    goal: 'decide',
    minutes: 45,
    topic: 'trends',
    by: 'Köln',
    text: '',
  },
  {
    title: 'Lernplattform: gemeinsam betreiben?',
    goal: 'discuss',
    minutes: 30,
    topic: 'qualification',
    by: 'Kiel',
    text: '',
  },
  { title: 'Offener Teil je Treffen', goal: 'decide', minutes: 15, text: '' },
  { title: 'Termine des kommenden Jahres', goal: 'inform', minutes: 10, text: '' },
];
