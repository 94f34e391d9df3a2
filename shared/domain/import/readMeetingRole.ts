import { INVITEE_ROLES, type InviteeRole } from '../../schema/attendance';
import { foldForMatching } from '../../text/foldForMatching';

const WORDS: Readonly<Record<InviteeRole | 'everybody', readonly string[]>> = {
  guest: ['Gast', 'Gästin', 'Gäste', 'Guest', 'Visitor', 'Besuch', 'Beobachtung', 'Observer'],
  speaker: [
    ...['Vortrag', 'Vortragende', 'Vortragender', 'Referentin', 'Referent', 'Referierende', 'Impuls', 'Impulsvortrag'],
    ...['Keynote', 'Speaker', 'Sprecherin', 'Sprecher', 'Talk', 'Presenter', 'Presentation', 'Panel', 'Panelist'],
  ],
  moderator: [
    ...['Moderation', 'Moderatorin', 'Moderator', 'Moderierende', 'Leitung', 'Sitzungsleitung', 'Vorsitz', 'Chair'],
    ...['Host', 'Facilitator', 'Facilitation'],
  ],
  everybody: [
    ...['Teilnehmer', 'Teilnehmerin', 'Teilnehmende', 'Teilnehmer/in', 'Teilnahme', 'Mitglied', 'Standard', 'Regulär'],
    ...['Attendee', 'Participant', 'Delegate', 'Member', 'Regular', 'General admission', 'Zuhörer', 'Zuhörerin'],
  ],
};

const roleByWord: ReadonlyMap<string, InviteeRole | ''> = new Map([
  ...INVITEE_ROLES.flatMap((role) => WORDS[role].map((word) => [foldForMatching(word), role] as const)),
  ...WORDS.everybody.map((word) => [foldForMatching(word), ''] as const),
]);

/** What somebody comes as; `''` as everybody does. Undefined where the words are not known. */
export function readMeetingRole(text: string): InviteeRole | '' | undefined {
  return text.trim() === '' ? '' : roleByWord.get(foldForMatching(text));
}
