import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormats } from '../../renderer/ui/messages/createFormats';
import { recordToTitle } from '../../shared/domain/titles';
import { createTranslate } from '../../shared/messages/translate';
import { COLLECTION_NAMES, collections, type AnyRecord } from '../../shared/schema';
import { fitFields } from '../../shared/schema/fitFields';
import { withDefaults } from '../../shared/schema/records';
import { decideConflict, decideRemote } from '../../shared/sync/decide';
import { documentToRemoteState, recordToDocument, toCouchDocument } from '../../shared/sync/wire';
import { createSharedText } from '../../shared/text/sharedText';

const AT = '2027-01-01T00:00:00.000Z';
const t = createTranslate('de');
const formats = createFormats('de');

/** What looks like a value of some field, and what does not. */
const value = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  fc.constantFrom('', 'x', '2027-02-30', '2027-02-28', '2027-02-28T10:00', AT, 'Europe/Berlin', 'TLP:RED', '-1', 1e300),
  fc.constantFrom<unknown>(
    createSharedText('Text'),
    { update: '%%%', text: '' },
    { update: 'AQGAgA==', text: 'x' },
    [{ id: 'a' }, { id: 'a' }, null],
    [{ id: 'p', office: '', department: '', institutionId: '', from: '', to: '' }],
    [{ id: 'city', value: '{', at: '', by: '' }],
  ),
  fc
    .string({ unit: fc.constantFrom('A', 'Q', 'g', '=', '/', '+', '8'), maxLength: 60 })
    .map((update) => ({ update, text: 'x' })),
);

const collection = fc.constantFrom(...COLLECTION_NAMES);

/** A document of a collection in which some fields, known or not, hold anything. */
const hostileDocument = collection.chain((name) =>
  fc
    .dictionary(
      fc.constantFrom(
        ...Object.keys(collections[name].properties),
        ...[
          'updatedAt',
          'updatedBy',
          'deletedAt',
          'contested',
          'later',
          'constructor',
          '__proto__',
          '_conflicts',
          '_attachments',
        ],
      ),
      value,
      { maxKeys: 5 },
    )
    .map((fields) => ({ _id: `${collections[name].singular}:1`, _rev: '2-a', ...fields })),
);

describe('a document that holds anything', () => {
  test('is either set aside or a whole record, and no merge with what is here fails', () => {
    fc.assert(
      fc.property(hostileDocument, hostileDocument, fc.boolean(), (theirs, ours, isPending) => {
        const document = toCouchDocument(theirs);
        if (!document) throw new Error('an object with an id is a document');
        const state = documentToRemoteState(document);
        const own = documentToRemoteState(ours);
        if (state.kind === 'skipped') {
          expect(state.why).toBe('unreadable');
          return;
        }
        if (state.kind !== 'record') return;
        expect(fitFields(state.collection, state.content).unfit).toEqual([]);
        const current =
          own.kind === 'record' && own.id === state.id
            ? // A typing edge: content is whole, the sync state is added here.
              ({
                ...own.content,
                rev: '1-a',
                pending: isPending ? 1 : 0,
                base: null,
                refused: null,
                merges: [],
              } as unknown as AnyRecord)
            : undefined;
        for (const decided of [decideRemote(current, state, AT), decideConflict(current, state, AT)]) {
          if (decided.kind !== 'write') continue;
          expect(JSON.parse(JSON.stringify(recordToDocument(decided.record, state.collection)))).toMatchObject({
            _id: state.id,
          });
          const title = recordToTitle(decided.record, { t, get: () => undefined });
          expect(title).not.toMatch(/NaN|undefined/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('whose fields are all right is never set aside', () => {
    fc.assert(
      fc.property(collection, fc.string(), (name, title) => {
        const {
          rev: _rev,
          pending: _pending,
          base: _base,
          refused: _refused,
          merges: _merges,
          ...content
        } = withDefaults(name, {
          id: `${collections[name].singular}:1`,
          title,
        });
        expect(documentToRemoteState({ ...content, _id: content.id, _rev: '1-a' }).kind).toBe('record');
      }),
    );
  });
});

test('what looks like a date is shown as one or as it stands', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('x', '2027-99-99', '+999999-01-01', '', 'T', '2027-02-30')),
      (text) => {
        for (const format of [formats.formatDate, formats.formatDateTime, formats.formatMonth, formats.formatTime])
          expect(format(text)).not.toMatch(/NaN|Invalid/u);
      },
    ),
  );
});
