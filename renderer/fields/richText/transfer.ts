import type { Slice } from 'prosemirror-model';
import type { MarkupNode } from '../../../shared/text/rich/markupNode';
import { markupToRich } from '../../../shared/text/rich/markupToRich';
import { richToPlain } from '../../../shared/text/rich/richToPlain';
import { lineToText, plainToRich, type RichText } from '../../../shared/text/rich/richText';
import { toPlainText } from '../../../shared/text/plainText';
import { nodeToRich } from './schema';

/** What is pasted or dropped, as far as it is text; undefined for pictures and files. */
export function readTransfer(data: DataTransfer | null): RichText | undefined {
  const html = data?.getData('text/html') ?? '';
  const page = html === '' ? undefined : new DOMParser().parseFromString(html, 'text/html');
  // A picture that was copied in a browser comes along as a file: what else is there only names it.
  if (page?.querySelector('img') && page.body.textContent.trim() === '' && filesOf(data).length > 0) return undefined;
  const rich = page ? markupToRich(toMarkupNode(page)) : [];
  if (rich.length > 0) return rich;
  const text = data?.getData('text/plain') ?? '';
  return text === '' ? undefined : plainToRich(toPlainText(text));
}

export function filesOf(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])];
}

/** Of a document that is not shown, which loads nothing and runs nothing. */
function toMarkupNode(node: Node): MarkupNode {
  return {
    name: node.nodeName.toLowerCase(),
    text: node.nodeValue ?? '',
    get children() {
      return Array.from(node.childNodes, toMarkupNode);
    },
    attribute: (name) => (node instanceof Element ? (node.getAttribute(name) ?? '') : ''),
  };
}

/** For where nothing can be formatted; some words of a line are just these words. */
export function sliceToPlain({ content, openStart }: Slice): string {
  const rich = nodeToRich(content);
  const [line] = rich;
  return line && rich.length === 1 && openStart > 0 ? lineToText(line) : richToPlain(rich);
}
