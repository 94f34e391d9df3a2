import { escapeMarkdown } from '../../documents/markdown';
import { richToMarkdown } from '../../documents/richToMarkdown';
import { collectionOfId, type AnyRecord, type Note } from '../../schema';
import { withDefaults } from '../../schema/records';
import { sharedToRich } from '../../text/rich/sharedToRich';

/** All notes with their contributions as they look, for reading: topic by topic, without what is in the trash. `''` for none. */
export function notesToMarkdown(records: readonly AnyRecord[]): string {
  const living = records.filter(({ deletedAt }) => deletedAt === '');
  const topics = new Map(
    living
      .filter(({ id }) => collectionOfId(id) === 'topics')
      .map((record) => [record.id, withDefaults('topics', record)] as const)
      .toSorted(([, a], [, b]) => a.position - b.position),
  );
  const notes = living
    .filter(({ id }) => collectionOfId(id) === 'notes')
    .map((record) => withDefaults('notes', record))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const ids = new Set(notes.map(({ id }) => id));
  // A contribution whose note is gone stands by itself.
  const roots = notes.filter(({ parentId }) => !ids.has(parentId));
  const order = [...topics.keys()];
  const rank = (topicId: string): number => (topics.has(topicId) ? order.indexOf(topicId) : order.length);
  const parts = roots
    .toSorted((a, b) => rank(a.topicId) - rank(b.topicId))
    .flatMap((root, index, all) => {
      const isFirst = all[index - 1]?.topicId !== root.topicId;
      const contributions = notes.filter(({ parentId }) => parentId === root.id);
      return [
        ...(isFirst ? [heading(1, topics.get(root.topicId)?.title ?? '')] : []),
        ...noteMarkdown(root, 2),
        ...contributions.flatMap((contribution) => noteMarkdown(contribution, 3)),
      ];
    });
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function noteMarkdown({ title, kind, tlp, body }: Note, level: number): readonly string[] {
  const text = richToMarkdown(sharedToRich(body), level);
  return [heading(level, title === '' ? kind : title), escapeMarkdown(tlp), ...(text === '' ? [] : [text])];
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(text.replace(/\s+/gu, ' ').trim() || '–')}`;
}
