import { Slice } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { pictureToWords } from '../../../renderer/fields/richText/pictures/pictureSource';
import { nodeToRich, richToFragment, richToNode } from '../../../renderer/fields/richText/schema';
import { sliceToPlain, wordsAlone } from '../../../renderer/fields/richText/transfer';
import { createTranslate } from '../../../shared/messages/translate';
import { imageLine, lineToText, richLine } from '../../../shared/text/rich/richText';

function copied(from: number, to: number): readonly string[] {
  const doc = richToNode([richLine('heading1', 'Ziel'), richLine('bullet', 'Ulm'), richLine('row', 'Ort\tStand')]);
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
  const { content } = wordsAlone(state.selection.content(), state);
  return nodeToRich(content).map((line) => `${line.kind}: ${lineToText(line)}`);
}

test('some words of a line are words, a whole line is what it is, and so are several', () => {
  expect(copied(2, 4)).toEqual(['text: ie']);
  expect(copied(1, 5)).toEqual(['heading1: Ziel']);
  expect(copied(7, 9)).toEqual(['text: Ul']);
  expect(copied(3, 9)).toEqual(['heading1: el', 'bullet: Ul']);
  expect(copied(13, 15)).toEqual(['row: Or']);
});

test('where nothing can be formatted a picture is told from the words around it', () => {
  const copied = [
    richLine('text', 'Der Saal'),
    imageLine('file:1', 'Vierzig Plätze'),
    imageLine('file:2', ''),
    { ...imageLine('file:3', ''), isDecorative: true },
  ];
  const toWords = (line: (typeof copied)[number]): string => pictureToWords(line, createTranslate('de'));
  expect(sliceToPlain(new Slice(richToFragment(copied), 0, 0), toWords)).toBe(
    'Der Saal\n[Bild: Vierzig Plätze]\n[Bild ohne Beschreibung]\n',
  );
  expect(sliceToPlain(new Slice(richToFragment(copied.slice(1, 2)), 0, 0), toWords)).toBe('[Bild: Vierzig Plätze]');
});
