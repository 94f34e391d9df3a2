import { createContext, use, type ReactNode } from 'react';
import type { Mentionable, MentionSign } from '../../shared/domain/mentions';

/** Records that texts name: fields offer and show them, and know nothing of the screens they lead to. */
export interface Mentions {
  /** Settles once `find` is quick. */
  readonly prepare: (sign: MentionSign) => Promise<void>;
  /** Those whose names begin with the words. @param isRed whether the text is TLP:RED: another one must not say that such a record exists */
  readonly find: (sign: MentionSign, words: string, isRed: boolean) => readonly Mentionable[];
  /** As it is called today; undefined where it was deleted or is not on this laptop. */
  readonly get: (id: string) => Mentionable | undefined;
  /** Whether a text may name it. @param isRed as above */
  readonly mayName: (id: string, isRed: boolean) => boolean;
  /** Goes to its screen, if it has one. */
  readonly open: (id: string) => void;
}

const MentionsContext = createContext<Mentions | null>(null);

export function MentionsProvider({
  mentions,
  children,
}: {
  readonly mentions: Mentions;
  readonly children: ReactNode;
}) {
  return <MentionsContext value={mentions}>{children}</MentionsContext>;
}

export function useMentions(): Mentions {
  const mentions = use(MentionsContext);
  if (!mentions) throw new Error('outside of a network');
  return mentions;
}
