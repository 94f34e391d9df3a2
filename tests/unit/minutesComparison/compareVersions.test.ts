import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinutesContent } from '../../../shared/documents';
import {
  compareVersions,
  type ComparedSection,
  type VersionComparison,
} from '../../../shared/domain/minutesComparison';
import { pairUp } from '../../../shared/domain/minutesComparison/pairUp';
import { createTranslate } from '../../../shared/messages/translate';
import { arbitraryMinutes } from '../../support/documents/arbitraryMinutes';
import { richLine, type RichText } from '../../../shared/text/rich/richText';
import { frozenOf, sampleMinutes } from '../../support/documents/sampleMinutes';
import { richRun, runsLine } from '../../support/documents/sampleRich';

const t = createTranslate('de');
const NONE = { changed: 0, added: 0, removed: 0 };

function compare(right: MinutesContent, left = sampleMinutes): VersionComparison {
  return compareVersions(left, right, t, 'de');
}

function changed(
  { sections }: VersionComparison,
  kind: ComparedSection['kind'],
): readonly (readonly [string, string | undefined, string | undefined])[] {
  return sections
    .filter((section) => section.kind === kind)
    .flatMap(({ rows }) =>
      rows.filter(({ change }) => change !== 'same').map(({ label, left, right }) => [label, left, right] as const),
    );
}

const [welcome, guide, measuring] = sampleMinutes.agenda;
if (!welcome || !guide || !measuring) throw new Error('the sample has three items');

describe('comparing versions', () => {
  it('finds nothing in a version that only was frozen again', () => {
    const { isSame, counts } = compare({
      ...sampleMinutes,
      number: 'P-2026-05',
      version: 2,
      supersedes: 'P-2026-04',
      finalisedAt: '2026-12-12T08:00:00Z',
    });
    expect(isSame).toBe(true);
    expect(counts).toEqual({ head: NONE, attendance: NONE, item: NONE, decisions: NONE, tasks: NONE });
  });

  describe('a formatted text', () => {
    const lines = [
      runsLine('text', [richRun('Ulm berichtet '), richRun('heute', { isBold: true })]),
      richLine('bullet', 'eins'),
      richLine('check', 'zwei'),
    ];
    const withText = (rich: RichText): MinutesContent => ({
      ...sampleMinutes,
      agenda: sampleMinutes.agenda.map((item, index) => (index === 1 ? { ...item, ...frozenOf(rich) } : item)),
    });
    const before = withText(lines);

    it('is the same as itself', () => {
      expect(compare(before, before).isSame).toBe(true);
    });

    it('says where only its looks differ, and where somebody formatted what was plain', () => {
      const plainly = lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, isBold: false })) }));
      expect(changed(compare(withText(plainly), before), 'item')).toEqual([
        ['Text (nur die Gestaltung)', 'Ulm berichtet heute\n- eins\n[ ] zwei', 'Ulm berichtet heute\n- eins\n[ ] zwei'],
      ]);
      const numbered = lines.map((line) => (line.kind === 'bullet' ? { ...line, kind: 'number' as const } : line));
      expect(changed(compare(withText(numbered), before), 'item')[0]?.[0]).toBe('Text (nur die Gestaltung)');
      const typed = withText([richLine('text', 'a'), richLine('text', '- b'), richLine('text', 'E\u2011Akte')]);
      const formatted = withText([richLine('text', 'a'), richLine('bullet', 'b'), richLine('bullet', 'E-Akte')]);
      expect(changed(compare(formatted, typed), 'item')[0]?.[0]).toBe('Text (nur die Gestaltung)');
    });

    it('names a changed word, a ticked box and another address as changes of the text', () => {
      const ticked = lines.map((line) => (line.kind === 'check' ? { ...line, isDone: true } : line));
      expect(changed(compare(withText(ticked), before), 'item')).toEqual([
        ['Text', 'Ulm berichtet heute\n- eins\n[ ] zwei', 'Ulm berichtet heute\n- eins\n[x] zwei'],
      ]);
      const linked = (link: string): MinutesContent => withText([runsLine('bullet', [richRun('Seite', { link })])]);
      expect(changed(compare(linked('https://example.org/b'), linked('https://example.org/a')), 'item')).toEqual([
        ['Text', '- Seite (https://example.org/a)', '- Seite (https://example.org/b)'],
      ]);
    });
  });

  it('names changes of the head in the words of the document', () => {
    const comparison = compare({
      ...sampleMinutes,
      tlp: 'TLP:GREEN',
      meeting: { ...sampleMinutes.meeting, chair: 'Ayşe Çelik', end: '2026-12-09T12:00:00Z' },
    });
    expect(changed(comparison, 'head')).toEqual([
      ['Zeit', '10:00 bis 12:30 Uhr', '10:00 bis 13:00 Uhr'],
      ['Leitung', 'Renée Baumann', 'Ayşe Çelik'],
      ['Vertraulichkeit', expect.stringMatching(/^TLP:AMBER – /u), expect.stringMatching(/^TLP:GREEN – /u)],
    ]);
    expect(comparison.counts.head.changed).toBe(3);
  });

  it('counts people who are new, gone, or there in another way', () => {
    const [first, ...others] = sampleMinutes.present;
    if (!first) throw new Error('nobody present');
    const comparison = compare({
      ...sampleMinutes,
      present: [
        ...others.map((person) => (person.name === 'Ayşe Çelik' ? { ...person, office: 'CDO' } : person)),
        { name: 'Torsten Weiß', office: '', institution: 'IT.NRW', guest: false },
        { ...first, name: 'Neu Da' },
      ],
      excused: sampleMinutes.excused.slice(1),
    });
    expect(comparison.counts.attendance).toEqual({ changed: 2, added: 1, removed: 1 });
    expect(changed(comparison, 'attendance')).toContainEqual([
      'Torsten Weiß',
      'entschuldigt · IT.NRW',
      'anwesend · IT.NRW',
    ]);
  });

  it('keeps items together by their title when the agenda is reordered, by their number when they are renamed', () => {
    const renamed = { ...welcome, title: 'Willkommen', text: 'Alle da.' };
    const comparison = compare({
      ...sampleMinutes,
      agenda: [renamed, { ...measuring, number: '2' }, { ...guide, number: '3' }],
    });
    expect(changed(comparison, 'item')).toEqual([
      ['Gegenstand', 'TOP 1 · Begrüßung', 'TOP 1 · Willkommen'],
      ['Text', undefined, 'Alle da.'],
      ['Gegenstand', 'TOP 3 · Erfolgsmessung: Modell der Kennzahlen', 'TOP 2 · Erfolgsmessung: Modell der Kennzahlen'],
      [
        'Gegenstand',
        'TOP 2 · Gemeinsamer Leitfaden für KI-Assistenten',
        'TOP 3 · Gemeinsamer Leitfaden für KI-Assistenten',
      ],
    ]);
    expect(comparison.counts.item).toEqual({ changed: 3, added: 0, removed: 0 });
    expect(comparison.counts.decisions).toEqual(NONE);
  });

  it('shows votes, new decisions and lost tasks', () => {
    const [decision, task, information] = guide.outcomes;
    if (!decision?.votes || !task || !information) throw new Error('the sample has three outcomes');
    const outcomes = [
      { ...decision, votes: { ...decision.votes, yes: 37 } },
      information,
      { kind: 'decision', number: 'B-2026-10', text: 'Neu.', consensus: true } as const,
    ];
    const comparison = compare({ ...sampleMinutes, agenda: [welcome, { ...guide, outcomes }, measuring] });
    expect(comparison.counts).toMatchObject({
      item: NONE,
      decisions: { changed: 1, added: 1, removed: 0 },
      tasks: { changed: 0, added: 0, removed: 1 },
    });
    expect(changed(comparison, 'decisions')[0]?.[1]).toContain('38 Ja');
    expect(changed(comparison, 'decisions')[1]).toEqual([
      'TOP 2 · Gemeinsamer Leitfaden für KI-Assistenten',
      undefined,
      'Beschluss B-2026-10 · im Konsens\nNeu.',
    ]);
  });

  it('calls an item that only one version has new or gone as a whole', () => {
    const { sections, counts } = compare({ ...sampleMinutes, agenda: [welcome, guide] });
    expect(counts.item.removed).toBe(1);
    expect(sections.find(({ title }) => title.includes('Erfolgsmessung'))?.change).toBe('removed');
  });

  it('finds nothing between a version and itself, and every difference both ways', () => {
    fc.assert(
      fc.property(arbitraryMinutes, arbitraryMinutes, (one, other) => {
        expect(compare(one, one).isSame).toBe(true);
        const there = compare(one, other);
        const back = compare(other, one);
        expect(back.isSame).toBe(there.isSame);
        for (const kind of ['item', 'head', 'attendance'] as const)
          expect(back.counts[kind].added).toBe(there.counts[kind].removed);
      }),
      { seed: 20261125, numRuns: 60 },
    );
  });
});

describe('pairing two lists', () => {
  it('keeps the order of the right one and loses nobody', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 })
      .map((letters) => letters.map((letter) => ({ letter })));
    fc.assert(
      fc.property(text, text, (left, right) => {
        const pairs = pairUp(left, right, [({ letter }) => letter]);
        expect(pairs.flatMap((pair) => pair.right ?? [])).toEqual(right);
        expect(new Set(pairs.flatMap((pair) => pair.left ?? []))).toEqual(new Set(left));
        expect(pairs.flatMap((pair) => pair.left ?? [])).toHaveLength(left.length);
      }),
    );
  });
});
