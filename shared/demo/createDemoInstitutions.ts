import { createTopicCatalogue } from '../domain/topics';
import { SECTORS, STATES } from '../schema/institutions';
import { institutionLinesBySector } from './content/demoInstitutionNames';
import type { DemoRecord } from './DemoData';
import { demoId } from './ids';
import { createRandom } from './random';

export function createDemoInstitutions(): readonly DemoRecord<'institutions'>[] {
  const topicIds = createTopicCatalogue('de').map(({ id }) => id);
  const lines = SECTORS.flatMap((sector) =>
    institutionLinesBySector[sector]
      .trim()
      .split('\n')
      .map((line) => ({ sector, line })),
  );
  return lines.map(({ sector, line }, index) => {
    const random = createRandom(`institution ${line}`);
    const [name = '', shortName = '', city = '', land = ''] = line.split('|');
    return {
      id: demoId('institutions', index),
      draft: {
        name,
        shortName: shortName === name ? '' : shortName,
        sector,
        state: STATES.find((state) => state === `DE-${land}`) ?? '',
        city,
        // Not everybody has weighted the topics yet.
        topicWeights: random.chance(0.3) ? [] : topicIds.map((id) => ({ id, weight: random.between(0, 3) })),
      },
    };
  });
}

/** Short names in the content stand for records; one that names none is a mistake in the content. */
export function createInstitutionLookup(
  institutions: readonly DemoRecord<'institutions'>[],
): (shortName: string) => DemoRecord<'institutions'> {
  const byShortName = new Map(
    institutions.map((institution) => [institution.draft.shortName || institution.draft.name, institution]),
  );
  return (shortName) => {
    const found = byShortName.get(shortName);
    if (!found) throw new Error(`no institution ${shortName} in the demo content`);
    return found;
  };
}
