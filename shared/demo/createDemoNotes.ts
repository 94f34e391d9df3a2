import { notesByTopic, type DemoNote } from './content/topicNotes';
import { createInstitutionLookup } from './createDemoInstitutions';
import { createDemoText } from './createDemoText';
import type { DemoRecord } from './DemoData';
import { demoId } from './ids';

export function createDemoNotes(institutions: readonly DemoRecord<'institutions'>[]): readonly DemoRecord<'notes'>[] {
  const institution = createInstitutionLookup(institutions);
  const notes: DemoRecord<'notes'>[] = [];

  function add(draft: DemoRecord<'notes'>['draft']): string {
    const id = demoId('notes', notes.length);
    notes.push({ id, draft });
    return id;
  }

  function addNote(
    topicId: string,
    { kind, title, body, maturity, by = [], replies = [], tlp: marked }: DemoNote,
  ): void {
    const tlp = marked ?? 'TLP:GREEN';
    const institutionIds = by.map((shortName) => institution(shortName).id);
    const parentId = add({
      topicId,
      kind,
      title,
      maturity: maturity ?? '',
      institutionIds,
      tlp,
      body: createDemoText(body),
    });
    for (const reply of replies) add({ topicId, kind: 'contribution', parentId, tlp, body: createDemoText(reply) });
  }

  for (const [slug, entries] of Object.entries(notesByTopic))
    for (const entry of entries) addNote(`topic:${slug}`, entry);
  return notes;
}
