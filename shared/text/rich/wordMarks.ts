import type { MarkupNode } from './markupNode';
import { DEEPEST_INDENT, type LineKind } from './richText';

/** Word and Outlook write a list as paragraphs that say in their style how deep they lie, with the sign before them as text. */
export function readWordList(
  node: MarkupNode,
): { readonly kind: LineKind; readonly indent: number; readonly isDone: boolean } | undefined {
  const level = /mso-list\s*:[^;]*\blevel(\d)/iu.exec(node.attribute('style'))?.[1];
  if (level === undefined) return undefined;
  const indent = Math.min(Math.max(0, Number(level) - 1), DEEPEST_INDENT);
  const marker = markerIn(node, 4);
  const box = readBox(marker);
  if (box) return { kind: 'check', indent, isDone: box.isDone };
  return { kind: isNumber(marker) ? 'number' : 'bullet', indent, isDone: false };
}

/** A box as a letter before the words of an entry, with the white space behind it. */
export function readBox(text: string): { readonly isDone: boolean; readonly length: number } | undefined {
  const box = /^\s*([☐☑☒])\ufe0e?\s*/u.exec(text);
  return box ? { isDone: box[1] !== '☐', length: box[0].length } : undefined;
}

/** The sign that Word wrote before an entry. */
export function isWordMarker(node: MarkupNode): boolean {
  return /mso-list\s*:\s*ignore/iu.test(node.attribute('style'));
}

/** The mark of a comment, `[A1]`, and the list of what they say. */
export function isWordComment(node: MarkupNode): boolean {
  return (
    /(?:^|\s)(?:msocom(?:anchor|txt)|MsoCommentReference)(?:\s|$)/iu.test(node.attribute('class')) ||
    /mso-element\s*:\s*comment/iu.test(node.attribute('style')) ||
    /#_msocom_\d+$/iu.test(node.attribute('href'))
  );
}

function isNumber(marker: string): boolean {
  return /^\(?(?:\d+|[a-z]{1,4})[.)]/iu.test(marker.trim());
}

function markerIn(node: MarkupNode, depth: number): string {
  for (const child of node.children) {
    if (child.name === '#text') continue;
    if (isWordMarker(child)) return textIn(child, depth);
    const found = depth > 0 ? markerIn(child, depth - 1) : '';
    if (found !== '') return found;
  }
  return '';
}

function textIn(node: MarkupNode, depth: number): string {
  if (node.name === '#text') return node.text;
  return depth > 0 ? Array.from(node.children, (child) => textIn(child, depth - 1)).join('') : '';
}
