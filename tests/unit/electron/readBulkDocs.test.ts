import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readBulkDocs } from '../../../electron/main/sync-gateway/readBulkDocs';
import { chunkToDocument } from '../../../shared/sync/files/chunkDocument';
import { CHUNK_BYTES } from '../../../shared/sync/files/chunks';

const read = (body: string): ReturnType<typeof readBulkDocs> => readBulkDocs(new TextEncoder().encode(body));

describe('what the page writes', () => {
  it.each([
    '{"docs":[]}',
    '{"docs":[{"_id":"member:1","_rev":"1-a","name":"Öğüş 🏛","__proto__":{"x":1}},{"_id":"note:2","_deleted":true}]}',
    '{"docs":[{"_id":"member:../x","_rev":"1-a","_deleted":true}]}',
    // Half a surrogate pair, as JSON.stringify of the page writes it.
    '{"docs":[{"_id":"note:2","text":"\\ud83c"}]}',
  ])('goes on as it is: %s', (body) => {
    expect(read(body)).toEqual({ ok: true, value: body });
  });

  it.each([
    ['a design document', '{"docs":[{"_id":"member:1"},{"_id":"_design/verbund"}]}'],
    ['a local document', '{"docs":[{"_id":"_local/x"}]}'],
    ['a design document under an escaped name', '{"docs":[{"\\u005fid":"\\u005fdesign/x"}]}'],
    ['an id of a collection that is not ours', '{"docs":[{"_id":"user:1"}]}'],
    ['an id with a path in it', '{"docs":[{"_id":"member:../_design/x"}]}'],
    [
      'an id with a path in it and more than its removal',
      '{"docs":[{"_id":"member:../x","_rev":"1-a","_deleted":true,"a":1}]}',
    ],
    ['an id with a path in it that is not removed', '{"docs":[{"_id":"member:../x","_rev":"1-a","_deleted":false}]}'],
    ['a design document that is removed', '{"docs":[{"_id":"_design/verbund","_rev":"1-a","_deleted":true}]}'],
    ['no id', '{"docs":[{"name":"x"}]}'],
    ['an id that is inherited', '{"docs":[{"__proto__":{"_id":"member:1"}}]}'],
    ['an id that is no text', '{"docs":[{"_id":7}]}'],
    ['a document that is none', '{"docs":["member:1",null]}'],
    ['no list', '{"docs":{"_id":"member:1"}}'],
    ['history of its own', '{"docs":[{"_id":"member:1","_rev":"9-z"}],"new_edits":false}'],
    ['the documents twice', '{"docs":[{"_id":"member:1"}],"docs":[{"_id":"_design/x"}]}'],
    ['nothing', 'null'],
  ])('is refused with %s', (_what, body) => {
    expect(read(body)).toEqual({ ok: false, error: 'foreign' });
  });

  const chunkOf = (data: string, of = data, over?: string): string =>
    chunkToDocument(createHash('sha256').update(of).digest('hex'), new TextEncoder().encode(data), over);
  const bulk = (...documents: readonly string[]): string => `{"docs":[${documents.join(',')}]}`;
  const stub = chunkOf('a').replace(/"data":"[^"]*"/u, '"stub":true,"digest":"md5-x","revpos":1,"length":1');

  it.each([
    ['the bytes of a chunk', bulk(chunkOf('a'))],
    ['bytes over those of a revision', bulk(chunkOf('a', 'a', '1-a'))],
    ['a chunk that is there', bulk(stub)],
    ['a chunk that is doubted', bulk(stub.replace('"deletedAt"', '"doubtedAt":"2026-11-30","deletedAt"'))],
    ['a chunk that goes', bulk(`{"_id":"chunk:${'0'.repeat(64)}","_rev":"1-a","_deleted":true}`)],
  ])('may be %s', (_what, body) => {
    expect(read(body)).toEqual({ ok: true, value: body });
  });

  it.each([
    ['bytes under the hash of others', chunkOf('a', 'b')],
    ['more than a chunk has', chunkOf('a'.repeat(CHUNK_BYTES + 1))],
    ['bytes in another spelling', chunkOf('a').replace('YQ==', 'YR==')],
    ['another attachment', chunkOf('a').replace('"bytes":', '"page.html":')],
    ['another media type', chunkOf('a').replace('application/octet-stream', 'text/html')],
    ['a word beside them', chunkOf('a').replace('"deletedAt":""', '"deletedAt":"","html":"<script>"')],
    ['a hash that is none', chunkOf('a').replace('chunk:', 'chunk:x')],
    ['a removal that says more', `{"_id":"chunk:${'0'.repeat(64)}","_rev":"1-a","_deleted":true,"a":1}`],
    ['a stub with bytes', stub.replace('"stub":true', '"stub":true,"data":"YQ=="')],
  ])('is refused with %s in the place of a chunk', (_what, document) => {
    expect(read(bulk(document))).toEqual({ ok: false, error: 'foreign' });
  });

  it('is written anew, so that a name that stands twice has one meaning', () => {
    expect(read('{"docs":[{"_id":"_design/x","_id":"member:1"}]}')).toEqual({
      ok: true,
      value: '{"docs":[{"_id":"member:1"}]}',
    });
  });

  it.each([
    ['cut off', '{"docs":[{"_id":"member:1"'],
    [
      'nested deeper than it can be written',
      `{"docs":[{"_id":"member:1","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`,
    ],
  ])('is malformed where it is %s', (_what, body) => {
    expect(read(body)).toEqual({ ok: false, error: 'malformed' });
  });
});
