import type { PageKind } from './document';
import { pageMargins } from './htmlStyles';

const sideMargins = pageMargins.left + pageMargins.right;

/** Whether the network's letterhead is on a page of this kind. */
export function hasLetterhead(page: PageKind): boolean {
  return page === 'letter' || page === 'letterAcross';
}

export function liesAcross(page: PageKind): boolean {
  return page === 'letterAcross' || page === 'signs';
}

/** Width of the text in millimetres. Cards have measures of their own. */
export function textWidthOf(page: PageKind): number {
  return (page === 'letterAcross' ? 297 : 210) - sideMargins;
}
