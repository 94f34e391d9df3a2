import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { ResolvedPos } from 'prosemirror-model';
import { EditorState, TextSelection, type Command, type Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import { readRich } from '../../../shared/text/rich/richInText';
import { writeRich } from '../../../shared/text/rich/writeRich';
import { toSafeLink } from '../../../shared/text/rich/safeLink';
import { textOf } from '../../../shared/text/sharedText';
import { createCheckView } from './checkView';
import {
  breakLine,
  indentAtStart,
  indentLines,
  setLink,
  toggleBold,
  toggleDone,
  toggleItalic,
  toggleLine,
  unwrapLine,
} from './commands';
import { endOfChange, moveOffset, offsetToPlace, placeToOffset } from './letters';
import { findMarks, type FindClasses } from './find';
import { lineLabels, type TableWords } from './lineLabels';
import { attributesOf, nodeToRich, richToNode } from './schema';
import { backInTable, cellBelow, forwardInTable, nextCell, previousCell } from './tables';
import { insertRich, replaceLines } from './replace';
import { createMarkupSerializer, readTransfer, sliceToPlain, wordsAlone } from './transfer';
import { typedSigns, typePlain } from './typing';
import { wholeRows } from './wholeRows';

interface RichViewOptions {
  readonly place: HTMLElement;
  readonly doc: Y.Doc;
  readonly attributes: Readonly<Record<string, string>>;
  /** Shown where nothing is written yet. */
  readonly placeholder: string | undefined;
  readonly isReadOnly: boolean;
  readonly doneLabel: string;
  readonly tableWords: TableWords;
  /** How what is looked for is marked. */
  readonly findClasses: FindClasses;
  /** The document was changed here. */
  readonly onChange: () => void;
  readonly onState: (state: EditorState) => void;
  readonly onBlur: () => void;
}

export interface RichView {
  readonly view: EditorView;
  readonly run: (command: Command) => void;
  readonly setReadOnly: (isReadOnly: boolean) => void;
  /** Takes the keyboard, behind the last letter. */
  readonly focusEnd: () => void;
  readonly destroy: () => void;
}

/** What the editor writes into the document, so that it can be undone and is not shown twice. */
const HERE = Symbol('typed here');
const FROM_TEXT = 'fromText';
/** Of a longer text only the lines in sight are laid out: some twenty printed pages. */
const MOST_LAID_OUT = 400;

/** An editor on a shared document: what is typed goes into it as an edit of its letters, and what comes into it appears. */
export function createRichView(options: RichViewOptions): RichView {
  const { place, doc, placeholder, onChange, onState, onBlur } = options;
  let { isReadOnly } = options;
  const text = textOf(doc);
  const undoManager = new Y.UndoManager(text, { trackedOrigins: new Set([HERE]) });

  const view = new EditorView(place, {
    state: EditorState.create({
      doc: richToNode(readRich(text)),
      plugins: [
        typedSigns(),
        keys(undoManager),
        keymap(baseKeymap),
        wholeRows(),
        lineLabels(options.tableWords),
        findMarks(options.findClasses),
      ],
    }),
    attributes: (state) => ({
      ...options.attributes,
      ...(state.doc.childCount > MOST_LAID_OUT && { 'data-long': 'true' }),
      ...(isReadOnly && { 'aria-readonly': 'true', tabindex: '0' }),
      ...(!isReadOnly && placeholder !== undefined && isEmpty(state) && { 'aria-placeholder': placeholder }),
    }),
    editable: () => !isReadOnly,
    nodeViews: { check: createCheckView(options.doneLabel) },
    clipboardTextSerializer: sliceToPlain,
    clipboardSerializer: createMarkupSerializer(),
    transformCopied: (slice, { state }) => wordsAlone(slice, state),
    handleTextInput: typePlain,
    handleDOMEvents: {
      blur: onBlur,
      // Before ProseMirror, which would read the page from elsewhere by rules of its own.
      paste(target, event) {
        event.preventDefault();
        if (!target.editable) return true;
        const pasted = readTransfer(event.clipboardData);
        const href = toSafeLink(event.clipboardData?.getData('text/plain'));
        if (href !== '' && !target.state.selection.empty) return setLink(href)(target.state, target.dispatch);
        if (pasted) target.dispatch(insertRich(target.state, pasted).scrollIntoView());
        return true;
      },
      drop(target, event) {
        // What is moved within the text ProseMirror moves itself.
        if (target.dragging) return false;
        event.preventDefault();
        const at = target.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        const dropped = target.editable ? readTransfer(event.dataTransfer) : undefined;
        if (dropped && at !== undefined) {
          const { state } = target;
          const there = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))));
          target.dispatch(insertRich(there, dropped));
        }
        return true;
      },
    },
    dispatchTransaction(tr) {
      const next = view.state.apply(tr);
      view.updateState(next);
      if (tr.docChanged && tr.getMeta(FROM_TEXT) !== true) {
        // What looks otherwise and says the same is a step of its own; letters that are typed in a row are one.
        const isLook = tr.before.content.size === next.doc.content.size;
        if (isLook) undoManager.stopCapturing();
        writeRich(doc, nodeToRich(next.doc), HERE);
        if (isLook) undoManager.stopCapturing();
        onChange();
      }
      onState(next);
    },
  });

  function show({ delta }: Y.YTextEvent, { origin }: Y.Transaction): void {
    if (origin === HERE) return;
    const { doc: before, selection } = view.state;
    const tr = replaceLines(view.state.tr, richToNode(readRich(text)));
    if (tr.docChanged) {
      const isUndo = origin === undoManager;
      const toPlace = (place: number): ResolvedPos =>
        tr.doc.resolve(
          offsetToPlace(tr.doc, isUndo ? endOfChange(delta) : moveOffset(delta, placeToOffset(before, place))),
        );
      tr.setSelection(TextSelection.between(toPlace(selection.anchor), toPlace(selection.head)));
      view.dispatch((isUndo ? tr.scrollIntoView() : tr).setMeta(FROM_TEXT, true));
    }
    if (origin === undoManager) onChange();
  }
  text.observe(show);
  onState(view.state);

  return {
    view,
    run(command) {
      // What a tool did is taken back by itself.
      undoManager.stopCapturing();
      command(view.state, view.dispatch, view);
      undoManager.stopCapturing();
      view.focus();
    },
    focusEnd() {
      view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)).scrollIntoView());
      view.focus();
    },
    setReadOnly(next) {
      isReadOnly = next;
      // ProseMirror asks anew when its state is set.
      view.updateState(view.state);
    },
    destroy() {
      text.unobserve(show);
      undoManager.destroy();
      view.destroy();
    },
  };
}

function isEmpty({ doc }: EditorState): boolean {
  return doc.childCount === 1 && doc.firstChild?.content.size === 0 && attributesOf(doc.firstChild).kind === 'text';
}

function keys(undoManager: Y.UndoManager): Plugin {
  const undo: Command = () => undoManager.undo() !== null || true;
  const redo: Command = () => undoManager.redo() !== null || true;
  return keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': toggleBold,
    'Mod-i': toggleItalic,
    'Mod-Shift-1': toggleLine('heading1'),
    'Mod-Shift-2': toggleLine('heading2'),
    'Mod-Shift-3': toggleLine('heading3'),
    'Mod-Shift-7': toggleLine('number'),
    'Mod-Shift-8': toggleLine('bullet'),
    'Mod-Shift-9': toggleLine('check'),
    'Mod-Enter': toggleDone,
    Enter: chainCommands(cellBelow, breakLine),
    'Shift-Enter': chainCommands(cellBelow, breakLine),
    Backspace: chainCommands(undoInputRule, backInTable, unwrapLine),
    Delete: forwardInTable,
    Tab: chainCommands(nextCell, indentAtStart(1)),
    'Shift-Tab': chainCommands(previousCell, indentAtStart(-1)),
    'Alt-Shift-ArrowRight': indentLines(1),
    'Alt-Shift-ArrowLeft': indentLines(-1),
  });
}
