export type PlainRadioProps = {
  /** Of the group: the arrows go through those of one name. */
  readonly name: string;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly className?: string | undefined;
};

/** One of a group whose labels are more than a word, each in a `label` of its own. Changes the view; what it leads to writes. */
export function PlainRadio({ name, isSelected, onSelect, className }: PlainRadioProps) {
  return <input type="radio" name={name} className={className} checked={isSelected} onChange={onSelect} />;
}
