import fc from 'fast-check';
import { EditorState, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import {
  breakLine,
  indentAtStart,
  indentLines,
  linkAround,
  setLink,
  toggleBold,
  toggleDone,
  toggleLine,
  unwrapLine,
} from '../../../renderer/fields/richText/commands';
import { activeFormats } from '../../../renderer/fields/richText/formats';
import { nodeToRich, richToNode } from '../../../renderer/fields/richText/schema';
import { lineToText, plainToRich, richLine, type RichText } from '../../../shared/text/rich/richText';
import { richText } from '../../support/randomRich';

/** An editor without a page. The caret is where `|` stands, a selection between two of them. */
function createEditor(rich: RichText) {
  const marks: number[] = [];
  const doc = richToNode(rich);
  doc.descendants((node, at) => {
    for (const { index } of (node.text ?? '').matchAll(/\|/gu)) marks.push(at + index - marks.length);
  });
  const clean = rich.map((line) => ({
    ...line,
    runs: line.runs.flatMap((run) => {
      const text = run.text.replaceAll('|', '');
      return text === '' ? [] : [{ ...run, text }];
    }),
  }));
  let state = EditorState.create({ doc: richToNode(clean) });
  const [from = 1, to = from] = marks;
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  const dispatch = (tr: Transaction): void => {
    state = state.apply(tr);
  };
  return {
    run: (command: Command): boolean => command(state, dispatch),
    type: (text: string) => dispatch(state.tr.insertText(text)),
    lines: () =>
      nodeToRich(state.doc).map(
        (line) =>
          `${line.kind}${line.indent > 0 ? ` ${line.indent}` : ''}${line.isDone ? ' done' : ''}: ${lineToText(line)}`,
      ),
    rich: () => nodeToRich(state.doc),
    formats: () => activeFormats(state),
    link: () => linkAround(state),
  };
}

const lines = (...all: readonly (readonly [Parameters<typeof richLine>[0], string])[]): RichText =>
  all.map(([kind, text]) => richLine(kind, text));

describe('the editor’s document', () => {
  test('holds every rich text as it is', () => {
    fc.assert(
      fc.property(richText, (rich) => {
        const node = richToNode(rich);
        node.check();
        expect(nodeToRich(node)).toEqual(rich);
      }),
    );
  });
});

describe('a line', () => {
  test('becomes what is asked for, and text again', () => {
    const editor = createEditor(lines(['text', 'e|ins'], ['quote', 'zw|ei'], ['text', 'drei']));
    expect(editor.formats()).toBe('');
    editor.run(toggleLine('check'));
    expect(editor.lines()).toEqual(['check: eins', 'check: zwei', 'text: drei']);
    expect(editor.formats()).toBe('check');
    editor.run(toggleDone);
    expect(editor.lines().slice(0, 2)).toEqual(['check done: eins', 'check done: zwei']);
    editor.run(toggleLine('bullet'));
    expect(editor.lines().slice(0, 2)).toEqual(['bullet: eins', 'bullet: zwei']);
    editor.run(toggleLine('bullet'));
    expect(editor.lines()).toEqual(['text: eins', 'text: zwei', 'text: drei']);
    expect(editor.run(toggleDone)).toBe(false);
  });

  test('goes one deeper than the entry before and no further; there the key does nothing, and stays in the text', () => {
    const editor = createEditor(lines(['bullet', 'eins'], ['check', '|zwei'], ['number', 'drei']));
    expect(Array.from({ length: 3 }, () => editor.run(indentAtStart(1)))).toEqual([true, true, true]);
    expect(editor.lines()).toEqual(['bullet: eins', 'check 1: zwei', 'number: drei']);
    expect(Array.from({ length: 2 }, () => editor.run(indentAtStart(-1)))).toEqual([true, false]);
    const deepest = createEditor(['x', '|'].map((text) => ({ ...richLine('bullet', text), indent: 5 })));
    expect(deepest.run(indentAtStart(1))).toBe(true);
    expect(deepest.lines()).toEqual(['bullet 5: x', 'bullet 5: ']);
    for (const first of [lines(['bullet', '|']), lines(['bullet', 'a'], ['text', ''], ['bullet', '|'])]) {
      const alone = createEditor(first);
      const before = alone.lines();
      expect(alone.run(indentAtStart(1))).toBe(true);
      expect(alone.run(indentLines(1))).toBe(false);
      expect(alone.lines()).toEqual(before);
    }
  });

  test('goes deeper with those that are selected, where the first of them can', () => {
    const editor = createEditor(lines(['bullet', 'eins'], ['bullet', 'z|wei'], ['bullet', 'd|rei']));
    expect(editor.run(indentLines(1))).toBe(true);
    expect(editor.lines()).toEqual(['bullet: eins', 'bullet 1: zwei', 'bullet 1: drei']);
    expect(editor.run(indentLines(1))).toBe(false);
    expect(createEditor(lines(['bullet', 'e|ins'], ['bullet', 'z|wei'])).run(indentLines(1))).toBe(false);
  });

  test('is not indented by the key within its words, or where it is no entry', () => {
    const within = createEditor(lines(['bullet', 'null'], ['bullet', 'e|ins']));
    expect(within.run(indentAtStart(1))).toBe(false);
    expect(within.run(indentLines(1))).toBe(true);
    expect(createEditor(lines(['text', '|eins'])).run(indentAtStart(1))).toBe(false);
  });
});

describe('Enter', () => {
  test.each([
    ['goes on with a list, nothing ticked', lines(['check', 'eins|']), ['check: eins', 'check: x']],
    ['divides an entry', lines(['bullet', 'ei|ns']), ['bullet: ei', 'bullet: xns']],
    ['leaves an empty entry', lines(['bullet', '|']), ['text: x']],
    ['is followed by text behind a heading', lines(['heading1', 'Titel|']), ['heading1: Titel', 'text: x']],
    ['divides a heading', lines(['heading2', 'Ti|tel']), ['heading2: Ti', 'heading2: xtel']],
    ['makes room above a heading', lines(['heading1', '|Titel']), ['text: ', 'heading1: xTitel']],
    ['replaces what is selected', lines(['text', 'a|b'], ['bullet', 'c|d']), ['text: a', 'text: xd']],
  ] as const)('%s', (_, rich, expected) => {
    const editor = createEditor(rich);
    expect(editor.run(breakLine)).toBe(true);
    editor.type('x');
    expect(editor.lines()).toEqual(expected);
  });

  test('goes on with a list that was typed where nothing can be formatted, and ends it', () => {
    const editor = createEditor(plainToRich('  - eins|'));
    editor.run(breakLine);
    expect(editor.lines()).toEqual(['text:   - eins', 'text:   - ']);
    editor.run(breakLine);
    expect(editor.lines()).toEqual(['text:   - eins', 'text: ']);
  });

  test('in an empty entry of a list in a list goes one out', () => {
    const editor = createEditor([{ ...richLine('number', '|'), indent: 2 }]);
    editor.run(breakLine);
    expect(editor.lines()).toEqual(['number 1: ']);
  });
});

test('Backspace before the first letter takes away what the line is, and only then joins lines', () => {
  const editor = createEditor([richLine('text', 'a'), { ...richLine('bullet', '|b'), indent: 1 }]);
  expect(editor.run(unwrapLine)).toBe(true);
  expect(editor.lines()).toEqual(['text: a', 'bullet: b']);
  expect(editor.run(unwrapLine)).toBe(true);
  expect(editor.lines()).toEqual(['text: a', 'text: b']);
  expect(editor.run(unwrapLine)).toBe(false);
});

describe('a link', () => {
  test('is put on words, found around the caret, changed as a whole, and taken away', () => {
    const editor = createEditor(plainToRich('siehe |hier|.'));
    editor.run(setLink('https://example.org'));
    editor.run(toggleBold);
    expect(editor.rich()[0]?.runs.map(({ text, link }) => [text, link])).toEqual([
      ['siehe ', ''],
      ['hier', 'https://example.org'],
      ['.', ''],
    ]);
    expect(editor.link()).toMatchObject({ href: 'https://example.org', from: 7, to: 11 });
    expect(editor.formats()).toContain('link');
    editor.run(setLink('https://example.com'));
    expect(editor.rich()[0]?.runs[1]).toMatchObject({ text: 'hier', link: 'https://example.com' });
    editor.run(setLink(''));
    expect(editor.rich()).toEqual(plainToRich('siehe hier.'));
  });

  test('without words says its address', () => {
    const editor = createEditor(plainToRich('an |'));
    editor.run(setLink('mailto:anna@example.org'));
    expect(editor.lines()).toEqual(['text: an anna@example.org']);
  });
});
