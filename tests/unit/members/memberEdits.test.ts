import { describe, expect, it } from 'vitest';
import { membersToRecipients, planMemberEdit, splitTags, tagsOf } from '../../../shared/domain/membership';
import { record } from '../../support/records';

const occasion = { today: '2026-11-29', createItemId: () => 'h1' };
const member = record('members', 'member:a', {
  membership: 'prospect',
  membershipHistory: [{ id: 'h0', membership: 'prospect', since: '2025-01-01', reason: '' }],
  tags: ['Presse'],
  seeks: ['topic:ki'],
});

describe('planMemberEdit', () => {
  it('adds a tag once, whatever its case, and takes it away', () => {
    expect(planMemberEdit(member, { kind: 'addTag', tag: 'Beirat' }, occasion)).toEqual({ tags: ['Presse', 'Beirat'] });
    expect(planMemberEdit(member, { kind: 'addTag', tag: 'PRESSE' }, occasion)).toBeUndefined();
    expect(planMemberEdit(member, { kind: 'removeTag', tag: 'presse' }, occasion)).toEqual({ tags: [] });
    expect(planMemberEdit(member, { kind: 'removeTag', tag: 'Beirat' }, occasion)).toBeUndefined();
  });

  it('notes a change of status with its day and reason, and none where it is that already', () => {
    expect(planMemberEdit(member, { kind: 'status', membership: 'member', reason: ' Beitritt ' }, occasion)).toEqual({
      membership: 'member',
      membershipHistory: [
        { id: 'h0', membership: 'prospect', since: '2025-01-01', reason: '' },
        { id: 'h1', membership: 'member', since: '2026-11-29', reason: 'Beitritt' },
      ],
    });
    expect(planMemberEdit(member, { kind: 'status', membership: 'prospect', reason: '' }, occasion)).toBeUndefined();
  });

  it('adds topics and takes them away', () => {
    const topic = { field: 'seeks', topicId: 'topic:ki' } as const;
    expect(planMemberEdit(member, { kind: 'addTopic', ...topic }, occasion)).toBeUndefined();
    expect(planMemberEdit(member, { kind: 'removeTopic', ...topic }, occasion)).toEqual({ seeks: [] });
    expect(planMemberEdit(member, { kind: 'addTopic', ...topic, field: 'offers' }, occasion)).toEqual({
      offers: ['topic:ki'],
    });
  });

  it('lists each tag once', () => {
    const other = record('members', 'member:b', { tags: ['presse', 'Beirat'] });
    expect(tagsOf([member, other], (left, right) => left.localeCompare(right))).toEqual(['Beirat', 'Presse']);
  });
});

describe('membersToRecipients', () => {
  const person = (id: string, givenName: string, familyName: string, email: string, academicTitle = '') =>
    record('members', `member:${id}`, { givenName, familyName, email, academicTitle });

  it('writes names as mail programs take them (RFC 5322 §3.4), and says who has no address', () => {
    const people = [
      person('1', 'Ayşe', 'Çelik', 'a.celik@bonn.example', 'Dr.'),
      person('2', 'Jörg', 'Große-Brinkhaus', 'jorg@ulm.example'),
      person('3', 'Ute "Uschi"', 'Back\\slash', 'ute@ulm.example'),
      person('4', 'Ohne', 'Adresse', ''),
      person('5', 'Falsche', 'Adresse', 'nirgends'),
      person('6', '', '', 'stelle@kiel.example'),
      person('7', 'Jörg', 'Nochmal', 'jorg@ulm.example'),
    ];
    const { text, addresses, without } = membersToRecipients(people);
    expect(text).toBe(
      [
        '"Dr. Ayşe Çelik" <a.celik@bonn.example>',
        'Jörg Große-Brinkhaus <jorg@ulm.example>',
        '"Ute \\"Uschi\\" Back\\\\slash" <ute@ulm.example>',
        'stelle@kiel.example',
      ].join('; '),
    );
    expect(addresses).toHaveLength(4);
    expect(without.map(({ familyName }) => familyName)).toEqual(['Adresse', 'Adresse']);
  });

  it('lets no name begin a header or another recipient', () => {
    const { text } = membersToRecipients([
      person('1', 'Eva\r\nBcc: x@y.example', 'Lauer; Otto <o@x.example>', 'e@x.example'),
    ]);
    expect(text).toBe('"Eva Bcc: x@y.example Lauer; Otto <o@x.example>" <e@x.example>');
  });
});

describe('splitTags', () => {
  it('takes what stands between commas, without the blanks around', () => {
    expect(splitTags(' VIP,  Smart   City ;, ')).toEqual(['VIP', 'Smart City']);
    expect(splitTags(' , ')).toEqual([]);
  });
});
