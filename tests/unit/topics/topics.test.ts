import { describe, expect, it } from 'vitest';
import {
  compareTopics,
  contributionsTo,
  createTopicCatalogue,
  exchangeOn,
  moveTopic,
  nextTopicPosition,
  notesOfTopic,
  summariseTopics,
} from '../../../shared/domain/topics';
import { withDefaults } from '../../../shared/schema/records';

describe('the standing topics', () => {
  it.each(['de', 'en'] as const)('are ten, in order, each with a description and three questions (%s)', (language) => {
    const catalogue = createTopicCatalogue(language);
    expect(catalogue.map(({ draft }) => draft.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { draft } of catalogue) {
      expect(draft.title).not.toBe('');
      expect(draft.description?.length).toBeGreaterThan(100);
      expect(draft.questions?.map(({ id, text }) => [id, text.endsWith('?')])).toEqual([
        ['q1', true],
        ['q2', true],
        ['q3', true],
      ]);
    }
  });

  it('have the same ids in both languages, so that two laptops never create them twice', () => {
    expect(createTopicCatalogue('en').map(({ id }) => id)).toEqual(createTopicCatalogue('de').map(({ id }) => id));
    expect(createTopicCatalogue('de').map(({ id }) => id)).toContain('topic:legal-tech');
  });
});

describe('order of topics', () => {
  const topics = [
    { id: 'a', position: 1 },
    { id: 'b', position: 2 },
    { id: 'c', position: 3 },
  ];

  function orderAfter(
    patches: readonly { readonly id: string; readonly position: number }[],
    of = topics,
  ): readonly string[] {
    const positions = new Map(patches.map(({ id, position }) => [id, position]));
    return of
      .map(({ id, position }) => ({ id, position: positions.get(id) ?? position }))
      .sort(compareTopics)
      .map(({ id }) => id);
  }

  it('changes by touching the moved topic only', () => {
    const down = moveTopic(topics, 'a', 'down');
    expect(down).toHaveLength(1);
    expect(orderAfter(down)).toEqual(['b', 'a', 'c']);
    expect(orderAfter(moveTopic(topics, 'c', 'up'))).toEqual(['a', 'c', 'b']);
    expect(orderAfter(moveTopic(topics, 'b', 'down'))).toEqual(['a', 'c', 'b']);
  });

  it('does not change at its ends or for a topic that is not there', () => {
    expect(moveTopic(topics, 'a', 'up')).toEqual([]);
    expect(moveTopic(topics, 'c', 'down')).toEqual([]);
    expect(moveTopic(topics, 'x', 'down')).toEqual([]);
  });

  it('renumbers where equal positions leave no room', () => {
    const equal = [
      { id: 'a', position: 1 },
      { id: 'b', position: 1 },
      { id: 'c', position: 1 },
    ];
    expect(orderAfter(moveTopic(equal, 'a', 'down'), equal)).toEqual(['b', 'a', 'c']);
  });

  it('puts a new topic behind all others', () => {
    expect(nextTopicPosition(topics)).toBe(4);
    expect(nextTopicPosition([])).toBe(1);
  });
});

describe('notes of a topic', () => {
  const note = (id: string, fields: Parameters<typeof withDefaults<'notes'>>[1]) =>
    withDefaults('notes', { id, topicId: 'topic:a', ...fields });
  const notes = [
    note('1', { kind: 'note', title: 'Zettel' }),
    note('2', { kind: 'approach', maturity: 'idea', title: 'Idee' }),
    note('3', { kind: 'approach', maturity: 'transferable', title: 'Reif' }),
    note('4', { kind: 'contribution', parentId: '3', createdAt: '2026-02-01' }),
    note('5', { kind: 'contribution', parentId: '3', createdAt: '2026-01-01' }),
    note('6', { kind: 'question', topicId: 'topic:b' }),
  ];

  it('come by kind, the most mature approach first, replies left out', () => {
    expect(notesOfTopic(notes, 'topic:a', 'all').map(({ id }) => id)).toEqual(['3', '2', '1']);
    expect(notesOfTopic(notes, 'topic:a', 'note').map(({ id }) => id)).toEqual(['1']);
  });

  it('are counted without replies', () => {
    const topics = [
      withDefaults('topics', { id: 'topic:b', position: 2 }),
      withDefaults('topics', { id: 'topic:a', position: 1 }),
      withDefaults('topics', { id: 'topic:c', position: 3 }),
    ];
    expect(
      summariseTopics(topics, notes).map(({ topic, notes: count, approaches }) => [topic.id, count, approaches]),
    ).toEqual([
      ['topic:a', 3, 2],
      ['topic:b', 1, 0],
      ['topic:c', 0, 0],
    ]);
  });

  it('have their replies in the order of writing', () => {
    expect(contributionsTo(notes, '3').map(({ id }) => id)).toEqual(['5', '4']);
  });
});

describe('exchange on a topic', () => {
  it('brings seekers and givers together, but not those who left', () => {
    const members = [
      withDefaults('members', { id: '1', membership: 'member', seeks: ['topic:a'] }),
      withDefaults('members', { id: '2', membership: 'prospect', offers: ['topic:a'] }),
      withDefaults('members', { id: '3', membership: 'left', seeks: ['topic:a'], offers: ['topic:a'] }),
    ];
    const { seeks, offers } = exchangeOn(members, 'topic:a');
    expect(seeks.map(({ id }) => id)).toEqual(['1']);
    expect(offers.map(({ id }) => id)).toEqual(['2']);
  });
});
