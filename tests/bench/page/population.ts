import type { Institution, Member } from '../../../shared/schema';
import { withDefaults } from '../../../shared/schema/records';
import { population } from '../../support/twins/population';

/** The made-up people of the comparison, as records of the store. */
export function populationRecords(count: number): {
  readonly members: readonly Member[];
  readonly institutions: readonly Institution[];
} {
  const { members, institutions } = population(1, count);
  return {
    members: members.map(({ emails, phones, institutionIds, ...facts }) =>
      withDefaults('members', {
        ...facts,
        email: emails[0] ?? '',
        phone: phones[0] ?? '',
        positions: institutionIds.map((institutionId, at) => ({
          id: `p${at}`,
          office: '',
          department: '',
          institutionId,
          from: '',
          to: '',
          isMain: false,
        })),
      }),
    ),
    institutions: institutions.map((facts) => withDefaults('institutions', { ...facts })),
  };
}
