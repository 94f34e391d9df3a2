import type { MinutesContent } from '../minutesContent';

export type NamedInMinutes = {
  readonly people: readonly string[];
  readonly institutions: readonly string[];
};

const titles = /^(?:(?:Prof|Dr|Dipl|PD|Ing|rer|nat|med|jur|phil|h|c|habil|Mag|M\.\s?A|B\.\s?A|LL\.\s?M)\.[\s-]*)+/u;

/** Everybody and every institution that the fields of the minutes name, people with and without their academic titles. */
export function namedInMinutes({
  meeting,
  present,
  excused,
  agenda,
  speakers = [],
  mentioned,
}: MinutesContent): NamedInMinutes {
  const responsible = agenda.flatMap(({ presenter, outcomes }) => [
    ...(presenter === undefined ? [] : presenter.split(', ')),
    ...outcomes.flatMap(({ owners = [] }) => owners),
  ]);
  const names = [
    ...present.flatMap(({ name, listName, representedBy }) => [name, listName, representedBy]),
    ...excused.flatMap(({ name, listName }) => [name, listName]),
    ...speakers.map(({ name }) => name),
    ...(mentioned?.people ?? []),
    meeting.chair,
    meeting.minuteTaker,
    ...responsible.filter(isProperName),
  ];
  return {
    people: distinct(names.flatMap((name) => (name === undefined ? [] : [name, withoutTitles(name)]))),
    institutions: distinct([
      ...[...present, ...excused].map(({ institution }) => institution),
      ...(mentioned?.institutions ?? []),
    ]),
  };
}

// Words that institutions share with ordinary language.
const commonWords = new Set(
  'Abteilung Agentur Akademie Amt Anstalt Arbeit Behörde Beratung Bezirk Bildung Bund Bundes Daten Deutsche Deutscher Deutschland Dienst Dienste Digitale Digitalisierung Fachhochschule Gemeinde Gesellschaft Gesundheit Hochschule Informatik Innovation Institut Integration Kommunal Kommunale Kreis Land Landes Landkreis Ministerium Netzwerk Öffentliche Öffentlicher Organisation Personal Recht Region Service Services Sicherheit Soziales Staat Staatskanzlei Stadt Technik Technologie Transformation Umwelt Universität Verband Verbund Verwaltung Verwaltungswissenschaften Wirtschaft Wissenschaft Zentrum'.split(
    ' ',
  ),
);

/** Given and family names, and the words of institutions that no other has. */
export function tellingWords(content: MinutesContent): readonly string[] {
  const { people, institutions } = namedInMinutes(content);
  const words = new Set(
    [...people.map(withoutTitles), ...institutions].flatMap((name) => name.split(/[^\p{L}\p{N}.]+/u)),
  );
  return [...words].filter((word) => word.length > 2 && /^\p{Lu}/u.test(word) && !commonWords.has(word));
}

export function withoutTitles(name: string): string {
  return name.replace(titles, '');
}

/** "Stadt Ulm" and "Claudia Jäger" are; "alle" and "Alle Mitglieder", which may stand as owners too, name nobody. */
function isProperName(text: string): boolean {
  return (
    /\s/u.test(text.trim()) &&
    /^\p{Lu}/u.test(text.trim()) &&
    !/^(?:alle|die|der|das|mitglieder|netzwerk|all|the|members|network)\b/iu.test(text.trim())
  );
}

/** Longest first, so that a name within another is not taken for it. */
function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name.length > 2))].sort(
    (a, b) => b.length - a.length,
  );
}
