import { useMemo } from 'react';
import { periodKind } from '../../../shared/domain/membership';
import { isPlainMessageKey } from '../../../shared/messages';
import type { Role } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useRecord, useToday } from '../../live';
import { useMessages } from '../../ui';

export type RoleTexts = {
  /** „Sprecher:in“, or what the network calls it. */
  readonly nameOf: (role: Pick<Role, 'kind' | 'title'>) => string;
  /** „seit 03/2025“; `''` where nothing is known. */
  readonly periodOf: (role: Pick<Role, 'from' | 'to'>) => string;
  /** „Sprecher:in, Unterarbeitskreis KI, seit 03/2025“ */
  readonly sentenceOf: (role: Role) => string;
};

export function useRoleTexts(): RoleTexts {
  const { t, formatDate, formatMonth } = useMessages();
  const today = useToday();
  const groups = useRecord('network', NETWORK_ID)?.groups;
  return useMemo(() => {
    const show = (part: string): string => (part.length > 'YYYY-MM'.length ? formatDate(part) : formatMonth(part));
    const nameOf: RoleTexts['nameOf'] = ({ kind, title }) => {
      const key = `records.value.role.${kind}`;
      return (isPlainMessageKey(key) ? t(key) : title || kind) || t('groups.roleUnnamed');
    };
    const periodOf: RoleTexts['periodOf'] = ({ from, to }) =>
      t('groups.period', { period: periodKind({ from, to }, today), from: show(from), to: show(to) });
    return {
      nameOf,
      periodOf,
      sentenceOf(role) {
        const group = groups?.find(({ id }) => id === role.groupId);
        const where = role.groupId === '' ? '' : group?.title || t('groups.unnamed');
        return [nameOf(role), where, periodOf(role)].filter((part) => part !== '').join(', ');
      },
    };
  }, [t, formatDate, formatMonth, groups, today]);
}
