import { describe, expect, it, test } from 'vitest';
import { safeInstitutionKey } from '../../../shared/domain/import/institutionNames';
import { createTopicMatcher } from '../../../shared/domain/import/matchTopics';
import { isPlainMessageKey } from '../../../shared/messages';
import { ownValue } from '../../../shared/ownValue';
import { carryUnknown } from '../../../shared/schema/carryUnknown';
import { mergeContent } from '../../../shared/sync/merge/mergeContent';
import { patchAtPath, valueAtPath } from '../../../shared/sync/merge/fieldPath';

/** Names that every object answers to, as a record of a server, a file or a person may have them. */
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

test.each(INHERITED)('nothing is known under %s that nobody has put there', (name) => {
  expect(ownValue({}, name)).toBeUndefined();
  expect(isPlainMessageKey(name)).toBe(false);
  expect(valueAtPath({}, name)).toBeUndefined();
  expect(valueAtPath({ a: {} }, `a/${name}`)).toBeUndefined();
});

it('an institution may be called so', () => {
  expect(safeInstitutionKey('Constructor AG')).toBe('constructor');
});

it('a topic may have an id of that name', () => {
  expect(createTopicMatcher([{ id: 'constructor', title: 'Bauen' }])('Bauen').ids).toEqual(['constructor']);
});

describe('a field that this version does not know', () => {
  const positions = (fields: string): unknown => JSON.parse(`[{"id":"p1","office":"a",${fields}}]`);

  it('is kept under such a name when a screen replaces the list', () => {
    const current = { positions: positions('"constructor":"x"') };
    const patch = carryUnknown('members', current, { positions: [{ id: 'p1', office: 'b' }] });
    expect(patch).toEqual({ positions: [{ id: 'p1', office: 'b', constructor: 'x' }] });
  });

  it('gives an item no prototype of its own choosing when it is merged', () => {
    const base = { positions: positions('"__proto__":{"until":"1"}') };
    const local = { positions: positions('"__proto__":{"until":"1"},"from":"2"') };
    const remote = { positions: positions('"__proto__":{"until":"1"},"from":"3"') };
    const { content } = mergeContent(base, local, remote);
    const [item] = Array.isArray(content['positions']) ? (content['positions'] as readonly unknown[]) : [];
    expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
    expect(item).not.toHaveProperty('until');
  });
});

it('a value is put in its place under such a name without touching what is inherited', () => {
  expect(patchAtPath({}, 'constructor/name', 'x')).toBeUndefined();
  expect(patchAtPath({}, 'constructor', 'x')).toEqual({ constructor: 'x' });
});
