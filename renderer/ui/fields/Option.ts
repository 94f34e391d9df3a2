/** One choice of a select, combobox, radio group or segmented control. */
export type Option<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  /** Second line, and searched too: the institution of a person, the place of an event. */
  readonly detail?: string | undefined;
};
