export { MemberFilters } from './MemberFilters';
export { useMemberFilterTexts } from './useMemberFilterTexts';
export { useMemberQuery, useQueryProblems, useTags } from './useMemberQuery';
