import type { MinutesAttendee, MinutesContent } from '../../../shared/documents';
import { freezeText } from '../../../shared/documents/rich/frozenText';
import type { RichText } from '../../../shared/text/rich/richText';
import { writeRich } from '../../../shared/text/rich/writeRich';
import { openSharedText, readSharedText } from '../../../shared/text/sharedText';
import { EVERYTHING } from './sampleRich';

const people: readonly MinutesAttendee[] = [
  { name: 'Dr. Götz Albrecht', office: 'Chief Digital Officer', institution: 'Kreis Soest', guest: false },
  { name: 'Renée Baumann', office: 'Beauftragte für Digitalisierung', institution: 'Stadt Dortmund', guest: false },
  { name: 'Ayşe Çelik', office: 'Referatsleiterin IT-Steuerung', institution: 'Stadt Köln', guest: false },
  {
    name: 'Emre Öztürk',
    office: 'Leiter Stabsstelle Digitalisierung',
    institution: 'Kreis Recklinghausen',
    to: '2026-12-09T10:05:00Z',
    guest: false,
  },
  {
    name: 'Prof. Dr. Ulrike Schäfer',
    office: 'Professorin für Verwaltungsinformatik',
    institution: 'Deutsche Universität für Verwaltungswissenschaften Speyer',
    from: '2026-12-09T09:11:00Z',
    representedBy: 'Dr. Jan Kühn',
    guest: false,
  },
  {
    name: 'Łukasz Nowak',
    office: 'Amtsleitung Digitalisierung; Organisation',
    institution: 'Ministerium für Arbeit, Soziales, Transformation und Digitalisierung Rheinland-Pfalz',
    guest: false,
  },
  { name: 'Claudia Müller-Lüdenscheidt', office: 'Public Sector Lead', institution: 'Nect GmbH', guest: true },
];

/** As frozen before there were two layouts: what was printed of such minutes must stay as it is. */
export const olderMinutes: MinutesContent = {
  contentVersion: 1,
  network: 'Arbeitskreis Chief Digital Officers im öffentlichen Sektor',
  language: 'de',
  number: 'P-2026-04',
  version: 1,
  tlp: 'TLP:AMBER',
  meeting: {
    title: 'Herbsttagung der Digitalisierungsverantwortlichen',
    format: 'hybrid',
    start: '2026-12-09T09:00:00Z',
    end: '2026-12-09T11:30:00Z',
    timeZone: 'Europe/Berlin',
    place: 'Messe Berlin, Eingang Süd, Raum M3',
    eventName: 'Smart Country Convention',
    chair: 'Renée Baumann',
    minuteTaker: 'Dr. Götz Albrecht',
  },
  present: people,
  excused: [
    { name: 'Torsten Weiß', institution: 'IT.NRW' },
    { name: 'Elif Yılmaz', institution: '' },
  ],
  absentCount: 5,
  agenda: [
    {
      number: '1',
      title: 'Begrüßung',
      goal: 'inform',
      plannedMinutes: 10,
      actualMinutes: 8,
      text: '',
      outcomes: [],
    },
    {
      number: '2',
      title: 'Gemeinsamer Leitfaden für KI-Assistenten',
      goal: 'decide',
      presenter: 'Stadt Ulm',
      topic: 'Ethik und Verantwortung',
      plannedMinutes: 20,
      actualMinutes: 23,
      text: 'Ulm berichtet aus dem Pilotbetrieb: Auskünfte zu Wohngeld werden zu 71 % ohne Rückfrage gelöst. Offen bleibt die Prüfung der Antworten durch die Fachämter.\n\nKöln und Dataport bieten Prüflisten an:\n- Datenschutzfolgenabschätzung nach Art. 35 DSGVO\n- Barrierefreiheit, BITV 2.0\n\nEinigkeit, dass ein gemeinsamer Leitfaden parallele Arbeit in den Ländern erspart.',
      outcomes: [
        {
          kind: 'decision',
          number: 'B-2026-07',
          text: 'Das Netzwerk erarbeitet bis Q2/2027 einen gemeinsamen Leitfaden für KI-Assistenten in der Kommunikation mit Bürgerinnen und Bürgern.',
          votes: { yes: 38, no: 1, abstain: 2, result: 'adopted' },
        },
        { kind: 'task', text: 'Gliederung vorlegen', owners: ['Stadt Köln', 'Dataport AöR'], due: '2026-12-15' },
        {
          kind: 'information',
          text: 'Der IT-Planungsrat befasst sich im März mit dem Thema. Zugesagt haben bisher:\n- Bund\n- Nordrhein-Westfalen und Rheinland-Pfalz, beide unter dem Vorbehalt, dass ihre Haushalte die Mittel bis zum Ende des ersten Quartals freigeben',
        },
      ],
    },
    {
      number: '3',
      title: 'Erfolgsmessung: Modell der Kennzahlen',
      goal: 'discuss',
      presenter: 'Hochschule RheinMain',
      topic: 'Erfolgsmessung',
      plannedMinutes: 30,
      text: 'Vorgestellt wird ein Modell, das auch Nichtzählbares festhält.',
      outcomes: [
        { kind: 'decision', number: 'B-2026-08', text: 'Vertagt auf das nächste Treffen.', consensus: true },
        {
          kind: 'decision',
          number: 'B-2026-09',
          text: 'Antrag, die Kennzahlen sofort öffentlich zu machen.',
          votes: {
            yes: 9,
            no: 30,
            abstain: 1,
            result: 'rejected',
            method: 'secret',
            majority: 'twoThirdsCast',
            entitled: 41,
            invalid: 1,
          },
        },
        { kind: 'task', number: 'A-12', text: 'Rückmeldungen sammeln' },
      ],
    },
  ],
  finalisedAt: '2026-12-10T08:15:00Z',
};

const inLists: Readonly<Record<string, Pick<MinutesAttendee, 'listName' | 'sector'>>> = {
  'Dr. Götz Albrecht': { listName: 'Albrecht, Dr. Götz', sector: 'municipal' },
  'Renée Baumann': { listName: 'Baumann, Renée', sector: 'municipal' },
  'Ayşe Çelik': { listName: 'Çelik, Ayşe', sector: 'municipal' },
  'Emre Öztürk': { listName: 'Öztürk, Emre', sector: 'municipal' },
  'Prof. Dr. Ulrike Schäfer': { listName: 'Schäfer, Prof. Dr. Ulrike', sector: 'science' },
  'Łukasz Nowak': { listName: 'Nowak, Łukasz', sector: 'state' },
  'Claudia Müller-Lüdenscheidt': { listName: 'Müller-Lüdenscheidt, Claudia' },
};

export const sampleMinutes: MinutesContent = {
  ...olderMinutes,
  layout: 2,
  present: people.map((person) => ({ ...person, ...inLists[person.name] })),
  excused: [
    { name: 'Torsten Weiß', listName: 'Weiß, Torsten', institution: 'IT.NRW' },
    { name: 'Elif Yılmaz', listName: 'Yılmaz, Elif', institution: '' },
  ],
  fileReference: '13-62-03/2026',
  annexes: ['Folien zum Pilotbetrieb', 'Stellungnahme von Ayşe Çelik'],
  distribution: ['Teilnehmende', 'Staatskanzlei, Referat 13 (Torsten Weiß)'],
};

/** Minutes of which one item has everything that a text can have, and one stands below a part of the agenda. */
export const richMinutes: MinutesContent = {
  ...sampleMinutes,
  agenda: sampleMinutes.agenda.map((item, index) => ({
    ...item,
    ...(index === 2 && { section: 'Am Nachmittag' }),
    ...(index > 0 && frozenOf(EVERYTHING)),
  })),
};

/** A formatted text as it is frozen. */
export function frozenOf(rich: RichText): Pick<MinutesContent['agenda'][number], 'text' | 'rich'> {
  const doc = openSharedText({ update: '', text: '' });
  writeRich(doc, rich);
  const frozen = freezeText(readSharedText(doc));
  doc.destroy();
  return frozen;
}

/** Every text is an attack on HTML or Markdown. */
const hostileText = `<script>alert("x")</script> '"><img src=x onerror=y> & \`code\` *b* _e_ [l](javascript:x) | \\ # ~~s~~ ![i](u) <b>`;

export const hostileMinutes: MinutesContent = {
  ...sampleMinutes,
  network: hostileText,
  number: hostileText,
  meeting: { ...sampleMinutes.meeting, title: hostileText, place: hostileText, chair: hostileText },
  present: [
    { name: hostileText, office: hostileText, institution: hostileText, representedBy: hostileText, guest: true },
  ],
  excused: [{ name: hostileText, institution: hostileText }],
  agenda: [
    {
      number: '1',
      title: hostileText,
      presenter: hostileText,
      topic: hostileText,
      plannedMinutes: 1,
      text: `${hostileText}\n- ${hostileText}\n\n1. eins\n+ zwei\n# drei\n---\n    vier\n| a | b |\n|---|---|\n> fünf\n===`,
      outcomes: [{ kind: 'task', number: hostileText, text: hostileText, owners: [hostileText], due: hostileText }],
    },
  ],
};

/** A full hall and a full day, with the longest words German administration has. */
export function largeMinutes(attendees: number, items: number, base = sampleMinutes): MinutesContent {
  return {
    ...base,
    version: 2,
    supersedes: 'P-2026-03',
    meeting: {
      ...base.meeting,
      title:
        'Jahrestagung zur Registermodernisierungsgesetzesfolgenabschätzung und zum Onlinezugangsgesetzänderungsgesetz',
    },
    present: Array.from({ length: attendees }, (_, index) => base.present[index % base.present.length]).flatMap(
      (person) => person ?? [],
    ),
    agenda: Array.from({ length: items }, (_, index) => base.agenda[index % base.agenda.length]).flatMap(
      (item, index) =>
        item === undefined
          ? []
          : [
              {
                ...item,
                number: String(index + 1),
                title:
                  index === 3 ? 'Verwaltungsverfahrensdigitalisierungsbeschleunigungsprogramm der Länder' : item.title,
                text: index % 4 === 1 ? `${item.text}\n\n${item.text}\n\n${item.text}` : item.text,
              },
            ],
    ),
  };
}

/** Twenty of the thirty who were needed: votes without quorum, in what they are by the rule. */
export const withoutQuorum: MinutesContent = {
  ...sampleMinutes,
  contentVersion: 2,
  quorum: { required: 30, share: { percent: 60, members: 50 }, present: 20, without: 'confirmedLater' },
  agenda: sampleMinutes.agenda.map((item) => ({
    ...item,
    outcomes: item.outcomes.map((outcome) =>
      outcome.kind === 'decision'
        ? { ...outcome, quorum: { present: 20, required: 30, without: 'confirmedLater' as const } }
        : outcome,
    ),
  })),
};
