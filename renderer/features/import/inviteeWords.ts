import { inviteeRoleToText } from '../meetings';
import type { PlannedInvitee } from '../../../shared/domain/import';
import { messageToText, type Translate } from '../../../shared/messages/translate';

/** What becomes of a row on the list of a meeting, in a sentence: „sagt für „Herbsttagung“ zu, Rolle: Gast“. */
function inviteeToText(invitee: PlannedInvitee, meeting: string, t: Translate): string {
  return withRole(t(`members.import.invitee.${invitee.state}`, { meeting, ...valuesOf(invitee, t) }), invitee, t);
}

/** The same below the title of the meeting: „sagt zu, Rolle: Gast“. */
export function inviteeToShortText(invitee: PlannedInvitee, t: Translate): string {
  return withRole(t(`members.import.inviteeShort.${invitee.state}`, valuesOf(invitee, t)), invitee, t);
}

function valuesOf(
  { before, after, unread }: PlannedInvitee,
  t: Translate,
): { readonly answer: 'yes' | 'no' | 'maybe' | 'other'; readonly before: string } {
  return { answer: unread !== '' || after === 'none' ? 'other' : after, before: t(`meetings.rsvp.${before}`) };
}

function withRole(text: string, { state, role }: PlannedInvitee, t: Translate): string {
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
