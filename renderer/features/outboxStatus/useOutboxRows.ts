import { useMemo, useSyncExternalStore } from 'react';
import type { Message } from '../../../shared/schema';
import type { Session } from '../../data';
import { useConfidentiality, useRecords, useSession } from '../../live';
import { countOutbox, toLetterRows, type LetterRow, type OutboxContent } from './outboxRows';

/** All letters of the network, live. */
export function useOutboxRows(): readonly LetterRow[] {
  const session = useSession();
  useRecords('letters');
  useRecords('messages');
  useRecords('sendings');
  // What is held back depends on labels and on who was deleted.
  useConfidentiality();
  useRecords('members');
  return rowsOf(session);
}

/** How many messages need a person, or else how many wait; undefined where neither. */
export function useOutboxCount(): number | undefined {
  const session = useSession();
  const { subscribe, read } = useMemo(() => watchCount(session), [session]);
  return useSyncExternalStore(subscribe, read);
}

interface CountWatch {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => number | undefined;
}

function watchCount({ deviceId, repositories, confidentiality }: Outboxed): CountWatch {
  const watched = [repositories.letters, repositories.messages, repositories.sendings];
  let last: { readonly of: readonly unknown[]; readonly count: number | undefined } | undefined;
  return {
    subscribe(listener) {
      const ends = watched.map((repository) => repository.subscribe(listener));
      return () => ends.forEach((end) => end());
    },
    read() {
      const of = watched.map(({ snapshot }) => snapshot());
      if (last?.of.every((each, at) => each === of[at]) === true) return last.count;
      const { open, trouble } = countOutbox(rowsOf({ deviceId, repositories, confidentiality }));
      last = { of, count: trouble || open || undefined };
      return last.count;
    },
  };
}

type Outboxed = Pick<Session, 'deviceId' | 'repositories' | 'confidentiality'>;

function rowsOf({ deviceId, repositories, confidentiality }: Outboxed): readonly LetterRow[] {
  return toLetterRows(contentOf(repositories), deviceId, (message) =>
    isHeldBack(message, repositories, confidentiality),
  );
}

function contentOf({ letters, messages, sendings }: Session['repositories']): OutboxContent {
  const { records, deleted } = sendings.snapshot();
  return {
    letters: letters.snapshot().records,
    messages: messages.snapshot().records,
    sendings: [...records, ...deleted],
  };
}

/** As the outbox itself sees it. */
function isHeldBack(
  message: Message,
  { members }: Session['repositories'],
  confidentiality: Session['confidentiality'],
): boolean {
  return confidentiality.isWithheld(message) || !members.snapshot().byId.has(message.memberId);
}
