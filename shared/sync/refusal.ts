import type { Refusal } from '../schema/envelope';
import { WRITER_NEEDED } from './access';
import { NEWER_SCHEMA, UNREADABLE } from './decide';
import { TOO_LARGE } from './push';

/** Why a record was refused, as far as Verbund knows the reason; each has a sentence in `messages/<language>/sync.json`. */
export type RefusalKind =
  | 'role'
  | 'newer'
  | 'unreadable'
  | 'tooLarge'
  | 'unknownId'
  | 'incomplete'
  | 'tlpRed'
  | 'forbidden'
  | 'conflict'
  | 'invalid'
  | 'other';

/** The words of `validate_doc_update`, see `designDocument`. */
const INCOMPLETE = /^(?:schemaVersion|createdAt|createdBy|updatedAt|updatedBy|deletedAt) missing$/;

export function refusalKind({ status, reason }: Pick<Refusal, 'status' | 'reason'>): RefusalKind {
  if (reason === WRITER_NEEDED) return 'role';
  if (reason === NEWER_SCHEMA) return 'newer';
  if (reason === UNREADABLE) return 'unreadable';
  if (reason === TOO_LARGE || status === 413) return 'tooLarge';
  if (reason === 'unknown kind of id') return 'unknownId';
  if (INCOMPLETE.test(reason)) return 'incomplete';
  if (reason.startsWith('TLP:RED ')) return 'tlpRed';
  // What a server of another making says in words of its own is better quoted than guessed at.
  if (reason !== '' && !GENERIC.has(reason.toLowerCase())) return 'other';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 409) return 'conflict';
  return status === 400 || status === 422 ? 'invalid' : 'other';
}

/** Says no more than the status does. */
const GENERIC: ReadonlySet<string> = new Set([
  'forbidden',
  'unauthorized',
  'conflict',
  'bad_request',
  'bad request',
  'document update conflict.',
]);
