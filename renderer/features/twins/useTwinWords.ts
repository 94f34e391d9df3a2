import { useMemo } from 'react';
import type { Evidence, InstitutionReason, Likely, PersonReason, TwinPair } from '../../../shared/domain/duplicates';
import { memberToListName } from '../../../shared/domain/membership';
import type { Institution, Member } from '../../../shared/schema';
import { useMessages } from '../../ui';
import type { TwinKind } from './useTwins';

type Reason = Evidence<PersonReason | InstitutionReason>;

export interface TwinWords {
  readonly reason: (evidence: Reason) => string;
  /** The reasons for it, or those against it, as one line; `''` where there are none. */
  readonly reasons: (likely: Likely<PersonReason | InstitutionReason>, side: 'for' | 'against') => string;
  readonly nameOf: (record: Member | Institution | undefined) => string;
}

/** What a pair and its reasons are called. */
export function useTwinWords(): TwinWords {
  const { t } = useMessages();
  return useMemo(() => {
    const reason = ({ reason: name, value = '' }: Reason): string => t(`twins.reason.${name}`, { value });
    return {
      reason,
      reasons: ({ evidence }, side) =>
        evidence
          .filter(({ points }) => (side === 'for' ? points > 0 : points < 0))
          .map(reason)
          .join(' · '),
      nameOf(record) {
        if (!record) return '';
        if ('familyName' in record) return memberToListName(record) || t('members.unnamed');
        return record.name || t('institutions.unnamed');
      },
    };
  }, [t]);
}

export type AnyPair = TwinPair<Likely<PersonReason | InstitutionReason>>;

/** As messages tell people from institutions. */
export function asKind(kind: TwinKind): 'institutions' | 'other' {
  return kind === 'members' ? 'other' : kind;
}
