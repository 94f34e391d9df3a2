import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMbox } from '../../../shared/domain/answers';
import { mailboxOf, textMail, toBytes } from '../../support/answers/mails';

interface Limits {
  readonly largestMail?: number;
  readonly piece?: number;
  readonly start?: number;
}

async function split(mailbox: string, { largestMail = 100_000, piece = 5000, start = 0 }: Limits = {}) {
  const bytes = toBytes(mailbox);
  let most = 0;
  const read = async (from: number, to: number): Promise<Uint8Array> => {
    most = Math.max(most, to - from);
    return bytes.slice(from, to);
  };
  const mails: (string | undefined)[] = [];
  const places: number[] = [];
  for await (const mail of splitMbox(read, { size: bytes.length, largestMail, piece }, start)) {
    mails.push(mail.bytes && new TextDecoder().decode(mail.bytes).replaceAll('\r\n', '\n').trimEnd());
    places.push(mail.from);
  }
  return { mails, places, most };
}
const plain = (mail: string): string => mail.replaceAll('\r\n', '\n').trimEnd();

describe('the mails of a mailbox', () => {
  it.each(['\n', '\r\n'])('with line ends %j, each as it was sent', async (lineEnd) => {
    const mails = ['Ich komme.', 'From hier an: Absage', '> From oben\n>From unten'].map((text) => textMail(text));
    expect((await split(mailboxOf(mails, lineEnd))).mails).toEqual(mails.map(plain));
  });

  it('without a line before the first, as some programs save them', async () => {
    const mails = [textMail('Eins'), textMail('Zwei')];
    const mailbox = mailboxOf(mails);
    expect((await split(mailbox.slice(mailbox.indexOf('\n') + 1))).mails).toEqual(mails.map(plain));
  });

  it.each(['From - Thu Dec 03 10:00:00 2026', 'From ', 'From ???@??? Thu Dec 03 10:00:00 2026 +0100'])(
    'that begin with "%s"',
    async (line) => {
      const mails = [textMail('Eins'), textMail('Zwei')];
      const mailbox = mails.map((mail) => `${line}\n${plain(mail)}\n\n`).join('');
      expect((await split(mailbox)).mails).toEqual(mails.map(plain));
    },
  );

  it('takes words that begin with "From" for words', async () => {
    const text = 'Gruß\n\nFrom here on at 10:00 we meet\nin the hall: yes\n\nFrom now\nno';
    const mail = textMail(text);
    expect((await split(`From a@b Thu Dec  3 10:00:00 2026\n${plain(mail)}\n`)).mails).toEqual([plain(mail)]);
  });

  it('one that is larger than any may be is left out, and the others are read', async () => {
    const mails = [textMail('Eins'), textMail('x'.repeat(70).concat('\n').repeat(3000)), textMail('Drei')];
    const { mails: read, most } = await split(mailboxOf(mails), { largestMail: 40_000 });
    expect(read).toEqual([plain(mails[0] ?? ''), undefined, plain(mails[2] ?? '')]);
    expect(most).toBeLessThan(60_000);
  });

  it('whatever the pieces it is read in, the same mails come, and it goes on behind any of them', async () => {
    const text = fc.array(fc.constantFrom('Ich komme.', 'From hier', '>From dort', '', '> Zitat'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 2100, max: 9000 }),
        async (texts, piece) => {
          const mails = texts.map((lines, index) => textMail(`${index}\n${lines.join('\n')}\nEnde`));
          const mailbox = mailboxOf(mails);
          const { mails: read, places } = await split(mailbox, { piece });
          expect(read).toEqual(mails.map(plain));
          const last = places.length - 1;
          expect((await split(mailbox, { piece, start: places[last] ?? 0 })).mails).toEqual(read.slice(last));
        },
      ),
      { seed: 4155, numRuns: 200 },
    );
  });
});
