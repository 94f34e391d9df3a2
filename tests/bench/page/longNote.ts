import type { Session } from '../../../renderer/data';
import { richLine, type RichText } from '../../../shared/text/rich/richText';
import { writeRich } from '../../../shared/text/rich/writeRich';
import { openSharedText, readSharedText } from '../../../shared/text/sharedText';

const PARAGRAPH =
  'Ulm berichtet aus dem Pilotbetrieb: Auskünfte zu Wohngeld werden zu 71 % ohne Rückfrage gelöst. Offen bleibt die Prüfung der Antworten durch die Fachämter; Köln und Dataport bieten dafür Prüflisten an, die bis zum nächsten Treffen vorliegen sollen.';

/** Some 3,000 letters: a printed page. */
const PAGE: RichText = [
  richLine('heading2', 'Pilotbetrieb'),
  ...Array.from({ length: 8 }, () => richLine('text', PARAGRAPH)),
  {
    ...richLine('text', ''),
    runs: richLine('text', PARAGRAPH).runs.flatMap((run) => [
      { ...run, text: 'Wichtig: ', isBold: true },
      run,
      { ...run, text: ' Mehr dazu', link: 'https://example.org/pilot' },
    ]),
  },
  ...['Datenschutzfolgenabschätzung', 'Barrierefreiheit', 'Prüflisten'].map((text) => richLine('bullet', text)),
  richLine('headRow', 'Ort\tStand'),
  ...['Ulm\tPilot', 'Köln\tPlanung', 'Bonn\toffen'].map((text) => richLine('row', text)),
];

export const LONG_NOTE_TITLE = 'Handbuch';

/** A topic with a note of so many pages. */
export async function seedLongNote({ repositories }: Session, pages: number): Promise<string> {
  const quiet = { undoable: false } as const;
  const topic = await repositories.topics.create({ title: 'Thema' }, quiet);
  const doc = openSharedText({ update: '', text: '' });
  writeRich(
    doc,
    Array.from({ length: pages }, () => PAGE).flatMap((page) => page),
  );
  await repositories.notes.create({ topicId: topic.id, title: LONG_NOTE_TITLE, body: readSharedText(doc) }, quiet);
  return topic.id;
}
