import { describe, expect, it } from 'vitest';
import { canonicalJson, hashMinutesContent, parseMinutesContent, type MinutesContent } from '../../../shared/documents';
import { freezeText } from '../../../shared/documents/rich/frozenText';
import { buildMinutesContent, hasChangedSince } from '../../../shared/domain/minutes';
import { imageLine, richLine, type RichText } from '../../../shared/text/rich/richText';
import { createSharedText } from '../../../shared/text/sharedText';
import { frozenOf, richMinutes, sampleMinutes } from '../../support/documents/sampleMinutes';
import { EVERYTHING, richRun, runsLine } from '../../support/documents/sampleRich';
import { heading, sharedRich, withText } from '../../support/minutesSource';

const FORMATTED: RichText = [
  runsLine('text', [richRun('Ulm '), richRun('berichtet', { isBold: true })]),
  richLine('bullet', 'eins'),
  richLine('check', 'zwei'),
];

function textOf({ agenda }: MinutesContent): Pick<MinutesContent['agenda'][number], 'text' | 'rich'> {
  const { text = '', rich } = agenda[1] ?? {};
  return { text, ...(rich && { rich }) };
}

describe('a formatted text in minutes', () => {
  it('stands beside its letters, which are what every version prints', () => {
    expect(textOf(buildMinutesContent(withText(sharedRich(FORMATTED)), heading))).toEqual({
      text: 'Ulm berichtet\neins\nzwei',
      rich: [
        { runs: [{ text: 'Ulm ' }, { text: 'berichtet', bold: true }] },
        { kind: 'bullet', runs: [{ text: 'eins' }] },
        { kind: 'check', runs: [{ text: 'zwei' }] },
      ],
    });
  });

  it('is not there where nothing is formatted: content and hash are what an earlier version makes of it', () => {
    for (const text of ['', 'nur Text\n- wie getippt\n', 'Zeile\n\nnoch eine']) {
      const content = buildMinutesContent(withText(createSharedText(text)), heading);
      expect(textOf(content)).toEqual({ text });
      expect(canonicalJson(content)).not.toContain('"rich"');
    }
    const plain = sharedRich([runsLine('text', [richRun('Ayşe', { mention: 'member:a' }), richRun(' kommt')])]);
    expect(freezeText(plain)).toEqual({ text: 'Ayşe kommt' });
  });

  it('names no record: neither who is mentioned nor the file of a picture', () => {
    const frozen = frozenOf([
      runsLine('bullet', [richRun('Frau '), richRun('Çelik', { mention: 'member:a' })]),
      imageLine('file:0001', 'Säulen'),
      { ...imageLine('file:0002', ''), isDecorative: true },
    ]);
    expect(frozen.rich).toEqual([
      { kind: 'bullet', runs: [{ text: 'Frau Çelik' }] },
      { kind: 'image', runs: [{ text: 'Säulen' }] },
      { kind: 'image', decorative: true, runs: [] },
    ]);
  });

  it('keeps the name that a later version gives a line', () => {
    expect(frozenOf([{ ...richLine('text', 'x = y'), foreign: 'formula' }])).toEqual({
      text: 'x = y',
      rich: [{ kind: 'formula', runs: [{ text: 'x = y' }] }],
    });
  });

  it('changes the hash with every look', () => {
    const hashes = [
      FORMATTED,
      FORMATTED.map((line) => (line.kind === 'check' ? { ...line, isDone: true } : line)),
      FORMATTED.map((line) => (line.kind === 'bullet' ? { ...line, kind: 'number' as const } : line)),
      FORMATTED.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, isItalic: true })) })),
    ].map((rich) => hashMinutesContent(buildMinutesContent(withText(sharedRich(rich)), heading)));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('the record since it was frozen', () => {
  const frozen = buildMinutesContent(withText(sharedRich(FORMATTED)), heading);

  it('is unchanged as it is, and changed by a look or a word', () => {
    expect(hasChangedSince(withText(sharedRich(FORMATTED)), frozen)).toBe(false);
    const ticked = FORMATTED.map((line) => (line.kind === 'check' ? { ...line, isDone: true } : line));
    expect(hasChangedSince(withText(sharedRich(ticked)), frozen)).toBe(true);
    expect(hasChangedSince(withText(sharedRich([...FORMATTED, richLine('text', 'mehr')])), frozen)).toBe(true);
  });

  it('is unchanged where an earlier version froze the words of a formatted text, and changed by a word', () => {
    const body = sharedRich(FORMATTED);
    const agenda = frozen.agenda.map(({ rich: _rich, ...item }) => item);
    // That version froze the letters as they lie in the shared text, which ends with the line feed of its last line.
    const earlier = {
      ...frozen,
      agenda: agenda.map((item, index) => (index === 1 ? { ...item, text: body.text } : item)),
    };
    expect(hasChangedSince(withText(body), earlier)).toBe(false);
    expect(hasChangedSince(withText(sharedRich([...FORMATTED, richLine('text', 'mehr')])), earlier)).toBe(true);
  });
});

describe('reading formatted content', () => {
  const [item] = richMinutes.agenda.slice(1);
  if (!item) throw new Error('no item');
  const parse = (changed: object): string => {
    const parsed = parseMinutesContent(JSON.stringify({ ...sampleMinutes, agenda: [{ ...item, ...changed }] }));
    return parsed.ok ? 'ok' : parsed.error.type;
  };

  it('takes what this version froze, and kinds and fields that a later one may add', () => {
    expect(parse({})).toBe('ok');
    expect(parse({ text: 'a', rich: [{ kind: 'formula', size: 3, runs: [{ text: 'a', colour: 'red' }] }] })).toBe('ok');
    expect(frozenOf(EVERYTHING).text).toBe(item.text);
  });

  it.each([
    ['words that are not those beside it', { text: 'angenommen', rich: [{ runs: [{ text: 'abgelehnt' }] }] }],
    ['a line more', { text: 'a', rich: [{ runs: [{ text: 'a' }] }, { runs: [] }] }],
    ['no line', { text: '', rich: [] }],
    ['a line break within a line', { text: 'a\nb', rich: [{ runs: [{ text: 'a\nb' }] }] }],
    ['an address that runs a script', { text: 'a', rich: [{ runs: [{ text: 'a', link: 'javascript:alert(1)' }] }] }],
    ['an address of a file', { text: 'a', rich: [{ runs: [{ text: 'a', link: 'file:///etc/passwd' }] }] }],
    [
      'an address with a quote',
      { text: 'a', rich: [{ runs: [{ text: 'a', link: 'https://a.example/" onclick="x' }] }] },
    ],
    ['runs of nothing without end', { text: '', rich: [{ runs: [{ text: '' }, { text: '' }] }] }],
    ['a kind of any length', { text: 'a', rich: [{ kind: 'x'.repeat(41), runs: [{ text: 'a' }] }] }],
    ['a depth that is none', { text: 'a', rich: [{ kind: 'bullet', indent: -1, runs: [{ text: 'a' }] }] }],
    ['a box that is neither', { text: 'a', rich: [{ kind: 'check', done: 'yes', runs: [{ text: 'a' }] }] }],
    ['lines that are none', { text: 'a', rich: ['a'] }],
  ])('refuses %s', (_, changed) => {
    expect(parse(changed)).toBe('damaged');
  });
});
