import { useMemo } from 'react';
import { isPlainMessageKey } from '../../../shared/messages';
import { useRecords, useToday } from '../../live';
import { useMessages, type TableGroup } from '../../ui';
import { useTopics } from '../institutions';
import type { MemberGrouping } from './memberColumnIds';
import { groupMembers, type GroupWords } from './memberGroups';
import type { MemberRow } from './memberRows';
import type { MemberWords } from './useMemberWords';

/** @returns undefined where the list is not grouped */
export function useMemberGroups(
  rows: readonly MemberRow[],
  groupBy: MemberGrouping | '',
  words: MemberWords,
): readonly TableGroup<MemberRow>[] | undefined {
  const groupWords = useGroupWords(words);
  return useMemo(
    () => (groupBy === '' ? undefined : groupMembers(rows, groupBy, groupWords)),
    [rows, groupBy, groupWords],
  );
}

/** What the headings are called, and their order. */
export function useGroupWords({ topicTitle, groupTitle }: MemberWords): GroupWords {
  const { t, collator } = useMessages();
  const institutions = useRecords('institutions').byId;
  const topics = useTopics();
  const today = useToday();

  return useMemo(() => {
    function labelOf(grouping: MemberGrouping, id: string): string {
      if (id === '') return t(`members.group.none.${grouping}`);
      switch (grouping) {
        case 'sector':
        case 'state':
          return say(`institutions.${grouping}.${id}`, id);
        case 'status':
          return say(`members.status.${id}`, id);
        case 'topic':
          return topicTitle(id) || id;
        case 'group':
          return groupTitle(id) || id;
        case 'institution':
          return institutions.get(id)?.name ?? id;
        case 'tag':
          return id;
      }
    }
    // A value of a later version has no name here.
    const say = (key: string, value: string): string => (isPlainMessageKey(key) ? t(key) : value);
    return { labelOf, topicIds: topics.map(({ id }) => id), collator, today };
  }, [t, collator, institutions, topics, today, topicTitle, groupTitle]);
}
