import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { isListLine, type LineKind } from '../../../shared/text/rich/richText';
import { typedToLink } from '../../../shared/text/rich/safeLink';
import { toPlainText } from '../../../shared/text/plainText';
import { attributesOf, nodeTypeOf, richSchema, TEXT } from './schema';

/** Signs that become what they stand for, as in Markdown. Only `1.` begins a list: a line may well begin with a date. */
export function typedSigns(): Plugin {
  return inputRules({
    rules: [
      lineRule(/^(#{1,3})\s$/u, ([, signs = '']) =>
        signs.length === 1 ? 'heading1' : signs.length === 2 ? 'heading2' : 'heading3',
      ),
      lineRule(/^[-–•*]\s$/u, () => 'bullet'),
      lineRule(/^1[.)]\s$/u, () => 'number'),
      lineRule(
        /^\[([ xX]?)\]\s$/u,
        () => 'check',
        ([, sign = '']) => sign.trim() !== '',
      ),
      lineRule(/^>\s$/u, () => 'quote'),
      markRule(/\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/u, 'bold'),
      markRule(/(?<![*\p{L}\p{N}])\*([^*\s](?:[^*]*[^*\s])?)\*$/u, 'italic'),
      new InputRule(/\[([^[\]]+)\]\(([^()\s]+)\)$/u, ({ tr }, [, words = '', address = ''], start, end) => {
        const href = typedToLink(address);
        if (href === '') return null;
        return tr.replaceWith(start, end, richSchema.text(words, [richSchema.mark('link', { href })]));
      }),
    ],
  });
}

/** A list in a list stays as deep; what is no text any longer is left as it is, but for an entry that becomes one to check. */
function lineRule(
  pattern: RegExp,
  kindOf: (match: RegExpMatchArray) => LineKind,
  isDone: (match: RegExpMatchArray) => boolean = () => false,
): InputRule {
  return new InputRule(pattern, ({ tr, doc }, match, start, end) => {
    const $start = doc.resolve(start);
    if ($start.depth > 1) return null;
    const { kind: current, indent } = attributesOf($start.parent);
    const kind = kindOf(match);
    // As hands type it that know nothing of a list that goes on by itself.
    if (current === kind && isListLine(kind)) return tr.delete(start, end);
    if (current !== 'text' && !(kind === 'check' && (current === 'bullet' || current === 'number'))) return null;
    return tr.delete(start, end).setNodeMarkup($start.before(), richSchema.nodes[nodeTypeOf(kind)], {
      ...TEXT,
      kind,
      indent,
      isDone: isDone(match),
    });
  });
}

function markRule(pattern: RegExp, name: 'bold' | 'italic'): InputRule {
  return new InputRule(pattern, ({ tr, doc, storedMarks }, [all, words = ''], start, end) => {
    // What just ended stays ended: three signs end one look after the other.
    const going = storedMarks ?? doc.resolve(end).marks();
    const mark = richSchema.mark(name);
    const from = start + all.indexOf(words);
    const to = from + words.length;
    if (to < end) tr.delete(to, end);
    return tr
      .delete(start, from)
      .addMark(start, start + words.length, mark)
      .setStoredMarks(mark.removeFromSet(going));
  });
}

/** See [Note: texts enter plain]. A mark belongs to the letter before it. */
export function typePlain(view: EditorView, from: number, to: number, text: string): boolean {
  const { doc } = view.state;
  const start = /^\p{M}/u.test(text) && from > doc.resolve(from).start() ? from - 1 : from;
  const letters = `${doc.textBetween(start, from)}${text}`;
  const plain = toPlainText(letters);
  if (plain === letters) return false;
  view.dispatch(view.state.tr.insertText(plain, start, to));
  return true;
}
