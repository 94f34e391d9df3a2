import type { Implementation, OutcomeState, Votes } from '../../schema';
import type { DocumentTemplate } from '../documentTemplate';
import type { DocumentLanguage } from '../minutesContent';
import type { Tlp } from '../tlp';
import type { VoteStanding } from '../voteStanding';

/** What decisions and tasks have in common: where they come from, and for how long they have been open. */
type RegisterEntry = {
  readonly text: string;
  readonly meeting: string;
  readonly agendaItem: string;
  /** Day of the meeting as `YYYY-MM-DD`, `''` where it is gone. */
  readonly date: string;
  /** Meetings held since; 0 says nothing. */
  readonly openSince: number;
  /** Of the meeting. */
  readonly tlp: Tlp;
};

export type RegisterDecision = RegisterEntry & {
  readonly number: string;
  /** What the vote led to, with what became of it since; `''` without a result. */
  readonly result: '' | VoteStanding | 'unconfirmed';
  /** Of one that was subject to confirmation: the day it was confirmed or refused, `YYYY-MM-DD`, and by what. */
  readonly confirmation?: { readonly on: string; readonly by: string };
  readonly votes: Votes | null;
  /** Missing where there is nothing to carry out. */
  readonly implementation?: Implementation;
  /** `YYYY-MM-DD`; `''` where there is no day or nothing left to follow up. */
  readonly followUpOn: string;
  readonly evidence: readonly { readonly title: string; readonly url: string }[];
  readonly remark: string;
};

export type RegisterTask = RegisterEntry & {
  /** `YYYY-MM-DD` or `''` */
  readonly due: string;
  readonly owners: readonly string[];
  readonly state: OutcomeState;
};

export type RegisterSource = {
  readonly network: string;
  readonly language: DocumentLanguage;
  readonly template: DocumentTemplate;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  /** The day the register speaks of, `YYYY-MM-DD`. */
  readonly today: string;
  /** Filters and search in words, in the language of the document; `''` where nothing was left out. */
  readonly selection: string;
} & RegisterContent;

/** In the order in which they are printed. */
export type RegisterContent =
  | { readonly kind: 'decisions'; readonly entries: readonly RegisterDecision[] }
  | { readonly kind: 'tasks'; readonly entries: readonly RegisterTask[] };

const strictness: readonly Tlp[] = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];

/** The label of a document is that of its most confidential part (TLP 2.0, “TLP definitions”). */
export function registerTlp(entries: readonly Pick<RegisterEntry, 'tlp'>[]): Tlp {
  const highest = entries.reduce((level, { tlp }) => Math.max(level, strictness.indexOf(tlp)), 0);
  return strictness[highest] ?? 'TLP:RED';
}
