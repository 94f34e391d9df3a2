import { useMemo } from 'react';
import { INVITEE_FILTER_KINDS, type InviteeFilter } from '../../../../shared/domain/invitation';
import { filterToId } from '../../../../shared/domain/lists';
import { MEMBERSHIPS } from '../../../../shared/schema/members';
import { useMessages, type FilterGroup } from '../../../ui';
import { useInstitutionTexts, useTopics } from '../../institutions';

export interface InviteeFilterTexts {
  readonly groups: readonly FilterGroup[];
  /** „Ebene: Kommune“ */
  readonly chipOf: (filter: InviteeFilter) => string;
}

export function useInviteeFilterTexts(): InviteeFilterTexts {
  const { t } = useMessages();
  const { sectorOptions, stateOptions } = useInstitutionTexts();
  const topics = useTopics();
  return useMemo(() => {
    const topicOptions = topics.map(({ id, title }) => ({ id, label: title }));
    const optionsByKind = {
      membership: MEMBERSHIPS.map((id) => ({ id, label: t(`meetings.membership.${id}`) })),
      sector: sectorOptions,
      state: stateOptions,
      seeks: topicOptions,
      offers: topicOptions,
    };
    const groups = INVITEE_FILTER_KINDS.map((kind) => ({
      id: kind,
      label: t(`invite.filter.${kind}`),
      choices: optionsByKind[kind].map(({ id, label }) => ({ id: filterToId({ kind, value: id }), label })),
    }));
    const labelById = new Map(groups.flatMap(({ choices }) => choices.map(({ id, label }) => [id, label])));
    return {
      groups,
      chipOf: (filter) =>
        t('invite.filter.chip', {
          group: t(`invite.filter.${filter.kind}`),
          value: labelById.get(filterToId(filter)) ?? filter.value,
        }),
    };
  }, [t, sectorOptions, stateOptions, topics]);
}
