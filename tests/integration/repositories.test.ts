import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '../../renderer/data';
import { openLaptop } from '../support/laptop';

let session: Session;

beforeEach(async () => {
  session = await openLaptop({ deviceId: 'laptop-a', base: 'http://127.0.0.1:9/none' });
});

describe('repositories', () => {
  test('stamp a new record with time and device and mark it unsent', async () => {
    const member = await session.repositories.members.create({ familyName: 'Çelik' });
    expect(member).toMatchObject({
      familyName: 'Çelik',
      createdBy: 'laptop-a',
      updatedBy: 'laptop-a',
      pending: 1,
      rev: '',
    });
    expect(member.createdAt).toMatch(/^\d{4}-.*-laptop-a$/);
  });

  test('leave an existing record alone when it is created again', async () => {
    const first = await session.repositories.attendance.create({ invited: true }, { id: 'attendance:1:2' });
    await session.repositories.attendance.createMany([{ id: 'attendance:1:2', draft: { invited: false } }]);
    expect(session.repositories.attendance.get('attendance:1:2')).toEqual(first);
  });

  test('apply a patch that depends on the present record', async () => {
    const { id } = await session.repositories.members.create({ seeks: ['topic:ethics'] });
    await session.repositories.members.update(id, ({ seeks }) => ({ seeks: [...seeks, 'topic:trends'] }));
    expect(session.repositories.members.get(id)?.seeks).toEqual(['topic:ethics', 'topic:trends']);
  });

  test('patch many records in one go, each its own way, and pass over what is gone', async () => {
    const { members } = session.repositories;
    const [a, b] = [await members.create({ city: 'Ulm' }), await members.create({ city: 'Bonn' })];
    await members.updateMany([
      { id: a.id, patch: { city: 'Köln' } },
      { id: b.id, patch: { phone: '1' } },
      { id: 'member:none', patch: { city: 'x' } },
    ]);
    expect([members.get(a.id)?.city, members.get(b.id)?.city, members.get(b.id)?.phone]).toEqual(['Köln', 'Bonn', '1']);
    expect(members.get(a.id)).toMatchObject({ pending: 1, updatedBy: 'laptop-a' });
    expect(members.get('member:none')).toBeUndefined();
  });

  test('answer an edit of a missing record with nothing', async () => {
    expect(await session.repositories.members.update('member:none', { city: 'Ulm' })).toBeUndefined();
    expect(await session.undo.undo()).toBeUndefined();
  });

  test('put deleted records into the trash and out of the lists', async () => {
    const { id } = await session.repositories.members.create({ familyName: 'Haas' });
    await session.repositories.members.remove([id]);
    expect(session.repositories.members.snapshot().records).toEqual([]);
    await session.repositories.members.restore([id]);
    expect(session.repositories.members.snapshot().byId.get(id)?.familyName).toBe('Haas');
  });
});

describe('undo', () => {
  test('takes back a deletion, an edit and a creation, the latest first', async () => {
    const { members } = session.repositories;
    const { id } = await members.create({ city: 'Köln' });
    await members.update(id, { city: 'Bonn' });
    await members.remove([id]);

    expect(await session.undo.undo()).toMatchObject({ kind: 'undone', step: { kind: 'remove', count: 1 } });
    expect(members.snapshot().byId.get(id)?.city).toBe('Bonn');
    expect(await session.undo.undo()).toMatchObject({ kind: 'undone', step: { kind: 'update' } });
    expect(members.snapshot().byId.get(id)?.city).toBe('Köln');
    expect(await session.undo.undo()).toMatchObject({ kind: 'undone', step: { kind: 'create' } });
    expect(members.snapshot().records).toEqual([]);
    expect(await session.undo.undo()).toBeUndefined();
  });

  test('takes back what is on the screen, though it is only just being stored, and not what came before it', async () => {
    const { members } = session.repositories;
    const { id } = await members.create({ city: 'Köln' });
    await members.remove(await members.createMany([{ draft: {} }]));
    const written = members.update(id, { city: 'Bonn' });
    expect(await session.undo.undo()).toMatchObject({ kind: 'undone', step: { kind: 'update', recordId: id } });
    await written;
    expect(members.get(id)?.city).toBe('Köln');
    const again = members.update(id, { city: 'Ulm' });
    expect(await session.undo.redo()).toBeUndefined();
    await again;
    expect(members.get(id)?.city).toBe('Ulm');
  });

  test('takes back an import of many records as one step', async () => {
    const { members } = session.repositories;
    await members.createMany(Array.from({ length: 300 }, () => ({ draft: {} })));
    expect(await session.undo.undo()).toMatchObject({ kind: 'undone', step: { kind: 'create', count: 300 } });
    expect(members.snapshot().records).toEqual([]);
  });

  test('takes a field typed letter by letter back as a whole', async () => {
    const { members } = session.repositories;
    const { id } = await members.create({ city: '' });
    for (const city of ['U', 'Ul', 'Ulm']) await members.update(id, { city });
    await session.undo.undo();
    expect(members.get(id)?.city).toBe('');
  });

  test("knows nothing of changes that are not a person's act", async () => {
    await session.repositories.topics.createMany([{ draft: { title: 'Ethik' } }], { undoable: false });
    expect(await session.undo.undo()).toBeUndefined();
  });
});
