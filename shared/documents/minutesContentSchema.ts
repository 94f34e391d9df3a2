import * as v from 'valibot';
import { hasForm } from '../schema/formats';
import { WITHOUT_QUORUM } from '../schema/network';
import { timeZone, tlp } from '../schema/properties';
import { toSafeLink } from '../text/rich/safeLink';
import type { AddendumContent } from './addendumContent';
import type { MinutesContent } from './minutesContent';
import { linesToText } from './rich/frozenText';

/**
 * What frozen content must be for everything that prints it: languages, zones and labels go into pages and formats as they stand. Fields that are not
 * named here are left as they are, since the hash counts them.
 */
const text = v.string();
const texts = v.array(text);
/** Letters of the name that a version gives a kind of line. */
const LONGEST_KIND = 40;
/** Of people, votes, minutes: what is printed as a number. */
const count = v.pipe(
  v.number(),
  v.check((value) => hasForm({}, value)),
);
const language = v.picklist(['de', 'en']);
const label = v.picklist(tlp.enum);

const meeting = v.looseObject({
  title: text,
  format: v.picklist(['onsite', 'online', 'hybrid']),
  start: text,
  end: text,
  timeZone: v.pipe(
    text,
    v.check((value) => value !== '' && hasForm(timeZone, value)),
  ),
  began: v.exactOptional(text),
  ended: v.exactOptional(text),
  place: text,
  eventName: v.exactOptional(text),
  chair: v.exactOptional(text),
  minuteTaker: v.exactOptional(text),
});

const attendee = v.looseObject({
  name: text,
  listName: v.exactOptional(text),
  sector: v.exactOptional(text),
  office: text,
  institution: text,
  from: v.exactOptional(text),
  to: v.exactOptional(text),
  representedBy: v.exactOptional(text),
  guest: v.boolean(),
});

const votes = v.looseObject({
  yes: count,
  no: count,
  abstain: count,
  result: v.picklist(['adopted', 'rejected']),
  method: v.exactOptional(v.picklist(['hands', 'secret'])),
  majority: v.exactOptional(v.picklist(['absolute', 'twoThirdsCast', 'twoThirdsPresent'])),
  entitled: v.exactOptional(count),
  invalid: v.exactOptional(count),
});

const withoutQuorum = v.picklist(WITHOUT_QUORUM);

const share = v.looseObject({ percent: count, members: count });

const quorum = v.looseObject({
  required: count,
  share: v.exactOptional(share),
  groups: v.exactOptional(
    v.array(
      v.looseObject({
        group: text,
        required: count,
        share: v.exactOptional(share),
        present: v.exactOptional(count),
      }),
    ),
  ),
  present: count,
  from: v.exactOptional(text),
  until: v.exactOptional(text),
  interrupted: v.exactOptional(v.literal(true)),
  without: withoutQuorum,
});

const outcome = v.looseObject({
  kind: v.picklist(['information', 'decision', 'task']),
  number: v.exactOptional(text),
  text,
  votes: v.exactOptional(votes),
  consensus: v.exactOptional(v.boolean()),
  undecided: v.exactOptional(v.picklist(['notVoted', 'noResult'])),
  quorum: v.exactOptional(
    v.looseObject({
      present: count,
      required: count,
      without: withoutQuorum,
      groups: v.exactOptional(v.array(v.looseObject({ group: text, present: count, required: count }))),
    }),
  ),
  owners: v.exactOptional(texts),
  due: v.exactOptional(text),
});

const run = v.looseObject({
  text: v.pipe(
    text,
    v.check((letters) => letters !== '' && !letters.includes('\n')),
  ),
  bold: v.exactOptional(v.literal(true)),
  italic: v.exactOptional(v.literal(true)),
  link: v.exactOptional(
    v.pipe(
      text,
      v.check((address) => address !== '' && toSafeLink(address) === address),
    ),
  ),
});

/** Of a kind that a later version may have named. */
const line = v.looseObject({
  kind: v.exactOptional(v.pipe(text, v.maxLength(LONGEST_KIND))),
  indent: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  done: v.exactOptional(v.literal(true)),
  decorative: v.exactOptional(v.literal(true)),
  sha256: v.exactOptional(v.pipe(text, v.regex(/^[0-9a-f]{64}$/u))),
  runs: v.array(run),
});

const agendaItemFields = v.looseObject({
  number: text,
  section: v.exactOptional(text),
  title: text,
  goal: v.exactOptional(v.picklist(['inform', 'discuss', 'decide'])),
  presenter: v.exactOptional(text),
  topic: v.exactOptional(text),
  plannedMinutes: count,
  actualMinutes: v.exactOptional(count),
  state: v.exactOptional(v.picklist(['adjourned', 'withdrawn', 'notReached'])),
  text,
  rich: v.exactOptional(v.pipe(v.array(line), v.minLength(1))),
  outcomes: v.array(outcome),
});

/** Two laptops, one of which knows no formatted text, must not print different words under one hash. */
const agendaItem = v.pipe(
  agendaItemFields,
  v.check(({ text: letters, rich }) => rich === undefined || linesToText(rich) === letters),
);

const minutesContent: v.GenericSchema<unknown, MinutesContent> = v.looseObject({
  contentVersion: v.picklist([1, 2, 3]),
  layout: v.exactOptional(v.literal(2)),
  network: text,
  speakers: v.exactOptional(v.array(v.looseObject({ name: text, office: text }))),
  language,
  number: text,
  version: count,
  supersedes: v.exactOptional(text),
  tlp: label,
  meeting,
  present: v.array(attendee),
  excused: v.array(v.looseObject({ name: text, listName: v.exactOptional(text), institution: text })),
  absentCount: count,
  quorum: v.exactOptional(quorum),
  headcount: v.exactOptional(v.looseObject({ present: count, guests: count })),
  agenda: v.array(agendaItem),
  mentioned: v.exactOptional(v.looseObject({ people: texts, institutions: texts })),
  fileReference: v.exactOptional(text),
  distribution: v.exactOptional(texts),
  annexes: v.exactOptional(texts),
  finalisedAt: text,
});

const addendumContent: v.GenericSchema<unknown, AddendumContent> = v.looseObject({
  contentVersion: v.literal(1),
  layout: v.exactOptional(v.literal(2)),
  kind: v.literal('addendum'),
  network: text,
  language,
  number: text,
  tlp: label,
  amends: v.looseObject({ number: text, version: count, hash: text }),
  meeting,
  corrections: v.array(v.looseObject({ item: v.exactOptional(v.looseObject({ number: text, title: text })), text })),
  finalisedAt: text,
});

export function isMinutesContent(value: unknown): value is MinutesContent {
  return v.is(minutesContent, value);
}

export function isAddendumContent(value: unknown): value is AddendumContent {
  return v.is(addendumContent, value);
}
