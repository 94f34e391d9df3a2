import type { Translate } from '../../../shared/messages/translate';
import { INVITEE_ROLES } from '../../../shared/schema/attendance';

/** What somebody comes as; another word than the known ones as it stands. */
export function inviteeRoleToText(role: string, t: Translate): string {
  const known = INVITEE_ROLES.find((one) => one === role);
  return known === undefined ? role : t(`records.value.inviteeRole.${known}`);
}
