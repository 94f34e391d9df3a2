import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { EditorState, Plugin, TextSelection, type Command } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import { readRich } from '../../../shared/text/rich/richInText';
import { writeRich } from '../../../shared/text/rich/writeRich';
import { numberLines } from '../../../shared/text/rich/richText';
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
import { attributesOf, nodeToRich, richToNode } from './schema';
import { readTransfer, sliceToPlain } from './transfer';
import { typedSigns, typePlain } from './typing';

interface RichViewOptions {
  readonly place: HTMLElement;
  readonly doc: Y.Doc;
  readonly attributes: Readonly<Record<string, string>>;
  /** Shown where nothing is written yet. */
  readonly placeholder: string | undefined;
  readonly isReadOnly: boolean;
  readonly doneLabel: string;
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
      plugins: [typedSigns(), keys(undoManager), keymap(baseKeymap), numbers()],
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
        if (pasted) target.dispatch(target.state.tr.replaceSelection(pasted).scrollIntoView());
        return true;
      },
      drop(target, event) {
        // What is moved within the text ProseMirror moves itself.
        if (target.dragging) return false;
        event.preventDefault();
        const at = target.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        const dropped = target.editable ? readTransfer(event.dataTransfer) : undefined;
        if (dropped && at !== undefined) target.dispatch(target.state.tr.replaceRange(at, at, dropped));
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

  function show(_event: Y.YTextEvent, { origin }: Y.Transaction): void {
    if (origin === HERE) return;
    const { tr } = view.state;
    const next = richToNode(readRich(text));
    const start = tr.doc.content.findDiffStart(next.content);
    const ends = tr.doc.content.findDiffEnd(next.content);
    if (start !== null && ends) {
      // Where letters repeat, the ends overlap.
      const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
      tr.replace(start, ends.a + overlap, next.slice(start, ends.b + overlap));
      if (origin === undoManager)
        tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(ends.a + overlap)), -1)).scrollIntoView();
      view.dispatch(tr.setMeta(FROM_TEXT, true));
    }
    if (origin === undoManager) onChange();
  }
  text.observe(show);
  onState(view.state);

  return {
    view,
    run(command) {
      command(view.state, view.dispatch, view);
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
    Enter: breakLine,
    'Shift-Enter': breakLine,
    Backspace: chainCommands(undoInputRule, unwrapLine),
    Tab: indentAtStart(1),
    'Shift-Tab': indentAtStart(-1),
    'Alt-Shift-ArrowRight': indentLines(1),
    'Alt-Shift-ArrowLeft': indentLines(-1),
  });
}

/** The numbers of numbered lists: the lines of a list are not in anything that could count them. */
function numbers(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const decorations: Decoration[] = [];
        const counted = numberLines(nodeToRich(doc));
        doc.forEach((node, at, index) => {
          const number = counted[index];
          if (typeof number === 'number')
            decorations.push(Decoration.node(at, at + node.nodeSize, { 'data-number': `${number}.` }));
        });
        return DecorationSet.create(doc, decorations);
      },
    },
  });
}
