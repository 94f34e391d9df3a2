import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import {
  findFolded,
  foldQuery,
  spellingsForFinding,
  type Found,
  type Spellings,
} from '../../../shared/text/findFolded';

/** What is looked for in the text, and where it is. */
interface FindState {
  readonly query: string;
  /** Places in the document, from its beginning. */
  readonly hits: readonly Found[];
  /** Number of the hit that was stepped to; -1 where there is none. */
  readonly current: number;
}

export interface FindClasses {
  readonly hit: string;
  readonly current: string;
}

const NOTHING: FindState = { query: '', hits: [], current: -1 };
const findKey = new PluginKey<FindState>('find');

/** Hits that are marked before and behind the one that was stepped to: a letter may be found a hundred thousand times. */
const MARKED_AROUND = 250;

/** Words selected that are longer are no query. */
const LONGEST_QUERY = 100;

/** Marks what is looked for, and changes nothing of the text. */
export function findMarks(classes: FindClasses): Plugin<FindState> {
  const marked = new WeakMap<FindState, DecorationSet>();
  return new Plugin({
    key: findKey,
    state: {
      init: () => NOTHING,
      apply(tr, before, _old, { doc }) {
        const asked: unknown = tr.getMeta(findKey);
        if (isFindState(asked)) return asked;
        if (!tr.docChanged || before.query === '') return before;
        const hits = findHits(doc, before.query);
        const last = before.hits[before.current];
        return { query: before.query, hits, current: last ? firstFrom(hits, tr.mapping.map(last.from)) : -1 };
      },
    },
    props: {
      decorations(state) {
        const find = findIn(state);
        const known = marked.get(find);
        if (known) return known;
        const start = Math.max(0, find.current - MARKED_AROUND);
        const shown = DecorationSet.create(
          state.doc,
          find.hits
            .slice(start, Math.max(0, find.current) + MARKED_AROUND)
            .map(({ from, to }, index) =>
              Decoration.inline(from, to, { class: start + index === find.current ? classes.current : classes.hit }),
            ),
        );
        marked.set(find, shown);
        return shown;
      },
    },
  });
}

export function findIn(state: EditorState): FindState {
  return findKey.getState(state) ?? NOTHING;
}

/** Looks for a text, and goes to the first hit from the caret on. `''` ends it. */
export function startFinding(view: EditorView, query: string): void {
  const { state } = view;
  const hits = findHits(state.doc, query);
  goTo(view, { query, hits, current: query === '' ? -1 : firstFrom(hits, state.selection.from) });
}

/** To the next hit or the one before; behind the last comes the first. */
export function stepFinding(view: EditorView, step: 1 | -1): void {
  const find = findIn(view.state);
  const count = find.hits.length;
  if (count > 0) goTo(view, { ...find, current: (find.current + step + count) % count });
}

/** What is selected, as far as one would look for it. */
export function selectedQuery({ doc, selection: { from, to, $from, $to } }: EditorState): string {
  return $from.sameParent($to) && to - from <= LONGEST_QUERY ? doc.textBetween(from, to) : '';
}

/** The keyboard may be in the field of the query, so the page is scrolled here and not by ProseMirror. */
function goTo(view: EditorView, find: FindState): void {
  const { tr } = view.state;
  const hit = find.hits[find.current];
  if (hit) tr.setSelection(TextSelection.create(tr.doc, hit.from, hit.to));
  view.dispatch(tr.setMeta(findKey, find));
  if (!hit) return;
  const { node } = view.domAtPos(hit.from + 1);
  (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}

function firstFrom(hits: readonly Found[], place: number): number {
  const next = hits.findIndex(({ from }) => from >= place);
  return next === -1 && hits.length > 0 ? 0 : next;
}

interface KnownLine {
  readonly spellings: Spellings;
  readonly query: string;
  readonly found: readonly Found[];
}

/** Lines that were not touched are the very same nodes as before: each letter that is typed asks anew for one line of a book. */
const knownLines = new WeakMap<Node, KnownLine>();

export function findHits(doc: Node, query: string): readonly Found[] {
  const folded = foldQuery(query);
  if (folded === '') return [];
  const hits: Found[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    for (const { from, to } of findInLine(node, folded)) hits.push({ from: at + 1 + from, to: at + 1 + to });
    return false;
  });
  return hits;
}

function findInLine(line: Node, query: string): readonly Found[] {
  const known = knownLines.get(line);
  if (known?.query === query) return known.found;
  const text = line.textContent;
  const spellings = known?.spellings ?? spellingsForFinding(text);
  const found = findFolded(text, query, spellings);
  knownLines.set(line, { spellings, query, found });
  return found;
}

function isFindState(value: unknown): value is FindState {
  return typeof value === 'object' && value !== null && 'hits' in value;
}
