/** A named paragraph style in the few words our documents need. Lengths are millimetres, sizes points. */
export type ParagraphStyle = {
  /** As written in XML; `display` where the name has spaces. */
  readonly name: string;
  readonly display?: string;
  readonly parent?: string;
  readonly outline?: number;
  readonly size?: number;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly hyphenate?: boolean;
  /** Per cent. */
  readonly lineHeight?: number;
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly marginRight?: number;
  readonly indent?: number;
  readonly tab?: number;
  /** Right-aligned tab. */
  readonly tabEnd?: number;
  readonly align?: 'start' | 'end' | 'center';
  readonly keep?: boolean;
  readonly startsPage?: boolean;
  readonly borderTop?: string;
  readonly borderBottom?: string;
  readonly borderLeft?: string;
  readonly background?: string;
  readonly padding?: number;
  /** Per side, where they differ: top, right, bottom, left. */
  readonly paddings?: readonly [number, number, number, number];
  /** Page style that begins with the paragraph. */
  readonly master?: string;
};

export function paragraphStyle(style: ParagraphStyle): string {
  const { name, display, parent, outline, master } = style;
  const attributes = [
    ['style:name', name],
    ['style:display-name', display],
    ['style:family', 'paragraph'],
    ['style:parent-style-name', parent],
    ['style:default-outline-level', outline],
    ['style:master-page-name', master],
    ['style:class', 'text'],
  ] as const;
  return `<style:style ${attributesXml(attributes)}>${tabbed(style)}<style:text-properties ${attributesXml(textProperties(style))}/></style:style>`;
}

type Attributes = readonly (readonly [string, string | number | undefined])[];

function tabbed(style: ParagraphStyle): string {
  const { tab, tabEnd } = style;
  const stops = [
    ...(tab === undefined ? [] : [`<style:tab-stop style:position="${mm(tab)}"/>`]),
    ...(tabEnd === undefined ? [] : [`<style:tab-stop style:position="${mm(tabEnd)}" style:type="right"/>`]),
  ].join('');
  const attributes = attributesXml(paragraphProperties(style));
  return stops === ''
    ? `<style:paragraph-properties ${attributes}/>`
    : `<style:paragraph-properties ${attributes}><style:tab-stops>${stops}</style:tab-stops></style:paragraph-properties>`;
}

function paragraphProperties(style: ParagraphStyle): Attributes {
  const {
    before,
    after,
    left,
    marginRight,
    indent,
    align,
    keep,
    lineHeight,
    startsPage,
    borderTop,
    borderBottom,
    borderLeft,
    background,
    padding,
    paddings,
  } = style;
  const hasBorder = borderTop !== undefined || borderBottom !== undefined || borderLeft !== undefined;
  // Writer takes a style that gives one of a pair for one that sets the other to nothing, so pairs are always whole.
  const isSpaced = before !== undefined || after !== undefined;
  const isIndented = left !== undefined || marginRight !== undefined || indent !== undefined;
  return [
    ['fo:margin-top', mm(isSpaced ? (before ?? 0) : undefined)],
    ['fo:margin-bottom', mm(isSpaced ? (after ?? 0) : undefined)],
    ['fo:margin-left', mm(isIndented ? (left ?? 0) : undefined)],
    ['fo:margin-right', mm(isIndented ? (marginRight ?? 0) : undefined)],
    ['fo:text-indent', mm(isIndented ? (indent ?? 0) : undefined)],
    ['fo:text-align', align],
    ['fo:keep-with-next', keep === true ? 'always' : undefined],
    ['fo:line-height', lineHeight === undefined ? undefined : `${lineHeight}%`],
    ['fo:break-before', startsPage === true ? 'page' : undefined],
    ['fo:border-top', borderTop ?? (hasBorder ? 'none' : undefined)],
    ['fo:border-bottom', borderBottom ?? (hasBorder ? 'none' : undefined)],
    ['fo:border-left', borderLeft ?? (hasBorder ? 'none' : undefined)],
    ['fo:border-right', hasBorder ? 'none' : undefined],
    ['style:join-border', hasBorder ? 'true' : undefined],
    ['fo:padding-top', mm(paddings?.[0] ?? (borderTop === undefined ? undefined : padding))],
    ['fo:padding-right', mm(paddings?.[1])],
    ['fo:padding-bottom', mm(paddings?.[2] ?? (borderBottom === undefined ? undefined : padding))],
    ['fo:padding-left', mm(paddings?.[3])],
    ['fo:background-color', background],
  ];
}

function textProperties({ size, colour, bold, hyphenate }: ParagraphStyle): Attributes {
  return [
    ['fo:font-size', size === undefined ? undefined : `${size}pt`],
    ['fo:color', colour],
    ['fo:font-weight', bold === true ? 'bold' : undefined],
    ['fo:hyphenate', hyphenate === false ? 'false' : undefined],
  ];
}

function mm(length: number | undefined): string | undefined {
  return length === undefined ? undefined : `${length}mm`;
}

function attributesXml(attributes: Attributes): string {
  return attributes.flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value}"`])).join(' ');
}
