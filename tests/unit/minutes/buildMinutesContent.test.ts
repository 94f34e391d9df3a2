import { describe, expect, it } from 'vitest';
import { buildMinutesContent, checkMinutes, type MinutesSource } from '../../../shared/domain/minutes';
import { MEETING, source, heading } from '../../support/minutesSource';
import { record } from '../../support/records';

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
