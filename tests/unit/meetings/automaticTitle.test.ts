import { describe, expect, it } from 'vitest';
import { moveMeeting } from '../../../shared/domain/meetings';

const titleOf = (title: string, from: string, to: string): string =>
  moveMeeting({ title, startsAt: from, endsAt: '' }, to).title;

describe('the title of a meeting that is moved', () => {
  it('follows into another period where it is the one that was proposed', () => {
    expect(titleOf('Treffen Q1/2027', '2027-03-09T10:00', '2027-04-13T10:00')).toBe('Treffen Q2/2027');
    expect(titleOf('Meeting Q1/2027', '2027-03-09T10:00', '2026-12-01T10:00')).toBe('Meeting Q4/2026');
    expect(titleOf('Treffen März 2027', '2027-03-09T10:00', '2027-04-13T10:00')).toBe('Treffen April 2027');
    expect(titleOf('Treffen 2027', '2027-03-09T10:00', '2028-03-09T10:00')).toBe('Treffen 2028');
  });
  it('stays within its period', () => {
    expect(titleOf('Treffen Q1/2027', '2027-03-09T10:00', '2027-02-01T10:00')).toBe('Treffen Q1/2027');
  });
  it('stays where somebody wrote it, or named a period in which it was not', () => {
    expect(titleOf('Frühjahrstreffen', '2027-03-09T10:00', '2027-04-13T10:00')).toBe('Frühjahrstreffen');
    expect(titleOf('Treffen Q1/2027 in Ulm', '2027-03-09T10:00', '2027-04-13T10:00')).toBe('Treffen Q1/2027 in Ulm');
    expect(titleOf('Treffen Q3/2027', '2027-03-09T10:00', '2027-04-13T10:00')).toBe('Treffen Q3/2027');
    expect(titleOf('', '2027-03-09T10:00', '2027-04-13T10:00')).toBe('');
  });
  it('of one that was planned for a period without a date, follows the first date', () => {
    expect(titleOf('Treffen Q1/2027', '', '2027-04-13T10:00')).toBe('Treffen Q2/2027');
    expect(titleOf('Jahresrückblick', '', '2027-04-13T10:00')).toBe('Jahresrückblick');
  });
  it('stays while there is no date', () => {
    expect(titleOf('Treffen Q1/2027', '2027-03-09T10:00', '')).toBe('Treffen Q1/2027');
  });
  it('comes back with the date that it was moved from', () => {
    const planned = { title: 'Treffen Q1/2027', startsAt: '2027-03-09T10:00', endsAt: '2027-03-09T12:00' };
    expect(moveMeeting(moveMeeting(planned, '2027-05-01T09:00'), planned.startsAt)).toEqual(planned);
  });
});
