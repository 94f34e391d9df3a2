import { useMemo } from 'react';
import { SECTORS, STATES, type Sector, type State } from '../../../shared/schema/institutions';
import { useMessages, type Option } from '../../ui';

export type InstitutionTexts = {
  /** `''` where the sector is not known. */
  readonly sectorName: (sector: Sector | '') => string;
  readonly stateName: (state: State | '') => string;
  readonly sectorOptions: readonly Option<Sector>[];
  readonly stateOptions: readonly Option<State>[];
};

/** Levels and Länder in the language of the surface; the Länder in alphabetical order. */
export function useInstitutionTexts(): InstitutionTexts {
  const { t, collator } = useMessages();
  return useMemo(() => {
    const sectorName = (sector: Sector | ''): string => (sector === '' ? '' : t(`institutions.sector.${sector}`));
    const stateName = (state: State | ''): string => (state === '' ? '' : t(`institutions.state.${state}`));
    return {
      sectorName,
      stateName,
      sectorOptions: SECTORS.map((id) => ({ id, label: sectorName(id) })),
      stateOptions: STATES.map((id) => ({ id, label: stateName(id) })).toSorted((left, right) =>
        collator.compare(left.label, right.label),
      ),
    };
  }, [t, collator]);
}
