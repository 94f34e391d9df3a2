import { createDemoData, type DemoData } from '../../../shared/demo';
import { COLLECTION_NAMES, type CollectionName } from '../../../shared/schema';
import { localToday } from '../localToday';
import type { Session } from '../session';

/** The store commits in pieces: one transaction over everything would block the first window. */
const CHUNK = 500;

/** True where nothing was written yet that demo data could mix with. */
export function isEmptyNetwork({ repositories }: Session): boolean {
  return repositories.network.snapshot().records.length === 0 && repositories.members.snapshot().records.length === 0;
}

/** Fills the open network with invented data around today. Existing ids are left alone, so a second run adds nothing. */
export async function createDemoNetwork(session: Session): Promise<void> {
  const data = createDemoData(localToday());
  for (const collection of COLLECTION_NAMES) await write(session, collection, data);
}

async function write<N extends CollectionName>(
  { repositories }: Session,
  collection: N,
  data: DemoData,
): Promise<void> {
  const records = data[collection];
  for (let at = 0; at < records.length; at += CHUNK) {
    await repositories[collection].createMany(records.slice(at, at + CHUNK), { undoable: false });
  }
}
