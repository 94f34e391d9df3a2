import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { DecorationSet, type Decoration } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { lineLabels } from '../../../renderer/fields/richText/lineLabels';
import { replaceLines } from '../../../renderer/fields/richText/replace';
import { richToNode } from '../../../renderer/fields/richText/schema';
import { richLine, type RichText } from '../../../shared/text/rich/richText';
import { richText } from '../../support/randomRich';

const plugin = lineLabels('e', {
  row: (number, count) => `Zeile ${number} von ${count}`,
  column: (number) => `Spalte ${number}`,
});

function stateOf(rich: RichText): EditorState {
  return EditorState.create({ doc: richToNode(rich), plugins: [plugin] });
}

function shownIn(state: EditorState): DecorationSet {
  const shown = plugin.props.decorations?.call(plugin, state);
  return shown instanceof DecorationSet ? shown : DecorationSet.empty;
}

/** What a decoration says; ProseMirror shows it to nobody but the page. */
function saidBy(decoration: Decoration | undefined): unknown {
  return decoration && Reflect.get(decoration, 'type');
}

function attributesOf(decoration: Decoration): object {
  const said = saidBy(decoration);
  const isNode = typeof said === 'object' && said !== null && 'attrs' in said;
  return isNode && typeof said.attrs === 'object' && said.attrs !== null ? said.attrs : {};
}

/** What the decorations of a document say, from its beginning: `4 role=list aria-owns=e-1`. */
function labels(state: EditorState): readonly string[] {
  return shownIn(state)
    .find()
    .map((decoration) => {
      const said = Object.entries(attributesOf(decoration)).map(([name, value]) => `${name}=${String(value)}`);
      return [decoration.from, ...said].join(' ');
    })
    .sort();
}

test('the first entry of a list has it around itself, and the list owns the others', () => {
  const state = stateOf([richLine('text', ''), richLine('bullet', ''), richLine('check', ''), richLine('check', '')]);
  expect(labels(state)).toEqual([
    '2 id=e-1 role=listitem aria-level=1 aria-posinset=1 aria-setsize=1',
    '2 nodeName=div role=list',
    '4 id=e-2 role=listitem aria-level=1 aria-posinset=1 aria-setsize=2',
    '4 nodeName=div role=list aria-owns=e-3',
    '6 id=e-3 role=listitem aria-level=1 aria-posinset=2 aria-setsize=2',
  ]);
});

test('whatever becomes of a text, its lines are labelled as those of the same text that is opened anew', () => {
  fc.assert(
    fc.property(fc.array(richText, { minLength: 2, maxLength: 5 }), ([first = [], ...others]) => {
      let state = stateOf(first);
      for (const next of others) {
        state = state.apply(replaceLines(state.tr, richToNode(next)));
        expect(labels(state)).toEqual(labels(stateOf(next)));
      }
    }),
  );
});

test('letters that are typed move the labels and make none anew, but for those of a head', () => {
  const table = (head: string, row: string): EditorState =>
    stateOf([richLine('headRow', head), richLine('row', row), richLine('number', 'eins')]);
  const before = table('Ort\tStand', 'Ulm');
  const after = before.apply(before.tr.insertText('Neu-', 16));
  expect(labels(after)).toEqual(labels(table('Ort\tStand', 'Neu-Ulm')));
  expect(shownIn(after).find().map(saidBy)).toEqual(shownIn(before).find().map(saidBy));
  expect(saidBy(shownIn(after).find()[0])).toBe(saidBy(shownIn(before).find()[0]));
  const renamed = before.apply(before.tr.insertText('Stand', 2, 5));
  expect(labels(renamed)).toEqual(labels(table('Stand\tStand', 'Ulm')));
});
