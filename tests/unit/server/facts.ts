import type { AdminFacts, DatabaseFacts, ServerFacts, ServerReading } from '../../../shared/server/facts';
import { designDocument, securityObject } from '../../../shared/sync/designDocument';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY_MS = 86_400_000;

const goodDatabase: DatabaseFacts = {
  documents: 7,
  fileBytes: 4000,
  activeBytes: 3000,
  isPublic: false,
  security: securityObject,
  design: { ...designDocument, _rev: '1-a' },
};

const goodConfig = {
  couchdb: { max_document_size: '67108864' },
  chttpd: { require_valid_user_except_for_up: 'true' },
} as const;

const goodAdmin: AdminFacts = {
  missingSystemDatabases: [],
  nodes: ['nonode@nohost'],
  connectedNodes: ['nonode@nohost'],
  configByNode: { 'nonode@nohost': goodConfig },
  users: {},
};

export interface FactChanges extends Partial<Omit<ServerFacts, 'databaseFacts' | 'admin'>> {
  readonly databaseFacts?: ServerFacts['databaseFacts'] | Partial<DatabaseFacts>;
  readonly admin?: Partial<AdminFacts> | null;
}

/** A server with nothing to complain about, seen by its administrator, with what a test changes about it. */
export function readingWith({ databaseFacts = {}, admin = {}, ...changes }: FactChanges = {}): ServerReading {
  return {
    kind: 'read',
    facts: {
      database: 'netz',
      version: '3.5.0',
      certificate: { subject: 'sync.behoerde.de', issuer: 'D-Trust', validTo: NOW + 90 * DAY_MS },
      isUp: true,
      clockOffsetMs: 300,
      now: NOW,
      roles: ['_admin'],
      anonymousRoles: [],
      ...changes,
      databaseFacts: typeof databaseFacts === 'string' ? databaseFacts : { ...goodDatabase, ...databaseFacts },
      admin: admin === null ? undefined : { ...goodAdmin, ...admin },
    },
  };
}

/** The settings of a good node with some of them changed. */
export function configWith(
  changes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Pick<AdminFacts, 'configByNode'> {
  return { configByNode: { 'nonode@nohost': { ...goodConfig, ...changes } } };
}

export { DAY_MS, NOW };
