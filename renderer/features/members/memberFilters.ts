import type { ListFilter } from '../../../shared/domain/lists';
import type { MemberRow } from './memberRows';

export const MEMBER_FILTER_KINDS = ['sector', 'state', 'membership', 'seeks', 'offers'] as const;
export type MemberFilterKind = (typeof MEMBER_FILTER_KINDS)[number];
export type MemberFilter = ListFilter<MemberFilterKind>;

export function memberHasValue({ member, institution }: MemberRow, { kind, value }: MemberFilter): boolean {
  switch (kind) {
    case 'sector':
    case 'state':
      return institution?.[kind] === value;
    case 'membership':
      return member.membership === value;
    case 'seeks':
    case 'offers':
      return member[kind].includes(value);
  }
}
