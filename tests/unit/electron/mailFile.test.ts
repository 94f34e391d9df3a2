import fc from 'fast-check';
import PostalMime from 'postal-mime';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createMailFile } from '../../../electron/main/export/createMailFile';
import { mailFileSchema, type MailFile } from '../../../shared/ipc/mail';

const ICS = ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'SUMMARY:Größe – Maß', 'END:VCALENDAR', ''].join('\r\n');
const mail: MailFile = {
  from: { name: 'Koordination, CDO-Netzwerk Öffentlicher Sektor', email: 'netzwerk@example.org' },
  to: [{ name: 'Çelik, Dr. Ayşe', email: 'ayse.celik@example.org' }],
  bcc: [],
  subject:
    'Einladung: Frühjahrstreffen des Netzwerks für Verwaltungsdigitalisierung, Mittwoch, 9. Dezember 2026 – „Größe“',
  text: 'Sehr geehrte Frau Dr. Çelik,\n\nwir laden Sie ein.\n.\nFrom hier an: Grüße\n',
  attachments: [],
  calendar: { method: 'REQUEST', fileName: 'einladung.ics', content: ICS },
};

const sourceOf = async (file: MailFile): Promise<string> => new TextDecoder().decode(await createMailFile(file));

describe('createMailFile', () => {
  it('is read back by an independent library', async () => {
    const read = await PostalMime.parse(await createMailFile(mail));
    expect(read.subject).toBe(mail.subject);
    expect(read.from).toMatchObject({ name: mail.from?.name, address: mail.from?.email });
    expect(read.to).toMatchObject([{ name: 'Çelik, Dr. Ayşe', address: 'ayse.celik@example.org' }]);
    expect(read.text?.trim().split(/\r?\n/u)).toEqual(mail.text.trim().split('\n'));
    expect(read.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  });

  it('holds the calendar beside the text with its method, and as a file (RFC 6047 §2.4)', async () => {
    const source = await sourceOf(mail);
    expect(source).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/mu);
    expect(source).toMatch(/^Content-Type: multipart\/alternative/mu);
    const { attachments } = await PostalMime.parse(await createMailFile(mail), { attachmentEncoding: 'utf8' });
    const calendars = attachments.filter(
      ({ mimeType }) => mimeType === 'text/calendar' || mimeType === 'application/ics',
    );
    expect(calendars.map(({ mimeType, filename }) => [mimeType, filename])).toEqual([
      ['text/calendar', null],
      ['application/ics', 'einladung.ics'],
    ]);
    expect(
      calendars.map(({ content }) => (typeof content === 'string' ? content.replaceAll(/\r?\n/gu, '\r\n') : '')),
    ).toEqual([ICS, ICS]);
  });

  it('carries files with their names and types, byte for byte', async () => {
    const pdf = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7) % 256);
    const read = await PostalMime.parse(
      await createMailFile({
        ...mail,
        calendar: null,
        attachments: [{ fileName: '2026-12-09_Protokoll-P-2026-04_Größe.pdf', bytes: pdf }],
      }),
    );
    expect(read.attachments.map(({ filename, mimeType, disposition }) => [filename, mimeType, disposition])).toEqual([
      ['2026-12-09_Protokoll-P-2026-04_Größe.pdf', 'application/pdf', 'attachment'],
    ]);
    const [attached] = read.attachments;
    expect(attached?.content instanceof ArrayBuffer && new Uint8Array(attached.content)).toEqual(pdf);
  });

  it('is seven-bit, ends every line in CRLF and keeps it within 998 octets (RFC 5322 §2.1.1), most within 78', async () => {
    const source = await sourceOf({ ...mail, text: `${'wort '.repeat(400)}\n${'ä'.repeat(2000)}` });
    expect(source).toMatch(/^[\t\r\n\u0020-\u007e]*$/u);
    const lines = source.split('\r\n');
    expect(lines.some((line) => line.includes('\n') || line.includes('\r'))).toBe(false);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it('keeps hidden recipients in the draft and lets no text become a header', async () => {
    const source = await sourceOf({
      ...mail,
      to: [],
      bcc: [
        { name: '', email: 'a@example.org' },
        { name: 'B', email: 'b@example.org' },
      ],
      subject: 'x\r\nBcc: c@example.org',
      calendar: null,
    });
    expect(source).toMatch(/^Bcc: a@example\.org, B <b@example\.org>/mu);
    expect(source).not.toMatch(/^Bcc: c@/mu);
    expect(source).not.toContain('multipart');
  });

  it.each([
    'a@example.org\r\nBcc: evil@example.org',
    'a@example.org, evil@example.org',
    'a@example.org>\r\nX-Evil: 1\r\n<b@example.org',
    '"a"@example.org',
    'group: a@example.org;',
    'nobody',
    '',
  ])('is made for nobody whose address is %j', (email) => {
    const hostile = { ...mail, bcc: [{ name: 'x', email }] };
    expect(v.safeParse(mailFileSchema, hostile).success).toBe(false);
  });

  it('lets no name and no sender end a header', async () => {
    const name = 'Kim\r\nBcc: evil@example.org\u2028\u0000';
    const source = await sourceOf({
      ...mail,
      from: { name, email: 'x@example.org\r\nBcc: evil@example.org' },
      to: [{ name, email: 'kim@example.org' }],
      calendar: null,
    });
    expect(source).not.toMatch(/^(?:Bcc|From):/mu);
    const read = await PostalMime.parse(source);
    expect(read.to).toMatchObject([{ address: 'kim@example.org' }]);
    expect(read.bcc ?? []).toEqual([]);
  });

  it('names attachments so that they can be saved anywhere', async () => {
    const bytes = new Uint8Array([1]);
    const names = ['../../x.pdf', 'CON.pdf', 'gpj\u202E.exe', 'a\r\nX-Evil: 1.pdf', `${'ä'.repeat(300)}.pdf`];
    const read = await PostalMime.parse(
      await createMailFile({ ...mail, calendar: null, attachments: names.map((fileName) => ({ fileName, bytes })) }),
    );
    expect(read.attachments.map(({ filename }) => filename)).toEqual([
      'x.pdf',
      '_CON.pdf',
      'gpj.exe',
      'a X-Evil  1.pdf',
      `${'ä'.repeat(125)}.pdf`,
    ]);
  });

  it('gives back every subject and text', async () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('aäß€ =?_.„“🏛\n')), minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, text, async (subject, body) => {
        const read = await PostalMime.parse(
          await createMailFile({ ...mail, subject: `x${subject}x`, text: `x${body}x` }),
        );
        expect(read.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(`x${body}x`);
        expect(read.subject).toBe(`x${subject}x`.replaceAll(/\n+/gu, ' '));
      }),
      { numRuns: 60 },
    );
  });
});
