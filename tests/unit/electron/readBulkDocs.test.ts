import { describe, expect, it } from 'vitest';
import { readBulkDocs } from '../../../electron/main/sync-gateway/readBulkDocs';

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
