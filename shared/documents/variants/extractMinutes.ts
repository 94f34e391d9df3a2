import { assertNever } from '../../assertNever';
import type { MinutesAgendaItem, MinutesContent, MinutesOutcome } from '../minutesContent';
import { anonymiseMinutes } from './anonymiseMinutes';
import type { MinutesVariant } from './minutesVariant';
import { createOmissions, type Omission } from './omissions';
import { findMentions, type Mention } from './mentions';
import { withoutPeople } from './withoutPeople';

export type MinutesExtract = {
  readonly content: MinutesContent;
  /** What the variant lacks, in the order of the document; nothing is listed that was not there. */
  readonly omissions: readonly Omission[];
  /** Words in the remaining texts that may still name somebody: for a person to read, no machine can tell. */
  readonly mentions: readonly Mention[];
};

export type ExtractOptions = {
  /** With `tasks`: those of this person or institution alone, as written in the minutes. */
  readonly owner?: string;
};

/** Leaves out of frozen content what an audience is not to read. Pure: the same content gives the same extract. */
export function extractMinutes(
  content: MinutesContent,
  variant: MinutesVariant,
  { owner }: ExtractOptions = {},
): MinutesExtract {
  switch (variant) {
    case 'full':
      return { content, omissions: [], mentions: [] };
    case 'members':
      return forMembers(content);
    case 'chathamHouse': {
      const { content: anonymous, replaced } = anonymiseMinutes(content);
      return {
        content: anonymous,
        omissions: createOmissions([
          ...peopleOmissions(content),
          ...roleOmissions(content),
          ['mentions', replaced],
          ['pictures', countPictures(content)],
        ]),
        mentions: findMentions(content, anonymous),
      };
    }
    case 'decisions':
      return onlyOutcomes(content, 'decision');
    case 'tasks':
      return onlyOutcomes(content, 'task', owner);
    default:
      return assertNever(variant);
  }
}

/** Also those that say nothing, and those whose bytes are not known: none of them may be seen. */
function countPictures({ agenda }: MinutesContent): number {
  return agenda.flatMap(({ rich = [] }) => rich).filter(({ kind }) => kind === 'image').length;
}

function forMembers(content: MinutesContent): MinutesExtract {
  return {
    content: {
      ...content,
      present: content.present.map(({ from: _from, to: _to, ...attendee }) => attendee),
      excused: [],
      absentCount: 0,
    },
    omissions: createOmissions([
      ['presenceTimes', content.present.filter(({ from, to }) => from !== undefined || to !== undefined).length],
      ['excused', content.excused.length],
      ['absent', content.absentCount],
    ]),
    mentions: [],
  };
}

/** The decisions or tasks with the agenda items they belong to, and who attended only as a number. */
function onlyOutcomes(content: MinutesContent, kind: 'decision' | 'task', owner?: string): MinutesExtract {
  const isKept = (outcome: MinutesOutcome): boolean =>
    outcome.kind === kind && (owner === undefined || (outcome.owners ?? []).includes(owner));
  const agenda = content.agenda
    .map(({ rich: _rich, ...item }): MinutesAgendaItem => ({
      ...item,
      text: '',
      outcomes: item.outcomes.filter(isKept),
    }))
    .filter(({ outcomes }) => outcomes.length > 0);
  const dropped = content.agenda.flatMap(({ outcomes }) => outcomes.filter((outcome) => !isKept(outcome)));
  const droppedOf = (wanted: MinutesOutcome['kind']): number =>
    dropped.filter((outcome) => outcome.kind === wanted).length;
  const { annexes: _annexes, ...rest } = withoutPeople(content);
  return {
    content: { ...rest, agenda },
    omissions: createOmissions([
      ...peopleOmissions(content),
      ['items', content.agenda.length - agenda.length],
      ['texts', content.agenda.filter(({ text }) => text.trim() !== '').length],
      ['information', droppedOf('information')],
      ['decisions', droppedOf('decision')],
      ['tasks', droppedOf('task')],
      ['annexes', content.annexes?.length ?? 0],
    ]),
    mentions: [],
  };
}

function peopleOmissions(content: MinutesContent): readonly (readonly [Omission['type'], number])[] {
  return [
    ['attendees', content.present.length],
    ['excused', content.excused.length],
    ['absent', content.absentCount],
    ['distribution', content.distribution?.length ?? 0],
  ];
}

function roleOmissions({ meeting, agenda }: MinutesContent): readonly (readonly [Omission['type'], number])[] {
  const outcomes = agenda.flatMap((item) => item.outcomes);
  return [
    ['roles', [meeting.chair, meeting.minuteTaker].filter((name) => name !== undefined).length],
    ['presenters', agenda.filter(({ presenter }) => presenter !== undefined).length],
    ['owners', outcomes.reduce((count, { owners = [] }) => count + owners.length, 0)],
  ];
}
