import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { MarkupNode } from '../../shared/text/rich/markupNode';

/** A page as a browser parses it, without a browser. */
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
