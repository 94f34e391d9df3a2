import { describe, expect, it } from 'vitest';
import {
  buildMinutesContent,
  checkDates,
  checkMinutes,
  forbidsFreezing,
  freezeMinutes,
  hasChangedSince,
  latestMinutes,
  minutesOf,
  readMinutes,
  type MinutesSource,
} from '../../../shared/domain/minutes';
import { createSharedText } from '../../../shared/text/sharedText';
import { labelsAmong } from '../../support/labels';
import { record } from '../../support/records';

const MEETING = 'meeting:m';
const position = {
  id: 'p',
  office: 'CDO',
  department: '',
  institutionId: 'institution:soest',
  from: '2024-01',
  to: '',
};
const former = {
  ...position,
  id: 'q',
  office: 'Referent',
  institutionId: 'institution:bonn',
  from: '2020-01',
  to: '2023-12',
};
const byId = <T extends { readonly id: string }>(...records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((entry) => [entry.id, entry]));

const source: MinutesSource = {
  network: record('network', 'network:main', { title: 'CDO-Netzwerk' }),
  meeting: record('meetings', MEETING, {
    title: 'Treffen Q4',
    startsAt: '2026-12-09T10:00',
    endsAt: '2026-12-09T12:00',
    place: 'Messe',
    room: 'M3',
    chairId: 'member:a',
    minuteTakerId: 'member:z',
    quorum: 1,
  }),
  event: record('events', 'event:e', { title: 'Smart Country Convention' }),
  agendaItems: [
    record('agendaItems', 'agendaItem:2', {
      meetingId: MEETING,
      position: 2,
      title: 'Leitfaden',
      goal: 'decide',
      presenterId: 'member:a',
      presenterText: 'Stadt Ulm',
      topicId: 'topic:t',
      spentSeconds: 1400,
      body: createSharedText('Ulm berichtet.'),
    }),
    record('agendaItems', 'agendaItem:1', {
      meetingId: MEETING,
      position: 1,
      title: 'Begrüßung',
      spentSeconds: 10,
      body: createSharedText('Alle da.'),
    }),
  ],
  attendance: [
    record('attendance', 'attendance:z', {
      meetingId: MEETING,
      memberId: 'member:z',
      invited: true,
      presentFrom: '2026-12-09T09:00:00Z',
      presentUntil: '2026-12-09T10:00:00Z',
    }),
    record('attendance', 'attendance:a', {
      meetingId: MEETING,
      memberId: 'member:a',
      invited: true,
      presentFrom: '2026-12-09T09:05:00Z',
      representedBy: 'Kühn',
    }),
    record('attendance', 'attendance:g', {
      meetingId: MEETING,
      guestName: 'Gerd Gast',
      guestOffice: 'Presse',
      guestInstitution: 'Zeitung',
      presentFrom: '2026-12-09T09:00:00Z',
    }),
    record('attendance', 'attendance:n', { meetingId: MEETING, memberId: 'member:n', invited: true, rsvp: 'no' }),
    record('attendance', 'attendance:s', { meetingId: MEETING, memberId: 'member:s', invited: true }),
  ],
  outcomes: [
    record('outcomes', 'outcome:t', {
      meetingId: MEETING,
      agendaItemId: 'agendaItem:2',
      position: 2,
      kind: 'task',
      text: 'Gliederung',
      ownerIds: ['member:a', 'member:gone'],
      ownerText: 'Dataport',
      due: '2026-12-15',
    }),
    record('outcomes', 'outcome:b', {
      meetingId: MEETING,
      agendaItemId: 'agendaItem:2',
      position: 1,
      kind: 'decision',
      number: 'B-2026-07',
      text: 'Leitfaden',
      votes: { yes: 2, no: 0, abstain: 0 },
      result: 'adopted',
    }),
    record('outcomes', 'outcome:c', {
      meetingId: MEETING,
      agendaItemId: 'agendaItem:2',
      position: 3,
      kind: 'decision',
      number: 'B-2026-08',
      text: 'Termin',
      result: 'consensus',
    }),
  ],
  members: byId(
    record('members', 'member:a', {
      givenName: 'Götz',
      familyName: 'Albrecht',
      membership: 'member',
      positions: [former, position],
    }),
    record('members', 'member:z', { givenName: 'Zoe', familyName: 'Zander', membership: 'member' }),
    record('members', 'member:n', { givenName: 'Nina', familyName: 'Nein' }),
    record('members', 'member:s', { givenName: 'Stumm', familyName: 'Still' }),
  ),
  institutions: byId(
    record('institutions', 'institution:soest', { name: 'Kreis Soest', sector: 'municipal' }),
    record('institutions', 'institution:bonn', { name: 'Stadt Bonn' }),
  ),
  topics: byId(record('topics', 'topic:t', { title: 'Legal Tech' })),
};
const heading = { number: 'P-2026-04', version: 1, language: 'de', finalisedAt: '2026-12-09T12:00:00.000Z' } as const;

describe('buildMinutesContent', () => {
  const content = buildMinutesContent(source, heading);
  it('keeps the office and institution of the day', () => {
    expect(content.present[0]).toMatchObject({
      name: 'Götz Albrecht',
      office: 'CDO',
      institution: 'Kreis Soest',
      representedBy: 'Kühn',
      guest: false,
    });
  });
  it('lists who was there surname first by German collation, with the level of the institution', () => {
    expect(content.present.map(({ listName, sector }) => [listName, sector])).toEqual([
      ['Albrecht, Götz', 'municipal'],
      ['Gast, Gerd', undefined],
      ['Zander, Zoe', undefined],
    ]);
    expect(content.present[1]).toMatchObject({ guest: true, office: 'Presse', institution: 'Zeitung' });
  });

  it('is filed as the meeting says, or else the network', () => {
    expect(content).not.toHaveProperty('fileReference');
    const network = record('network', 'network:main', {
      fileReference: ' 13-62-03 ',
      distributionList: 'Teilnehmende\n\n Referat 13 ',
    });
    const filed = (meeting: Partial<MinutesSource['meeting']>): unknown => {
      const { fileReference, distribution, annexes } = buildMinutesContent(
        { ...source, network, meeting: { ...source.meeting, ...meeting } },
        heading,
      );
      return { fileReference, distribution, annexes };
    };
    expect(filed({ annexes: 'Folien\nEntwurf' })).toEqual({
      fileReference: '13-62-03',
      distribution: ['Teilnehmende', 'Referat 13'],
      annexes: ['Folien', 'Entwurf'],
    });
    expect(filed({ fileReference: '13-62-03/7', distributionList: 'Ablage' })).toEqual({
      fileReference: '13-62-03/7',
      distribution: ['Ablage'],
      annexes: undefined,
    });
  });

  it('keeps the times of those alone who came late or left early', () => {
    const times = (patch: Partial<MinutesSource['meeting']>, presence: readonly [string, string]): unknown => {
      const [from, to] = presence;
      const [entry] = source.attendance;
      const attendance = entry ? [{ ...entry, presentFrom: from, presentUntil: to }] : [];
      const [person] = buildMinutesContent(
        { ...source, meeting: { ...source.meeting, ...patch }, attendance },
        { ...heading, finalisedAt: '2026-12-09T15:00:00.000Z' },
      ).present;
      return [person?.from, person?.to];
    };
    // Planned from 10:00 to 12:00 in Berlin, which is 09:00 to 11:00 UTC.
    const whole = ['2026-12-09T08:40:00Z', ''] as const;
    expect(times({}, whole)).toEqual([undefined, undefined]);
    expect(times({}, ['2026-12-09T09:10:00Z', '2026-12-09T10:50:00Z'])).toEqual([undefined, undefined]);
    expect(times({}, ['2026-12-09T09:11:00Z', ''])).toEqual(['2026-12-09T09:11:00Z', undefined]);
    expect(times({}, ['2026-12-09T09:00:00Z', '2026-12-09T10:49:00Z'])).toEqual([undefined, '2026-12-09T10:49:00Z']);
    // Begun late, ended early: measured by what happened.
    const course = { startedAt: '2026-12-09T09:30:00Z', closedAt: '2026-12-09T10:30:00Z' };
    expect(times(course, ['2026-12-09T09:35:00Z', '2026-12-09T10:25:00Z'])).toEqual([undefined, undefined]);
    // Closed in the evening, begun on another day than planned.
    expect(times({ closedAt: '2026-12-09T19:00:00Z' }, ['2026-12-09T09:00:00Z', '2026-12-09T11:00:00Z'])).toEqual([
      undefined,
      undefined,
    ]);
    const otherDay = { startedAt: '2026-12-11T09:00:00Z', closedAt: '2026-12-11T11:00:00Z' };
    expect(times(otherDay, ['2026-12-11T09:00:00Z', '2026-12-11T10:00:00Z'])).toEqual([
      undefined,
      '2026-12-11T10:00:00Z',
    ]);
  });
  it('names the excused and only counts the silent', () => {
    expect(content.excused.map(({ name }) => name)).toEqual(['Nina Nein']);
    expect(content.absentCount).toBe(1);
  });
  it('copies the agenda in its order with times, presenters and topics', () => {
    expect(content.agenda.map(({ number, title, actualMinutes }) => [number, title, actualMinutes])).toEqual([
      ['1', 'Begrüßung', 1],
      ['2', 'Leitfaden', 23],
    ]);
    expect(content.agenda[1]).toMatchObject({
      presenter: 'Götz Albrecht, Stadt Ulm',
      topic: 'Legal Tech',
      text: 'Ulm berichtet.',
    });
  });
  it('copies outcomes in their order, with votes, consensus and owners that still exist', () => {
    expect(content.agenda[1]?.outcomes).toEqual([
      {
        kind: 'decision',
        number: 'B-2026-07',
        text: 'Leitfaden',
        votes: { yes: 2, no: 0, abstain: 0, result: 'adopted' },
      },
      { kind: 'task', text: 'Gliederung', owners: ['Götz Albrecht', 'Dataport'], due: '2026-12-15' },
      { kind: 'decision', number: 'B-2026-08', text: 'Termin', consensus: true },
    ]);
  });
  it('numbers around the headings of the agenda and keeps each above its first item', () => {
    const section = record('agendaItems', 'agendaItem:h', {
      kind: 'section',
      meetingId: MEETING,
      position: 1.5,
      title: 'Schwerpunkte',
    });
    const { agenda } = buildMinutesContent({ ...source, agendaItems: [...source.agendaItems, section] }, heading);
    expect(agenda.map((item) => [item.number, item.section, item.title])).toEqual([
      ['1', undefined, 'Begrüßung'],
      ['2', 'Schwerpunkte', 'Leitfaden'],
    ]);
    expect(
      checkMinutes({ ...source, agendaItems: [section], outcomes: [] }).filter(
        ({ type }) => type === 'itemWithoutText',
      ),
    ).toEqual([]);
  });
  it('says how a vote was taken where that is out of the ordinary', () => {
    const [vote] = source.outcomes
      .filter(({ id }) => id === 'outcome:b')
      .map((outcome) => ({
        ...outcome,
        voteMethod: 'secret' as const,
        majority: 'twoThirdsPresent' as const,
        entitled: 3,
        invalidVotes: 1,
      }));
    const { agenda } = buildMinutesContent({ ...source, outcomes: vote ? [vote] : [] }, heading);
    expect(agenda[1]?.outcomes[0]?.votes).toEqual({
      yes: 2,
      no: 0,
      abstain: 0,
      result: 'adopted',
      method: 'secret',
      majority: 'twoThirdsPresent',
      entitled: 3,
      invalid: 1,
    });
  });
  it('leaves out what is not known', () => {
    const bare = buildMinutesContent(
      { ...source, network: undefined, event: undefined, meeting: record('meetings', MEETING) },
      heading,
    );
    expect(bare.meeting).not.toHaveProperty('chair');
    expect(bare.meeting).not.toHaveProperty('eventName');
    expect(bare.network).toBe('');
  });
});

const labelOf = labelsAmong([source.meeting, ...source.agendaItems]);

describe('freezeMinutes', () => {
  const options = {
    existing: [],
    number: 'P-2026-01',
    language: 'de' as const,
    finalisedAt: heading.finalisedAt,
    labelOf,
    deviceId: 'laptop-a',
  };
  const first = record('minutes', 'minutes:1', freezeMinutes(source, options));
  it('makes an intact first version that can be read again', () => {
    expect(first).toMatchObject({ meetingId: MEETING, number: 'P-2026-01', revision: 1, supersedesId: '' });
    expect(readMinutes(first)).toMatchObject({ ok: true, value: { isIntact: true, content: { number: 'P-2026-01' } } });
  });
  it('makes a correction with a number of its own that names the version it replaces', () => {
    const other = record('minutes', 'minutes:o', { meetingId: 'meeting:other', number: 'P-2026-07' });
    const second = freezeMinutes(source, {
      existing: [first, other],
      number: 'P-2026-08',
      language: 'de',
      finalisedAt: '2026-12-10T12:00:00.000Z',
      labelOf,
      deviceId: 'laptop-a',
    });
    expect(second).toMatchObject({ number: 'P-2026-08', revision: 2, supersedesId: 'minutes:1' });
    expect(readMinutes(second)).toMatchObject({ value: { content: { supersedes: 'P-2026-01', version: 2 } } });
  });
  it('states the quorum, as version 2 of the content, which earlier versions of Verbund do not misread', () => {
    const frozen = readMinutes(first);
    expect(frozen.ok && frozen.value.content).toMatchObject({
      contentVersion: 2,
      quorum: { required: 1, present: 2, from: '2026-12-09T09:00:00Z', without: 'notPossible' },
    });
    const free = freezeMinutes({ ...source, meeting: { ...source.meeting, quorum: null } }, options);
    const read = readMinutes(free);
    expect(read.ok && read.value.content).toMatchObject({ contentVersion: 1 });
    expect(read.ok && read.value.content).not.toHaveProperty('quorum');
  });
  it('finds minutes of earlier versions unchanged, which state nothing about a quorum', () => {
    const earlier = buildMinutesContent(source, { ...heading, quorum: null });
    expect(earlier.contentVersion).toBe(1);
    expect(hasChangedSince(source, earlier)).toBe(false);
  });
  it('keeps the quorum that was established, whoever left the network since', () => {
    const frozen = readMinutes(first);
    const left = new Map([...source.members].map(([id, member]) => [id, { ...member, membership: 'left' as const }]));
    expect(frozen.ok && hasChangedSince({ ...source, members: left }, frozen.value.content)).toBe(false);
  });
  it('keeps with a vote how many were there, and not whether it was confirmed since', () => {
    const quorum = { at: '2026-12-09T09:30:00Z', present: 1, required: 30, without: 'confirmedLater' } as const;
    const voted = { ...source, outcomes: source.outcomes.map((outcome) => ({ ...outcome, quorum })) };
    const content = buildMinutesContent(voted, heading);
    const decisions = content.agenda.flatMap(({ outcomes }) => outcomes.filter(({ kind }) => kind === 'decision'));
    expect(decisions.map((decision) => decision.quorum)).toEqual([
      { present: 1, required: 30, without: 'confirmedLater' },
      { present: 1, required: 30, without: 'confirmedLater' },
    ]);
    const confirmed = voted.outcomes.map((outcome) => ({ ...outcome, confirmation: 'confirmed' as const }));
    expect(hasChangedSince({ ...voted, outcomes: confirmed }, content)).toBe(false);
  });
  it('notices a changed letter', () => {
    expect(readMinutes({ ...first, content: first.content.replace('Ulm', 'Ulf') })).toMatchObject({
      ok: true,
      value: { isIntact: false },
    });
  });
  it('refuses to read what is no minutes', () => {
    expect(readMinutes({ content: '', hash: '' })).toEqual({ ok: false, error: { type: 'notJson' } });
  });
  it('tells whether the record has moved on since', () => {
    const frozen = readMinutes(first);
    if (!frozen.ok) throw new Error('unreadable');
    expect(hasChangedSince(source, frozen.value.content)).toBe(false);
    expect(hasChangedSince({ ...source, outcomes: [] }, frozen.value.content)).toBe(true);
  });
  it('takes a new distribution list of the network for no change of a meeting that is past, but one of its own for one', () => {
    const network = record('network', 'network:main', { title: 'CDO-Netzwerk', distributionList: 'Teilnehmende' });
    const content = buildMinutesContent({ ...source, network }, heading);
    expect(content.distribution).toEqual(['Teilnehmende']);
    expect(hasChangedSince({ ...source, network: { ...network, distributionList: 'Alle' } }, content)).toBe(false);
    const meeting = { ...source.meeting, distributionList: 'Ablage' };
    expect(hasChangedSince({ ...source, network, meeting }, content)).toBe(true);
  });
  it('compares what an earlier version froze with what that version would freeze now', () => {
    const older = buildMinutesContent(source, { ...heading, layout: 1 });
    expect(older).not.toHaveProperty('layout');
    expect(older.present.map(({ name, from }) => [name, from])).toEqual([
      ['Götz Albrecht', '2026-12-09T09:05:00Z'],
      ['Gerd Gast', '2026-12-09T09:00:00Z'],
      ['Zoe Zander', '2026-12-09T09:00:00Z'],
    ]);
    expect(JSON.stringify(older)).not.toMatch(/listName|sector/u);
    expect(hasChangedSince(source, older)).toBe(false);
    expect(hasChangedSince({ ...source, outcomes: [] }, older)).toBe(true);
  });
  it('lists versions the newest first', () => {
    const second = record('minutes', 'minutes:2', { meetingId: MEETING, revision: 2 });
    expect(minutesOf([first, second], MEETING).map(({ revision }) => revision)).toEqual([2, 1]);
    expect(latestMinutes([], MEETING)).toBeUndefined();
  });
});

describe('checkMinutes', () => {
  it.each([
    ['notPossible', 'decisionWithoutQuorum'],
    ['recommendation', 'recommendationWithoutQuorum'],
    ['confirmedLater', 'decisionToConfirm'],
  ] as const)('names each vote without quorum: %s', (without, type) => {
    const quorum = { at: '2026-12-09T09:30:00Z', present: 2, required: 30, without };
    const meeting = { ...source.meeting, quorum: 30 };
    const outcomes = source.outcomes.map((outcome) => ({ ...outcome, quorum }));
    expect(checkMinutes({ ...source, meeting, outcomes }).map((issue) => issue.type)).toEqual([
      'notQuorate',
      type,
      type,
    ]);
  });
  it('asks for the quorum of the network, and for enough at the same time', () => {
    const network = record('network', 'network:main', { quorumRule: 'share', quorumShare: 100 });
    const meeting = { ...source.meeting, quorum: null };
    expect(checkMinutes({ ...source, network, meeting })).toEqual([]);
    const apart = source.attendance.map((entry) =>
      entry.memberId === 'member:a' ? { ...entry, presentFrom: '2026-12-09T10:30:00Z' } : entry,
    );
    expect(checkMinutes({ ...source, network, meeting, attendance: apart })).toEqual([{ type: 'notQuorate' }]);
  });
  it('finds nothing to mend on complete minutes', () => {
    expect(checkMinutes(source)).toEqual([]);
  });
  it('names what is missing, item by item', () => {
    const empty = {
      ...source,
      meeting: { ...source.meeting, chairId: '', minuteTakerId: '', quorum: 3 },
      attendance: [],
      agendaItems: [
        record('agendaItems', 'agendaItem:1', { position: 1, title: 'Begrüßung' }),
        record('agendaItems', 'agendaItem:2', { position: 2, title: 'Leitfaden' }),
      ],
      outcomes: [
        record('outcomes', 'outcome:a', {
          agendaItemId: 'agendaItem:2',
          kind: 'decision',
          number: 'B-1',
          votes: { yes: 1, no: 0, abstain: 0 },
        }),
        record('outcomes', 'outcome:b', { agendaItemId: 'agendaItem:2', kind: 'task', text: 'Vorlegen' }),
        record('outcomes', 'outcome:c', {
          agendaItemId: 'agendaItem:2',
          kind: 'decision',
          text: 'Termin',
          result: 'consensus',
        }),
      ],
    };
    expect(checkMinutes(empty).map(({ type }) => type)).toEqual([
      'nobodyPresent',
      'notQuorate',
      'noChair',
      'noMinuteTaker',
      'itemWithoutText',
      'outcomeWithoutText',
      'decisionWithoutResult',
      'moreVotesThanPresent',
      'taskWithoutOwner',
      'taskWithoutDue',
      'decisionWithoutNumber',
    ]);
  });
});

describe('how a meeting really went', () => {
  const began = '2026-12-09T09:07:30.000Z';
  const ended = '2026-12-09T11:20:00.000Z';
  const held = { ...source, meeting: { ...source.meeting, startedAt: began, closedAt: ended } };
  const [guide, welcome] = source.agendaItems;
  if (!guide || !welcome) throw new Error('the sample has two items');

  it('is frozen with its beginning and end', () => {
    expect(buildMinutesContent(held, heading).meeting).toMatchObject({ start: '2026-12-09T10:00', began, ended });
  });
  it('does not make a difference to minutes that were frozen without', () => {
    const frozen = buildMinutesContent(source, heading);
    expect(hasChangedSince(held, frozen)).toBe(false);
    expect(hasChangedSince({ ...held, agendaItems: [guide] }, frozen)).toBe(true);
    const now = buildMinutesContent(held, heading);
    expect(hasChangedSince({ ...held, meeting: { ...held.meeting, closedAt: began } }, now)).toBe(true);
  });
  it('says of each item what became of it, and of those discussed nothing new', () => {
    const agendaItems = [
      { ...guide, setAside: 'adjourned' as const },
      { ...welcome, done: true },
      record('agendaItems', 'agendaItem:3', { position: 3, spentSeconds: 20, setAside: 'notReached' }),
    ];
    expect(
      buildMinutesContent({ ...source, agendaItems }, heading).agenda.map((item) => [item.state, item.actualMinutes]),
    ).toEqual([
      [undefined, 1],
      ['adjourned', 23],
      ['notReached', undefined],
    ]);
  });
  it('lists before freezing what nobody came to, and asks no text of what was set aside', () => {
    const agendaItems = [
      record('agendaItems', 'agendaItem:1', { position: 1, title: 'Leitfaden', setAside: 'withdrawn', done: true }),
      record('agendaItems', 'agendaItem:2', { position: 2, title: 'Ausblick' }),
      record('agendaItems', 'agendaItem:3', { position: 3, title: 'Termine', done: true }),
    ];
    const issuesOf = (status: 'running' | 'closed') =>
      checkMinutes({ ...source, meeting: { ...source.meeting, status }, agendaItems, outcomes: [] });
    expect(issuesOf('running')).toMatchObject([
      { type: 'itemNotReached', title: 'Ausblick' },
      { type: 'itemWithoutText', title: 'Termine' },
    ]);
    expect(issuesOf('closed').map(({ type }) => type)).toEqual(['itemWithoutText', 'itemWithoutText']);
  });
});

describe('checkDates', () => {
  const { meeting } = source;
  const now = Date.parse('2026-12-09T11:30:00Z');
  const times = { startedAt: '2026-12-09T09:00:00Z', closedAt: '2026-12-09T11:00:00Z' };

  it('finds nothing in a meeting on its day', () => {
    expect(checkDates(meeting, times, now)).toEqual([]);
    expect(checkDates(meeting, { startedAt: '', closedAt: '' }, now)).toEqual([]);
  });
  it('refuses minutes of a day to come, on the calendar of the place', () => {
    const future = { ...meeting, startsAt: '2027-03-09T10:00' };
    expect(checkDates(future, times, now)).toEqual([{ type: 'futureDay', planned: '2027-03-09' }]);
    const tomorrow = { ...meeting, startsAt: '2026-12-10T00:30', timeZone: 'Pacific/Auckland' };
    expect(checkDates(tomorrow, { startedAt: '', closedAt: '' }, now)).toEqual([]);
    expect(checkDates({ ...tomorrow, timeZone: 'Europe/Berlin' }, { startedAt: '', closedAt: '' }, now)).toHaveLength(
      1,
    );
  });
  it('refuses an end before the beginning, and one that has not come', () => {
    const issues = checkDates(meeting, { ...times, closedAt: '2026-12-09T08:00:00Z' }, now);
    expect(issues).toEqual([{ type: 'endsBeforeItBegins' }]);
    expect(issues.every(forbidsFreezing)).toBe(true);
    expect(checkDates(meeting, { ...times, closedAt: '2026-12-09T12:00:00Z' }, now)).toEqual([
      { type: 'endsInFuture' },
    ]);
  });
  it('tells of a beginning on another day, and leaves it to the person', () => {
    const issues = checkDates({ ...meeting, startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T12:00' }, times, now);
    expect(issues).toEqual([{ type: 'beganOnOtherDay', planned: '2026-12-01', began: '2026-12-09' }]);
    expect(issues.some(forbidsFreezing)).toBe(false);
  });
});
