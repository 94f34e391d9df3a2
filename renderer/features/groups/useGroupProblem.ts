import { groupCalled } from '../../../shared/domain/membership';
import type { Group } from '../../../shared/schema';
import { useMessages } from '../../ui';

/** Says that another group is called so already: nobody could tell the two apart where one is chosen. */
export function useGroupProblem(): (groups: readonly Group[], ownId: string, title: string) => string | undefined {
  const { t } = useMessages();
  return (groups, ownId, title) => {
    const other = groupCalled(groups, title, ownId);
    return other && t('groups.nameTaken', { title: other.title });
  };
}
