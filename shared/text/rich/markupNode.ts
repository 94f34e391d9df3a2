/** A node of a parsed page, whoever parsed it. */
export interface MarkupNode {
  /** In lower case; `#text` for text. */
  readonly name: string;
  /** Of text only. */
  readonly text: string;
  readonly children: Iterable<MarkupNode>;
  /** Whether it has the attribute, be it empty. */
  readonly has: (name: string) => boolean;
  /** `''` where it has none. */
  readonly attribute: (name: string) => string;
}
