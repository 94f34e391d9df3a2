import fc from 'fast-check';
import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { EditorState, Selection, TextSelection, type Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import {
  breakLine,
  indentLines,
  setLink,
  toggleBold,
  toggleLine,
  unwrapLine,
} from '../../../renderer/fields/richText/commands';
import { activeFormats } from '../../../renderer/fields/richText/formats';
import { endOfChange, moveOffset, offsetToPlace, placeToOffset } from '../../../renderer/fields/richText/letters';
import {
  breakBehindPicture,
  describePicture,
  insertPicture,
  movePicture,
  selectedPicture,
  selectPicture,
} from '../../../renderer/fields/richText/pictures/pictureCommands';
import { wholePictures } from '../../../renderer/fields/richText/pictures/wholePictures';
import { insertRich, replaceLines } from '../../../renderer/fields/richText/replace';
import { nodeToRich, richToNode } from '../../../renderer/fields/richText/schema';
import {
  addColumn,
  addRow,
  backInTable,
  cellBelow,
  deleteColumn,
  deleteRow,
  deleteTable,
  forwardInTable,
  insertTable,
  nextCell,
  previousCell,
  toggleHead,
} from '../../../renderer/fields/richText/tables';
import { wholeRows } from '../../../renderer/fields/richText/wholeRows';
import { lineToText, richLine, type RichText } from '../../../shared/text/rich/richText';
import { richText } from '../../support/randomRich';

/** An editor without a page, its caret in the first cell. */
function createEditor(rich: RichText) {
  let state = EditorState.create({ doc: richToNode(rich) });
  return {
    run: (...commands: readonly Command[]): boolean =>
      commands.map((command) => command(state, (tr) => (state = state.apply(tr)))).every((done) => done),
    type: (text: string) => (state = state.apply(state.tr.insertText(text))),
    lines: () => nodeToRich(state.doc).map((line) => `${line.kind}: ${lineToText(line).replaceAll('\t', '|')}`),
    formats: () => activeFormats(state),
  };
}

const TABLE: RichText = [richLine('headRow', 'Ort\tStand'), richLine('row', 'Ulm\tPilot'), richLine('row', 'Köln')];

describe('a table', () => {
  test('is put in the place of an empty line, and filled by Tab and Enter', () => {
    const editor = createEditor([richLine('text', '')]);
    expect(editor.run(insertTable)).toBe(true);
    editor.type('Ort');
    editor.run(nextCell);
    editor.type('Stand');
    editor.run(cellBelow, previousCell);
    editor.type('Ulm');
    expect(editor.lines()).toEqual(['headRow: Ort|Stand|', 'row: Ulm||', 'row: ||', 'text: ']);
    expect(editor.formats()).toBe('table tableHead');
    editor.run(cellBelow);
    editor.type('Köln');
    editor.run(cellBelow);
    expect(editor.lines()).toHaveLength(5);
    editor.run(cellBelow);
    editor.type('danach');
    expect(editor.lines()).toEqual(['headRow: Ort|Stand|', 'row: Ulm||', 'row: Köln||', 'text: danach']);
  });

  test('gets and loses rows and columns', () => {
    const editor = createEditor(TABLE);
    editor.run(addColumn(1), addRow(1));
    editor.type('neu');
    expect(editor.lines()).toEqual(['headRow: Ort||Stand', 'row: |neu|', 'row: Ulm||Pilot', 'row: Köln|']);
    editor.run(deleteRow, deleteColumn);
    expect(editor.lines()).toEqual(['headRow: Ort|Stand', 'row: Ulm|Pilot', 'row: Köln']);
    editor.run(toggleHead);
    expect(editor.lines()[0]).toBe('row: Ort|Stand');
    editor.run(deleteTable);
    expect(editor.lines()).toEqual(['text: ']);
  });

  test('has a cell in a row that was shorter once somebody goes there, and a row behind its last cell', () => {
    const editor = createEditor(TABLE);
    editor.run(cellBelow, cellBelow, nextCell);
    editor.type('offen');
    editor.run(nextCell);
    expect(editor.lines()).toEqual([
      ...TABLE.slice(0, 2).map((line) => `${line.kind}: ${lineToText(line).replace('\t', '|')}`),
      'row: Köln|offen',
      'row: |',
    ]);
  });

  test('is left alone by Backspace and Delete at the edges of its cells, and by what makes lines of another kind', () => {
    const editor = createEditor([richLine('row', '\t'), richLine('row', '\t'), richLine('text', '')]);
    for (const command of [backInTable, forwardInTable]) expect(editor.run(command)).toBe(true);
    expect(editor.run(toggleLine('bullet'))).toBe(false);
    editor.run(cellBelow, backInTable);
    expect(editor.lines()).toEqual(['row: |', 'text: ']);
    expect(editor.run(previousCell)).toBe(false);
  });

  test('takes what is pasted: rows below, anything else as words', () => {
    const state = EditorState.create({ doc: richToNode(TABLE) });
    const rows = [richLine('row', 'Bonn\toffen')];
    expect(nodeToRich(insertRich(state, rows).doc).map(lineToText)).toEqual([
      'Ort\tStand',
      'Bonn\toffen',
      'Ulm\tPilot',
      'Köln',
    ]);
    const lines = [richLine('bullet', 'a\tb'), richLine('text', 'c')];
    expect(nodeToRich(insertRich(state, lines).doc).map(lineToText)[0]).toBe('a b cOrt\tStand');
  });
});

const COMMANDS: readonly Command[] = [
  insertTable,
  addRow(0),
  addRow(1),
  addColumn(0),
  addColumn(1),
  deleteRow,
  deleteColumn,
  deleteTable,
  toggleHead,
  nextCell,
  previousCell,
  cellBelow,
  forwardInTable,
  selectPicture(-1),
  selectPicture(1),
  movePicture(-1),
  movePicture(1),
  insertPicture('file:0002', { text: 'Plan', isDecorative: false }),
  describePicture({ text: '', isDecorative: true }),
  toggleLine('bullet'),
  toggleLine('heading1'),
  toggleBold,
  indentLines(1),
  setLink('https://example.org'),
  chainCommands(breakBehindPicture, cellBelow, breakLine),
  breakLine,
  chainCommands(backInTable, unwrapLine, ...[baseKeymap['Backspace']].filter((key) => key !== undefined)),
  ...[baseKeymap['Delete']].filter((key) => key !== undefined),
  (state, dispatch) => {
    dispatch?.(state.tr.insertText('x'));
    return true;
  },
  (state, dispatch) => {
    dispatch?.(insertRich(state, nodeToRich(state.selection.content().content)));
    return true;
  },
];

test('whatever is selected and done, the document stays one that the text can hold', () => {
  fc.assert(
    fc.property(
      richText,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...COMMANDS)), { maxLength: 12 }),
      (rich, steps) => {
        let state = EditorState.create({ doc: richToNode(rich), plugins: [wholeRows(), wholePictures()] });
        for (const [anchor, head, command] of steps) {
          const at = (place: number) => state.doc.resolve(place % (state.doc.content.size + 1));
          // Where there is nothing but pictures, there is no place for a caret.
          const hasText = Selection.findFrom(at(0), 1, true) !== null;
          const selection = hasText ? TextSelection.between(at(anchor), at(head)) : Selection.atStart(state.doc);
          state = state.apply(state.tr.setSelection(selection));
          command(state, (tr) => (state = state.apply(tr)));
          state.doc.check();
          expect(richToNode(nodeToRich(state.doc)).eq(state.doc)).toBe(true);
          const { anchor: place } = state.selection;
          // A picture that is selected is found by its letters.
          const isWhole = selectedPicture(state) !== undefined;
          expect(offsetToPlace(state.doc, placeToOffset(state.doc, place))).toBe(isWhole ? place + 1 : place);
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test('what comes from elsewhere replaces the lines that differ, and moves the caret with its letters', () => {
  fc.assert(
    fc.property(richText, richText, (before, after) => {
      const next = richToNode(after);
      expect(replaceLines(EditorState.create({ doc: richToNode(before) }).tr, next).doc.eq(next)).toBe(true);
    }),
  );
  const delta = [{ retain: 3 }, { insert: 'abc' }, { retain: 2 }, { delete: 2 }];
  expect([0, 3, 4, 5, 6, 7, 8].map((offset) => moveOffset(delta, offset))).toEqual([0, 3, 7, 8, 8, 8, 9]);
  expect(endOfChange(delta)).toBe(8);
});
