import { useMemo } from 'react';
import type { QueryField } from '../../../shared/domain/listQuery';
import { memberQueryFields, tagsOf, type MemberSubject } from '../../../shared/domain/membership';
import { createTranslate } from '../../../shared/messages/translate';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useRecord, useRecords, useToday } from '../../live';
import { useMessages } from '../../ui';
import { useTopics } from '../institutions';

const NO_GROUPS = [] as const;

/** What can be asked for in the search field of the members. */
export function useMemberQuery(): readonly QueryField<MemberSubject>[] {
  const { language } = useMessages();
  const topics = useTopics();
  const groups = useRecord('network', NETWORK_ID)?.groups ?? NO_GROUPS;
  const institutions = useRecords('institutions').records;
  const tags = useTags();
  const today = useToday();
  return useMemo(
    () =>
      memberQueryFields({ topics, groups, institutions, tags, today }, [
        createTranslate(language),
        createTranslate(language === 'de' ? 'en' : 'de'),
      ]),
    [topics, groups, institutions, tags, today, language],
  );
}

/** All tags that somebody has, in order. */
export function useTags(): readonly string[] {
  const members = useRecords('members').records;
  const { collator } = useMessages();
  return useMemo(() => tagsOf(members, collator.compare), [members, collator]);
}
