import { describe, expect, it } from 'vitest';
import { mailtoUrl } from '../../../shared/domain/invitation';

describe('mailtoUrl (RFC 6068)', () => {
  it('encodes addresses, subject and body as UTF-8 with CRLF line breaks', () => {
    expect(
      mailtoUrl({
        to: ['kim@example.org', 'lou+x@example.org'],
        bcc: ['a@example.org'],
        subject: 'Einladung: Treffen & mehr',
        body: 'Grüße\nKim',
      }),
    ).toBe(
      'mailto:kim@example.org,lou%2Bx@example.org?bcc=a@example.org&subject=Einladung%3A%20Treffen%20%26%20mehr&body=Gr%C3%BC%C3%9Fe%0D%0AKim',
    );
  });

  it('leaves out what is empty', () => {
    expect(mailtoUrl({ to: [], bcc: [], subject: '', body: '' })).toBe('mailto:');
    expect(mailtoUrl({ to: [' ', 'a@b.de '], bcc: [], subject: '', body: '' })).toBe('mailto:a@b.de');
  });

  it('lets no address or subject add a field of its own', () => {
    const url = mailtoUrl({
      to: ['a@b.de?cc=evil@x.de&attach=/etc/passwd', 'c@d.de?attach=/etc/passwd'],
      bcc: ['b@b.de&cc=evil@x.de', 'b@b.de&cc=x', 'b@b.de\r\nBcc:x@y.de'],
      subject: 'x\r\nBcc: evil@x.de',
      body: '&attach=/etc/passwd',
    });
    expect([...new URL(url).searchParams.keys()]).toEqual(['bcc', 'subject', 'body']);
    expect(url).not.toContain('%0D%0ABcc');
    expect(url).not.toContain('evil@x.de&');
  });

  it('survives half a surrogate pair', () => {
    expect(mailtoUrl({ to: [], bcc: [], subject: 'a\uD83D', body: '' })).toBe('mailto:?subject=a%EF%BF%BD');
  });
});
