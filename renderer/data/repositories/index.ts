import { COLLECTION_NAMES, type CollectionName } from '../../../shared/schema';
import type { Tables } from '../store/openStore';
import type { Write } from '../writing/createWriter';
import { createRepository, type Repository } from './repository';

export type Repositories = { readonly [N in CollectionName]: Repository<N> };
export type { Repository, RepositorySnapshot } from './repository';

export function createRepositories(tables: Tables, write: Write): Repositories {
  // A typing edge: one repository was created per name of COLLECTION_NAMES.
  return Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, createRepository(name, tables[name], write)]),
  ) as unknown as Repositories;
}
