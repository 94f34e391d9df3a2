import { designDocument } from '../../shared/sync/designDocument';
import { removeElsewhere, runAtRandom, type Act, type ConvergenceResult, type OtherTool } from './convergence';
import { putAsAdmin } from './fakeCouch/fakeCouch';
import { createSimulation, type Simulation } from './simulation';

const DAY = 24 * 60 * 60_000;

/**
 * In memory and in a time of its own: the same seed gives the same run.
 * @param isCluster three nodes, of which copies lag and nodes go away and come back
 */
export async function runConvergence(seed: number, steps: number, isCluster = false): Promise<ConvergenceResult> {
  const simulation = createSimulation(seed, { latencyMs: 1500, isCluster });
  const { couch, time } = simulation;
  putAsAdmin(couch.database(), designDocument);
  const laptops = [
    await simulation.laptop('laptop-a'),
    await simulation.laptop('laptop-b', { clockAheadMs: 2 * DAY }),
    await simulation.laptop('laptop-c', { clockAheadMs: -2 * DAY }),
  ];
  return runAtRandom(
    {
      laptops,
      others: otherToolOf(simulation),
      now: time.now,
      pass: time.pass,
      setFault: (faultOf) => couch.setFault(faultOf && (({ index }) => faultOf(index))),
      requests: () => couch.requests().length,
      async converge() {
        couch.database()?.takeDown([]);
        couch.database()?.holdBack([]);
        await simulation.converge();
      },
      acts: isCluster ? [...clusterActs(simulation), removeElsewhere] : [],
    },
    seed,
    steps,
  );
}

function otherToolOf({ couch, serverContents }: Simulation): OtherTool {
  return {
    shown: async (id) => couch.database()?.shown(id),
    version: async (id, rev) => couch.database()?.version(id, rev),
    graft: async (version, history) => couch.database()?.graft(version, history),
    async remove(id, rev) {
      const database = couch.database();
      if (database?.shown(id)?._rev !== rev) return false;
      putAsAdmin(database, { _id: id, _rev: rev, _deleted: true });
      return true;
    },
    contents: async () => serverContents(),
  };
}

/** At most one copy is held back and one node away: two of three know everything, as CouchDB's quorum wants it. */
function clusterActs({ couch }: Simulation): readonly Act[] {
  return [
    ({ random }) => {
      const isWell = random.chance(0.5);
      couch.database()?.takeDown([]);
      couch.database()?.holdBack(isWell ? [] : [random.between(0, 2)]);
    },
    ({ random }) => {
      const isWell = random.chance(0.5);
      couch.database()?.holdBack([]);
      couch.database()?.takeDown(isWell ? [] : [random.between(0, 2)]);
    },
    // Only the copy that lags is left for a while: the cluster looks set back.
    ({ random }) => {
      const lagging = random.between(0, 2);
      couch.database()?.takeDown([]);
      couch.database()?.holdBack([lagging]);
      if (random.chance(0.5)) couch.database()?.takeDown([0, 1, 2].filter((node) => node !== lagging));
    },
  ];
}
