import fc from 'fast-check';
import type {
  MinutesAgendaItem,
  MinutesAttendee,
  MinutesContent,
  MinutesOutcome,
  MinutesQuorum,
} from '../../../shared/documents';
import { freezeRich, linesToText } from '../../../shared/documents/rich/frozenText';
import {
  DEEPEST_INDENT,
  imageLine,
  isListLine,
  LINE_KINDS,
  PLAIN_LOOK,
  type RichLine,
  type RichText,
} from '../../../shared/text/rich/richText';
import { sampleMinutes } from './sampleMinutes';

/** What people type and paste: umlauts, mark-up, quotes, emoji, words without end, control characters, halves of characters. */
const awkward = fc.oneof(
  fc.constantFrom(...Array.from('aäöüßÄÖÜéñŁ12 .;!?()[]{}<>&"\'`*_#~^$%/\\')),
  fc.constantFrom(
    '„',
    '“',
    '‚',
    '‘',
    '’',
    '€',
    '😀',
    '👩‍💻',
    '🇩🇪',
    '\u00a0',
    '\u0000',
    '\u0008',
    '\u001f',
    '\u007f',
    '\u0085',
    '\u2028',
    '\ufffe',
    '\ud800',
    '\udc00',
    '\t',
    '\r\n',
    '\n',
    '<!--',
    ']]>',
    '&amp;',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  ),
);

export const awkwardText = fc.array(awkward, { maxLength: 40 }).map((parts) => parts.join(''));

const optionalText = fc.option(awkwardText.map((text) => `x${text}`));

const attendee: fc.Arbitrary<MinutesAttendee> = fc
  .record({
    name: awkwardText,
    office: awkwardText,
    institution: awkwardText,
    guest: fc.boolean(),
    representedBy: optionalText,
  })
  .map(({ representedBy, ...person }) => ({ ...person, ...(representedBy !== null && { representedBy }) }));

const without = fc.constantFrom('notPossible' as const, 'recommendation' as const, 'confirmedLater' as const);
const group = fc.constantFrom('federal', 'state', 'municipal', 'a level of tomorrow');
const share = fc.record({ percent: fc.integer({ min: 1, max: 100 }), members: fc.nat(300) });
const voteQuorum = fc
  .record({
    present: fc.nat(60),
    required: fc.integer({ min: 1, max: 60 }),
    without,
    groups: fc.option(
      fc.array(fc.record({ group, present: fc.nat(9), required: fc.integer({ min: 1, max: 9 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    ),
  })
  .map(({ groups, ...base }) => ({ ...base, ...(groups && { groups }) }));

const quorum: fc.Arbitrary<MinutesQuorum> = fc
  .record({
    required: fc.integer({ min: 1, max: 60 }),
    present: fc.nat(60),
    share: fc.option(share),
    groups: fc.option(
      fc.array(
        fc
          .record({ group, required: fc.integer({ min: 1, max: 9 }), present: fc.nat(9), part: fc.option(share) })
          .map(({ part, ...base }) => ({ ...base, ...(part && { share: part }) })),
        { minLength: 1, maxLength: 4 },
      ),
    ),
    from: fc.option(fc.constant('2026-12-09T09:07:00Z')),
    without,
  })
  .map(({ share: of, groups, from, ...base }) => ({
    ...base,
    ...(of && { share: of }),
    ...(groups && { groups }),
    ...(from !== null && { from }),
  }));

const outcome: fc.Arbitrary<MinutesOutcome> = fc
  .record({
    kind: fc.constantFrom('information', 'decision', 'task'),
    text: awkwardText,
    number: optionalText,
    owners: fc.option(fc.array(awkwardText, { maxLength: 3 })),
    isConsensus: fc.boolean(),
    undecided: fc.constantFrom(null, 'notVoted' as const, 'noResult' as const),
    established: fc.option(voteQuorum),
  })
  .map(({ number, owners, isConsensus, undecided, established, ...base }) => ({
    ...base,
    ...(number !== null && { number }),
    ...(owners && { owners }),
    ...(base.kind === 'decision' && isConsensus && { consensus: true }),
    ...(base.kind === 'decision' && !isConsensus && undecided && { undecided }),
    ...(base.kind === 'decision' && established && { quorum: established }),
  }));

const awkwardLetters = awkwardText.map((text) => text.replace(/[\r\n]/gu, ''));
const link = fc.constantFrom(
  '',
  '',
  'https://example.org/a?b=1&copy=2|c',
  'mailto:anna@example.org',
  'https://example.org/',
);
const formattedLine = fc
  .record({
    kind: fc.constantFrom(...LINE_KINDS),
    indent: fc.nat({ max: DEEPEST_INDENT }),
    isOn: fc.boolean(),
    runs: fc.array(fc.record({ text: awkwardLetters, isBold: fc.boolean(), isItalic: fc.boolean(), link }), {
      maxLength: 4,
    }),
    tabs: fc.nat({ max: 2 }),
  })
  .map(({ kind, indent, isOn, runs, tabs }): RichLine => ({
    ...imageLine('', ''),
    kind,
    indent: isListLine(kind) ? indent : 0,
    isDone: kind === 'check' && isOn,
    isDecorative: kind === 'image' && isOn,
    runs: runs.map((run, index) => ({ ...PLAIN_LOOK, ...run, text: index < tabs ? `${run.text}\t` : run.text })),
  }));

/** A formatted text of an item, whatever is in it. */
export const awkwardRich: fc.Arbitrary<RichText> = fc.array(formattedLine, { minLength: 1, maxLength: 8 });

/** As it is frozen; nothing where nothing is formatted. */
export function frozenRich(rich: RichText): Partial<Pick<MinutesAgendaItem, 'text' | 'rich'>> {
  const lines = freezeRich(rich);
  return lines ? { text: linesToText(lines), rich: lines } : {};
}

const agendaItem: fc.Arbitrary<MinutesAgendaItem> = fc
  .record({
    number: fc.nat(99).map(String),
    title: awkwardText,
    plannedMinutes: fc.nat(90),
    text: awkwardText,
    outcomes: fc.array(outcome, { maxLength: 3 }),
    presenter: optionalText,
    topic: optionalText,
    section: optionalText,
    formatted: fc.option(awkwardRich),
    state: fc.constantFrom(null, null, 'adjourned' as const, 'withdrawn' as const, 'notReached' as const),
  })
  .map(({ presenter, topic, section, state, formatted, ...base }) => ({
    ...base,
    ...(formatted && frozenRich(formatted)),
    ...(presenter !== null && { presenter }),
    ...(topic !== null && { topic }),
    ...(section !== null && { section }),
    ...(state !== null && { state }),
  }));

export const arbitraryMinutes: fc.Arbitrary<MinutesContent> = fc
  .record({
    network: awkwardText,
    number: awkwardText,
    title: awkwardText,
    place: awkwardText,
    present: fc.array(attendee, { maxLength: 14 }),
    agenda: fc.array(agendaItem, { maxLength: 4 }),
    stated: fc.option(quorum),
  })
  .map(({ network, number, title, place, present, agenda, stated }) => ({
    ...sampleMinutes,
    network,
    number,
    meeting: { ...sampleMinutes.meeting, title, place },
    present,
    agenda,
    ...(stated && { quorum: stated, contentVersion: stated.groups ? (3 as const) : (2 as const) }),
  }));
