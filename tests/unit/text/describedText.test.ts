import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyLocalEdit, contentOf, type Content } from '../../../shared/sync/localEdit';
import { mergeContent } from '../../../shared/sync/merge/mergeContent';
import { descriptionOf, descriptionToPlain, wordsOf } from '../../../shared/text/describedText';
import { readRich } from '../../../shared/text/rich/richInText';
import { lineToText, richLine, type RichText } from '../../../shared/text/rich/richText';
import { sharedToRich } from '../../../shared/text/rich/sharedToRich';
import { writeRich } from '../../../shared/text/rich/writeRich';
import { rewriteShared } from '../../../shared/text/rewriteShared';
import { openSharedText, readSharedText, textOf, type SharedText } from '../../../shared/text/sharedText';
import type { AnyRecord, Topic } from '../../../shared/schema';
import { record } from '../../support/records';

const PLAIN = 'Wir klären:\nWer zahlt?\nWer betreibt?';

const asAny = (topic: Topic): AnyRecord => ({ ...topic });
const asTopic = (content: Content): Topic => record('topics', 'topic:1', content);
const stamp = (minute: number): string => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z-0000-laptop`;

function saved(topic: Topic, patch: Content, minute = 30): Topic {
  return asTopic(contentOf(applyLocalEdit(asAny(topic), patch, stamp(minute), 'laptop')));
}

/** As the editor of this version does it. */
function written(topic: Topic, change: (rich: RichText) => RichText, minute?: number): Topic {
  const doc = openSharedText(descriptionOf(topic));
  writeRich(doc, change(readRich(textOf(doc))));
  const richDescription = readSharedText(doc);
  return saved(topic, { description: wordsOf(richDescription.text), richDescription }, minute);
}

/** As a version does it that knows nothing of looks: it keeps the field as it is. */
function writtenByOlder(topic: Topic, description: string, minute = 40): Topic {
  return { ...topic, description, updatedAt: stamp(minute), updatedBy: 'older' };
}

function merged(base: Topic, local: Topic, remote: Topic) {
  const merge = mergeContent(
    ...([base, local, remote].map((each) => contentOf(asAny(each))) as [Content, Content, Content]),
  );
  return { ...merge, topic: asTopic(merge.content) };
}

function show(topic: Topic): readonly string[] {
  return sharedToRich(descriptionOf(topic)).map((line) => `${line.kind}: ${lineToText(line)}`);
}

const asList = (rich: RichText): RichText =>
  rich.map((line, index) => (index > 0 ? { ...line, kind: 'bullet' as const } : line));

const plain = asTopic({ description: PLAIN, updatedAt: stamp(0) });
const list = written(plain, asList);

describe('a description that was plain', () => {
  test('gets looks beside its words, which stay as they were', () => {
    expect(list.description).toBe(PLAIN);
    expect(show(list)).toEqual(['text: Wir klären:', 'bullet: Wer zahlt?', 'bullet: Wer betreibt?']);
    expect(descriptionToPlain(list, (text) => text)).toBe('Wir klären:\n- Wer zahlt?\n- Wer betreibt?');
  });

  test('stands once where two laptops format it apart', () => {
    const bold = written(plain, (rich) =>
      rich.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, isBold: true })) })),
    );
    const { topic, contestedFields } = merged(plain, list, bold);
    expect(topic.description).toBe(PLAIN);
    expect(show(topic)).toEqual(show(list));
    expect(sharedToRich(descriptionOf(topic))[1]?.runs[0]?.isBold).toBe(true);
    expect(contestedFields).toEqual([]);
  });

  test('that an older laptop changes while it is formatted here holds both', () => {
    const older = writtenByOlder(plain, `${PLAIN}\nWer prüft?`);
    for (const { topic, contestedFields } of [merged(plain, list, older), merged(plain, older, list)]) {
      // Both ended the last line, one because it became an entry: see decision 97.
      expect(topic.description.replace('\n\n', '\n')).toBe(`${PLAIN}\nWer prüft?`);
      expect(show(topic)[1]).toBe('bullet: Wer zahlt?');
      expect(contestedFields).toEqual([]);
    }
  });

  test('is merged as ever where nobody formatted it', () => {
    const { contestedFields } = merged(plain, writtenByOlder(plain, 'A'), writtenByOlder(plain, 'B', 50));
    expect(contestedFields).toEqual(['description']);
  });
});

describe('a formatted description', () => {
  test('follows what an older laptop writes, and keeps the looks of what it left', () => {
    const older = writtenByOlder(list, 'Wir klären:\nWer zahlt was?\nWer betreibt?');
    expect(show(older)).toEqual(['text: Wir klären:', 'bullet: Wer zahlt was?', 'bullet: Wer betreibt?']);
  });

  test('holds once what two laptops read from an older one before each goes on', () => {
    const older = writtenByOlder(list, `${PLAIN} Und wann?`);
    const add =
      (word: string) =>
      (rich: RichText): RichText => [richLine('text', word), ...rich];
    const [one, two] = [written(older, add('Eins')), written(older, add('Zwei'), 45)];
    const { topic } = merged(older, one, two);
    expect(topic.description.split('Und wann?')).toHaveLength(2);
    expect(topic.description).toContain('Eins');
    expect(topic.description).toContain('Zwei');
    expect(wordsOf(topic.richDescription.text)).toBe(topic.description);
  });

  test('is written along where only its words are', () => {
    const edited = saved(list, { description: PLAIN.replace('zahlt', 'bezahlt') });
    expect(wordsOf(edited.richDescription.text)).toBe(edited.description);
    expect(show(edited)[1]).toBe('bullet: Wer bezahlt?');
  });

  test('goes back to a time before it was formatted, words and all', () => {
    const changed = written(list, (rich) => [...rich, richLine('text', 'Neu')]);
    const back = saved(changed, {
      description: PLAIN,
      richDescription: rewriteShared(changed.richDescription, plain.richDescription),
    });
    expect(back.description).toBe(PLAIN);
    expect(show(back)).toEqual(['text: Wir klären:', 'text: Wer zahlt?', 'text: Wer betreibt?']);
    const onlyLooks = saved(list, { richDescription: rewriteShared(list.richDescription, plain.richDescription) });
    expect(onlyLooks.description).toBe(PLAIN);
    expect(show(onlyLooks)[1]).toBe('text: Wer zahlt?');
  });

  test('of two laptops and an older one ends the same in either order, with every word', () => {
    const word = fc.constantFrom('Ulm', 'Köln', 'Bonn', 'Kiel');
    const edit = fc.record({
      by: fc.constantFrom('here', 'there', 'older'),
      word,
      at: fc.nat(3),
      isList: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let [here, there] = [list, list];
        edits.forEach(({ by, word: name, at, isList }, index) => {
          const line = `${name}${index}`;
          const change = (rich: RichText): RichText => [
            ...rich.slice(0, at),
            richLine(isList ? 'number' : 'text', line),
            ...rich.slice(at),
          ];
          if (by === 'here') here = written(here, change, index + 1);
          else if (by === 'there') there = written(there, change, index + 1);
          else there = writtenByOlder(there, `${there.description}\n${line}`, index + 1);
        });
        const [one, other] = [merged(list, here, there), merged(list, there, here)];
        const texts: readonly SharedText[] = [one, other].map(({ topic }) => descriptionOf(topic));
        expect(texts[0]?.text).toBe(texts[1]?.text);
        expect(show(one.topic)).toEqual(show(other.topic));
        expect(one.topic.description).toBe(wordsOf(texts[0]?.text ?? ''));
        edits.forEach(({ word: name }, index) =>
          expect(one.topic.description.split(`${name}${index}`)).toHaveLength(2),
        );
      }),
      { seed: 20261130 },
    );
  });
});
