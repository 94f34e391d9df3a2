import { describe, expect, it } from 'vitest';
import {
  documentToHtml,
  documentToMarkdown,
  minutesDocument,
  minutesVariants,
  type DocumentBlock,
  type MinutesContent,
} from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import { htmlWords, markdownWords } from '../../support/documents/documentText';
import { hostileMinutes, largeMinutes, sampleMinutes, withoutQuorum } from '../../support/documents/sampleMinutes';

const german = createTranslate('de');
const english = createTranslate('en');
const blocksOf = (content: MinutesContent): readonly DocumentBlock[] => minutesDocument(content, german).blocks;
const headings = (content: MinutesContent): readonly string[] =>
  blocksOf(content).flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []));

describe('minutesDocument', () => {
  it('lists a small round on the first page', () => {
    expect(headings(sampleMinutes)).toEqual([
      '1 Herbsttagung der Digitalisierungsverantwortlichen',
      '2 Teilnahme',
      '3 Entschuldigt',
      '2 Tagesordnung',
      '2 Verlauf und Ergebnisse',
      '3 Begrüßung',
      '3 Gemeinsamer Leitfaden für KI-Assistenten',
      '3 Erfolgsmessung: Modell der Kennzahlen',
      '2 Beschlüsse im Überblick',
      '2 Aufgaben im Überblick',
      '2 Unterschriften',
      '2 Anlagen und Verteiler',
    ]);
  });

  it('says when the meeting really took place, and the plan where that was another', () => {
    const rowsOf = (meeting: Partial<MinutesContent['meeting']>) =>
      blocksOf({ ...sampleMinutes, meeting: { ...sampleMinutes.meeting, ...meeting } }).flatMap((block) =>
        block.kind === 'definitions'
          ? block.pairs.map(({ term, runs }) => `${term}: ${runs.map(({ text }) => text).join('')}`)
          : [],
      );
    const start = '2026-12-09T10:00';
    const end = '2026-12-09T12:30';
    expect(rowsOf({ start, end, began: '2026-12-09T09:07:00Z', ended: '2026-12-09T11:20:00Z' })).toEqual(
      expect.arrayContaining([
        'Datum: Mittwoch, 09.12.2026',
        'Zeit: 10:07 bis 12:20 Uhr',
        'Geplant: 10:00 bis 12:30 Uhr',
      ]),
    );
    expect(rowsOf({ start, end, began: '2026-12-10T09:00:00Z', ended: '2026-12-10T11:30:00Z' })).toEqual(
      expect.arrayContaining(['Datum: Donnerstag, 10.12.2026', 'Geplant: Mittwoch, 09.12.2026']),
    );
    const onTime = rowsOf({ start, end, began: '2026-12-09T09:00:30Z', ended: '2026-12-09T11:30:10Z' });
    expect(onTime).toEqual(rowsOf({ start, end }));
  });

  it('says of an item that was not discussed to its end what became of it, and of others nothing new', () => {
    const [first, second, third] = sampleMinutes.agenda;
    if (!first || !second || !third) throw new Error('the sample has three items');
    const bare = { ...third, text: '', outcomes: [] };
    const textOf = (agenda: MinutesContent['agenda']): string =>
      documentToMarkdown(minutesDocument({ ...sampleMinutes, agenda }, german));
    expect(textOf([bare])).toContain('Kein Eintrag.');
    const set = textOf([
      { ...first, state: 'withdrawn' },
      { ...second, state: 'adjourned' },
      { ...bare, state: 'notReached' },
    ]);
    expect(set).not.toContain('Kein Eintrag.');
    for (const said of ['Zurückgezogen.', 'Vertagt auf ein späteres Treffen.', 'Nicht behandelt; der Punkt bleibt'])
      expect(set).toContain(said);
    for (const glance of ['zurückgezogen', 'vertagt', 'nicht behandelt']) expect(set).toContain(glance);
    expect(textOf(sampleMinutes.agenda)).not.toContain('vertagt');
  });

  it('moves a large round behind the tasks, above the signatures', () => {
    expect(headings(largeMinutes(60, 3)).slice(-5)).toEqual([
      '2 Aufgaben im Überblick',
      '2 Teilnahme',
      '3 Entschuldigt',
      '2 Unterschriften',
      '2 Anlagen und Verteiler',
    ]);
  });

  it('groups who was there by level, surname first, and notes only who came late or left early', () => {
    const table = blocksOf(sampleMinutes).find((block) => block.kind === 'table');
    expect(
      table?.rows.map((row) => ('group' in row ? row.group : (row[0] ?? []).map(({ text }) => text).join(''))),
    ).toEqual([
      'Länder',
      'Nowak, Łukasz',
      'Kommunen',
      'Albrecht, Dr. Götz',
      'Baumann, Renée',
      'Çelik, Ayşe',
      'Öztürk, Emre\nbis 11:05 Uhr',
      'Wissenschaft',
      'Schäfer, Prof. Dr. Ulrike\nvertreten durch Dr. Jan Kühn\nab 10:11 Uhr',
      'Gäste',
      'Müller-Lüdenscheidt, Claudia',
    ]);
    expect(table?.columns.map(({ label }) => label)).toEqual(['Name', 'Funktion', 'Institution']);
  });

  it('has no group where all would stand under one, and prints a level that it does not know with the others', () => {
    const [first, second] = sampleMinutes.present;
    const rowsOf = (sectors: readonly string[]): number =>
      blocksOf({
        ...sampleMinutes,
        present: [first, second].flatMap((person, index) =>
          person ? [{ ...person, sector: sectors[index] ?? '' }] : [],
        ),
      }).flatMap((block) => (block.kind === 'table' ? block.rows.slice(0, 9) : []).filter((row) => 'group' in row))
        .length;
    expect(rowsOf(['state', 'state'])).toBe(0);
    expect(rowsOf(['', 'ofTomorrow'])).toBe(0);
    expect(rowsOf(['state', 'ofTomorrow'])).toBe(2);
  });

  it('states before the agenda whether the meeting was quorate, and with each vote', () => {
    expect(headings(withoutQuorum).slice(1, 5)).toEqual([
      '2 Teilnahme',
      '3 Entschuldigt',
      '2 Feststellung der Beschlussfähigkeit',
      '2 Tagesordnung',
    ]);
    const text = JSON.stringify(blocksOf(withoutQuorum));
    expect(text).toContain(
      'Beschlussfähig ist das Treffen mit mindestens 60 % der 50 Mitglieder, das sind 30 Mitglieder. Es war nicht beschlussfähig; anwesend oder vertreten waren höchstens 20 stimmberechtigte Mitglieder. Ohne Beschlussfähigkeit gilt das Ergebnis einer Abstimmung vorbehaltlich einer späteren Bestätigung.',
    );
    expect(text).toContain('nicht beschlussfähig: 20 von 30 erforderlichen Stimmberechtigten anwesend');
    expect(text).toContain('Abstimmungen und was sie bewirken');
    expect(text).not.toContain('Gefasste und abgelehnte Beschlüsse');
    expect(text).not.toContain('"angenommen"');
    expect(text).not.toContain('"Beschluss B-');
  });

  it.each([
    ['notPossible', 'kein Beschluss (nicht beschlussfähig)'],
    ['recommendation', 'Empfehlung (nicht beschlussfähig)'],
    ['confirmedLater', 'angenommen vorbehaltlich Bestätigung'],
  ] as const)('calls a vote without quorum what the rule makes of it: %s', (without, words) => {
    const agenda = withoutQuorum.agenda.map((item) => ({
      ...item,
      outcomes: item.outcomes.map((outcome) => ({
        ...outcome,
        ...(outcome.quorum && { quorum: { ...outcome.quorum, without } }),
      })),
    }));
    for (const variant of ['full', 'members', 'chathamHouse', 'decisions'] as const) {
      const { blocks } = minutesDocument({ ...withoutQuorum, agenda }, german, { variant });
      expect(JSON.stringify(blocks)).toContain(words);
      expect(JSON.stringify(blocks)).toContain('Feststellung der Beschlussfähigkeit');
    }
  });

  it.each([
    ['notVoted', 'ohne Ergebnis, nicht abgestimmt'],
    ['noResult', 'ohne Ergebnis'],
  ] as const)('says in box and overview that a decision was not taken: %s', (undecided, words) => {
    const quorum = { present: 20, required: 30, without: 'notPossible' } as const;
    const outcome = {
      kind: 'decision',
      number: 'B-2026-04',
      text: 'Wir beginnen im Januar',
      undecided,
      quorum,
    } as const;
    const agenda = sampleMinutes.agenda.slice(0, 1).map((item) => ({ ...item, outcomes: [outcome] }));
    for (const variant of ['full', 'members', 'chathamHouse', 'decisions'] as const) {
      const { blocks } = minutesDocument({ ...sampleMinutes, contentVersion: 2, agenda }, german, { variant });
      expect(blocks.find(({ kind }) => kind === 'outcome')).toMatchObject({
        label: 'Beschlussvorschlag B-2026-04',
        status: { text: words, tone: 'negative' },
      });
      expect(JSON.stringify(blocks)).toContain('nicht beschlussfähig: 20 von 30 erforderlichen Stimmberechtigten');
      const overview = blocks.find((block) => block.kind === 'table' && block.caption.startsWith('Beschlüsse, auch'));
      if (variant === 'full') expect(JSON.stringify(overview)).toContain(`[{"text":"${words}"}]`);
    }
  });
  it('prints what earlier versions froze of a decision without a result as they printed it', () => {
    const outcome = { kind: 'decision', number: 'B-2026-04', text: 'Wir beginnen im Januar' } as const;
    const agenda = sampleMinutes.agenda.slice(0, 1).map((item) => ({ ...item, outcomes: [outcome] }));
    const { blocks } = minutesDocument({ ...sampleMinutes, agenda }, german);
    expect(blocks.find(({ kind }) => kind === 'outcome')).toMatchObject({ label: 'Beschluss B-2026-04' });
    expect(JSON.stringify(blocks)).not.toContain('ohne Ergebnis');
  });

  it('says from when on the meeting was quorate', () => {
    const quorum = { required: 4, present: 6, from: '2026-12-09T09:07:00Z', without: 'notPossible' } as const;
    expect(JSON.stringify(blocksOf({ ...sampleMinutes, contentVersion: 2, quorum }))).toContain(
      'mit mindestens 4 stimmberechtigten Mitgliedern. Es war ab 10:07 Uhr beschlussfähig; anwesend oder vertreten waren bis zu 6 stimmberechtigte Mitglieder.',
    );
  });

  it('prints dates, times and numbers as Germans write them', () => {
    const text = JSON.stringify(blocksOf(sampleMinutes));
    expect(text).toContain('Mittwoch, 09.12.2026');
    expect(text).toContain('10:00 bis 12:30 Uhr');
    expect(text).toContain('15.12.2026');
    expect(text).toContain('bis 11:05');
    expect(text).toContain('38 Ja · 1 Nein · 2 Enthaltungen');
    expect(text).toContain('9 Ja · 30 Nein · 1 Enthaltung"');
    expect(text).toContain('7 Personen, davon 1 Gast');
  });

  it('shows wall-clock times as they were planned', () => {
    const meeting = { ...sampleMinutes.meeting, start: '2026-07-01T23:30', end: '2026-07-02T00:15' };
    const text = JSON.stringify(blocksOf({ ...sampleMinutes, meeting }));
    expect(text).toContain('Mittwoch, 01.07.2026 bis Donnerstag, 02.07.2026');
    expect(text).toContain('23:30 bis 00:15 Uhr');
  });

  it('speaks English where the minutes do', () => {
    const words = htmlWords(documentToHtml(minutesDocument({ ...sampleMinutes, language: 'en' }, english))).join(' ');
    expect(words).toContain('Decisions at a glance');
    expect(words).toContain('38 yes · 1 no · 2 abstentions');
    expect(words).not.toContain('Beschluss B-');
  });

  it('says how far the minutes are, in every variant', () => {
    const note = { standing: { stage: 'circulated', until: '2027-01-06' }, addenda: [] } as const;
    for (const variant of minutesVariants) {
      expect(JSON.stringify(minutesDocument(sampleMinutes, german, { variant, note }).blocks)).toContain(
        'Verteilt, noch nicht genehmigt; Einwände bis 06.01.2027',
      );
    }
    const approved = {
      standing: { stage: 'approved', on: '2027-01-20', by: 'silence', meeting: '' },
      addenda: [{ number: 'P-2026-04/N1', date: '2027-02-01T09:00:00Z' }],
    } as const;
    const text = JSON.stringify(minutesDocument(sampleMinutes, german, { note: approved }).blocks);
    expect(text).toContain('Genehmigt am 20.01.2027');
    expect(text).toContain('P-2026-04/N1 vom 01.02.2027');
  });

  it('counts versions, and names the one that a correction replaces', () => {
    const { letterhead } = minutesDocument({ ...sampleMinutes, version: 2, supersedes: 'P-2026-03' }, german);
    expect(letterhead.version).toBe('Fassung 2, ersetzt Fassung 1');
    expect(minutesDocument(sampleMinutes, german, { variant: 'members' }).letterhead.version).toBe(
      'Fassung 1 · für Mitglieder',
    );
  });

  it('says so when nobody came and nothing was on the agenda', () => {
    const words = htmlWords(
      documentToHtml(
        minutesDocument({ ...sampleMinutes, present: [], agenda: [], excused: [], absentCount: 0 }, german),
      ),
    );
    expect(words.join(' ')).toContain('Es ist niemand als anwesend erfasst.');
    expect(words.join(' ')).not.toContain('Tagesordnung');
  });
});

describe('writers', () => {
  it.each([
    ['ordinary', sampleMinutes],
    ['large', largeMinutes(60, 12)],
    ['hostile', hostileMinutes],
  ])('carry the same words in the same order: %s minutes', (_, content) => {
    const model = minutesDocument(content, german);
    const inHtml = htmlWords(documentToHtml(model));
    expect(markdownWords(documentToMarkdown(model))).toEqual(inHtml);
    expect(inHtml.length).toBeGreaterThan(150);
  });
});
