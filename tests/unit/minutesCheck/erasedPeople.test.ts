import { describe, expect, it } from 'vitest';
import {
  documentToFile,
  documentToPlainText,
  findPlaces,
  hashMinutesContent,
  minutesDocument,
  minutesVariants,
  shownContent,
  taskOwners,
} from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import { checkFile, frozen, nodeFormats } from '../../support/documents/minutesFiles';
import { hostileMinutes, olderMinutes, sampleMinutes } from '../../support/documents/sampleMinutes';

const t = createTranslate('de');
const NAME = 'Ayşe Çelik';
const erased = findPlaces(sampleMinutes, [NAME]);
const note = { addenda: [], erased };
const minutes = { ...frozen(sampleMinutes), erasedNames: erased };

describe('minutes after somebody in them was erased', () => {
  it('note one place of a name, with or without titles, and no name', () => {
    expect(erased).toEqual(['present.2']);
    expect(findPlaces(sampleMinutes, ['Götz Albrecht', 'Niemand', ''])).toEqual(['present.0']);
    expect(findPlaces(sampleMinutes, ['Torsten Weiß'])).toEqual(['excused.0']);
  });

  it('are written with the function, say so, and carry the hash of what was frozen', async () => {
    for (const variant of minutesVariants) {
      const model = minutesDocument(sampleMinutes, t, { variant, note });
      const text = documentToPlainText(model);
      expect(text).not.toContain('Çelik');
      expect(text).toContain(hashMinutesContent(sampleMinutes));
      expect(text).toContain('statt eines Namens die Funktion');
      expect(new TextDecoder().decode(await documentToFile(model, 'json'))).not.toContain('Çelik');
    }
    expect(documentToPlainText(minutesDocument(sampleMinutes, t, { note }))).toContain('Referatsleiterin IT-Steuerung');
  });

  it.each(nodeFormats)('are found equal by the check, as are files from before (%s)', async (format) => {
    for (const isRedacted of [true, false]) {
      const model = minutesDocument(sampleMinutes, t, { variant: 'members', ...(isRedacted && { note }) });
      const bytes = await documentToFile(model, format);
      expect(await checkFile({ name: `a.${format}`, bytes }, [minutes])).toMatchObject({ type: 'equal', isRedacted });
    }
  });

  it('are told from files before by the tasks of one person, too', async () => {
    const shown = shownContent(sampleMinutes, note, t).content;
    for (const [content, isRedacted] of [
      [sampleMinutes, false],
      [shown, true],
    ] as const) {
      const [owner = ''] = taskOwners(content);
      const model = minutesDocument(sampleMinutes, t, { variant: 'tasks', owner, ...(isRedacted && { note }) });
      const bytes = await documentToFile(model, 'md');
      expect(await checkFile({ name: 'a.md', bytes }, [minutes])).toMatchObject({ type: 'equal', variant: 'tasks' });
    }
  });

  it('are found changed where something else was', async () => {
    const text = documentToPlainText(minutesDocument(sampleMinutes, t, { note })).replace('38 Ja', '83 Ja');
    const checked = await checkFile({ name: 'a.txt', bytes: new TextEncoder().encode(text) }, [minutes]);
    expect(checked).toMatchObject({ type: 'differs' });
  });

  it('are as before where nobody was, and where a place leads nowhere', () => {
    for (const content of [sampleMinutes, olderMinutes, hostileMinutes]) {
      expect(shownContent(content, undefined, t)).toEqual({ content, people: 0 });
      expect(shownContent(content, { erased: ['present.999', '', '__proto__'] }, t)).toEqual({ content, people: 0 });
    }
  });
});
