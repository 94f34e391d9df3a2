import { DOMSerializer, type Slice } from 'prosemirror-model';
import type { MarkupNode } from '../../../shared/text/rich/markupNode';
import { markupToRich } from '../../../shared/text/rich/markupToRich';
import { richToPlain } from '../../../shared/text/rich/richToPlain';
import { lineToText, plainToRich, type RichText } from '../../../shared/text/rich/richText';
import { toPlainText } from '../../../shared/text/plainText';
import { nodeToRich, richSchema } from './schema';

/** Says of a name that is copied whether its text is TLP:RED. */
const OF_RED = 'data-red';

type KeepsMention = (id: string, isFromRed: boolean) => boolean;

/** What is pasted or dropped, as far as it is text; undefined for pictures and files. */
export function readTransfer(data: DataTransfer | null, keepsMention: KeepsMention): RichText | undefined {
  const html = data?.getData('text/html') ?? '';
  const page = html === '' ? undefined : new DOMParser().parseFromString(html, 'text/html');
  // A picture that was copied in a browser comes along as a file: what else is there only names it.
  if (page?.querySelector('img') && page.body.textContent.trim() === '' && filesOf(data).length > 0) return undefined;
  const rich = page ? markupToRich(toMarkupNode(page, keepsMention)) : [];
  if (rich.length > 0) return rich;
  const text = data?.getData('text/plain') ?? '';
  return text === '' ? undefined : plainToRich(toPlainText(text));
}

export function filesOf(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])];
}

/** Of a document that is not shown, which loads nothing and runs nothing. */
function toMarkupNode(node: Node, keepsMention: KeepsMention): MarkupNode {
  return {
    name: node.nodeName.toLowerCase(),
    text: node.nodeValue ?? '',
    get children() {
      return Array.from(node.childNodes, (child) => toMarkupNode(child, keepsMention));
    },
    has: (name) => node instanceof Element && node.hasAttribute(name),
    attribute(name) {
      const value = node instanceof Element ? (node.getAttribute(name) ?? '') : '';
      const isLost = name === 'data-mention' && value !== '' && !keepsMention(value, isOfRed(node));
      return isLost ? '' : value;
    },
  };
}

/** For where nothing can be formatted; some words of a line are just these words. */
export function sliceToPlain({ content, openStart }: Slice): string {
  const rich = nodeToRich(content);
  const [line] = rich;
  return line && rich.length === 1 && openStart > 0 ? lineToText(line) : richToPlain(rich);
}

/** What is copied, for a text that is pasted into. */
export function createSerializer(isRed: () => boolean): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(richSchema);
  return new DOMSerializer(nodes, {
    ...marks,
    mention: ({ attrs }) => ['span', { 'data-mention': String(attrs['id']), ...(isRed() && { [OF_RED]: 'true' }) }, 0],
  });
}

function isOfRed(node: Node): boolean {
  return node instanceof Element && node.hasAttribute(OF_RED);
}
