import { readLine, type CardProperty, type CardVersion } from './readLine';
import { splitCards, type RawCard } from './splitCards';

export interface Card {
  /** Of the file, counted from 1. */
  readonly line: number;
  readonly properties: readonly CardProperty[];
  /** Lines that are no properties, as they stand. */
  readonly unread: readonly string[];
}

/** Lines of a card that are understood; an honest one has some dozens. */
const MOST_LINES = 2000;

/** The cards of a file, of whatever version each is. Never fails: what is none is not among them. */
export function readCards(text: string, most: number): readonly Card[] {
  return splitCards(text, most).map(readCard);
}

function readCard({ line, lines }: RawCard): Card {
  const version = versionOf(lines.map(({ text }) => text));
  const properties: CardProperty[] = [];
  const unread: string[] = [];
  for (const [index, { text }] of lines.entries()) {
    const property = index < MOST_LINES ? readLine(text, version) : undefined;
    if (property) properties.push(property);
    else unread.push(text);
  }
  return { line, properties: withLabels(properties), unread };
}

function versionOf(lines: readonly string[]): CardVersion {
  const version = lines.map((text) => /^VERSION\s*:\s*(\S+)/iu.exec(text)?.[1]).find((found) => found !== undefined);
  return version === '2.1' || version === '4.0' ? version : '3.0';
}

/** Apple names what is of no usual type beside it: "item1.EMAIL:…" and "item1.X-ABLabel:Sekretariat", usual ones as "_$!<Work>!$_". */
function withLabels(properties: readonly CardProperty[]): readonly CardProperty[] {
  const labels = new Map(
    properties
      .filter(({ name, group }) => name === 'X-ABLABEL' && group !== '')
      .map(({ group, plain }) => [group, plain.replace(/^_\$!<(.*)>!\$_$/u, '$1')]),
  );
  if (labels.size === 0) return properties;
  return properties
    .filter(({ name, group }) => name !== 'X-ABLABEL' || group === '')
    .map((property) => {
      const label = labels.get(property.group);
      return label === undefined || property.name === 'X-ABADR'
        ? property
        : { ...property, types: [...property.types, label.toLowerCase()] };
    });
}
