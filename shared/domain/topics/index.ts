export { createTopicCatalogue, type CatalogueEntry } from './createTopicCatalogue';
