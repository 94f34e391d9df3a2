import type { Action, Icon } from '../../ui';

export type Command = {
  readonly id: string;
  readonly label: string;
  /** Found by these words, too: synonyms, the other language. */
  readonly keywords?: readonly string[];
  readonly detail?: string | undefined;
  readonly shortcut?: string | undefined;
  /** Shown while nothing is typed, and found in another way then. */
  readonly isOffer?: boolean;
  /** Destroys something: never the first answer to what is typed. */
  readonly isDanger?: boolean;
  /** In short: when it takes place, is due, was decided or changed. */
  readonly date?: string | undefined;
  readonly icon?: Icon | undefined;
  /** Writes to the store: not offered to those who may only read. */
  readonly changesData?: boolean;
  readonly run: Action;
};

export type CommandGroup = {
  readonly id: string;
  readonly label: string;
  readonly commands: readonly Command[];
  /** Of the record on the screen: before everything else until something is typed. */
  readonly isFirst?: boolean;
};

/** A record found by its text: a member, a topic, a meeting. */
export type RecordHit = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly date?: string | undefined;
  readonly icon?: Icon | undefined;
  readonly run: Action;
};
