import { createMemoryStore } from './memoryStore';
import { createBareWriter } from './bareWriter';
import type { Store } from '../../renderer/data';
import { createOutbox, type MailAnswer, type Outbox } from '../../renderer/data/outbox/createOutbox';
import { GRACE_MS, messageIdOf, type LetterKind, type MailOutcome, type Outgoing } from '../../shared/domain/outbox';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord, type Letter, type Message } from '../../shared/schema';
import { NETWORK_ID } from '../../shared/schema/network';
import { createId } from '../../shared/schema/records';
import type { SimulatedServer } from './simulatedServer';

/** What happens to the next message that is handed over. */
export type MailFault =
  'none' | 'notThere' | 'killedBefore' | 'killedAfter' | 'lostBefore' | 'lostAfter' | 'later' | 'never';

/** A mail server that counts what it took, by what was said to whom. */
export interface MailServer {
  readonly taken: ReadonlyMap<string, number>;
  readonly take: (said: string) => void;
}

export function createMailServer(): MailServer {
  const taken = new Map<string, number>();
  return { taken, take: (said) => void taken.set(said, (taken.get(said) ?? 0) + 1) };
}

/** Invitations say the same whichever letter they are of; news are told apart by it. */
export function said({ kind, id }: Pick<Letter, 'kind' | 'id'>, { memberId }: Pick<Message, 'memberId'>): string {
  return `${kind === 'news' ? id : kind} to ${memberId}`;
}

let now = Date.parse('2027-01-04T08:00:00Z');

/** A laptop with an outbox, whose mail journal outlives its store as it does in the application. Mail and server are simulated. */
export function createOutboxLaptop(deviceId: string, server: SimulatedServer, mail: MailServer) {
  const journal = new Map<string, 'begun' | 'sent'>();
  let store: Store = createMemoryStore();
  let backup: readonly AnyRecord[] = [];
  let online = false;
  let fault: MailFault = 'none';
  let letAnswersIn: (() => Promise<void>) | undefined;
  let bare = createBareWriter(store, deviceId, tick);
  let outbox: Outbox;
  let die: (() => void) | undefined;
  let died = Promise.resolve();

  function tick(): number {
    return (now += 1);
  }

  /** As the main process does it: noted before and after, and never a second time. */
  async function send({ letter, message, sending }: Outgoing): Promise<MailAnswer> {
    const { mailId } = sending;
    const known = journal.get(mailId);
    if (known === 'sent') return { type: 'sent', status: '250', reply: '' };
    if (known === 'begun') return { type: 'perhaps' };
    const befalls = fault;
    fault = 'none';
    if (befalls === 'notThere') return { type: 'notSent', finding: { type: 'unreachable', reason: 'ECONNREFUSED' } };
    if (befalls === 'later' || befalls === 'never')
      return { type: 'refused', isPermanent: befalls === 'never', status: '450', reply: 'no' };
    journal.set(mailId, 'begun');
    if (befalls === 'killedBefore') return dead();
    if (befalls !== 'lostBefore') mail.take(said(letter, message));
    if (befalls === 'killedAfter') return dead();
    if (befalls === 'lostBefore' || befalls === 'lostAfter') return { type: 'perhaps' };
    journal.set(mailId, 'sent');
    return Promise.resolve({ type: 'sent', status: '250', reply: '' } satisfies MailOutcome);
  }

  /** The answer never comes; whoever waits for the laptop sees it die. */
  function dead(): Promise<never> {
    die?.();
    return new Promise(() => undefined);
  }

  function open(): void {
    letAnswersIn = undefined;
    bare = createBareWriter(store, deviceId, tick);
    died = new Promise((resolve) => {
      die = () => resolve(undefined);
    });
    outbox = createOutbox({
      deviceId,
      repositories: bare.repositories,
      write: bare.write,
      isAlone: () => !online && bare.repositories.network.get(NETWORK_ID)?.rev === '',
      isHeldBack: () => false,
      now: tick,
      graceMs: GRACE_MS,
      after: () => () => undefined,
      mail: { send, account: () => Promise.resolve({ perMinute: 60_000, domain: 'example.org' }) },
      onDefect: (defect) => {
        throw defect;
      },
    });
  }
  open();

  /** Whatever it has to do is done, or it is dead and starts anew. */
  async function work(): Promise<void> {
    now += 2 * GRACE_MS;
    const ended = await Promise.race([outbox.wake().then(() => 'done'), died.then(() => 'dead')]);
    if (ended === 'dead') restart();
  }

  function restart(): void {
    // One that waits for an answer never ends; nobody waits for it.
    outbox.close().catch(() => undefined);
    open();
  }

  async function letterOf(kind: LetterKind | 'news', people: readonly number[]): Promise<void> {
    const id = createId('letters');
    const letter = { id, kind, targetId: 'meeting:m', sequence: kind === 'news' ? -1 : 0 };
    await bare.write((unit) => {
      unit.create('letters', { ...letter, sendsFrom: deviceId }, { id });
      for (const person of people)
        unit.create(
          'messages',
          { letterId: id, memberId: `member:p${person}`, email: `p${person}@example.org` },
          { id: messageIdOf(letter, `member:p${person}`) },
        );
    });
  }

  async function patchLetters(patch: { readonly sendsFrom?: string; readonly heldAt?: string }): Promise<void> {
    const { letters } = bare.repositories;
    await letters.updateMany(letters.snapshot().records.map(({ id }) => ({ id, patch })));
  }

  return {
    deviceId,
    create: () => bare.repositories.network.create({ title: 'Netzwerk', databaseId: 'x' }, { id: NETWORK_ID }),
    repositories: () => bare.repositories,
    goOnline: () => {
      online = true;
    },
    meet: (next: MailFault) => {
      fault = next;
    },
    write: letterOf,
    work,
    takeOver: () => patchLetters({ sendsFrom: deviceId }),
    hold: () => patchLetters({ heldAt: new Date(tick()).toISOString() }),
    release: () => patchLetters({ heldAt: '' }),
    send: async (limit = 1000): Promise<void> => {
      if (online) letAnswersIn = await server.send(store, limit);
    },
    receive: async (): Promise<void> => {
      await letAnswersIn?.();
      letAnswersIn = undefined;
    },
    pull: async (): Promise<void> => {
      if (online && server.has(NETWORK_ID)) await server.pull(store);
    },
    restart,
    backUp: () => {
      backup = COLLECTION_NAMES.flatMap((name) => store.tables[name].snapshot().all);
    },
    async restore(): Promise<void> {
      const kept = new Map(backup.map((record) => [record.id, record]));
      outbox.close().catch(() => undefined);
      store = createMemoryStore();
      for (const name of COLLECTION_NAMES) {
        const ids = [...kept.keys()].filter((id) => collectionOfId(id) === name);
        await store.tables[name].write(ids, (id) => kept.get(id));
      }
      open();
    },
  };
}
export type OutboxLaptop = ReturnType<typeof createOutboxLaptop>;
