import { describe, expect, it } from 'vitest';
import {
  addendaOf,
  freezeAddendum,
  noteOf,
  minutesOf,
  readAddendum,
  readMinutes,
} from '../../../shared/domain/minutes';
import { canonicalJson, hashMinutesContent } from '../../../shared/documents';
import { sampleMinutes } from '../../support/documents/sampleMinutes';
import { record } from '../../support/records';

const amended = record('minutes', 'minutes:1', {
  meetingId: 'meeting:m',
  number: 'P-2026-04',
  revision: 2,
  content: canonicalJson(sampleMinutes),
  hash: hashMinutesContent(sampleMinutes),
  approvedOn: '2027-03-01',
});
const options = { number: 'P-2026-04/N1', language: 'de', finalisedAt: '2027-04-01T10:00:00.000Z' } as const;
const draft = freezeAddendum(
  amended,
  sampleMinutes,
  [{ item: { number: '2', title: 'Leitfaden' }, text: 'Statt „38 Ja“ richtig: „37 Ja“.' }, { text: ' \n' }],
  options,
);
const addendum = record('minutes', 'minutes:n1', draft);

describe('freezeAddendum', () => {
  it('names the minutes that it corrects by number and hash', () => {
    const read = readAddendum(addendum);
    expect(read).toMatchObject({
      ok: true,
      value: {
        isIntact: true,
        content: {
          number: 'P-2026-04/N1',
          amends: { number: 'P-2026-04', version: 2, hash: amended.hash },
          meeting: sampleMinutes.meeting,
        },
      },
    });
    expect(draft).toMatchObject({ kind: 'addendum', meetingId: 'meeting:m', amendsId: 'minutes:1' });
  });
  it('leaves out corrections without a text', () => {
    const read = readAddendum(addendum);
    expect(read.ok && read.value.content.corrections).toHaveLength(1);
  });
  it('shows when its content was changed', () => {
    const tampered = { ...addendum, content: addendum.content.replace('37 Ja', '36 Ja') };
    expect(readAddendum(tampered)).toMatchObject({ ok: true, value: { isIntact: false } });
  });
  it('is never taken for minutes, nor minutes for an addendum', () => {
    expect(readMinutes(addendum)).toMatchObject({ ok: false });
    expect(readAddendum(amended)).toMatchObject({ ok: false });
    expect(minutesOf([amended, addendum], 'meeting:m')).toEqual([amended]);
  });
  it('is listed in the order in which addenda were made', () => {
    const second = record('minutes', 'minutes:a', {
      ...draft,
      number: 'P-2026-04/N2',
      finalisedAt: '2027-05-01T10:00:00.000Z',
    });
    expect(addendaOf([second, amended, addendum], 'meeting:m').map(({ number }) => number)).toEqual([
      'P-2026-04/N1',
      'P-2026-04/N2',
    ]);
  });
});

describe('noteOf', () => {
  const meetings = new Map([['meeting:n', { title: 'Frühjahrstreffen' }]]);
  it('says nothing of minutes that nobody has', () => {
    expect(noteOf({ ...amended, approvedOn: '' }, [], meetings)).toEqual({ addenda: [] });
  });
  it('says how they were approved, and by what they are corrected', () => {
    expect(noteOf({ ...amended, approvedInId: 'meeting:n' }, [addendum], meetings)).toEqual({
      standing: { stage: 'approved', on: '2027-03-01', by: 'meeting', meeting: 'Frühjahrstreffen' },
      addenda: [{ number: 'P-2026-04/N1', date: options.finalisedAt }],
    });
    expect(noteOf({ ...amended, approval: 'silence' }, [], meetings).standing).toMatchObject({
      by: 'silence',
      meeting: '',
    });
  });
  it('says until when objections are heard', () => {
    expect(
      noteOf(
        { ...amended, approvedOn: '', circulatedAt: options.finalisedAt, objectionsUntil: '2027-04-15' },
        [],
        meetings,
      ).standing,
    ).toEqual({ stage: 'circulated', until: '2027-04-15' });
  });
});
