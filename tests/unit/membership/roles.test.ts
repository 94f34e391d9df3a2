import { describe, expect, test } from 'vitest';
import { endRole, groupsOn, holdersOn, rolesOn } from '../../../shared/domain/membership';
import type { Role } from '../../../shared/schema';
import { record } from '../../support/records';

const role = (id: string, fields: Partial<Role> = {}): Role => ({
  id,
  groupId: 'ki',
  kind: 'member',
  title: '',
  from: '2025-01',
  to: '',
  ...fields,
});

describe('roles', () => {
  test('are held from the first to the last day, to the month where no day is known', () => {
    const roles = [role('month', { to: '2026-02' }), role('day', { from: '2026-02-15' }), role('always', { from: '' })];
    expect(rolesOn({ roles }, '2026-02-14').map(({ id }) => id)).toEqual(['month', 'always']);
    expect(rolesOn({ roles }, '2026-03-01').map(({ id }) => id)).toEqual(['day', 'always']);
    expect(rolesOn({ roles }, '2024-12-31').map(({ id }) => id)).toEqual(['always']);
  });

  test('end on the day before; one that begins no earlier is gone', () => {
    const roles = [role('old'), role('new', { from: '2026-11-29' })];
    expect(endRole(roles, 'old', '2026-11-29')).toEqual([role('old', { to: '2026-11-28' }), roles[1]]);
    expect(endRole(roles, 'new', '2026-11-29')).toEqual([roles[0]]);
  });

  test('of a group: who leads it first, then a title of its own, then who takes part, the longest first', () => {
    const person = (id: string, ...roles: readonly Role[]) => record('members', `member:${id}`, { roles });
    const members = [
      person('guest', role('1', { kind: 'guest' })),
      person('new', role('2', { from: '2026-01' })),
      person('old', role('3', { from: '2020-01' })),
      person('own', role('4', { kind: '', title: 'Redaktion' })),
      person('deputy', role('5', { kind: 'deputy' })),
      person('speaker', role('6', { kind: 'speaker' }), role('7', { groupId: '', kind: 'secretary' })),
      person('former', role('8', { kind: 'speaker', to: '2025-06' })),
    ];
    expect(holdersOn(members, 'ki', '2026-11-29').map(({ member }) => member.id.slice(7))).toEqual([
      'speaker',
      'deputy',
      'own',
      'old',
      'new',
      'guest',
    ]);
    expect(holdersOn(members, '', '2026-11-29').map(({ role: { id } }) => id)).toEqual(['7']);
  });

  test('groups work until the day on which they end', () => {
    const groups = [
      { id: 'a', title: 'KI', description: '', endedOn: '' },
      { id: 'b', title: 'Satzung', description: '', endedOn: '2026-11-29' },
    ];
    expect(groupsOn(groups, '2026-11-29').ended).toEqual([]);
    expect(groupsOn(groups, '2026-11-30').ended.map(({ id }) => id)).toEqual(['b']);
  });
});
