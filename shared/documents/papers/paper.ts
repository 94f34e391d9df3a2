import type { DocumentTemplate } from '../documentTemplate';
import type { DocumentLanguage, MinutesAttendee, MinutesMeeting } from '../minutesContent';
import type { Tlp } from '../tlp';

/** What a meeting needs on paper: lists to sign, badges to wear, signs for the table, certificates to take home. */
export const paperKinds = ['participantList', 'badges', 'tableSigns', 'certificates'] as const;
export type PaperKind = (typeof paperKinds)[number];

export type PaperSource = {
  readonly network: string;
  readonly language: DocumentLanguage;
  readonly template: DocumentTemplate;
  readonly tlp: Tlp;
  readonly meeting: Pick<MinutesMeeting, 'title' | 'start' | 'end' | 'timeZone' | 'place'>;
  /** In the order in which they are printed. */
  readonly people: readonly MinutesAttendee[];
  /** ISO 8601 instant. */
  readonly createdAt: string;
};
