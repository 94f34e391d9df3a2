import { describe, expect, test } from 'vitest';
import {
  addContact,
  describeFirst,
  firstContact,
  otherContacts,
  patchContact,
  putFirst,
  removeContact,
  writeFirst,
} from '../../../shared/domain/membership';
import type { Contact } from '../../../shared/schema';
import type { Draft } from '../../../shared/schema/records';
import { record } from '../../support/records';

const TODAY = '2026-11-29';
const card: Contact = {
  id: 'card',
  kind: 'email',
  value: 'kim@stadt.example',
  use: 'work',
  source: 'card',
  asOf: '2025-06-12',
};
const home: Contact = {
  id: 'home',
  kind: 'email',
  value: 'kim@privat.example',
  use: 'private',
  source: 'self',
  asOf: '',
};
const mobile: Contact = { id: 'mobile', kind: 'phone', value: '+49 170 1234', use: 'mobile', source: '', asOf: '' };

const person = (draft: Draft<'members'>) => record('members', 'member:kim', draft);
const kim = person({ email: 'Kim@Stadt.example', phone: '', contacts: [card, home, mobile] });

describe('addresses and numbers of a person', () => {
  test('are known to be the same whatever their case, or what stands between the digits', () => {
    expect(firstContact(kim, 'email')).toBe(card);
    expect(otherContacts(kim, 'email')).toEqual([home]);
    const called = person({ phone: '+49 (170) 12-34', contacts: [mobile] });
    expect(firstContact(called, 'phone')).toBe(mobile);
    expect(otherContacts(called, 'phone')).toEqual([]);
  });

  test('are none where the field is empty, even beside an entry that is being filled in', () => {
    const empty = person({ contacts: [{ ...home, value: '' }] });
    expect(firstContact(empty, 'email')).toBeUndefined();
  });

  test('change places: what was first stays known, and what is known of it', () => {
    expect(putFirst(kim, home, 'new')).toEqual({ email: 'kim@privat.example' });
    const unknown = person({ email: 'alt@stadt.example', contacts: [home] });
    const swapped = person({ ...unknown, ...putFirst(unknown, home, 'new') });
    expect(swapped.email).toBe('kim@privat.example');
    expect(otherContacts(swapped, 'email')).toEqual([
      { id: 'new', kind: 'email', value: 'alt@stadt.example', use: '', source: '', asOf: '' },
    ]);
  });

  test('become first where none was, without an empty one behind', () => {
    expect(putFirst(person({ contacts: [mobile] }), mobile, 'new')).toEqual({ phone: '+49 170 1234' });
  });

  test('of a kind that only a newer version knows stay where they are', () => {
    expect(putFirst(kim, { ...home, kind: 'fax' }, 'new')).toEqual({});
  });

  test('that are written over keep their use, but are from whoever wrote them, today', () => {
    expect(writeFirst(kim, 'email', 'kim.b@stadt.example', TODAY)).toEqual({
      email: 'kim.b@stadt.example',
      contacts: [{ ...card, value: 'kim.b@stadt.example', source: 'coordinator', asOf: TODAY }, home, mobile],
    });
  });

  test('of which nothing is known are just written', () => {
    expect(writeFirst(person({ email: 'a@b.example' }), 'email', 'a@b.examp', TODAY)).toEqual({ email: 'a@b.examp' });
  });

  test('can be said something about, known before or not', () => {
    expect(describeFirst(kim, 'email', { use: 'role' }, 'new').contacts).toEqual([
      { ...card, use: 'role' },
      home,
      mobile,
    ]);
    expect(describeFirst(person({ phone: '030 1' }), 'phone', { use: 'work' }, 'new').contacts).toEqual([
      { id: 'new', kind: 'phone', value: '030 1', use: 'work', source: '', asOf: '' },
    ]);
  });

  test('are added by hand, changed and removed', () => {
    const added = person({ ...kim, ...addContact(kim, 'phone', { id: 'new', today: TODAY }) });
    expect(added.contacts.at(-1)).toEqual({
      id: 'new',
      kind: 'phone',
      value: '',
      use: '',
      source: 'coordinator',
      asOf: TODAY,
    });
    expect(patchContact(kim, 'home', { use: 'work' }).contacts?.[1]).toEqual({ ...home, use: 'work' });
    expect(removeContact(kim, 'home').contacts).toEqual([card, mobile]);
  });
});
