import type { Language } from '../../messages';
import { createTranslate } from '../../messages/translate';
import type { Draft } from '../../schema/records';

/** The standing topics in their order. The words are the ids, fixed for good: two laptops never create a topic twice. */
const STANDING_TOPICS = [
  'data-protection',
  'ethics',
  'qualification',
  'infrastructure',
  'change-management',
  'integration',
  'trends',
  'legal-tech',
  'resources',
  'measurement',
] as const;

const QUESTIONS = ['q1', 'q2', 'q3'] as const;

export interface CatalogueEntry {
  readonly id: string;
  readonly draft: Draft<'topics'>;
}

/** What a new network starts with. Texts become data in the language chosen then; they do not switch with the UI. */
export function createTopicCatalogue(language: Language): readonly CatalogueEntry[] {
  const t = createTranslate(language);
  return STANDING_TOPICS.map((slug, index) => ({
    id: `topic:${slug}`,
    draft: {
      title: t(`catalogue.${slug}.title`),
      description: t(`catalogue.${slug}.description`),
      questions: QUESTIONS.map((id) => ({ id, text: t(`catalogue.${slug}.${id}`) })),
      position: index + 1,
    },
  }));
}
