import { useState } from 'react';
import type { RegisterSource } from '../../../../shared/documents';
import { networkTemplate } from '../../../../shared/domain/minutes';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useRecord, useRecords, useSession, useToday } from '../../../live';
import { useMessages } from '../../../ui';
import type { DecisionList, TaskListState } from '../useOutcomeLists';
import { registerContent, withoutRed, type RegisterKind } from './registerContent';

export type RegisterLists = {
  readonly kind: RegisterKind;
  readonly decisions: DecisionList;
  readonly tasks: TaskListState;
};

/** What the list shows, as it would be exported. */
export function useRegisterSource({ kind, decisions, tasks }: RegisterLists): {
  readonly source: RegisterSource;
  readonly redCount: number;
} {
  const { t, language } = useMessages();
  const { confidentiality } = useSession();
  const today = useToday();
  const network = useRecord('network', NETWORK_ID);
  const agendaItems = useRecords('agendaItems').byId;
  const [createdAt] = useState(() => new Date().toISOString());
  const { shown } = kind === 'decisions' ? decisions : tasks;
  const rows = withoutRed(shown, confidentiality.of);

  function selection(): string {
    const { query } = (kind === 'decisions' ? decisions : tasks).state;
    const filters = kind === 'decisions' ? decisionFilters() : taskFilters();
    return [...filters, ...(query.trim() === '' ? [] : [t('outcomes.export.search', { query: query.trim() })])].join(
      ' · ',
    );
  }
  function decisionFilters(): readonly string[] {
    const { filter, year } = decisions.state;
    return [...(filter === 'all' ? [] : [t(`outcomes.decisionFilter.${filter}`)]), ...(year === 'all' ? [] : [year])];
  }
  function taskFilters(): readonly string[] {
    const { filter, owner } = tasks.state;
    return [...(filter === 'all' ? [] : [t(`outcomes.filter.${filter}`)]), ...(owner === '' ? [] : [owner])];
  }
  return {
    source: {
      network: network?.title ?? '',
      language,
      template: networkTemplate(network),
      createdAt,
      today,
      selection: selection(),
      ...registerContent(kind, rows, agendaItems, confidentiality.of),
    },
    redCount: shown.length - rows.length,
  };
}
