import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { ResolvedPos } from 'prosemirror-model';
import { EditorState, NodeSelection, TextSelection, type Command, type Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import { readRich } from '../../../shared/text/rich/richInText';
import { writeRich } from '../../../shared/text/rich/writeRich';
import type { RichText } from '../../../shared/text/rich/richText';
import { toSafeLink } from '../../../shared/text/rich/safeLink';
import { textOf } from '../../../shared/text/sharedText';
import { takeStep } from '../../../shared/text/undoWhatIsAnew';
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
import { FROM_TEXT } from './fromText';
import { mentionTyping, type MentionKey } from './mentionTyping';
import { openReferences, type Reference } from './openReferences';
import {
  breakBehindPicture,
  movePicture,
  selectedPicture,
  selectPicture,
  typeBesidePicture,
} from './pictures/pictureCommands';
import { createPictureView, type PictureSource } from './pictures/pictureView';
import { wholePictures } from './pictures/wholePictures';
import { insertRich, replaceLines } from './replace';
import { createSerializer, filesOf, readTransfer, sliceToPlain, wordsAlone } from './transfer';
import { typedSigns, typePlain } from './typing';
import { wholeRows } from './wholeRows';

interface RichViewOptions {
  readonly place: HTMLElement;
  readonly doc: Y.Doc;
  /** No other editor of the page has it. */
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Shown where nothing is written yet. */
  readonly placeholder: string | undefined;
  readonly isReadOnly: boolean;
  /** CSS pixels at the upper edge of what scrolls that tools cover. */
  readonly coveredAbove: () => number;
  readonly doneLabel: string;
  readonly tableWords: TableWords;
  /** How what is looked for is marked. */
  readonly findClasses: FindClasses;
  readonly pictures: PictureSource;
  /** What is pasted or dropped and is no text. */
  readonly onFiles: (files: readonly File[], isPasted: boolean) => void;
  /** The same text with pictures of this record, where others are in it; undefined where none are. */
  readonly adopt: (rich: RichText) => Promise<RichText> | undefined;
  /** The document was changed here. */
  readonly onChange: () => void;
  /** @param isEntered whether somebody was in it: before that the caret is nowhere */
  readonly onState: (state: EditorState, isEntered: boolean) => void;
  readonly onOpen: (reference: Reference) => void;
  /** A key of the list of names, see `mentionTyping`. */
  readonly onMentionKey: (key: MentionKey) => boolean;
  /** Whether a name that comes along from elsewhere still names its record here. @param isFromRed it was in a text that is TLP:RED */
  readonly keepsMention: (id: string, isFromRed: boolean) => boolean;
  readonly isRed: () => boolean;
  /** Ctrl+Z or Ctrl+Y, and nothing that was done in this editor is left to be taken back or done again. */
  readonly onEarlier: (way: 'undo' | 'redo') => void;
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
const NOWHERE = { top: 0, right: 0, bottom: 0, left: 0 };
/** CSS pixels that are left between the caret and the edge of what is in sight. */
const EDGE = { top: 12, right: 5, bottom: 5, left: 5 };
/** Of a longer text only the lines in sight are laid out: some twenty printed pages. */
const MOST_LAID_OUT = 400;

/** An editor on a shared document: what is typed goes into it as an edit of its letters, and what comes into it appears. */
export function createRichView(options: RichViewOptions): RichView {
  const { place, doc, placeholder, onChange, onState, onBlur, onFiles } = options;
  let { isReadOnly } = options;
  let isEntered = false;
  const text = textOf(doc);
  const undoManager = new Y.UndoManager(text, { trackedOrigins: new Set([HERE]) });

  const view = new EditorView(place, {
    state: EditorState.create({
      doc: richToNode(readRich(text)),
      plugins: [
        typedSigns(),
        mentionTyping(options.onMentionKey),
        openReferences(options.onOpen),
        keys(undoManager, text, options.onEarlier),
        keymap(baseKeymap),
        wholeRows(),
        wholePictures(),
        lineLabels(options.id, options.tableWords),
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
    // Asked when the caret is brought into sight: tools take more lines in a narrower window.
    get scrollThreshold() {
      return { ...NOWHERE, top: options.coveredAbove() };
    },
    get scrollMargin() {
      return { ...EDGE, top: EDGE.top + options.coveredAbove() };
    },
    nodeViews: { check: createCheckView(options.id, options.doneLabel), image: createPictureView(options.pictures) },
    clipboardTextSerializer: (slice) => sliceToPlain(slice, options.pictures.toWords),
    clipboardSerializer: createSerializer(options.isRed),
    transformCopied: (slice, { state }) => wordsAlone(slice, state),
    handleTextInput: (target, from, to, letters) =>
      typeBesidePicture(target, letters) || typePlain(target, from, to, letters),
    handleDOMEvents: {
      blur: onBlur,
      focus(target) {
        isEntered = true;
        onState(target.state, isEntered);
      },
      // Before ProseMirror, which would read the page from elsewhere by rules of its own.
      paste(target, event) {
        event.preventDefault();
        if (!target.editable) return true;
        const pasted = readTransfer(event.clipboardData, options.keepsMention);
        const href = toSafeLink(event.clipboardData?.getData('text/plain'));
        const isOfWords = !target.state.selection.empty && !selectedPicture(target.state);
        if (href !== '' && isOfWords) return setLink(href)(target.state, target.dispatch);
        if (pasted) insert(pasted);
        else onFiles(filesOf(event.clipboardData), true);
        return true;
      },
      drop(target, event) {
        // What is moved within the text ProseMirror moves itself.
        if (target.dragging) return false;
        event.preventDefault();
        const at = target.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        if (!target.editable || at === undefined) return true;
        const { state } = target;
        target.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))));
        const dropped = readTransfer(event.dataTransfer, options.keepsMention);
        if (dropped) insert(dropped);
        else onFiles(filesOf(event.dataTransfer), false);
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
      onState(next, isEntered);
    },
  });

  function insert(rich: RichText): void {
    const adopted = options.adopt(rich);
    if (adopted) adopted.then(put, reportError);
    else put(rich);
  }
  function put(rich: RichText): void {
    if (view.isDestroyed) return;
    // A picture that is selected stays.
    breakBehindPicture(view.state, view.dispatch);
    view.dispatch(insertRich(view.state, rich).scrollIntoView());
  }

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
      // A picture stays selected as a whole.
      const head = selection instanceof NodeSelection ? selection.anchor : selection.head;
      tr.setSelection(TextSelection.between(toPlace(selection.anchor), toPlace(head)));
      view.dispatch((isUndo ? tr.scrollIntoView() : tr).setMeta(FROM_TEXT, true));
    }
    if (origin === undoManager) onChange();
  }
  text.observe(show);
  onState(view.state, isEntered);

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

function keys(undoManager: Y.UndoManager, text: Y.Text, onEarlier: RichViewOptions['onEarlier']): Plugin {
  const take = (way: 'undo' | 'redo'): Command => {
    return () => {
      if (!takeStep(undoManager, text, way)) onEarlier(way);
      return true;
    };
  };
  const [undo, redo] = [take('undo'), take('redo')];
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
    Enter: chainCommands(breakBehindPicture, cellBelow, breakLine),
    'Shift-Enter': chainCommands(breakBehindPicture, cellBelow, breakLine),
    Backspace: chainCommands(undoInputRule, backInTable, unwrapLine, selectPicture(-1)),
    Delete: chainCommands(forwardInTable, selectPicture(1)),
    'Alt-ArrowUp': movePicture(-1),
    'Alt-ArrowDown': movePicture(1),
    Tab: chainCommands(nextCell, indentAtStart(1)),
    'Shift-Tab': chainCommands(previousCell, indentAtStart(-1)),
    'Alt-Shift-ArrowRight': indentLines(1),
    'Alt-Shift-ArrowLeft': indentLines(-1),
  });
}
