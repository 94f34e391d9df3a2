import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentToJson,
  documentToMarkdown,
  documentToPlainText,
  extractMinutes,
  minutesDocument,
  minutesVariants,
  type MinutesContent,
} from '../../shared/documents';
import { createTranslate } from '../../shared/messages/translate';
import { arbitraryMinutes } from '../support/documents/arbitraryMinutes';
import { sampleMinutes } from '../support/documents/sampleMinutes';

const t = createTranslate('de');
const MARKER = 'Qxzmarke';
const name = fc
  .string({ unit: fc.constantFrom(...Array.from('abcdefgäöüß')), minLength: 1, maxLength: 8 })
  .map((text) => `Dr. ${MARKER}v${text} ${MARKER}f${text}`);
const office = fc.constantFrom(`${MARKER}amt`, `Leitung ${MARKER}`);
const institution = fc
  .string({ unit: fc.constantFrom(...Array.from('abcdefgäöüß')), minLength: 1, maxLength: 8 })
  .map((text) => `Stadt ${MARKER}i${text}`);

/** Every field that names a person or an institution carries the marker; running texts mention people the minutes know, in several ways. */
const marked: fc.Arbitrary<MinutesContent> = fc
  .record({
    people: fc.array(fc.record({ name, office, institution, representedBy: name, guest: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    }),
    excused: fc.array(fc.record({ name, institution }), { maxLength: 3 }),
    chair: name,
    scribe: name,
    presenter: name,
    owners: fc.array(name, { minLength: 1, maxLength: 3 }),
    cuts: fc.option(fc.array(fc.nat(200), { maxLength: 12 })),
  })
  .map(({ people, excused, chair, scribe, presenter, owners, cuts }) => {
    const [first] = people;
    const bare = (full: string): string => full.replace('Dr. ', '');
    const family = (full: string): string => full.split(' ').at(-1) ?? '';
    const text = `${first?.name ?? ''} berichtet. ${bare(chair)}s Frage beantwortet Frau ${family(presenter)}; die ${first?.institution ?? ''} stimmt zu, ebenso ${owners.join(' und ')}.`;
    return {
      ...sampleMinutes,
      meeting: { ...sampleMinutes.meeting, place: `Rathaus, ${first?.institution ?? ''}`, chair, minuteTaker: scribe },
      present: people,
      excused,
      agenda: [
        {
          number: '1',
          title: `Bericht von ${scribe}`,
          section: `Gast: ${bare(presenter)}`,
          presenter: `${presenter}, ${first?.institution ?? ''}`,
          topic: 'Recht',
          plannedMinutes: 5,
          text,
          ...(cuts && formatted(text, cuts, family(chair))),
          outcomes: [{ kind: 'task', text: `${owners[0] ?? ''} klärt das.`, owners }],
        },
      ],
    };
  });

/** The same words with looks that change anywhere, within names too, and addresses that name somebody. */
function formatted(text: string, cuts: readonly number[], family: string): Partial<MinutesContent['agenda'][number]> {
  const places = [0, ...cuts.filter((at) => at < text.length).sort((a, b) => a - b), text.length];
  const looks = [
    {},
    { bold: true },
    { link: `https://example.org/leute/${encodeURIComponent(family.toLowerCase())}` },
    { italic: true },
    { link: 'mailto:irgendwer@example.org' },
  ] as const;
  const runs = places.slice(1).flatMap((end, index) => {
    const letters = text.slice(places[index], end);
    return letters === '' ? [] : [{ text: letters, ...looks[index % looks.length] }];
  });
  const rich = [{ kind: 'bullet', runs }, { runs: [] }, { kind: 'row', runs: [{ text: 'a\tb' }] }];
  return { text: `${text}\n\na\tb`, rich };
}

describe('extractMinutes', () => {
  it('leaves nothing personal in what is written under the Chatham House Rule', () => {
    fc.assert(
      fc.property(marked, (content) => {
        expect(JSON.stringify(extractMinutes(content, 'chathamHouse').content)).not.toContain(MARKER);
        const model = minutesDocument(content, t, { variant: 'chathamHouse' });
        expect(documentToPlainText(model)).not.toContain(MARKER);
        expect(documentToJson(model)).not.toContain(MARKER);
        expect(documentToJson(model).toLowerCase()).not.toContain(MARKER.toLowerCase());
        expect(documentToMarkdown(model)).not.toContain('mailto:');
      }),
    );
  });

  it('keeps under that rule who said nothing: every text without names word for word, the votes, and how many came', () => {
    fc.assert(
      fc.property(arbitraryMinutes, (typed) => {
        const content = {
          ...typed,
          present: [],
          excused: [],
          agenda: typed.agenda.map(({ presenter: _, ...item }) => ({
            ...item,
            // How many of a small group were there says who was.
            outcomes: item.outcomes.map(({ owners: __, quorum, ...outcome }) => ({
              ...outcome,
              ...(quorum && {
                quorum: { present: quorum.present, required: quorum.required, without: quorum.without },
              }),
            })),
          })),
        };
        const anonymous = extractMinutes(content, 'chathamHouse').content;
        expect(anonymous.agenda.map(({ text, outcomes }) => [text, outcomes])).toEqual(
          content.agenda.map(({ text, outcomes }) => [text, outcomes]),
        );
        expect(anonymous.agenda.map(({ rich }) => rich?.length)).toEqual(
          content.agenda.map(({ rich }) => rich?.length),
        );
        expect(anonymous.headcount).toEqual({ present: 0, guests: 0 });
      }),
    );
  });

  it('names what is left out with the right counts, in every variant', () => {
    fc.assert(
      fc.property(marked, fc.constantFrom(...minutesVariants), (content, variant) => {
        const { omissions, content: extract } = extractMinutes(content, variant);
        const countOf = (type: string): number => omissions.find((omission) => omission.type === type)?.count ?? 0;
        expect(countOf('attendees')).toBe(content.present.length - extract.present.length);
        expect(countOf('excused')).toBe(content.excused.length - extract.excused.length);
        expect(omissions.every(({ count }) => count > 0)).toBe(true);
      }),
    );
  });

  it('changes nothing in the full version, and nothing when asked twice', () => {
    fc.assert(
      fc.property(marked, fc.constantFrom(...minutesVariants), (content, variant) => {
        expect(extractMinutes(content, 'full').content).toBe(content);
        const once = extractMinutes(content, variant).content;
        expect(extractMinutes(once, variant).content).toEqual(once);
      }),
    );
  });

  it('points to words that may still name somebody', () => {
    const { mentions } = extractMinutes(sampleMinutes, 'chathamHouse');
    expect(mentions.map(({ word, items }) => [word, ...items])).toEqual([
      ['Dataport', '2'],
      ['Köln', '2'],
      ['Ulm', '2'],
    ]);
  });

  it('does not take an ordinary word for a name', () => {
    const agenda = [
      {
        number: '1',
        title: 'Kühn und weiß',
        plannedMinutes: 1,
        text: 'Ein kühner Plan: Das Papier ist weiß, und alle stimmen zu.',
        outcomes: [{ kind: 'task', text: 'Alle Mitglieder prüfen das.', owners: ['Alle Mitglieder', 'alle'] } as const],
      },
    ];
    const { content } = extractMinutes({ ...sampleMinutes, agenda }, 'chathamHouse');
    expect(content.agenda[0]?.text).toBe('Ein kühner Plan: Das Papier ist weiß, und alle stimmen zu.');
    expect(content.agenda[0]?.outcomes[0]?.text).toBe('Alle Mitglieder prüfen das.');
  });

  it('lists the tasks of one person alone', () => {
    const text = documentToPlainText(minutesDocument(sampleMinutes, t, { variant: 'tasks', owner: 'Stadt Köln' }));
    expect(text).toContain('Gliederung vorlegen');
    expect(text).not.toContain('Rückmeldungen sammeln');
  });
});
