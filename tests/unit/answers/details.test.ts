import { describe, expect, it } from 'vitest';
import { absentUntil, readOwnWords } from '../../../shared/domain/answers';
import { bounceReason } from '../../../shared/domain/answers/deliveryStatus';
import { bareSubject } from '../../../shared/domain/answers/subjects';
import { toComparedAddress } from '../../../shared/text/comparedAddress';

describe('details of answers', () => {
  it.each([
    ['Ich bin bis 11.12.2026 nicht im Büro.', '2026-12-11'],
    ['Ich bin vom 1.12. bis einschließlich 11.12. im Urlaub.', '2026-12-11'],
    ['Ich bin bis zum 8. Januar 2027 nicht erreichbar.', '2027-01-08'],
    ['I am out of office until December 11, 2026.', '2026-12-11'],
    ['Bis dann! Ich bin ab 11.12. wieder da.', undefined],
    ['Ich bin bis auf Weiteres nicht erreichbar.', undefined],
    ['Die Stelle war bis 1.1.2020 besetzt.', undefined],
  ])('until when somebody is absent: %s', (words, day) => {
    expect(absentUntil(words, '2026-12-03T09:00:00.000Z')).toBe(day);
  });

  it.each([
    ['failed', '5.1.1', '', 'unknownMailbox'],
    ['failed', '5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found', 'unknownMailbox'],
    ['failed', '5.1.2', '', 'unknownDomain'],
    ['failed', '5.2.2', '', 'full'],
    ['failed', '4.2.2', '', 'full'],
    ['failed', '4.4.7', '', 'expired'],
    ['delayed', '4.4.1', '', 'temporary'],
    ['failed', '5.7.1', '', 'refused'],
    ['failed', '5.7.606', '', 'refused'],
    ['failed', '5.6.3', '', 'content'],
    ['failed', '', '550 No such user here', 'unknownMailbox'],
    ['failed', '5.0.0', 'Postfach voll', 'full'],
    ['failed', '', '', 'other'],
  ] as const)('why an address was not reached: %s %s "%s"', (action, status, diagnostic, reason) => {
    expect(bounceReason({ action, status, diagnostic })).toBe(reason);
  });

  it.each([
    ['AW: Re: WG: Einladung', 'Einladung'],
    ['Antw.: Einladung', 'Antw.: Einladung'],
    ['RE[2]: Automatische Antwort: Einladung: Treffen', 'Einladung: Treffen'],
    ['Zugesagt:  Einladung', 'Einladung'],
    ['Wieder: was', 'Wieder: was'],
  ])('the subject that was answered: %s', (subject, bare) => {
    expect(bareSubject(subject)).toBe(bare);
  });

  it.each([
    ['A@Bücher.example', 'a@xn--bcher-kva.example'],
    ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
    ['büro@amt.example', 'büro@amt.example'],
    ['kein Ort', 'kein ort'],
    ['a@ä b', 'a@ä b'],
  ])('an address as it is compared: %s', (address, compared) => {
    expect(toComparedAddress(address)).toBe(compared);
  });

  it.each([
    ['a sentence that mentions when somebody wrote', 'Am 3.12. schrieb Frau Vogt, sie komme.\nIch auch.'],
    ['a list of one’s own with names of fields', 'Von: Ulm\nnach Bonn fahre ich mit dem Zug.'],
    ['a line that a person drew', 'Ich komme.\n____________________\nDr. Vogt'],
  ])('stays whole: %s', (_, text) => {
    expect(readOwnWords(text).words).toBe(text);
  });

  it('words right above an attribution that is wrapped are not its beginning', () => {
    const text =
      'Am Montag 7.12. um 10:00 komme ich.\nAm 03.12.2026 um 10:00 schrieb Netz\n<netz@verbund.example>:\n> Kommen Sie?';
    expect(readOwnWords(text).words).toBe('Am Montag 7.12. um 10:00 komme ich.');
  });

  it('where nothing can be told apart there are no words, and the whole text is shown instead', () => {
    const below =
      'Von: Netz <netz@verbund.example>\nGesendet: Donnerstag, 3. Dezember 2026\nAn: Vogt\nBetreff: Einladung\n\nKommen Sie?\n\nJa.';
    expect(readOwnWords(below).words).toBe('');
  });
});
