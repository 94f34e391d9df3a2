import { createTopicCatalogue } from '../../../shared/domain/topics';
import { NETWORK_ID } from '../../../shared/schema/network';
import type { Session } from '../session';

/** True where not even the network's own record was written: nothing that demo data could mix with. */
export function isEmptyNetwork({ repositories }: Session): boolean {
  return repositories.network.snapshot().records.length === 0 && repositories.members.snapshot().records.length === 0;
}

export async function createDemoNetwork({ repositories }: Session): Promise<void> {
  await repositories.network.create({ title: 'CDO-Netzwerk', databaseId: 'demo' }, { id: NETWORK_ID, undoable: false });
  await repositories.topics.createMany(createTopicCatalogue('de'), { undoable: false });
}
