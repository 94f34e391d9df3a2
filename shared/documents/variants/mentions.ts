import type { MinutesContent } from '../minutesContent';
import { namedInMinutes, withoutTitles } from './people';

export type Mention = {
  readonly word: string;
  /** Numbers of the agenda items whose texts have it. */
  readonly items: readonly string[];
};

// Words that institutions share with ordinary language.
const commonWords = new Set(
  'Abteilung Agentur Akademie Amt Anstalt Arbeit Behörde Beratung Bezirk Bildung Bund Bundes Daten Deutsche Deutscher Deutschland Dienst Dienste Digitale Digitalisierung Fachhochschule Gemeinde Gesellschaft Gesundheit Hochschule Informatik Innovation Institut Integration Kommunal Kommunale Kreis Land Landes Landkreis Ministerium Netzwerk Öffentliche Öffentlicher Organisation Personal Recht Region Service Services Sicherheit Soziales Staat Staatskanzlei Stadt Technik Technologie Transformation Umwelt Universität Verband Verbund Verwaltung Verwaltungswissenschaften Wirtschaft Wissenschaft Zentrum'.split(
    ' ',
  ),
);

/** Given and family names, and the telling words of institutions, that are still in the texts of an extract. */
export function findMentions(full: MinutesContent, extract: MinutesContent): readonly Mention[] {
  const { people, institutions } = namedInMinutes(full);
  const words = new Set(
    [...people.map(withoutTitles), ...institutions].flatMap((name) => name.split(/[^\p{L}\p{N}.]+/u)),
  );
  return [...words]
    .filter((word) => word.length > 2 && /^\p{Lu}/u.test(word) && !commonWords.has(word))
    .sort((a, b) => a.localeCompare(b, 'de'))
    .flatMap((word) => {
      const items = extract.agenda.filter((item) => hasWord(textOf(item), word)).map(({ number }) => number);
      return items.length === 0 ? [] : [{ word, items }];
    });
}

function textOf({ title, text, outcomes }: MinutesContent['agenda'][number]): string {
  return [title, text, ...outcomes.map((outcome) => outcome.text)].join('\n');
}

function hasWord(text: string, word: string): boolean {
  const words = text.split(/[^\p{L}\p{N}.-]+/u).map((part) => part.replace(/\.$/u, ''));
  return words.some((candidate) => candidate === word || candidate === `${word}s`);
}
