import type { Note, NoteKind, Topic } from '../../schema';
import { compareTopics } from './order';

export interface TopicSummary {
  readonly topic: Topic;
  /** All but contributions, which are replies. */
  readonly notes: number;
  readonly approaches: number;
}

/** The catalogue in its order, with what has gathered in each topic. */
export function summariseTopics(topics: readonly Topic[], notes: readonly Note[]): readonly TopicSummary[] {
  const counts = new Map<string, { notes: number; approaches: number }>();
  for (const { topicId, kind } of notes) {
    if (kind === 'contribution') continue;
    const count = counts.get(topicId) ?? { notes: 0, approaches: 0 };
    counts.set(topicId, { notes: count.notes + 1, approaches: count.approaches + (kind === 'approach' ? 1 : 0) });
  }
  return [...topics].sort(compareTopics).map((topic) => ({ topic, notes: 0, approaches: 0, ...counts.get(topic.id) }));
}

/** Kinds a person chooses between; a contribution comes from replying. */
export const STANDALONE_KINDS = ['approach', 'practice', 'question', 'note'] as const satisfies readonly NoteKind[];
export type StandaloneKind = (typeof STANDALONE_KINDS)[number];

const MATURITY_RANK: Readonly<Record<Note['maturity'], number>> = {
  transferable: 0,
  proven: 1,
  pilot: 2,
  idea: 3,
  '': 4,
};

/** Notes of a topic by kind; approaches with the most mature first, since these can be taken over. */
export function notesOfTopic(notes: readonly Note[], topicId: string, kind: StandaloneKind | 'all'): readonly Note[] {
  const rank = (note: Note): number =>
    STANDALONE_KINDS.findIndex((standalone) => standalone === note.kind) * 10 + MATURITY_RANK[note.maturity];
  return notes
    .filter((note) => note.topicId === topicId && (kind === 'all' ? note.kind !== 'contribution' : note.kind === kind))
    .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, 'de') || (a.id < b.id ? -1 : 1));
}

/** Replies to a note, in the order they were written. */
export function contributionsTo(notes: readonly Note[], noteId: string): readonly Note[] {
  return notes
    .filter(({ kind, parentId }) => kind === 'contribution' && parentId === noteId)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1));
}
