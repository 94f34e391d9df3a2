import type { RxJsonSchema } from 'rxdb';
import {
  envelopeProperties,
  syncStateProperties,
  type AnyRecord,
  type CollectionDefinition,
} from '../../../shared/schema/envelope';

/**
 * The RxDB schema of a collection. No index beside the primary key: lists, filters and the ledger of unsent work read
 * the in-memory tables, and every further index is paid for at each write of a first sync.
 */
export function definitionToRxSchema(definition: CollectionDefinition): RxJsonSchema<AnyRecord> {
  const properties = { ...envelopeProperties, ...definition.properties, ...syncStateProperties };
  // A typing edge: RxDB wants its own JSON schema type, the literals are plain JSON schema.
  return {
    title: definition.name,
    version: definition.version,
    type: 'object',
    primaryKey: 'id',
    properties,
    required: ['id'],
  };
}
