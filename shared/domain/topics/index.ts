export { createTopicCatalogue, type CatalogueEntry } from './createTopicCatalogue';
export { exchangeOn, type Exchange } from './exchange';
export {
  contributionsTo,
  notesOfTopic,
  STANDALONE_KINDS,
  summariseTopics,
  type StandaloneKind,
  type TopicSummary,
} from './notes';
export { compareTopics, moveTopic, nextTopicPosition } from './order';
