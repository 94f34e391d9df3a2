import type {
  DocumentLanguage,
  MinutesAgendaItem,
  MinutesAttendee,
  MinutesContent,
  MinutesOutcome,
} from '../../documents';
import type { Translate } from '../../messages/translate';
import { changeOf, comparedRow, filledRows, type Change, type ComparedRow } from './comparedRow';
import { comparedTexts, type ComparedTexts } from './comparedTexts';
import { pairUp, type Pair } from './pairUp';

export interface ComparedSection {
  readonly key: string;
  readonly kind: 'head' | 'attendance' | 'item' | 'decisions' | 'tasks';
  readonly title: string;
  readonly change: Change;
  readonly rows: readonly ComparedRow[];
}

export type ChangeCounts = Readonly<Record<Exclude<Change, 'same'>, number>>;

export interface VersionComparison {
  /** In the order of the document. */
  readonly sections: readonly ComparedSection[];
  readonly counts: Readonly<Record<ComparedSection['kind'], ChangeCounts>>;
  readonly isSame: boolean;
}

interface Side {
  readonly content: MinutesContent;
  readonly texts: ComparedTexts;
}

interface Comparing {
  readonly left: Side;
  readonly right: Side;
  readonly t: Translate;
}

/** Two versions of minutes, part by part. Number, version and time of freezing, which always differ, are left out. */
export function compareVersions(
  left: MinutesContent,
  right: MinutesContent,
  t: Translate,
  language: DocumentLanguage,
): VersionComparison {
  const comparing: Comparing = {
    left: { content: left, texts: comparedTexts(left, t, language) },
    right: { content: right, texts: comparedTexts(right, t, language) },
    t,
  };
  const sections = [
    headSection(comparing),
    attendanceSection(comparing),
    ...itemSections(comparing),
    outcomeSection(comparing, 'decision'),
    outcomeSection(comparing, 'task'),
  ].filter(({ rows }) => rows.length > 0);
  const rowsOf = (kind: ComparedSection['kind']): readonly { readonly change: Change }[] =>
    sections.filter((section) => section.kind === kind).flatMap(({ rows }) => rows);
  return {
    sections,
    counts: {
      head: countChanges(rowsOf('head')),
      attendance: countChanges(rowsOf('attendance')),
      item: countChanges(sections.filter(({ kind }) => kind === 'item')),
      decisions: countChanges(rowsOf('decisions')),
      tasks: countChanges(rowsOf('tasks')),
    },
    isSame: sections.every(({ change }) => change === 'same'),
  };
}

function countChanges(changes: readonly { readonly change: Change }[]): ChangeCounts {
  const count = (wanted: Change): number => changes.filter(({ change }) => change === wanted).length;
  return { changed: count('changed'), added: count('added'), removed: count('removed') };
}

function section(
  key: string,
  kind: ComparedSection['kind'],
  title: string,
  all: readonly ComparedRow[],
  pair: Pair<unknown> = { left: 0, right: 0 },
): ComparedSection {
  const rows = filledRows(all);
  return { key, kind, title, rows, change: changeOf(pair, rows) };
}

function headSection({ left, right, t }: Comparing): ComparedSection {
  // Who was there is a section of its own.
  const metaOf = ({ texts }: Side): ComparedTexts['meta'] =>
    texts.meta.filter(({ term }) => term !== t('documents.meta.present'));
  const pairs = pairUp(metaOf(left), metaOf(right), [({ term }) => term]);
  return section('head', 'head', t('minutesCheck.head'), [
    comparedRow(
      'title',
      t('minutesCheck.compare.title.field'),
      left.content.meeting.title,
      right.content.meeting.title,
    ),
    ...pairs.map((pair) => {
      const term = pair.right?.term ?? pair.left?.term ?? '';
      return comparedRow(term, term, pair.left?.text, pair.right?.text);
    }),
    comparedRow('quorum', t('documents.quorum'), left.texts.quorum, right.texts.quorum),
    comparedRow(
      'annexes',
      t('documents.filing.annexes'),
      left.content.annexes?.join('\n'),
      right.content.annexes?.join('\n'),
    ),
    comparedRow(
      'distribution',
      t('documents.filing.distribution'),
      left.content.distribution?.join('\n'),
      right.content.distribution?.join('\n'),
    ),
  ]);
}

type Person = { readonly name: string; readonly text: string };

function attendanceSection(comparing: Comparing): ComparedSection {
  const { left, right, t } = comparing;
  const hasTimes = left.content.layout === right.content.layout;
  const pairs = pairUp(people(left, t, hasTimes), people(right, t, hasTimes), [
    ({ name, text }) => `${name}\n${text}`,
    ({ name }) => name,
  ]);
  const isAnybodyAbsent = left.content.absentCount + right.content.absentCount > 0;
  const count = ({ content }: Side): string | undefined =>
    isAnybodyAbsent ? t('documents.attendance.absent', { count: content.absentCount }) : undefined;
  return section('attendance', 'attendance', t('documents.attendance'), [
    ...pairs.map((pair, index) =>
      comparedRow(`${index}`, pair.right?.name ?? pair.left?.name ?? '', pair.left?.text, pair.right?.text),
    ),
    comparedRow('absent', t('minutesCheck.compare.absent'), count(left), count(right)),
  ]);
}

/** @param hasTimes of those who came late or left early; in an older layout everybody has times, which would all look changed */
function people({ content: { present, excused }, texts }: Side, t: Translate, hasTimes: boolean): readonly Person[] {
  const line = (parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined && part !== '').join(' · ');
  return [
    ...present.map((attendee) => ({
      name: attendee.name,
      text: line([
        t('minutesCheck.compare.present'),
        attendee.office,
        attendee.institution,
        attendee.guest ? t('documents.attendance.guest') : undefined,
        attendee.representedBy === undefined
          ? undefined
          : t('documents.attendance.representedBy', { name: attendee.representedBy }),
        hasTimes ? times(attendee, texts, t) : undefined,
      ]),
    })),
    ...excused.map(({ name, institution }) => ({ name, text: line([t('minutesCheck.compare.excused'), institution]) })),
  ];
}

function times({ from, to }: MinutesAttendee, { time }: ComparedTexts, t: Translate): string | undefined {
  if (from !== undefined && to !== undefined) return t('documents.time.between', { from: time(from), to: time(to) });
  if (from !== undefined) return t('documents.time.since', { from: time(from) });
  return to === undefined ? undefined : t('documents.time.until', { to: time(to) });
}

function itemSections(comparing: Comparing): readonly ComparedSection[] {
  const { left, right, t } = comparing;
  const pairs = pairUp(left.content.agenda, right.content.agenda, [
    ({ number, title }) => `${number}\n${title}`,
    ({ title }) => title,
    ({ number }) => number,
  ]);
  return pairs.map((pair, index) => {
    const shown = pair.right ?? pair.left;
    const row = (
      key: string,
      label: string,
      text: (item: MinutesAgendaItem, side: Side) => string | undefined,
    ): ComparedRow =>
      comparedRow(key, label, pair.left && text(pair.left, left), pair.right && text(pair.right, right));
    return section(
      `item-${index}`,
      'item',
      shown ? itemName(shown, t) : '',
      [
        row('name', t('documents.agenda.title'), (item) => itemName(item, t)),
        row('section', t('minutesCheck.compare.section'), (item) => item.section),
        row('goal', t('minutesCheck.compare.goal'), ({ goal }) => goal && t(`meetings.goal.${goal}`)),
        row('presenter', t('documents.agenda.presenter'), ({ presenter }) => presenter),
        row('topic', t('minutesCheck.compare.topic'), ({ topic }) => topic),
        row('duration', t('minutesCheck.compare.duration'), ({ plannedMinutes: planned, actualMinutes: actual }) =>
          actual === undefined
            ? t('documents.item.planned', { planned })
            : t('documents.item.actual', { planned, actual }),
        ),
        row('state', t('minutes.state'), ({ state }) => state && t(`minutes.state.${state}`)),
        textRow(pair, comparing),
        row('information', t('documents.outcome.information'), ({ outcomes }, { texts }) =>
          outcomes
            .filter(({ kind }) => kind === 'information')
            .map(texts.outcome)
            .join('\n'),
        ),
      ],
      pair,
    );
  });
}

/** Where only the looks differ, the words of both are the same, and the label says so. */
function textRow(pair: Pair<MinutesAgendaItem>, { left, right, t }: Comparing): ComparedRow {
  const [before, after] = [pair.left && left.texts.itemText(pair.left), pair.right && right.texts.itemText(pair.right)];
  const row = comparedRow('text', t('minutesCheck.compare.text'), before?.shown, after?.shown);
  if (before === undefined || after === undefined || before.looks === after.looks || before.words !== after.words)
    return row;
  return { ...row, label: t('minutesCheck.compare.look'), change: 'changed' };
}

function itemName({ number, title }: MinutesAgendaItem, t: Translate): string {
  return `${t('documents.item.label', { number })} · ${title}`;
}

type PlacedOutcome = { readonly item: MinutesAgendaItem; readonly outcome: MinutesOutcome; readonly index: number };

function outcomeSection({ left, right, t }: Comparing, kind: 'decision' | 'task'): ComparedSection {
  const pairs = pairUp(outcomesOf(left, kind), outcomesOf(right, kind), [
    ({ outcome: { number } }) => number,
    ({ item, outcome }) => `${item.title}\n${outcome.text}`,
    ({ outcome: { text } }) => text,
    // Numbered ones that differ in their number are two.
    ({ item, outcome, index }) => (outcome.number === undefined ? `${item.title}\n${index}` : undefined),
  ]);
  const title = t(kind === 'decision' ? 'documents.decisionsOnly' : 'minutesCheck.compare.tasks');
  return section(
    kind,
    kind === 'decision' ? 'decisions' : 'tasks',
    title,
    pairs.map((pair, index) => {
      const item = (pair.right ?? pair.left)?.item;
      return comparedRow(
        `${index}`,
        item ? itemName(item, t) : '',
        pair.left && left.texts.outcome(pair.left.outcome),
        pair.right && right.texts.outcome(pair.right.outcome),
      );
    }),
  );
}

function outcomesOf({ content }: Side, kind: MinutesOutcome['kind']): readonly PlacedOutcome[] {
  return content.agenda.flatMap((item) =>
    item.outcomes.filter((outcome) => outcome.kind === kind).map((outcome, index) => ({ item, outcome, index })),
  );
}
