import { useMemo } from 'react';
import type { ExportWords } from '../../../shared/domain/listExport';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useRecord, useRecords, useToday } from '../../live';
import { useMessages } from '../../ui';

/** The language of the page is that of the file. */
export function useExportWords(): ExportWords {
  const { t, language } = useMessages();
  const members = useRecords('members').byId;
  const institutions = useRecords('institutions').byId;
  const topics = useRecords('topics').byId;
  const events = useRecords('events').byId;
  const network = useRecord('network', NETWORK_ID);
  const today = useToday();
  return useMemo(
    () => ({
      t,
      language,
      members,
      institutions,
      topics,
      events,
      groups: new Map((network?.groups ?? []).map((group) => [group.id, group])),
      today,
    }),
    [t, language, members, institutions, topics, events, network, today],
  );
}
