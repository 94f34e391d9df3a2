import { useMemo, useSyncExternalStore } from 'react';
import type { Message } from '../../../shared/schema';
import type { Session } from '../../data';
import { useConfidentiality, useRecords, useSession } from '../../live';
import { countOutbox, toLetterRows, type LetterRow, type OutboxContent } from './outboxRows';

/** All letters of the network, live. */
export function useOutboxRows(): readonly LetterRow[] {
  const { deviceId, repositories, confidentiality } = useSession();
  useRecords('letters');
  useRecords('messages');
  useRecords('sendings');
  // What is held back depends on labels and on who was deleted.
  useConfidentiality();
  useRecords('members');
  return toLetterRows(contentOf(repositories), deviceId, (message) =>
    isHeldBack(message, repositories, confidentiality),
  );
}

/** How many messages need a person, or else how many wait; undefined where neither. */
export function useOutboxCount(): number | undefined {
  const { deviceId, repositories, confidentiality } = useSession();
  const { subscribe, read } = useMemo(() => {
    const { letters, messages, sendings } = repositories;
    let last: { readonly of: readonly unknown[]; readonly count: number | undefined } | undefined;
    return {
      subscribe(listener: () => void) {
        const ends = [letters, messages, sendings].map((repository) => repository.subscribe(listener));
        return () => ends.forEach((end) => end());
      },
      read() {
        const of = [letters, messages, sendings].map(({ snapshot }) => snapshot());
        if (last?.of.every((each, at) => each === of[at])) return last.count;
        const rows = toLetterRows(contentOf(repositories), deviceId, (message) =>
          isHeldBack(message, repositories, confidentiality),
        );
        const { open, trouble } = countOutbox(rows);
        last = { of, count: trouble || open || undefined };
        return last.count;
      },
    };
  }, [repositories, deviceId, confidentiality]);
  return useSyncExternalStore(subscribe, read);
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
  { isWithheld }: Session['confidentiality'],
): boolean {
  return isWithheld(message) || !members.snapshot().byId.has(message.memberId);
}
