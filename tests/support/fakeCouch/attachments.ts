import { createHash } from 'node:crypto';
import { fieldsOf } from '../../../shared/sync/couchAnswer';
import type { CouchDocument } from '../../../shared/sync/wire';
import { parentOf, type Tree } from './revisions';

/** What a document keeps of its attachments: of those that come with it the digest, of those that were there their stubs. */
export function stubsOf(
  attachments: unknown,
  attached: Map<string, Uint8Array<ArrayBuffer>>,
): Readonly<Record<string, unknown>> | 'missing' | undefined {
  if (attachments === undefined) return undefined;
  const stubs: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(fieldsOf(attachments))) {
    const { data, digest, content_type: type } = fieldsOf(entry);
    if (typeof data === 'string') {
      const bytes = new Uint8Array(Buffer.from(data, 'base64'));
      const sum = `md5-${createHash('md5').update(bytes).digest('base64')}`;
      attached.set(sum, bytes);
      stubs[name] = { content_type: type, revpos: 1, digest: sum, length: bytes.byteLength, stub: true };
    } else if (attached.has(String(digest))) stubs[name] = entry;
    else return 'missing';
  }
  return stubs;
}

/**
 * Whether a copy fails a document for its stubs, and with it the request: where the revision that it follows did not have them, and where the copy does not know the
 * document at all, as one does that is behind.
 */
export function failsForStubs(tree: Tree | undefined, document: CouchDocument): boolean {
  const names = Object.entries(fieldsOf(document['_attachments'])).flatMap(([name, entry]) =>
    'data' in fieldsOf(entry) ? [] : [name],
  );
  if (names.length === 0 || !tree) return names.length > 0;
  const parent = parentOf(tree, document);
  if (parent === 'conflict') return false;
  const had = fieldsOf(parent?.body['_attachments']);
  return names.some((name) => !Object.hasOwn(had, name));
}
