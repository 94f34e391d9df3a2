import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { notesToMarkdown } from '../../../shared/domain/openExport/notesToMarkdown';
import { richToMarkdown } from '../../../shared/documents/richToMarkdown';
import { writeRich } from '../../../shared/text/rich/writeRich';
import { richToPlain } from '../../../shared/text/rich/richToPlain';
import { imageLine, PLAIN_LOOK, richLine, type RichRun, type RichText } from '../../../shared/text/rich/richText';
import { sharedToRich } from '../../../shared/text/rich/sharedToRich';
import { openSharedText, readSharedText, type SharedText } from '../../../shared/text/sharedText';
import { record } from '../../support/records';

const run = (text: string, look: Partial<RichRun> = {}): RichRun => ({
  text,
  ...PLAIN_LOOK,
  ...look,
});

const RICH: RichText = [
  richLine('heading1', 'Ziel & *Weg*'),
  {
    ...richLine('text', ''),
    runs: [
      run('Ein '),
      run('fetter ', { isBold: true }),
      run('und', { isBold: true, isItalic: true }),
      run(' '),
      run('Plan', { link: 'https://example.org/a_b' }),
    ],
  },
  richLine('text', 'gleich darunter'),
  richLine('text', ''),
  richLine('text', '15. Dezember'),
  richLine('number', 'eins'),
  { ...richLine('bullet', 'drinnen'), indent: 1 },
  richLine('number', 'zwei'),
  { ...richLine('check', 'fertig'), isDone: true },
  richLine('check', 'offen'),
  richLine('quote', 'Gesagt'),
  richLine('quote', 'getan'),
  richLine('headRow', 'Ort\tEuro'),
  { ...richLine('row', ''), runs: [run('Ulm | neu', { link: 'https://example.org/a|b' }), run('\t1200\tübrig')] },
  richLine('row', 'Köln'),
  richLine('headRow', 'zweite'),
  imageLine('file:1', 'Ein Plan'),
  { ...richLine('text', ''), runs: [run('Es fragt '), run('Anna Weiß', { mention: 'member:1' })] },
];

function shared(rich: RichText): SharedText {
  const doc = openSharedText({ update: '', text: '' });
  writeRich(doc, rich);
  return readSharedText(doc);
}

describe('a rich text without format', () => {
  test('has the signs that one would type', () => {
    expect(richToPlain(RICH)).toBe(
      [
        'Ziel & *Weg*',
        'Ein fetter und Plan (https://example.org/a_b)',
        'gleich darunter',
        '',
        '15. Dezember',
        '1. eins',
        '  - drinnen',
        '2. zwei',
        '[x] fertig',
        '[ ] offen',
        '> Gesagt',
        '> getan',
        'Ort\tEuro',
        'Ulm | neu (https://example.org/a|b)\t1200\tübrig',
        'Köln',
        'zweite',
        'Ein Plan',
        'Es fragt Anna Weiß',
      ].join('\n'),
    );
  });

  test('says an address once', () => {
    const line = { ...richLine('text', ''), runs: [run('a@example.org', { link: 'mailto:a@example.org' })] };
    expect(richToPlain([line])).toBe('a@example.org');
  });
});

describe('a rich text as Markdown', () => {
  test('is read by others as what it is', () => {
    const html = new MarkdownIt().render(richToMarkdown(RICH, 2)).replace(/\n/gu, '');
    expect(html).toContain('<h3>Ziel &amp; *Weg*</h3>');
    expect(html).toContain(
      '<p>Ein <strong>fetter</strong> <em><strong>und</strong></em> <a href="https://example.org/a_b">Plan</a><br>gleich darunter</p>',
    );
    expect(html).toContain('<p>15. Dezember</p>');
    expect(html).toContain('<ol><li>eins<ul><li>drinnen</li></ul></li><li>zwei</li></ol>');
    expect(html).toContain('<ul><li>[x] fertig</li><li>[ ] offen</li></ul>');
    expect(html).toContain('<blockquote><p>Gesagt<br>getan</p></blockquote>');
    expect(html).toContain(
      '<thead><tr><th>Ort</th><th>Euro</th><th></th></tr></thead><tbody><tr><td><a href="https://example.org/a%7Cb">Ulm | neu</a></td><td>1200</td><td>übrig</td></tr><tr><td>Köln</td><td></td><td></td></tr></tbody>',
    );
    expect(html).toContain('<th>zweite</th>');
    expect(html).toContain('<p><img src="" alt="Ein Plan"></p><p>Es fragt Anna Weiß</p>');
  });

  test('has an empty head where a table has none', () => {
    const html = new MarkdownIt().render(richToMarkdown([richLine('row', 'a\tb')], 2)).replace(/\n/gu, '');
    expect(html).toMatch(/<thead><tr><th><\/th><th><\/th><\/tr><\/thead><tbody><tr><td>a<\/td><td>b<\/td><\/tr>/u);
  });
});

describe('the notes of an export', () => {
  test('stand under their topics, contributions under their note, and nothing of the trash', () => {
    const stamp = (minute: number): string => `2026-11-24T10:0${minute}:00.000Z-0000-abcd`;
    const [before, a, b] = [
      { ...record('notes', 'note:1', { topicId: 'topic:a', title: 'Erst', body: shared(RICH) }), createdAt: stamp(1) },
      record('topics', 'topic:a', { title: 'Erstes', position: 1 }),
      record('topics', 'topic:b', { title: 'Zweites', position: 2 }),
    ];
    const reply = {
      topicId: 'topic:a',
      parentId: 'note:1',
      kind: 'contribution',
      body: shared([richLine('text', 'Ja.')]),
    } as const;
    const text = notesToMarkdown([
      {
        ...record('notes', 'note:3', { topicId: 'topic:b', title: 'Später', body: shared([richLine('bullet', 'x')]) }),
      },
      before,
      { ...record('notes', 'note:2', reply) },
      { ...record('notes', 'note:4', { title: 'Weg' }), deletedAt: stamp(3) },
      { ...b },
      { ...a },
    ]);
    expect(text.split('\n').filter((line) => /^#/u.test(line))).toEqual([
      '# Erstes',
      '## Erst',
      '### Ziel \\& \\*Weg\\*',
      '### contribution',
      '# Zweites',
      '## Später',
    ]);
    expect(text).toContain('- x');
    const drawn = { ...record('notes', 'note:5', { title: 'Bild', body: shared([imageLine('file:1', 'Plan')]) }) };
    expect(notesToMarkdown([drawn], new Map([['file:1', 'dateien/Plan 1.png']]))).toContain(
      '![Plan](<dateien/Plan 1.png>)',
    );
    expect(notesToMarkdown([drawn])).toContain('![Plan]()');
    expect(text).not.toContain('Weg\n');
    expect(notesToMarkdown([])).toBe('');
  });
});

describe('a state that cannot be read', () => {
  test.each([
    ['is damaged', { update: '%%%', text: 'steht' }],
    ['is too large', { update: 'A'.repeat(20_000_001), text: 'steht' }],
    ['is cut off', { update: shared(RICH).update.slice(0, 40), text: 'steht' }],
    ['was never there', { update: '', text: 'steht' }],
  ])('%s: the plain text beside it stands', (_, value) => {
    expect(sharedToRich(value)).toEqual([richLine('text', 'steht')]);
  });
});
