import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentToPlainText, minutesDocument } from '../../shared/documents';
import { createTranslate } from '../../shared/messages/translate';
import type { AnyRecord } from '../../shared/schema';
import { contentOf } from '../../shared/sync/localEdit';
import { decideErasureList, isErased, toRegister, type ErasureEntry } from '../../shared/sync/erasure';
import { sampleMinutes } from '../support/documents/sampleMinutes';
import { record } from '../support/records';

const LIST = 'network:erased-a-2026-11';
const entries = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 6 }).map((id) => `member:${id}`),
    on: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03'),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);
const state = fc.record({ erased: entries, kept: entries });

type State = { readonly erased: readonly ErasureEntry[]; readonly kept: readonly ErasureEntry[] };

function listOf({ erased, kept }: State, rev: string): AnyRecord {
  return { ...record('network', LIST, { erased: [...erased], kept: [...kept] }), rev };
}

/** What a laptop holds after it met these states of a list, one after the other. */
function meet(states: readonly State[]): AnyRecord | undefined {
  return states.reduce<AnyRecord | undefined>((current, each, at) => {
    const content = contentOf(listOf(each, ''));
    const verdict = decideErasureList(current, {
      kind: 'record',
      id: LIST,
      collection: 'network',
      rev: `${at + 1}-x`,
      content,
    });
    return verdict.kind === 'write' ? verdict.record : current;
  }, undefined);
}

const registerOf = (list: AnyRecord | undefined) => [...toRegister(list ? [list] : [])].sort();

describe('a list of the erasure register', () => {
  it('says the same in whatever order its states are met, and never less', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 4 }), (states) => {
        const met = meet(states);
        expect(registerOf(met)).toEqual(registerOf(meet(states.toReversed())));
        const named = new Set(toRegister(met ? [{ ...met, kept: [] }] : []).keys());
        for (const { erased } of states) for (const { id } of erased) expect(named.has(id)).toBe(true);
      }),
    );
  });

  it('is as strong in several lists as in one', () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        const apart = toRegister([listOf(one, ''), { ...listOf(other, ''), id: 'network:erased-b-2026-11' }]);
        expect([...apart].sort()).toEqual(registerOf(meet([one, other])));
      }),
    );
  });

  it('outlives its own removal', () => {
    fc.assert(
      fc.property(state, (each) => {
        const verdict = decideErasureList(listOf(each, '1-x'), {
          kind: 'tombstone',
          id: LIST,
          collection: 'network',
          rev: '2-x',
        });
        expect(verdict).toMatchObject({ kind: 'write', record: { ...each, rev: '2-x', pending: 1, base: null } });
      }),
    );
  });
});

describe('attendance', () => {
  const MEETING = '01M8KR333G5V8STH40C8Z0607K';
  const MEMBER = '01M8KR333B3YYTW7N8DB7PJ7D9';
  const id = `attendance:${MEETING}:${MEMBER}`;

  it('is erased with its meeting or person whenever it was made, and alone only if it was made before', () => {
    const made = (day: number) => ({ id, createdAt: `2026-11-${day}T08:00:00.000Z-0000-laptop-a` });
    const on = '2026-11-15';
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 20 }), (day) => {
        expect(isErased(made(day), new Map([[id, on]]))).toBe(day < 15);
        expect(isErased(made(day), new Map([[`meeting:${MEETING}`, on]]))).toBe(true);
        expect(isErased(made(day), new Map([[`member:${MEMBER}`, on]]))).toBe(false);
        expect(
          isErased(
            made(day),
            new Map([
              [`member:${MEMBER}`, on],
              [id, on],
            ]),
          ),
        ).toBe(true);
      }),
    );
  });
});

describe('minutes of erased people', () => {
  const t = createTranslate('de');
  const people = sampleMinutes.present;

  it('have no name of those who were, and every name of those who were not', () => {
    fc.assert(
      fc.property(fc.subarray(people.map((_, at) => at)), (chosen) => {
        const note = { addenda: [], erased: chosen.map((at) => `present.${at}`) };
        const text = documentToPlainText(minutesDocument(sampleMinutes, t, { note })).replaceAll(/\s+/gu, ' ');
        for (const [at, { name, listName = name }] of people.entries())
          expect(text.includes(name) || text.includes(listName)).toBe(!chosen.includes(at));
      }),
    );
  });
});
