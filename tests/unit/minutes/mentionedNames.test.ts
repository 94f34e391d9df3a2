import { describe, expect, it } from 'vitest';
import {
  documentToMarkdown,
  extractMinutes,
  findPlaces,
  minutesDocument,
  parseMinutesContent,
  type MinutesContent,
} from '../../../shared/documents';
import { buildMinutesContent, hasChangedSince } from '../../../shared/domain/minutes';
import { createTranslate } from '../../../shared/messages/translate';
import { imageLine } from '../../../shared/text/rich/richText';
import { richRun, runsLine } from '../../support/documents/sampleRich';
import { heading, sharedRich, source, withText } from '../../support/minutesSource';

const t = createTranslate('de');
const ABSENT = 'Prof. Dr. Nadine Arslan';
const MINISTRY = 'Ministerium des Innern Brandenburg';

const LINE = runsLine('text', [
  richRun('Prof. Dr. ', { mention: 'member:nadine', isBold: true }),
  richRun('Nadine Arslan', { mention: 'member:nadine' }),
  richRun(' und '),
  richRun(MINISTRY, { mention: 'institution:brandenburg' }),
  richRun(' legen '),
  richRun('Datenräume', { mention: 'topic:1' }),
  richRun(' vor; Nadine Arslans Entwurf gilt.'),
]);
const content = buildMinutesContent(withText(sharedRich([LINE])), heading);

function markdown(of: MinutesContent, variant: 'full' | 'chathamHouse'): string {
  return documentToMarkdown(minutesDocument(of, t, { variant }));
}

describe('names mentioned in the texts of minutes', () => {
  it('are frozen as they stand there, and no record with them', () => {
    expect(content.mentioned).toEqual({ people: [ABSENT], institutions: [MINISTRY] });
    const text = JSON.stringify(content);
    expect(text).not.toContain('member:nadine');
    expect(parseMinutesContent(text)).toEqual({ ok: true, value: content });
    expect(buildMinutesContent(source, heading)).not.toHaveProperty('mentioned');
  });

  it('are left out under the Chatham House Rule, also of those who were neither invited nor there', () => {
    expect(markdown(content, 'full')).toContain('Nadine Arslan');
    expect(markdown(content, 'chathamHouse')).not.toMatch(/Arslan|Brandenburg/u);
    expect(extractMinutes(content, 'chathamHouse').content.agenda.map(({ text }) => text)).toContain(
      '[Name] und [Institution] legen Datenräume vor; [Name] Entwurf gilt.',
    );
    const extract = extractMinutes(content, 'chathamHouse');
    expect(JSON.stringify(extract.content)).not.toMatch(/Arslan|Brandenburg/u);
    expect(extract.omissions).toContainEqual({ type: 'mentions', count: 3 });
    for (const variant of ['decisions', 'tasks'] as const)
      expect(JSON.stringify(extractMinutes(content, variant).content)).not.toContain('Arslan');
  });

  it('are words to look for where only a part of the name is typed', () => {
    const typed = buildMinutesContent(
      withText(sharedRich([LINE, runsLine('text', [richRun('Arslan fehlt.')])])),
      heading,
    );
    expect(extractMinutes(typed, 'chathamHouse').mentions.map(({ word }) => word)).toContain('Arslan');
  });

  it('are found when somebody is erased who stands in no list', () => {
    const places = findPlaces(content, ['Nadine Arslan']);
    expect(places).toEqual(['mentioned.0']);
    const note = { addenda: [], erased: places };
    expect(documentToMarkdown(minutesDocument(content, t, { note }))).not.toContain('Arslan');
  });

  it('are no change of the record where an earlier state of the application froze none', () => {
    const { mentioned: _mentioned, ...before } = content;
    expect(hasChangedSince(withText(sharedRich([LINE])), before)).toBe(false);
    expect(hasChangedSince(withText(sharedRich([LINE])), content)).toBe(false);
  });
});

describe('pictures in the texts of minutes', () => {
  it('are named among what is left out under the Chatham House Rule', () => {
    const pictures = buildMinutesContent(
      withText(sharedRich([imageLine('file:0001', 'Saal'), imageLine('file:0002', '')])),
      heading,
    );
    expect(extractMinutes(pictures, 'chathamHouse').omissions).toContainEqual({ type: 'pictures', count: 2 });
    expect(extractMinutes(pictures, 'full').omissions).toEqual([]);
  });
});
