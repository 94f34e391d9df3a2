import { EditorState, NodeSelection, TextSelection, type Command } from 'prosemirror-state';
import { describe, expect, test, vi } from 'vitest';
import {
  breakBehindPicture,
  describePicture,
  insertPicture,
  movePicture,
  selectedPicture,
  selectPicture,
} from '../../../renderer/fields/richText/pictures/pictureCommands';
import { createPictureSource } from '../../../renderer/fields/richText/pictures/pictureSource';
import { wholePictures } from '../../../renderer/fields/richText/pictures/wholePictures';
import { toggleLine } from '../../../renderer/fields/richText/commands';
import { nodeToRich, richToNode } from '../../../renderer/fields/richText/schema';
import { createTranslate } from '../../../shared/messages/translate';
import { ok } from '../../../shared/result';
import type { FileState } from '../../../shared/sync/files/fileState';
import { imageLine, lineToText, richLine, type RichText } from '../../../shared/text/rich/richText';
import { isRowLine } from '../../../shared/text/rich/tables';

const t = createTranslate('de');
const PLAN = imageLine('file:plan', 'Plan');

function createEditor(rich: RichText, place: number) {
  let state = EditorState.create({ doc: richToNode(rich), plugins: [wholePictures()] });
  const select = (from: number, to = from): void => {
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  };
  select(place);
  return {
    select,
    run: (command: Command): boolean => command(state, (tr) => (state = state.apply(tr))),
    picture: () => selectedPicture(state)?.text,
    state: () => state,
    lines: () =>
      nodeToRich(state.doc).map((line) => {
        const kind = isRowLine(line.kind) ? 'row' : line.kind;
        return `${kind}${line.isDecorative ? ' decorative' : ''}: ${lineToText(line)}`;
      }),
  };
}

describe('a picture', () => {
  const said = { text: ' Plan\tdes\nSaals ', isDecorative: false };

  test('comes behind the line of the caret or in the place of an empty one, its words on one line, with a line to go on', () => {
    const editor = createEditor([richLine('text', 'Saal')], 3);
    editor.run(insertPicture('file:plan', said));
    expect(editor.lines()).toEqual(['text: Saal', 'image: Plan des Saals', 'text: ']);
    editor.run(insertPicture('file:line', { text: 'nichts', isDecorative: true }));
    expect(editor.lines()).toEqual(['text: Saal', 'image: Plan des Saals', 'image decorative: ', 'text: ']);
  });

  test('comes below the table that the caret is in', () => {
    const rows = [richLine('headRow', 'Ort\tStand'), richLine('row', 'Ulm\t')];
    const editor = createEditor(rows, 3);
    editor.run(insertPicture('file:plan', said));
    expect(editor.lines()).toEqual(['row: Ort\tStand', 'row: Ulm\t', 'image: Plan des Saals', 'text: ']);
    expect(editor.state().selection.$from.parent.type.name).toBe('line');
    const followed = createEditor([...rows, richLine('text', 'danach')], 3);
    followed.run(insertPicture('file:plan', said));
    expect(followed.lines().slice(2)).toEqual(['image: Plan des Saals', 'text: danach']);
  });

  test('is selected from the line beside it first, and then deleted or moved', () => {
    const editor = createEditor([PLAN, richLine('text', 'Saal')], 7);
    expect(editor.run(selectPicture(-1))).toBe(true);
    expect(editor.picture()).toBe('Plan');
    editor.run(movePicture(1));
    expect(editor.lines()).toEqual(['text: Saal', 'image: Plan']);
    editor.run(movePicture(1));
    editor.run(movePicture(-1));
    expect(editor.lines()).toEqual(['image: Plan', 'text: Saal']);
    expect(editor.picture()).toBe('Plan');
    editor.run(breakBehindPicture);
    expect(editor.lines()).toEqual(['image: Plan', 'text: ', 'text: Saal']);
  });

  test('moves past a table as a whole', () => {
    const editor = createEditor([PLAN, richLine('headRow', 'a\tb'), richLine('row', 'c\td'), richLine('text', '')], 1);
    editor.run(movePicture(1));
    expect(editor.lines()).toEqual(['row: a\tb', 'row: c\td', 'image: Plan', 'text: ']);
    editor.run(movePicture(-1));
    expect(editor.lines()[0]).toBe('image: Plan');
  });

  test('says something else, and becomes no line of another kind', () => {
    const editor = createEditor([PLAN, richLine('text', '')], 1);
    expect(editor.run(toggleLine('bullet'))).toBe(false);
    editor.run(describePicture({ text: 'Saal', isDecorative: false }));
    expect(editor.lines()).toEqual(['image: Saal', 'text: ']);
    expect(editor.picture()).toBe('Saal');
    editor.run(describePicture({ text: 'Saal', isDecorative: true }));
    expect(editor.lines()[0]).toBe('image decorative: ');
  });

  test('is in a selection wholly or not at all', () => {
    const editor = createEditor([richLine('text', 'oben'), PLAN, richLine('text', 'unten')], 1);
    editor.select(8, 10);
    expect(editor.state().selection).toBeInstanceOf(NodeSelection);
    editor.select(3, 9);
    const { from, to } = editor.state().selection;
    expect([from, to]).toEqual([3, 13]);
  });
});

describe('what stands in the place of a picture', () => {
  function createSource(states: { state: FileState | undefined; deletedAt: string | undefined }) {
    const listeners: (() => void)[] = [];
    const fetched: string[] = [];
    const source = createPictureSource({
      files: {
        state: () => states.state,
        read: () => Promise.resolve(ok(new Blob([new Uint8Array([60, 115, 118, 103, 62])]))),
        subscribe(listener) {
          listeners.push(listener);
          return () => undefined;
        },
        fetchNow: (ids) => fetched.push(...ids),
      },
      recordOf: () => (states.deletedAt === undefined ? undefined : { deletedAt: states.deletedAt }),
      t,
      act: (work) => {
        work().catch(() => undefined);
      },
      onDescribe: () => undefined,
    });
    return { source, fetched, tell: () => listeners.forEach((listener) => listener()) };
  }

  test.each([
    [undefined, '', 'pictures.state.deleted'],
    [{ kind: 'coming', done: 1, total: 2, isUnderway: true }, '', 'pictures.state.coming'],
    [{ kind: 'missing', why: 'onRequest' }, '', 'pictures.state.onRequest'],
    [{ kind: 'missing', why: 'noServer' }, '', 'pictures.state.noServer'],
    [{ kind: 'damaged' }, '', 'pictures.state.damaged'],
    [{ kind: 'unreadable' }, '', 'pictures.state.broken'],
    [{ kind: 'here' }, '2026', 'pictures.state.deleted'],
    [{ kind: 'here' }, undefined, 'pictures.state.unknown'],
  ] as const)('%o, deleted at %s: %s', (state, deletedAt, words) => {
    const { source } = createSource({ state, deletedAt });
    expect(source.watch('file:plan', () => undefined).shown()).toMatchObject({ kind: 'words', words: t(words) });
  });

  test('is asked for where that helps, and only a picture is drawn', async () => {
    const states = { state: { kind: 'missing', why: 'onRequest' } as FileState, deletedAt: '' };
    const { source, fetched, tell } = createSource(states);
    const changed = vi.fn();
    const watch = source.watch('file:plan', changed);
    expect(watch.shown()).toMatchObject({ fetchLabel: t('files.fetch') });
    source.fetch('file:plan');
    expect(fetched).toEqual(['file:plan']);
    tell();
    expect(changed).not.toHaveBeenCalled();
    states.state = { kind: 'here' };
    tell();
    await vi.waitFor(() => expect(watch.shown()).toEqual({ kind: 'words', words: t('pictures.state.broken') }));
  });
});
