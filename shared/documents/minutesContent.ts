import type { WithoutQuorum } from '../schema';
import type { DocumentSpeaker } from './documentTemplate';
import type { Tlp } from './tlp';
import type { VoteQuorum } from './voteStanding';

export type DocumentLanguage = 'de' | 'en';

export type MinutesMeeting = {
  readonly title: string;
  readonly format: 'onsite' | 'online' | 'hybrid';
  /** ISO 8601 instants, or wall-clock times `YYYY-MM-DDTHH:MM` of `timeZone`. */
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  /** ISO 8601 instants at which the meeting really began and ended; missing in what earlier versions froze. */
  readonly began?: string;
  readonly ended?: string;
  readonly place: string;
  readonly eventName?: string;
  readonly chair?: string;
  readonly minuteTaker?: string;
};

/** Office and institution are those of the day of the meeting (person ≠ office), so they are copied here. */
export type MinutesAttendee = {
  readonly name: string;
  /** As lists show the person: "Çelik, Dr. Ayşe". */
  readonly listName?: string;
  /** Level of the institution, as its record has it (`federal`, `state` …); missing for guests, and where it has none. */
  readonly sector?: string;
  readonly office: string;
  readonly institution: string;
  /** ISO 8601 instants: of whoever came late or left early; before layout 2, of everybody. */
  readonly from?: string;
  readonly to?: string;
  readonly representedBy?: string;
  readonly guest: boolean;
};

export type MinutesAbsentee = {
  readonly name: string;
  readonly listName?: string;
  readonly institution: string;
};

export type MinutesVotes = {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly result: 'adopted' | 'rejected';
  /** Missing where the votes were counted one by one. */
  readonly method?: 'hands' | 'secret';
  /** Missing where more for than against was enough. */
  readonly majority?: 'absolute' | 'twoThirdsCast' | 'twoThirdsPresent';
  /** Members who could vote. */
  readonly entitled?: number;
  /** Invalid papers of a secret vote. */
  readonly invalid?: number;
};

export type MinutesQuorumGroup = {
  /** Level of the institution, as its record has it. */
  readonly group: string;
  readonly required: number;
  readonly share?: { readonly percent: number; readonly members: number };
  readonly present?: number;
};

/** Feststellung der Beschlussfähigkeit: what was asked for, and who was there. */
export type MinutesQuorum = {
  /** Members entitled to vote who had to be present or represented. */
  readonly required: number;
  /** What the number is a share of, where the rule says so. */
  readonly share?: { readonly percent: number; readonly members: number };
  /** By group: what each needs, and how it stood when the most were there; an extract without people leaves that out. */
  readonly groups?: readonly MinutesQuorumGroup[];
  /** The most who were there at a time; by group of each at most as many as it needs. */
  readonly present: number;
  /** ISO 8601 instant from which enough were there; missing where there never were. */
  readonly from?: string;
  /** ISO 8601 instant from which there were not any more, to the end. */
  readonly until?: string;
  /** Too few were there for a while, and then enough again. */
  readonly interrupted?: true;
  readonly without: WithoutQuorum;
};

export type MinutesOutcome = {
  readonly kind: 'information' | 'decision' | 'task';
  readonly number?: string;
  readonly text: string;
  /** How many of those entitled were there when a decision was taken, and how many had to be. */
  readonly quorum?: VoteQuorum;
  readonly votes?: MinutesVotes;
  readonly consensus?: boolean;
  /**
   * Of a decision that the meeting left without a result: `notVoted`, nobody voted; `noResult`, votes were counted and came to none. Missing in what earlier
   * versions froze, which printed no word about it and is printed so still: see decision 53.
   */
  readonly undecided?: 'notVoted' | 'noResult';
  readonly owners?: readonly string[];
  /** Calendar date, YYYY-MM-DD. */
  readonly due?: string;
};

/** Letters that look alike, within a line. */
export type MinutesRun = {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** Web or mail address. */
  readonly link?: string;
};

/** A line of formatted text: see [Note: frozen text]. */
export type MinutesLine = {
  /** One of `LINE_KINDS`; missing of a line of text, which is also what a kind is that this version does not know. */
  readonly kind?: string;
  /** How deep an entry of a list lies in it; missing for 0. */
  readonly indent?: number;
  /** Of a checklist's entry. */
  readonly done?: true;
  /** Of a picture that says nothing. */
  readonly decorative?: true;
  /** Of a picture: SHA-256 of its bytes in hexadecimal. Missing where they were not known, and in what earlier versions froze. */
  readonly sha256?: string;
  readonly runs: readonly MinutesRun[];
};

/** Whom the texts mention by `@`, by the names that stand there. Ids of records are no part of it. */
export type MentionedNames = {
  readonly people: readonly string[];
  readonly institutions: readonly string[];
};

export type MinutesAgendaItem = {
  /** As printed: "3" or "3.1". */
  readonly number: string;
  /** Heading that stands right above this item. */
  readonly section?: string;
  readonly title: string;
  readonly goal?: 'inform' | 'discuss' | 'decide';
  readonly presenter?: string;
  readonly topic?: string;
  readonly plannedMinutes: number;
  readonly actualMinutes?: number;
  /** Missing where the item was discussed, and in what earlier versions froze. */
  readonly state?: 'adjourned' | 'withdrawn' | 'notReached';
  /** Plain text: blank lines part paragraphs, lines beginning with "- " are lists. */
  readonly text: string;
  /** The same letters line by line with their looks; missing where nothing is formatted, and in what earlier versions froze. */
  readonly rich?: readonly MinutesLine[];
  readonly outcomes: readonly MinutesOutcome[];
};

/**
 * The frozen content of finalised minutes: plain JSON, stored in the `minutes` record and hashed. It names no
 * device and no record id, so the same content has the same hash on every laptop. Attendees are printed in
 * the order given here; whoever builds the content sorts them.
 */
export type MinutesContent = {
  /**
   * 2 where it states something about a quorum: a reader of version 1 would print a vote without quorum as a decision. 3 where it does so by group:
   * one of version 2 would state a number that nobody asked for.
   */
  readonly contentVersion: 1 | 2 | 3;
  /** [Note: layouts] Which words and order it is printed in; missing for the first. A printed file of older minutes must not look changed: see decision 53. */
  readonly layout?: 2;
  readonly network: string;
  /** Who spoke for the network on the day of finalising, where its letterhead says so; missing in what earlier versions froze. */
  readonly speakers?: readonly DocumentSpeaker[];
  readonly language: DocumentLanguage;
  readonly number: string;
  readonly version: number;
  /** Number of the minutes that these correct. */
  readonly supersedes?: string;
  readonly tlp: Tlp;
  readonly meeting: MinutesMeeting;
  readonly present: readonly MinutesAttendee[];
  readonly excused: readonly MinutesAbsentee[];
  /** Invited, not there, not excused. Only counted: minutes do not pillory anybody. */
  readonly absentCount: number;
  /** Missing where no quorum was asked for, and in minutes frozen by earlier versions. */
  readonly quorum?: MinutesQuorum;
  /** How many were there, where an extract leaves out who; never part of what is frozen. */
  readonly headcount?: { readonly present: number; readonly guests: number };
  readonly agenda: readonly MinutesAgendaItem[];
  /** So that extracts without names know these too: whoever is mentioned need be in no list. Missing where nobody is, and in what earlier versions froze. */
  readonly mentioned?: MentionedNames;
  /** File reference (Aktenzeichen). */
  readonly fileReference?: string;
  /** Who gets these minutes, and what is attached to them: from layout 2 on. */
  readonly distribution?: readonly string[];
  readonly annexes?: readonly string[];
  readonly finalisedAt: string;
};
