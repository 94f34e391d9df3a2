import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { listPlaces } from '../../../shared/text/rich/listPlaces';
import { numberLines } from '../../../shared/text/rich/richText';
import { attributesOf, nodeToRich } from './schema';

export interface TableWords {
  readonly row: (number: number, count: number) => string;
  readonly column: (number: number) => string;
}

interface Labels {
  readonly shown: DecorationSet;
  readonly count: number;
}

const labelsKey = new PluginKey<Labels>('lineLabels');

/**
 * What a line is in the row of lines it stands in: an entry of which list and its number, the row of a table and what its columns are called. The lines of a list or
 * table are not in anything that could count them. See decision 107.
 * @param id no other editor of the page has it
 */
export function lineLabels(id: string, words: TableWords): Plugin<Labels> {
  const label = (doc: Node): Labels => {
    const decorations = [...listLabels(doc, id), ...tableLabels(doc, words)];
    return { shown: DecorationSet.create(doc, decorations), count: decorations.length };
  };
  return new Plugin({
    key: labelsKey,
    state: {
      init: (_config, { doc }) => label(doc),
      apply({ docChanged, mapping }, before, old, { doc }) {
        if (!docChanged) return before;
        if (!areLabelledAlike(old.doc, doc)) return label(doc);
        const shown = before.shown.map(mapping, doc);
        // What was put in the place of a line has lost what was said of it.
        return shown.find().length === before.count ? { shown, count: before.count } : label(doc);
      },
    },
    props: { decorations: (state) => labelsKey.getState(state)?.shown },
  });
}

/** Letters that are typed change nothing of the labels, but for those in the head of a table: of a book they are not made anew with each. */
function areLabelledAlike(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  for (let index = 0; index < after.childCount; index += 1) {
    const [old, next] = [before.child(index), after.child(index)];
    if (old === next) continue;
    const [was, is] = [attributesOf(old), attributesOf(next)];
    if (was.kind !== is.kind || was.indent !== is.indent || is.kind === 'headRow') return false;
    if (old.childCount !== next.childCount && is.kind === 'row') return false;
  }
  return true;
}

/**
 * Chromium has no place for a list around lines of one level in an editor, so the first line of it gets one around itself, which owns the others. Their order
 * is that of the page, so that a caret moves through both alike.
 */
function listLabels(doc: Node, id: string): readonly Decoration[] {
  const decorations: Decoration[] = [];
  const rich = nodeToRich(doc);
  const [places, numbers] = [listPlaces(rich), numberLines(rich)];
  const idOf = (line: number): string => `${id}-${line}`;
  const othersByFirst = new Map<number, string[]>();
  places.forEach((place, line) => {
    if (place?.first === line) othersByFirst.set(line, []);
    else if (place) othersByFirst.get(place.first)?.push(idOf(line));
  });
  doc.forEach((node, at, line) => {
    const place = places[line];
    if (!place) return;
    const number = numbers[line];
    const end = at + node.nodeSize;
    decorations.push(
      Decoration.node(at, end, {
        id: idOf(line),
        role: 'listitem',
        'aria-level': `${place.level}`,
        'aria-posinset': `${place.position}`,
        'aria-setsize': `${place.size}`,
        ...(typeof number === 'number' && { 'data-number': `${number}.` }),
      }),
    );
    const others = othersByFirst.get(line);
    if (others)
      decorations.push(
        Decoration.node(at, end, {
          nodeName: 'div',
          role: 'list',
          ...(others.length > 0 && { 'aria-owns': others.join(' ') }),
        }),
      );
  });
  return decorations;
}

interface Row {
  readonly node: Node;
  readonly at: number;
}

function tableLabels(doc: Node, words: TableWords): readonly Decoration[] {
  const decorations: Decoration[] = [];
  let rows: Row[] = [];
  const close = (): void => {
    decorations.push(...labelTable(rows, words));
    rows = [];
  };
  doc.forEach((node, at) => {
    if (node.type.name === 'row') rows.push({ node, at });
    else close();
  });
  close();
  return decorations;
}

function labelTable(rows: readonly Row[], words: TableWords): readonly Decoration[] {
  const first = rows[0]?.node;
  const head = first && attributesOf(first).kind === 'headRow' ? first : undefined;
  return rows.flatMap(({ node, at }, index) => {
    const decorations = [Decoration.node(at, at + node.nodeSize, { 'aria-label': words.row(index + 1, rows.length) })];
    node.forEach((cell, offset, column) => {
      const title = node === head ? '' : (head?.maybeChild(column)?.textContent.trim() ?? '');
      const from = at + 1 + offset;
      decorations.push(
        Decoration.node(from, from + cell.nodeSize, { 'aria-label': title === '' ? words.column(column + 1) : title }),
      );
    });
    return decorations;
  });
}
