import { describe, expect, it } from 'vitest';
import { designDocument } from '../../../shared/sync/designDocument';
import { refusalKind } from '../../../shared/sync/refusal';

/** The sentences that the validation throws, read from its text; `texts[i] + ' missing'` stands for five of them. */
const SENTENCES = [...designDocument.validate_doc_update.matchAll(/forbidden: (?:texts\[i\] \+ )?'([^']+)'/gu)].map(
  ([, sentence = '']) => (sentence === ' missing' ? 'updatedBy missing' : sentence),
);

describe('why the server refused a record', () => {
  it('knows every sentence of our own validation', () => {
    expect(SENTENCES).toHaveLength(5);
    expect(SENTENCES.map((reason) => refusalKind({ status: 403, reason }))).toEqual([
      'role',
      'unknownId',
      'incomplete',
      'incomplete',
      'tlpRed',
    ]);
  });

  it.each([
    [409, 'newer_schema', 'newer'],
    [413, 'too_large', 'tooLarge'],
    [413, '', 'tooLarge'],
    [403, 'forbidden', 'forbidden'],
    [409, 'Document update conflict.', 'conflict'],
    [400, 'bad_request', 'invalid'],
    [403, 'no such town', 'other'],
    [418, '', 'other'],
  ] as const)('%i „%s“ is %s', (status, reason, kind) => {
    expect(refusalKind({ status, reason })).toBe(kind);
  });
});
