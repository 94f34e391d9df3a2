export { MemberFilters } from './MemberFilters';
export { useMemberFilterTexts } from './useMemberFilterTexts';
export { useMemberQuery, useTags } from './useMemberQuery';
