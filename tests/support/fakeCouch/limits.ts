import { fieldsOf, type HttpResponse } from '../../../shared/sync/couchAnswer';
import type { CouchDocument } from '../../../shared/sync/wire';
import { respond } from '../faults';

/** What a server takes in; all that is asked where nothing is said. */
export interface Limits {
  /** Bytes of a request (`chttpd/max_http_request_size`). */
  readonly requestBytes?: number;
  /** Bytes of a document without what is attached to it (`couchdb/max_document_size`). */
  readonly documentBytes?: number;
  /** Bytes of an attachment (`couchdb/max_attachment_size`). */
  readonly attachmentBytes?: number;
  /** The disk is fuller than the server writes to (`disk_monitor`). */
  readonly isDiskFull?: boolean;
}

/** CouchDB 3.5 as it spells it. Each row has it, and the request as a whole is called a success. */
const NO_ROOM = { error: 'insufficent_storage', reason: 'database_dir is too full' };

/** The answer to a request that is over a limit, of which nothing is written then; undefined where it is within all of them. */
export function limitAnswer(
  { requestBytes = Infinity, documentBytes = Infinity, attachmentBytes = Infinity, isDiskFull = false }: Limits,
  body: string,
  docs: readonly CouchDocument[],
): HttpResponse | undefined {
  if (Buffer.byteLength(body) > requestBytes)
    return tooLarge({ error: 'too_large', reason: 'the request entity is too large' });
  for (const { _attachments: attachments, ...document } of docs) {
    if (Buffer.byteLength(JSON.stringify(document)) > documentBytes)
      return tooLarge({ error: 'document_too_large', reason: document._id });
    for (const [name, attachment] of Object.entries(fieldsOf(attachments)))
      if (Buffer.from(dataOf(attachment), 'base64').byteLength > attachmentBytes)
        return tooLarge({ error: 'attachment_too_large', reason: name });
  }
  return isDiskFull ? respond(201, JSON.stringify(docs.map(({ _id: id }) => ({ id, ...NO_ROOM })))) : undefined;
}

function dataOf(attachment: unknown): string {
  const { data } = fieldsOf(attachment);
  return typeof data === 'string' ? data : '';
}

function tooLarge(fault: { readonly error: string; readonly reason: string }): HttpResponse {
  return respond(413, JSON.stringify(fault));
}
