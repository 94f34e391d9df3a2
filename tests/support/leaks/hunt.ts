import { createRandom } from '../../../shared/demo/random';
import { RED } from '../../../shared/schema/confidentiality';
import { NETWORK_ID } from '../../../shared/schema/network';
import { designDocument } from '../../../shared/sync/designDocument';
import { putAsAdmin } from '../fakeCouch/fakeCouch';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../simulation';
import { ACTS } from './acts';
import { createMemory, read, WORD, type Memory } from './memory';

export interface LeakRun {
  /** Words that left a laptop on which something they were written for was TLP:RED at that moment, or that another laptop knows. */
  readonly leaks: readonly string[];
  /** What is not as it must be in the end although nothing leaked. */
  readonly problems: readonly string[];
  /** Words that were written under TLP:RED and never released. */
  readonly secrets: number;
  /** Words that the server has. */
  readonly sent: number;
}

/** A series of removals may ask on each laptop, in either direction, and what one keeps may be news to the next. */
const MOST_ANSWERS = 10;

export interface LeakHunt {
  readonly laptops: 2 | 3;
  /** Acts of people, one after the other, on any of the laptops. */
  readonly steps: number;
}

/**
 * Laptops write notes, meetings, agendas and minutes, and copy from one to the other, while labels are raised and lowered. Each
 * word is written once, and its origins are remembered when it is: the notes and meetings that it was written for. So this knows nothing of
 * how labels are inherited. A word must not leave a laptop on which one of its origins is TLP:RED, nor the laptop that wrote it while it does not
 * know what an origin is. Where somebody ordered that it be taken off the server, it is not there in the end.
 */
export async function runLeakHunt(seed: number, { laptops: count, steps }: LeakHunt): Promise<LeakRun> {
  const random = createRandom(`leaks ${seed}`);
  const simulation = createSimulation(seed, { latencyMs: 800 });
  putAsAdmin(simulation.couch.database(), designDocument);
  const laptops: SimulatedLaptop[] = [];
  for (const name of ['laptop-a', 'laptop-b', 'laptop-c'].slice(0, count)) laptops.push(await simulation.laptop(name));
  const [first] = laptops;
  if (first) await foundNetwork(first);
  await simulation.converge();

  const memory = createMemory();
  const leaks: string[] = [];
  const sent = new Set<string>();
  simulation.watch((name, request) => {
    const laptop = laptops.find((each) => each.name === name);
    for (const [word] of request.matchAll(WORD)) {
      sent.add(word);
      const red = memory.originsOf(word).find((id) => {
        const origin = laptop && read(laptop, id);
        return origin ? origin['tlp'] === RED : memory.isUnknownTo(name, word, id);
      });
      if (red !== undefined) leaks.push(`${word} of ${red} left ${name}`);
    }
  });

  for (let step = 0; step < steps; step += 1) {
    const laptop = random.pick(laptops);
    await random.pick(ACTS)({ laptop, word: `w${step}w`, random, memory, simulation, laptops });
    // Half of the time several things happen before anything is sent.
    await simulation.time.pass(random.chance(0.5) ? random.between(0, 50) : random.between(500, 20_000));
  }
  for (let round = 0; round < MOST_ANSWERS; round += 1) {
    await simulation.converge();
    const asked = laptops.filter((laptop) => laptop.session().sync.snapshot().trouble?.type === 'massRemoval');
    if (asked.length === 0) break;
    for (const laptop of asked) await laptop.session().sync.allowRemovals(random.pick(['apply', 'keep']));
  }

  const secrets = memory.secrets();
  return {
    leaks: [
      ...leaks,
      ...secrets.flatMap(({ word, laptop }) =>
        laptops
          .filter((other) => other.name !== laptop && JSON.stringify(other.records()).includes(word))
          .map((other) => `${word} of ${laptop} is known to ${other.name}`),
      ),
    ],
    problems: laptops.flatMap((laptop) => [
      ...stillThere(simulation, laptop, memory),
      ...laptop.defects().map((defect) => `${laptop.name}: ${String(defect)}`),
      ...(laptop.status().kind === 'upToDate' ? [] : [`${laptop.name}: ${JSON.stringify(laptop.status())}`]),
      ...(laptop.session().sync.snapshot().ledger.unsent === 0 ? [] : [`${laptop.name} has something left to send`]),
    ]),
    secrets: secrets.length,
    sent: sent.size,
  };
}

/** Words of what a laptop ordered to be taken off the server. Templates are of the network: what was in one before a label was raised stays. */
function stillThere(simulation: Simulation, laptop: SimulatedLaptop, memory: Memory): readonly string[] {
  const documents = (simulation.couch.database()?.all() ?? []).filter(
    ({ _id: id }) => id !== NETWORK_ID && !isCutOff(laptop, id),
  );
  return documents.flatMap((document) =>
    [...JSON.stringify(document).matchAll(WORD)].flatMap(([word]) =>
      memory
        .originsOf(word)
        .filter((id) => read(laptop, id)?.['tlp'] === RED && laptop.session().recalls.orderedAt(id) !== undefined)
        .map((id) => `${word} of ${id} is still in ${document._id}, against the order of ${laptop.name}`),
    ),
  );
}

const LINKS = ['carriedFromId', 'agendaItemId', 'minutesId', 'supersedesId', 'amendsId'];

/** Whether another tool removed what lies between a record and where its words come from: then nothing tells any more. */
function isCutOff(laptop: SimulatedLaptop, id: string): boolean {
  const record = read(laptop, id);
  if (!record) return true;
  const origins: readonly unknown[] = Array.isArray(record['origins']) ? record['origins'] : [];
  return [...LINKS.map((field) => record[field]), ...origins].some(
    (target) => typeof target === 'string' && target !== '' && isCutOff(laptop, target),
  );
}
