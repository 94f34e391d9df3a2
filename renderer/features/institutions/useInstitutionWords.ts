import { useMemo } from 'react';
import { isPlainMessageKey } from '../../../shared/messages';
import { useRecords } from '../../live';
import { useMessages } from '../../ui';
import type { InstitutionColumn } from './institutionColumnIds';
import type { InstitutionRow } from './institutionRows';
import { useInstitutionTexts } from './useInstitutionTexts';
import { useTopics } from './useTopics';

export type InstitutionWords = {
  /** What stands in a column, as text. */
  readonly textOf: (column: InstitutionColumn | 'name', row: InstitutionRow) => string;
};

/** Institutions in the words of the network and of the screen. */
export function useInstitutionWords(): InstitutionWords {
  const { t, formatNumber } = useMessages();
  const { sectorName, stateName } = useInstitutionTexts();
  const institutions = useRecords('institutions').byId;
  const topics = useTopics();

  return useMemo(() => {
    const titleById = new Map(topics.map(({ id, title }) => [id, title]));
    // A value of a later version has no name here.
    const levelName = (level: string): string => {
      const key = `records.value.level.${level}`;
      return isPlainMessageKey(key) ? t(key) : level;
    };
    return {
      textOf(column, { institution, memberCount }) {
        switch (column) {
          case 'sector':
            return sectorName(institution.sector);
          case 'state':
            return stateName(institution.state);
          case 'level':
            return institution.level === '' ? '' : levelName(institution.level);
          case 'parent':
            return institutions.get(institution.parentId)?.name ?? '';
          case 'memberCount':
            return formatNumber(memberCount);
          case 'topics':
            return institution.topicWeights
              .filter(({ weight }) => weight > 0)
              .toSorted((one, other) => other.weight - one.weight)
              .flatMap(({ id }) => titleById.get(id) ?? [])
              .join(', ');
          case 'name':
          case 'city':
          case 'shortName':
          case 'website':
            return institution[column];
        }
      },
    };
  }, [t, formatNumber, sectorName, stateName, institutions, topics]);
}
