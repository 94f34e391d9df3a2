import type { DocumentLanguage, MinutesMeeting } from './minutesContent';
import type { Tlp } from './tlp';

export type AddendumCorrection = {
  /** Agenda item as the minutes print it; missing where the correction is about the minutes as a whole. */
  readonly item?: { readonly number: string; readonly title: string };
  /** Plain text as in minutes: blank lines part paragraphs, lines beginning with "- " are lists. */
  readonly text: string;
};

/**
 * The frozen content of an addendum to approved minutes: they stay as they are, and this says what in them is to be read
 * otherwise. Names the minutes by number and hash, so that nobody can mistake which version is meant.
 */
export type AddendumContent = {
  readonly contentVersion: 1;
  /** As in minutes: see [Note: layouts]. */
  readonly layout?: 2;
  readonly kind: 'addendum';
  readonly network: string;
  readonly language: DocumentLanguage;
  /** `P-2026-04/N1` */
  readonly number: string;
  readonly tlp: Tlp;
  readonly amends: { readonly number: string; readonly version: number; readonly hash: string };
  /** As the minutes have it. */
  readonly meeting: MinutesMeeting;
  readonly corrections: readonly AddendumCorrection[];
  readonly finalisedAt: string;
};
