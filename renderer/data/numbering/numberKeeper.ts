import {
  rangesToClaim,
  decisionSeries,
  freeNumbers,
  isNumberRange,
  seriesToKeep,
  yearOf,
  type NumberHolder,
  type NumberSeries,
} from '../../../shared/domain/numbering';
import type { AnyRecord, Network } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import type { Repositories } from '../repositories';
import type { Tables } from '../store/openStore';
import { settled } from '../../../shared/settled';

export interface NumberKeeper {
  /** The next number of a series. Asks the server if none is left; undefined if it cannot be asked now. */
  readonly take: (series: NumberSeries) => Promise<string | undefined>;
  /** Claims what the reserve lacks and numbers decisions that are still without. Safe to call at any time. */
  readonly tend: () => Promise<void>;
}

/** Numbers that this laptop gave out, kept outside the records: records that come back from a restore point have forgotten them. */
export interface NumberMemory {
  readonly read: () => Promise<readonly string[]>;
  readonly add: (number: string) => Promise<void>;
}

export interface KeeperEffects {
  readonly deviceId: string;
  readonly tables: Tables;
  readonly repositories: Repositories;
  readonly memory: NumberMemory;
  /** No server is set up. */
  readonly isLocal: () => boolean;
  /** `YYYY-MM-DD` */
  readonly today: () => string;
  /** Waits for the answer of the server, see `waitForServer`. */
  readonly wait: (isAnswered: () => boolean) => Promise<boolean>;
}

/** Another laptop may be faster with a range, and with the next one. */
const MOST_CLAIMS = 3;

/** Gives out numbers that no other laptop gives out, see [Note: number ranges]. One call after the other. */
export function createNumberKeeper({
  deviceId,
  tables,
  repositories,
  memory,
  isLocal,
  today,
  wait,
}: KeeperEffects): NumberKeeper {
  const { network, outcomes, minutes, meetings } = repositories;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    // A failed call is reported to its caller; the next one starts afresh.
    queue = settled(turn);
    return turn;
  }

  async function holder(): Promise<NumberHolder> {
    const remembered = await memory.read();
    const recorded = [tables.outcomes, tables.minutes].flatMap((table) =>
      table.snapshot().all.flatMap(({ number }: AnyRecord) => (typeof number === 'string' ? [number] : [])),
    );
    return {
      deviceId,
      ranges: network.snapshot().records.filter(isNumberRange),
      taken: new Set([...recorded, ...remembered]),
      remembered,
    };
  }

  /** Nobody else can have this network: it was never on a server, and none is set up. */
  function isAlone(): boolean {
    return isLocal() && network.get(NETWORK_ID)?.rev === '';
  }

  async function claim(series: NumberSeries, wanted?: number): Promise<void> {
    // A laptop that has not received its network yet would claim what the network's first laptop has long numbered.
    if (!network.get(NETWORK_ID)) return;
    const claims = rangesToClaim(series, await holder(), wanted);
    await network.createMany(claims, { undoable: false });
    // Asked after the claims are in the store: a sync that starts now sends them before the network itself, so nobody can be faster.
    // Earlier ones too: the power may have gone out between a claim and this.
    if (!isAlone()) return;
    const open = network.snapshot().records.filter((claimed) => isOpenClaim(claimed, series));
    if (open.length > 0) await network.updateMany(open.map(({ id }) => ({ id, patch: { claimedAlone: true } })));
  }

  function isOpenClaim({ numberSeries, createdBy, rev, claimedAlone }: Network, series: NumberSeries): boolean {
    return numberSeries === series && createdBy === deviceId && rev === '' && !claimedAlone;
  }

  async function takeNext(series: NumberSeries): Promise<string | undefined> {
    if (freeNumbers(series, await holder()).length === 0) await claim(series, 1);
    const [next] = freeNumbers(series, await holder());
    if (!next) return undefined;
    await memory.add(next.number);
    await network.update(next.rangeId, ({ usedNumbers }) => ({ usedNumbers: [...usedNumbers, next.number] }), {
      undoable: false,
    });
    return next.number;
  }

  /** The server has confirmed our claims of a series, or given their numbers to somebody else. */
  function isAnswered(series: NumberSeries): boolean {
    return !network.snapshot().records.some((claimed) => isOpenClaim(claimed, series));
  }

  /** The queue is free meanwhile: what others want to have numbered must not wait for the server. */
  async function takeOrAsk(series: NumberSeries): Promise<string | undefined> {
    for (let claims = 0; claims < MOST_CLAIMS; claims += 1) {
      const number = await inTurn(() => takeNext(series));
      if (number !== undefined) return number;
      if (!(await wait(() => isAnswered(series)))) return undefined;
    }
    return inTurn(() => takeNext(series));
  }

  /** Decisions of this laptop that were recorded when it had run out of numbers, the oldest first. */
  async function numberDecisions(): Promise<void> {
    const waiting = outcomes
      .snapshot()
      .records.filter(({ kind, number, createdBy }) => kind === 'decision' && number === '' && createdBy === deviceId);
    for (const { id, meetingId } of [...waiting].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
      const series = decisionSeries(yearOf(meetings.get(meetingId)?.startsAt || today()));
      const number = await takeNext(series);
      if (number === undefined) return;
      await outcomes.update(id, { number }, { undoable: false });
    }
  }

  return {
    take: takeOrAsk,
    tend: () =>
      inTurn(async () => {
        for (const series of seriesToKeep(meetings.snapshot().records, minutes.snapshot().records, today()))
          await claim(series);
        await numberDecisions();
      }),
  };
}
