import { foldForMatching } from '../../text/foldForMatching';
import { ownValue } from '../../ownValue';

export type TopicReference = { readonly id: string; readonly title: string };

/** Words under which lists and sign-up forms know the ten standing topics, beside their titles. */
const topicAliases: Readonly<Record<string, readonly string[]>> = {
  'topic:data-protection': [
    'Datenschutz',
    'Datensicherheit',
    'IT-Sicherheit',
    'Informationssicherheit',
    'Data protection',
    'Security',
    'Privacy',
  ],
  'topic:ethics': ['Ethik', 'Verantwortung', 'Ethics', 'KI-Ethik'],
  'topic:qualification': [
    'Qualifikation',
    'Qualifizierung',
    'Weiterbildung',
    'Fortbildung',
    'Qualification',
    'Training',
  ],
  'topic:infrastructure': ['Infrastruktur', 'IT-Infrastruktur', 'Infrastructure'],
  'topic:change-management': ['Änderungsmanagement', 'Veränderungsmanagement', 'Change-Management', 'Change'],
  'topic:integration': ['Prozesse', 'Prozess', 'Arbeitsprozesse', 'Integration', 'Prozessmanagement', 'Processes'],
  'topic:trends': ['Trends', 'Trend', 'Innovation'],
  'topic:legal-tech': ['Legal Tech', 'LegalTech', 'Recht'],
  'topic:resources': ['Ressourcen', 'Ressourcenmanagement', 'Resources'],
  'topic:measurement': ['Erfolgsmessung', 'Kennzahlen', 'Wirkungsmessung', 'Measurement', 'KPI'],
};

export type TopicMatch = {
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
  /** Each as it stands in the cell. */
  readonly texts: readonly string[];
};

/** A matcher for cells such as "Datenschutz;Legal Tech". Aliases of a topic that the network lacks do not count. */
export function createTopicMatcher(
  topics: readonly TopicReference[],
  aliases: Readonly<Record<string, readonly string[]>> = topicAliases,
): (text: string) => TopicMatch {
  const idByKey = new Map<string, string>();
  for (const { id } of topics) for (const alias of ownValue(aliases, id) ?? []) idByKey.set(foldForMatching(alias), id);
  // A title that the network chose itself outranks our aliases.
  for (const { id, title } of topics) idByKey.set(foldForMatching(title), id);
  return (text) => {
    const ids = new Set<string>();
    const unknown: string[] = [];
    const texts = text.split(/[;\n]/u).flatMap((part) => {
      // A title may have a comma of its own.
      const whole = part.trim();
      return idByKey.has(foldForMatching(whole)) ? [whole] : whole.split(/[,|/]/u).map((piece) => piece.trim());
    });
    for (const part of texts) {
      if (part === '') continue;
      const id = idByKey.get(foldForMatching(part));
      if (id === undefined) unknown.push(part);
      else ids.add(id);
    }
    return { ids: [...ids], unknown, texts: texts.filter((part) => part !== '') };
  };
}
