import { useMemo } from 'react';
import { MEMBERSHIPS } from '../../../shared/schema/members';
import { filterToId } from '../../../shared/domain/lists';
import { MEMBER_FILTER_KINDS, type MemberFilter } from '../../../shared/domain/membership';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useRecord } from '../../live';
import { type FilterGroup, useMessages } from '../../ui';
import { useInstitutionTexts, useTopics } from '../institutions';
import { useTags } from './useMemberQuery';

export type MemberFilterTexts = {
  readonly groups: readonly FilterGroup[];
  /** „Ebene: Kommune“ */
  readonly chipOf: (filter: MemberFilter) => string;
  /** All filters in words, as the line below the heading says them. */
  readonly describe: (filters: readonly MemberFilter[]) => string;
};

export function useMemberFilterTexts(): MemberFilterTexts {
  const { t, language } = useMessages();
  const { sectorOptions, stateOptions } = useInstitutionTexts();
  const topics = useTopics();
  const tags = useTags();
  const networkGroups = useRecord('network', NETWORK_ID)?.groups;

  return useMemo(() => {
    const topicOptions = topics.map(({ id, title }) => ({ id, label: title }));
    const optionsByKind = {
      sector: sectorOptions,
      state: stateOptions,
      membership: MEMBERSHIPS.map((id) => ({ id, label: t(`members.status.${id}`) })),
      seeks: topicOptions,
      offers: topicOptions,
      group: (networkGroups ?? []).map(({ id, title }) => ({ id, label: title })),
      tag: tags.map((tag) => ({ id: tag, label: tag })),
    };
    const groups = MEMBER_FILTER_KINDS.map((kind) => ({
      id: kind,
      label: t(`members.filter.${kind}`),
      choices: optionsByKind[kind].map(({ id, label }) => ({ id: filterToId({ kind, value: id }), label })),
    })).filter(({ choices }) => choices.length > 0);
    const labelById = new Map(groups.flatMap(({ choices }) => choices.map(({ id, label }) => [id, label])));
    const labelOf = (filter: MemberFilter): string => labelById.get(filterToId(filter)) ?? filter.value;
    const words = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
    return {
      groups,
      chipOf: (filter) =>
        t('members.filter.chip', { group: t(`members.filter.${filter.kind}`), value: labelOf(filter) }),
      describe: (filters) =>
        words.format(filters.map((filter) => t(`members.filterWords.${filter.kind}`, { value: labelOf(filter) }))),
    };
  }, [t, language, sectorOptions, stateOptions, topics, tags, networkGroups]);
}
