import { escapeMarkdown } from '../../documents/markdown';
import { richToMarkdown } from '../../documents/richToMarkdown';
import { collectionOfId, type AnyRecord, type Note, type Topic } from '../../schema';
import { withDefaults } from '../../schema/records';
import { filesOf } from '../files';
import { descriptionOf } from '../../text/describedText';
import { sharedToRich } from '../../text/rich/sharedToRich';

/**
 * All notes with their contributions as they look, for reading: topic by topic, without what is in the trash. `''` for none.
 * @param pathByFile where in the archive the bytes of a file are, by the id of its record
 */
export function notesToMarkdown(
  records: readonly AnyRecord[],
  pathByFile: ReadonlyMap<string, string> = new Map(),
): string {
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
  const files = living
    .filter(({ id }) => collectionOfId(id) === 'files')
    .map((record) => withDefaults('files', record));
  const linksOf = (noteId: string): readonly string[] =>
    filesOf(files, noteId).flatMap(({ id, name }) => {
      const path = pathByFile.get(id);
      return path === undefined ? [] : [`- [${escapeMarkdown(name)}](<${path}>)`];
    });
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
        ...(isFirst ? topicMarkdown(topics.get(root.topicId), pathByFile) : []),
        ...noteMarkdown(root, 2, linksOf(root.id), pathByFile),
        ...contributions.flatMap((contribution) => noteMarkdown(contribution, 3, linksOf(contribution.id), pathByFile)),
      ];
    });
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function topicMarkdown(topic: Topic | undefined, pathByFile: ReadonlyMap<string, string>): readonly string[] {
  const description = topic
    ? richToMarkdown(sharedToRich(descriptionOf(topic)), 1, (file) => pathByFile.get(file))
    : '';
  return [heading(1, topic?.title ?? ''), ...(description === '' ? [] : [description])];
}

function noteMarkdown(
  { title, kind, tlp, body }: Note,
  level: number,
  links: readonly string[],
  pathByFile: ReadonlyMap<string, string>,
): readonly string[] {
  const text = richToMarkdown(sharedToRich(body), level, (file) => pathByFile.get(file));
  return [
    heading(level, title === '' ? kind : title),
    escapeMarkdown(tlp),
    ...(text === '' ? [] : [text]),
    ...(links.length === 0 ? [] : [links.join('\n')]),
  ];
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(text.replace(/\s+/gu, ' ').trim() || '–')}`;
}
