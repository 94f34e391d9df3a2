import { beforeEach, expect, test } from 'vitest';
import { openLaptop, type Laptop } from '../support/laptop';

let laptop: Laptop;

beforeEach(async () => {
  laptop = await openLaptop({ deviceId: 'laptop-a', base: 'http://127.0.0.1:9/none' });
});

test('what is offered in a toast leads nowhere once the record was erased, and says so', async () => {
  const { id } = await laptop.repositories.members.create({ familyName: 'Weiß' });
  const { undo } = await laptop.write((unit) => unit.remove('members', [id]));
  await laptop.erasure.erase(() => ({ ids: [id] }));
  expect(await undo.undo()).toEqual({ kind: 'gone' });
  expect(await laptop.undo.next('undo')).toBeUndefined();
  expect(laptop.repositories.members.get(id)).toBeUndefined();
});

test('a step that did something else as well is taken back as far as that', async () => {
  const [one, other] = [
    await laptop.repositories.members.create({ familyName: 'Weiß' }),
    await laptop.repositories.members.create({ familyName: 'Haas' }),
  ];
  const { undo } = await laptop.write((unit) => unit.remove('members', [one.id, other.id]));
  await laptop.erasure.erase(() => ({ ids: [one.id] }));
  expect(await undo.undo()).toMatchObject({ kind: 'undone' });
  expect(laptop.repositories.members.snapshot().records).toMatchObject([{ familyName: 'Haas' }]);
});
