import { describe, expect, it } from 'vitest';
import { checkInCodeToMember, memberToCheckInCode, otherScribe } from '../../../shared/domain/attendance';

const MEMBER = 'member:01JDEM0000ABCDEFGHJKMNPQRS';

describe('the QR code of a member', () => {
  it('is read back, also by a scanner that types with another keyboard layout', () => {
    expect(checkInCodeToMember(memberToCheckInCode(MEMBER))).toBe(MEMBER);
    expect(checkInCodeToMember(' verbundömö01jdem0000abcdefghjkmnpqrs\n')).toBe(MEMBER);
  });
  it('uses only characters that a QR code packs densely', () => {
    expect(memberToCheckInCode(MEMBER)).toMatch(/^[0-9A-Z:]+$/u);
  });
  it.each(['Schäfer', 'VERBUND', 'VERBUND:M:kurz', ''])('is nothing a name could be taken for: %s', (typed) => {
    expect(checkInCodeToMember(typed)).toBeUndefined();
  });
});

describe('the other scribe', () => {
  const now = Date.parse('2026-12-09T10:05:00Z');
  const item = (id: string, time: string, updatedBy: string) => ({
    id,
    createdAt: '',
    updatedAt: `2026-12-09T${time}.000Z-0000-${updatedBy}`,
    updatedBy,
  });
  it('is where another laptop wrote last', () => {
    expect(
      otherScribe([item('a', '10:03:00', 'b'), item('b', '10:04:00', 'b'), item('c', '10:04:30', 'me')], 'me', now),
    ).toEqual({ itemId: 'b', at: Date.parse('2026-12-09T10:04:00Z') });
  });
  it('is gone some minutes after the last change', () => {
    expect(otherScribe([item('a', '10:01:00', 'b')], 'me', now)).toBeUndefined();
  });
  it('is nobody who only put an item on the agenda', () => {
    const fresh = item('a', '10:04:00', 'b');
    expect(otherScribe([{ ...fresh, createdAt: fresh.updatedAt }], 'me', now)).toBeUndefined();
  });
  it('is nobody while only this laptop writes', () => {
    expect(
      otherScribe([item('a', '10:04:00', 'me'), { id: 'b', createdAt: '', updatedAt: '', updatedBy: '' }], 'me', now),
    ).toBeUndefined();
  });
});
