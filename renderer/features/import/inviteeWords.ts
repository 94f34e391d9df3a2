import { inviteeRoleToText } from '../meetings';
import type { PlannedInvitee } from '../../../shared/domain/import';
import { messageToText, type Translate } from '../../../shared/messages/translate';

/** What becomes of a row on the list of a meeting, in a sentence: „sagt für „Herbsttagung“ zu, kommt als Gast“. */
export function inviteeToText(
  { state, before, after, role, unread }: PlannedInvitee,
  meeting: string,
  t: Translate,
): string {
  const text = t(`members.import.invitee.${state}`, {
    meeting,
    answer: unread !== '' || after === 'none' ? 'other' : after,
    before: t(`meetings.rsvp.${before}`),
  });
  if (role === '' || !SAYS_ROLE.has(state)) return text;
  return t('members.import.inviteeAs', { text, role: inviteeRoleToText(role, t) });
}

const SAYS_ROLE: ReadonlySet<string> = new Set(['invite', 'answer', 'role']);

/** With what was not understood of the row. */
export function inviteeToLines(invitee: PlannedInvitee, meeting: string, t: Translate): readonly string[] {
  return [
    inviteeToText(invitee, meeting, t),
    ...invitee.problems.map(({ key, values }) => messageToText(t, key, values)),
  ];
}
