import { expect, test, describe } from 'vitest';
import { carryUnknown } from '../../../shared/schema/carryUnknown';
import { fillDefaults, withDefaults } from '../../../shared/schema/records';

const entry = { id: 'e', kind: 'item', title: 'Begrüßung', goal: 'inform', topicId: '', plannedMinutes: 5 };

describe('a patch made by a screen', () => {
  test('keeps what is unknown of the items that it replaces, at any depth', () => {
    const current = { agendaTemplates: [{ id: 't', title: 'A', colour: 'blue', entries: [{ ...entry, room: '1' }] }] };
    const patch = {
      agendaTemplates: [
        { id: 't', title: 'B', entries: [entry] },
        { id: 'new', title: 'C', entries: [] },
      ],
    };
    expect(carryUnknown('network', current, patch)).toEqual({
      agendaTemplates: [
        { id: 't', title: 'B', colour: 'blue', entries: [{ ...entry, room: '1' }] },
        { id: 'new', title: 'C', entries: [] },
      ],
    });
  });

  test('keeps what is unknown of an object, and brings nothing back that was cleared', () => {
    const current = { votes: { yes: 1, no: 2, abstain: 3, spoilt: 4 } };
    expect(carryUnknown('outcomes', current, { votes: { yes: 2, no: 2, abstain: 3 } })).toEqual({
      votes: { yes: 2, no: 2, abstain: 3, spoilt: 4 },
    });
    expect(carryUnknown('outcomes', current, { votes: null })).toEqual({ votes: null });
    expect(carryUnknown('members', { positions: [{ id: 'p', room: '1' }] }, { positions: [] })).toEqual({
      positions: [],
    });
  });

  test('is the same where nothing is unknown', () => {
    const patch = { agendaTemplates: [{ id: 't', title: 'B', entries: [entry] }] };
    expect(carryUnknown('network', { agendaTemplates: [{ id: 't', title: 'A', entries: [entry] }] }, patch)).toBe(
      patch,
    );
  });
});

describe('a record of an earlier version', () => {
  test('gets the fields that came later, also inside of lists', () => {
    const network = { id: 'network:main', savedViews: [{ id: 'v', title: 'Länder' }] };
    expect(fillDefaults('network', network)).toEqual({
      ...withDefaults('network', network),
      savedViews: [{ id: 'v', title: 'Länder', filters: [], list: 'members', query: '', groupBy: '', columns: [] }],
    });
  });

  test('that is whole is the same', () => {
    const member = withDefaults('members', { id: 'member:1' });
    expect(fillDefaults('members', member)).toBe(member);
  });
});
