import { EditorState, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { mentionAround, removeMention } from '../../../renderer/fields/richText/commands';
import { FROM_TEXT } from '../../../renderer/fields/richText/fromText';
import {
  closeUp,
  declineMention,
  insertMention,
  mentionQuery,
  mentionTyping,
} from '../../../renderer/fields/richText/mentionTyping';
import { nodeToRich, richToNode } from '../../../renderer/fields/richText/schema';
import { PLAIN_LOOK, plainToRich, richLine, type RichText } from '../../../shared/text/rich/richText';
import { richToMarkup } from '../../../shared/text/rich/richToMarkup';

const AYSE = { id: 'member:1', label: 'Dr. Ayşe Çelik', detail: 'Stadt Ulm' };

/** An editor without a page, its caret behind the last letter. */
function createEditor(rich: RichText | string) {
  const doc = richToNode(typeof rich === 'string' ? plainToRich(rich) : rich);
  let state = EditorState.create({ doc, selection: TextSelection.atEnd(doc), plugins: [mentionTyping(() => false)] });
  const dispatch = (tr: Transaction): void => {
    state = state.apply(tr);
  };
  return {
    type: (text: string) => {
      for (const letter of text) dispatch(closeUp(state, letter) ?? state.tr.insertText(letter));
    },
    dispatch: (change: (state: EditorState) => Transaction) => dispatch(change(state)),
    run: (command: Command) => command(state, dispatch),
    /** Sign and words of what is asked. */
    asked: () => {
      const query = mentionQuery(state);
      return query && `${query.sign}${query.words}`;
    },
    pick() {
      const query = mentionQuery(state);
      if (query) insertMention(query, AYSE)(state, dispatch);
    },
    isAllBold: () => nodeToRich(state.doc).every(({ runs }) => runs.every(({ isBold }) => isBold)),
    at: () => mentionAround(state).id,
    /** Runs of the lines, a mention in brackets. */
    text: () =>
      nodeToRich(state.doc)
        .map(({ runs }) => runs.map(({ text, mention }) => (mention === '' ? text : `[${text}]`)).join(''))
        .join('\n'),
  };
}

describe('a sign asks for names', () => {
  test.each([
    ['@a', '@a'],
    ['Mit @Ayşe', '@Ayşe'],
    ['(@Ayşe Ç', '@Ayşe Ç'],
    ['„#Quartal', '#Quartal'],
    ['siehe #B-2026-03', '#B-2026-03'],
    ['@Dr. Ay', '@Dr. Ay'],
    ['@', '@'],
    ['siehe #', '#'],
    ['@ a', undefined],
    ['@Ayşe ', undefined],
    ['kim@example', undefined],
    ['https://x.example/#teil', undefined],
    ['@@a', undefined],
    ['@eins zwei drei vier fünf', undefined],
    [`@${'x'.repeat(80)}`, undefined],
  ])('%s', (typed, asked) => {
    const editor = createEditor('');
    editor.type(typed);
    expect(editor.asked()).toBe(asked);
  });

  test('in a cell too, and nowhere beyond it', () => {
    const editor = createEditor([richLine('row', '@x\t')]);
    editor.type('b');
    expect(editor.asked()).toBeUndefined();
    editor.type(' @c');
    expect(editor.asked()).toBe('@c');
  });

  test('only while somebody types: not when the caret comes by, nor for what others write', () => {
    const editor = createEditor('@Ayşe');
    editor.dispatch(({ tr, doc }) => tr.setSelection(TextSelection.create(doc, 3)));
    expect(editor.asked()).toBeUndefined();
    editor.dispatch(({ tr }) => tr.insertText('x').setMeta(FROM_TEXT, true));
    expect(editor.asked()).toBeUndefined();
    editor.type('y');
    expect(editor.asked()).toBe('@Axy');
  });

  test('goes on while others write before it, and ends where the caret leaves', () => {
    const editor = createEditor('x ');
    editor.type('@Ay');
    editor.dispatch(({ tr }) => tr.insertText('vorher ', 1, 1).setMeta(FROM_TEXT, true));
    expect(editor.asked()).toBe('@Ay');
    editor.pick();
    expect(editor.text()).toBe('vorher x [Dr. Ayşe Çelik] ');
    editor.type('@b');
    editor.dispatch(({ tr, doc }) => tr.setSelection(TextSelection.create(doc, 1)));
    expect(editor.asked()).toBeUndefined();
  });

  test('that was declined asks no more, another one does', () => {
    const editor = createEditor('');
    editor.type('@Ay');
    editor.run(declineMention);
    expect(editor.asked()).toBeUndefined();
    editor.type('ş');
    expect(editor.asked()).toBeUndefined();
    editor.dispatch(({ tr }) => tr.insertText('vorher ', 1, 1));
    editor.type('e');
    expect(editor.asked()).toBeUndefined();
    editor.type(' und @b');
    expect(editor.asked()).toBe('@b');
  });
});

test('what is copied says that it comes from a text that is TLP:RED', () => {
  const rich: RichText = [{ ...richLine('text', ''), runs: [{ ...PLAIN_LOOK, text: AYSE.label, mention: AYSE.id }] }];
  expect(richToMarkup(rich)).toBe(`<p data-line="text"><span data-mention="${AYSE.id}">${AYSE.label}</span></p>`);
  expect(richToMarkup(rich, true)).toContain(`<span data-red="true" data-mention="${AYSE.id}">`);
});

describe('a name', () => {
  test('takes the place of the letters, and what is typed behind it is none of it', () => {
    const editor = createEditor('Frage an ');
    editor.type('@ay');
    editor.pick();
    expect(editor.at()).toBe('');
    editor.type('kommt');
    expect(editor.text()).toBe('Frage an [Dr. Ayşe Çelik] kommt');
    expect(editor.asked()).toBeUndefined();
  });

  test('is closed up by what ends a sentence or bracket, and by nothing else', () => {
    const editor = createEditor('(');
    for (const typed of ['@ay', ', ', '@ay', ') – ', '@ay', '– ', '@ay', '„so“, ', '@ay', 'x. '])
      if (typed === '@ay') {
        editor.type(typed);
        editor.pick();
      } else editor.type(typed);
    const name = `[${AYSE.label}]`;
    expect(editor.text()).toBe(`(${name}, ${name}) – ${name} – ${name} „so“, ${name} x. `);
  });

  test('keeps its space once somebody went elsewhere, and brings none before a sign that closes', () => {
    const editor = createEditor('');
    editor.type('@ay');
    editor.pick();
    editor.dispatch(({ tr, doc }) => tr.setSelection(TextSelection.create(doc, 1)));
    editor.dispatch(({ tr, doc }) => tr.setSelection(TextSelection.atEnd(doc)));
    editor.type('.');
    expect(editor.text()).toBe(`[${AYSE.label}] .`);
    const inBrackets = createEditor('(@a)');
    inBrackets.dispatch(({ tr, doc }) => tr.setSelection(TextSelection.create(doc, 4)));
    inBrackets.type('y');
    inBrackets.pick();
    inBrackets.type('!');
    expect(inBrackets.text()).toBe(`([${AYSE.label}]!)`);
  });

  test('before a space brings none along, goes behind it, and looks like the words around', () => {
    const line = { ...richLine('text', ''), runs: [{ text: 'an @ay heute', ...PLAIN_LOOK, isBold: true }] };
    const editor = createEditor([line]);
    editor.dispatch(({ tr, doc }) => tr.setSelection(TextSelection.create(doc, 7)));
    editor.type('s');
    editor.pick();
    editor.type('x');
    expect(editor.text()).toBe('an [Dr. Ayşe Çelik] xheute');
    expect(editor.isAllBold()).toBe(true);
  });

  test('becomes mere letters again, and asks nothing', () => {
    const run = { text: '@Ayşe', ...PLAIN_LOOK, mention: AYSE.id };
    const editor = createEditor([{ ...richLine('text', ''), runs: [run] }]);
    expect(editor.at()).toBe(AYSE.id);
    editor.type('x');
    expect(editor.asked()).toBeUndefined();
    editor.dispatch(({ tr, doc }) => tr.setSelection(TextSelection.create(doc, 3)));
    editor.run(removeMention);
    expect(editor.text()).toBe('@Ayşex');
  });
});
