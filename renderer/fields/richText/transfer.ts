import { DOMSerializer, Fragment, Slice } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { MarkupNode } from '../../../shared/text/rich/markupNode';
import { markupToRich } from '../../../shared/text/rich/markupToRich';
import { OF_RED, richToMarkup } from '../../../shared/text/rich/richToMarkup';
import { richToPlain } from '../../../shared/text/rich/richToPlain';
import { lineToText, plainToRich, richLine, type RichLine, type RichText } from '../../../shared/text/rich/richText';
import { toPlainText } from '../../../shared/text/plainText';
import { nodeToRich, richSchema } from './schema';

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

/**
 * For where nothing can be formatted; some words of a line are just these words.
 * @param pictureToWords what stands for a picture that is left out
 */
export function sliceToPlain({ content, openStart }: Slice, pictureToWords: (picture: RichLine) => string): string {
  const rich = nodeToRich(content).map((line) =>
    line.kind === 'image' ? richLine('text', pictureToWords(line)) : line,
  );
  const [line] = rich;
  return line && rich.length === 1 && openStart > 0 ? lineToText(line) : richToPlain(rich);
}

/** Some words of a heading or an entry, copied without the rest of it, are no heading and no entry elsewhere. */
export function wordsAlone(slice: Slice, { selection: { $from, $to } }: EditorState): Slice {
  const isWhole = $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size;
  if (!$from.sameParent($to) || isWhole || $from.depth !== 1 || slice.content.childCount !== 1) return slice;
  const words = slice.content.firstChild?.content;
  return new Slice(Fragment.from(richSchema.node('line', null, words)), slice.openStart, slice.openEnd);
}

/** What is copied: lists and tables as other programs know them, where the editor itself shows lines; and for a text that is pasted into, where names come from. */
export function createSerializer(isRed: () => boolean): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(richSchema);
  const serializer = new DOMSerializer(nodes, marks);
  serializer.serializeFragment = (content) => {
    const page = new DOMParser().parseFromString(richToMarkup(nodeToRich(content), isRed()), 'text/html');
    const fragment = page.createDocumentFragment();
    fragment.append(...page.body.childNodes);
    return fragment;
  };
  return serializer;
}

function isOfRed(node: Node): boolean {
  return node instanceof Element && node.hasAttribute(OF_RED);
}
