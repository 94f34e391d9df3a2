import { useMemo } from 'react';
import type { Institution } from '../../../shared/schema';
import { useRecords, useSession } from '../../live';
import { useMessages, type Option } from '../../ui';

export type InstitutionChoice = {
  readonly options: readonly Option[];
  /** Makes an institution of a name that was typed into a picker; its id. */
  readonly create: (name: string) => Promise<string>;
};

/** Institutions for a picker, in German order. */
export function useInstitutionOptions(): InstitutionChoice {
  const records: readonly Institution[] = useRecords('institutions').records;
  const { repositories } = useSession();
  const { collator } = useMessages();
  const options = useMemo(
    () =>
      records
        .map(({ id, name, city }) => ({
          id,
          label: name,
          ...(city !== '' && !name.includes(city) && { detail: city }),
        }))
        .toSorted((left, right) => collator.compare(left.label, right.label)),
    [records, collator],
  );
  return { options, create: async (name) => (await repositories.institutions.create({ name })).id };
}
