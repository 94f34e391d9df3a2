import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { MarkupNode } from '../../../shared/text/rich/markupNode';
import { markupToRich } from '../../../shared/text/rich/markupToRich';
import { richToPlain } from '../../../shared/text/rich/richToPlain';
import { LONGEST_PAGE } from './mailLimits';

/** The words of a mail that is a page, line by line; what it quotes has the sign ">". Nothing of it is run or loaded. */
export function htmlToText(html: string): string {
  return richToPlain(markupToRich(parseMarkup(html.slice(0, LONGEST_PAGE))));
}

/** A page as a browser parses it, without one: there is none in a worker. */
export function parseMarkup(html: string): MarkupNode {
  return toMarkupNode(parse(html));
}

function toMarkupNode(node: DefaultTreeAdapterTypes.Node): MarkupNode {
  return {
    name: node.nodeName,
    text: 'value' in node ? node.value : '',
    get children() {
      return 'childNodes' in node ? node.childNodes.map(toMarkupNode) : [];
    },
    has: (name) => 'attrs' in node && node.attrs.some((attribute) => attribute.name === name),
    attribute: (name) =>
      'attrs' in node ? (node.attrs.find((attribute) => attribute.name === name)?.value ?? '') : '',
  };
}
