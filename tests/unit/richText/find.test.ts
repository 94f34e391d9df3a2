import { EditorState } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { findHits, findIn, findMarks } from '../../../renderer/fields/richText/find';
import { richToNode } from '../../../renderer/fields/richText/schema';
import { plainToRich, PLAIN_LOOK, richLine } from '../../../shared/text/rich/richText';

const bold = { ...PLAIN_LOOK, isBold: true };

test('words are found across their looks, in lists and in cells, and never across two lines or cells', () => {
  const doc = richToNode([
    {
      ...richLine('heading1', ''),
      runs: [
        { text: 'Ki', ...bold },
        { text: 'el', ...PLAIN_LOOK },
      ],
    },
    richLine('bullet', 'in Kiel'),
    richLine('row', 'Ki\tel Kiel'),
    richLine('text', 'Ki'),
    richLine('text', 'el'),
  ]);
  const hits = findHits(doc, 'kiel');
  expect(hits.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['Kiel', 'Kiel', 'Kiel']);
});

test('what is written while something is looked for moves the hits, and a new one counts', () => {
  const plugin = findMarks({ hit: 'hit', current: 'current' });
  let state = EditorState.create({ doc: richToNode(plainToRich('Ulm\nBonn und Ulm')), plugins: [plugin] });
  const hits = findHits(state.doc, 'ulm');
  state = state.apply(state.tr.setMeta(plugin, { query: 'ulm', hits, current: 1 }));
  state = state.apply(state.tr.insertText('Ulm, ', 1));
  const find = findIn(state);
  expect(find.hits).toHaveLength(3);
  expect(find.current).toBe(2);
  expect(state.doc.textBetween(find.hits[2]?.from ?? 0, find.hits[2]?.to ?? 0)).toBe('Ulm');
});

test('a letter that is everywhere marks only what is around the place', () => {
  const plugin = findMarks({ hit: 'hit', current: 'current' });
  let state = EditorState.create({ doc: richToNode(plainToRich('ä'.repeat(5000))), plugins: [plugin] });
  state = state.apply(state.tr.setMeta(plugin, { query: 'a', hits: findHits(state.doc, 'a'), current: 2500 }));
  expect(findIn(state).hits).toHaveLength(5000);
  const marks = plugin.props.decorations?.call(plugin, state);
  expect(marks instanceof DecorationSet && marks.find()).toHaveLength(500);
});
