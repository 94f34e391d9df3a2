import { Plugin, PluginKey, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import type { Mentionable, MentionSign } from '../../../shared/domain/mentions';
import { FROM_TEXT } from './fromText';
import { lookOf, richSchema } from './schema';

/** A name that is being typed, behind the sign that asks for it. */
export interface MentionQuery {
  readonly sign: MentionSign;
  /** `''` before the first letter. */
  readonly words: string;
  /** From the sign to the caret. */
  readonly from: number;
  readonly to: number;
}

/** Of the list of names. */
const MENTION_KEYS = ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'] as const;
export type MentionKey = (typeof MENTION_KEYS)[number];

/** No name is longer, and behind that many words it is a sentence. */
const ASKED = /(?<![\p{L}\p{N}@#/&])([@#])((?:[\p{L}\p{N}][^\s@#]*(?: [^\s@#]+){0,3})?)$/u;
const LONGEST = 60;

interface Asking {
  readonly query: MentionQuery | undefined;
  /** Where the sign stands for which somebody wants no names. */
  readonly declined: number | undefined;
  /** Where the caret is behind the space that came with a name, until anything else is done. */
  readonly spaced: number | undefined;
}

/** What follows a word without a space between. */
const CLOSING = /^[.,;:!?…)\]}’'“»]/u;

const key = new PluginKey<Asking>('mention');

/**
 * A sign at the beginning of a word, and letters behind it, ask for names. Only while they are typed: a caret that comes by asks nothing.
 * @param onKey of the list, while something is asked; false where it has no use for it
 */
export function mentionTyping(onKey: (key: MentionKey) => boolean): Plugin {
  return new Plugin<Asking>({
    key,
    state: {
      init: () => ({ query: undefined, declined: undefined, spaced: undefined }),
      apply(tr, before, _, state) {
        const at = tr.getMeta(key) === 'decline' ? before.query?.from : before.declined;
        const moved = at === undefined ? undefined : tr.mapping.mapResult(at);
        const declined = moved && !moved.deletedAfter ? moved.pos : undefined;
        const isTyped = tr.docChanged && tr.getMeta(FROM_TEXT) !== true;
        const query = isTyped || before.query ? queryAt(state) : undefined;
        const { from, empty } = state.selection;
        const isSpaced = tr.getMeta(key) === 'spaced' || (!tr.docChanged && empty && from === before.spaced);
        return {
          query: query?.from === declined ? undefined : query,
          declined,
          spaced: isSpaced ? from : undefined,
        };
      },
    },
    props: {
      handleTextInput({ state, dispatch }, _from, _to, text) {
        const tr = closeUp(state, text);
        if (tr) dispatch(tr);
        return tr !== undefined;
      },
      handleKeyDown({ state }, event) {
        if (!mentionQuery(state) || event.isComposing) return false;
        if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
        const pressed = MENTION_KEYS.find((name) => name === event.key);
        return pressed !== undefined && onKey(pressed);
      },
    },
  });
}

export function mentionQuery(state: EditorState): MentionQuery | undefined {
  return key.getState(state)?.query;
}

/** What is typed right behind a name that brought a space along takes its place, where it follows a word without one. */
export function closeUp(state: EditorState, text: string): Transaction | undefined {
  const spaced = key.getState(state)?.spaced;
  return spaced !== undefined && CLOSING.test(text) ? state.tr.insertText(text, spaced - 1, spaced) : undefined;
}

/** Escape: the letters stay, and nothing more is asked for this sign. */
export const declineMention: Command = ({ tr }, dispatch) => {
  dispatch?.(tr.setMeta(key, 'decline'));
  return true;
};

function queryAt({ selection }: EditorState): MentionQuery | undefined {
  const { $from, empty, from: to } = selection;
  if (!empty || !$from.parent.isTextblock) return undefined;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - LONGEST), $from.parentOffset);
  const [all = '', sign = '', words = ''] = ASKED.exec(before) ?? [];
  if (sign !== '@' && sign !== '#') return undefined;
  const from = to - all.length;
  const taken: string[] = [];
  $from.doc.nodesBetween(from, to, ({ marks }) => {
    const { link, mention } = lookOf(marks);
    taken.push(link, mention);
  });
  return taken.every((value) => value === '') ? { sign, words, from, to } : undefined;
}

/** In the place of what was typed for it: the name, and behind it a space that is not part of it. */
export function insertMention({ from, to }: MentionQuery, { id, label }: Mentionable): Command {
  return (state, dispatch) => {
    const { tr, doc } = state;
    const mark = richSchema.mark('mention', { id });
    const $to = doc.resolve(to);
    const around = state.storedMarks ?? $to.marks();
    const next = $to.nodeAfter?.text ?? '';
    const hasSpace = /^\s/u.test(next);
    const isFollowed = hasSpace || CLOSING.test(next);
    const name = richSchema.text(label, mark.addToSet(around));
    tr.replaceWith(from, to, isFollowed ? [name] : [name, richSchema.text(' ', around)]);
    const end = from + label.length;
    tr.setSelection(TextSelection.create(tr.doc, isFollowed && !hasSpace ? end : end + 1)).setStoredMarks(around);
    if (!isFollowed) tr.setMeta(key, 'spaced');
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
