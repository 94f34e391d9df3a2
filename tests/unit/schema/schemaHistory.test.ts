import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collections } from '../../../shared/schema';
import { envelopeProperties, firstWire, type CollectionDefinition } from '../../../shared/schema/envelope';
import { compareSchemas, toProperties } from '../../support/compareSchemas';
import { readJson } from '../../support/readJson';

/** One file per change, in the order in which they came; `npm run schemas -- "what was changed"` writes the next. */
const FOLDER = 'tests/support/data/schemas';

interface RecordedCollection {
  readonly version: number;
  readonly wire: number;
  readonly properties: unknown;
}
interface Recorded {
  readonly note: string;
  readonly collections: Readonly<Record<string, RecordedCollection>>;
}

const files = readdirSync(FOLDER).sort();
// A parsing edge: only `npm run schemas` writes there.
const history = files.map((file) => readJson(`${FOLDER}/${file}`) as Recorded);

type Schema = Pick<CollectionDefinition, 'version' | 'wire' | 'properties'>;
const schemas: Readonly<Record<string, Schema>> = {
  ...collections,
  envelope: { version: 1, wire: firstWire, properties: envelopeProperties },
};

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}

describe('a schema is not changed unnoticed', () => {
  test.each(Object.entries(schemas))('%s is as it was recorded last', (name, { version, wire, properties }) => {
    const recorded = history.at(-1)?.collections[name];
    const hint = `${name} was changed: run npm run schemas -- "what was changed", and read [Note: two versions]`;
    expect(hashOf({ version, wire: wire.version, properties }), hint).toBe(hashOf(recorded));
  });
});

describe.each(history.slice(1).map((after, at) => [files[at + 1], history[at], after] as const))(
  'from %s on',
  (_file, before, after) => {
    test.each(Object.keys(after.collections))('%s says what its change means for others', (name) => {
      const [old, now] = [before?.collections[name], after.collections[name]];
      if (!old || !now) {
        // A new collection is new ids, which older laptops leave alone.
        expect(now?.wire).toBe(1);
        return;
      }
      const { breaking } = compareSchemas(toProperties(old.properties), toProperties(now.properties));
      expect(now.wire, `older laptops must leave ${breaking.join(', ')} alone`).toBe(
        breaking.length > 0 ? old.wire + 1 : old.wire,
      );
    });

    test('somebody said why', () => {
      expect(after.note).not.toBe('');
    });
  },
);

describe('what older laptops notice', () => {
  const before = {
    city: { type: 'string', default: '' },
    kind: { type: 'string', enum: ['a', 'b'], default: 'a' },
    items: { type: 'array', default: [], items: { type: 'object', properties: { id: { type: 'string' } } } },
  };

  test.each([
    ['a field with a default', { ...before, phone: { type: 'string', default: '' } }, ['phone'], []],
    ['a field without one', { ...before, phone: { type: 'string' } }, [], ['phone']],
    ['a field less', { kind: before.kind, items: before.items }, [], ['city']],
    ['another type', { ...before, city: { type: 'number', default: 0 } }, [], ['city']],
    ['a value more', { ...before, kind: { ...before.kind, enum: ['a', 'b', 'c'] } }, [], ['kind']],
    ['another default', { ...before, kind: { ...before.kind, default: 'b' } }, [], ['kind']],
    [
      'a field with a default inside of a list',
      {
        ...before,
        items: {
          ...before.items,
          items: { type: 'object', properties: { id: { type: 'string' }, url: { type: 'string', default: '' } } },
        },
      },
      ['items/url'],
      [],
    ],
  ])('%s', (_what, after, added, breaking) => {
    expect(compareSchemas(before, after)).toEqual({ added, breaking });
  });
});
