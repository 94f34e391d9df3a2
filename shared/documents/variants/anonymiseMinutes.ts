import type { MinutesAgendaItem, MinutesContent, MinutesOutcome, MinutesQuorum } from '../minutesContent';
import type { VoteQuorum } from '../voteStanding';
import { namedInMinutes, tellingWords, withoutTitles } from './people';
import { redactItemText, redactText, type NameRule, type Redaction } from './redactText';
import { withoutPeople } from './withoutPeople';

export type AnonymousMinutes = {
  readonly content: MinutesContent;
  /** How many names and institutions were replaced in running text. */
  readonly replaced: number;
};

/**
 * The Chatham House Rule: what was said may be used, but neither who said it nor who was there may be revealed. Fields that name
 * people go; in running text the names the minutes know become "[Name]" and "[Institution]" (the words are those of both
 * languages). The name of a meeting's place or topic is treated as such a text too: "Rathaus der Stadt Ulm" names the host.
 */
export function anonymiseMinutes(content: MinutesContent): AnonymousMinutes {
  let replaced = 0;
  const redaction = createRedaction(content, () => {
    replaced += 1;
  });
  const redact = (text: string): string => redactText(text, redaction);
  const { chair: _chair, minuteTaker: _minuteTaker, ...meeting } = content.meeting;
  const anonymous: MinutesContent = {
    ...withoutPeople(content),
    ...(content.quorum?.groups && { quorum: withoutCounts(content.quorum, content.quorum.groups) }),
    meeting: {
      ...meeting,
      title: redact(meeting.title),
      place: redact(meeting.place),
      ...(meeting.eventName !== undefined && { eventName: redact(meeting.eventName) }),
    },
    ...(content.annexes && { annexes: content.annexes.map(redact) }),
    agenda: content.agenda.map((item) => anonymiseItem(item, redaction)),
  };
  return { content: anonymous, replaced };
}

function anonymiseItem(
  { presenter: _presenter, section, topic, ...item }: MinutesAgendaItem,
  redaction: Redaction,
): MinutesAgendaItem {
  const redact = (text: string): string => redactText(text, redaction);
  return {
    ...item,
    ...redactItemText(item, redaction),
    ...(section !== undefined && { section: redact(section) }),
    ...(topic !== undefined && { topic: redact(topic) }),
    title: redact(item.title),
    outcomes: item.outcomes.map(({ owners: _owners, quorum, ...outcome }): MinutesOutcome => ({
      ...outcome,
      ...(quorum && { quorum: withoutGroups(quorum) }),
      text: redact(outcome.text),
    })),
  };
}

/** Of a group with one member, how many of it were there says who was. */
function withoutCounts(quorum: MinutesQuorum, groups: NonNullable<MinutesQuorum['groups']>): MinutesQuorum {
  return { ...quorum, groups: groups.map(({ present: _present, ...rule }) => rule) };
}

function withoutGroups({ groups: _groups, ...quorum }: VoteQuorum): VoteQuorum {
  return quorum;
}

function createRedaction(content: MinutesContent, onReplaced: () => void): Redaction {
  const { people, institutions } = namedInMinutes(content);
  const families = people.flatMap((name) => withoutTitles(name).split(/\s+/u).slice(1).at(-1) ?? []);
  return {
    rules: [
      ...textRule(people, '[Name]'),
      ...textRule(institutions, '[Institution]'),
      ...textRule(families, '[Name]', true),
    ],
    words: tellingWords(content),
    hidesMail: true,
    onReplaced,
  };
}

const ADDRESS = String.raw`(?:Herrn?|Frau|Kolleg(?:e|en|in)|Mr|Ms|Mrs)\.?\s+(?:(?:Prof|Dr)\.\s*)*`;

/**
 * What finds names in running text. Whole words only; the genitive of a name is the name.
 * @param isFamily a family name alone may be an ordinary word (Weiß, Kühn): it is one after a form of address only
 */
export function textRule(names: readonly string[], replacement: string, isFamily = false): readonly NameRule[] {
  if (names.length === 0) return [];
  const before = isFamily ? ADDRESS : '';
  const alternatives = names
    .map((name) =>
      name
        .split(/\s+/u)
        .map(escapeRegExp)
        .join(String.raw`\s+`),
    )
    .join('|');
  return [
    [
      new RegExp(String.raw`(?<![\p{L}\p{N}])${before}(?:${alternatives})(?:s|es|['’])?(?![\p{L}\p{N}])`, 'gu'),
      replacement,
    ],
  ];
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
