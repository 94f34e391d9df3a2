import { beforeEach, describe, expect, test } from 'vitest';
import { createLinkOpener } from '../../../electron/main/links/createLinkOpener';
import { readLink, type OutwardLink } from '../../../electron/main/links/readLink';

let asked: OutwardLink[];
let opened: string[];
let answer: () => Promise<boolean>;
let openExternal: (href: string) => Promise<void>;
let troubles: string[];
let open: ReturnType<typeof createLinkOpener>;

beforeEach(() => {
  [asked, opened, troubles] = [[], [], []];
  answer = async () => true;
  openExternal = async (href) => {
    opened.push(href);
  };
  open = createLinkOpener({
    ask: async (link) => {
      asked.push(link);
      return answer();
    },
    openExternal: (href) => openExternal(href),
    onTrouble: (what) => troubles.push(what),
  });
});

describe('an address of a text', () => {
  test('leaves the application once somebody has seen where it leads', async () => {
    expect(await open('https://example.org/plan?jahr=2026#ziel')).toBe('opened');
    expect(asked.map(({ kind, target, isEncrypted }) => [kind, target, isEncrypted])).toEqual([
      ['web', 'example.org', true],
    ]);
    expect(opened).toEqual(['https://example.org/plan?jahr=2026#ziel']);
  });

  test('stays where nobody wants to go there', async () => {
    answer = async () => false;
    expect(await open('http://example.org')).toBe('declined');
    expect(asked[0]?.isEncrypted).toBe(false);
    expect(opened).toEqual([]);
  });

  test('that the system has nothing for is said and written down without it', async () => {
    openExternal = async () => {
      throw new Error('no browser');
    };
    expect(await open('https://example.org')).toBe('failed');
    expect(troubles).toEqual(['open an address']);
  });

  test('is asked about alone: a page cannot pile up questions until somebody presses the wrong button', async () => {
    let resolve = (_: boolean): void => undefined;
    answer = () =>
      new Promise((settle) => {
        resolve = settle;
      });
    const first = open('https://one.example');
    expect(await open('https://two.example')).toBe('declined');
    resolve(true);
    expect(await first).toBe('opened');
    expect(opened).toEqual(['https://one.example/']);
    answer = async () => {
      throw new Error('no window');
    };
    await expect(open('https://one.example')).rejects.toThrow('no window');
    answer = async () => true;
    expect(await open('https://two.example')).toBe('opened');
  });

  test.each([
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,<b>x'],
    ['a file', 'file:///etc/passwd'],
    ['a file of the network', '\\\\server\\freigabe'],
    ['a path', '/etc/passwd'],
    ['the application', 'app://verbund/index.html'],
    ['a program of the system', 'ms-word:ofe|u|https://example.org/a.docx'],
    ['search of Windows', 'search-ms:query=x'],
    ['a phone', 'tel:+49123'],
    ['a login', 'https://kim:geheim@example.org/'],
    ['a name before the host', 'https://bank.example@example.org/'],
    ['no host', 'https://'],
    ['a host that is none', 'https://exa mple.org'],
    ['a host with signs of its own', 'https://exa%00mple.org'],
    ['lines', 'https://example.org/\nmailto:a@b.example'],
    ['length', `https://example.org/${'x'.repeat(2000)}`],
    ['two mailboxes', 'mailto:a@b.example,c%40d.example'],
    ['a hidden mailbox', 'mailto:a%2Cc%40d.example@b.example'],
    ['a field without a question mark', 'mailto:a@b.example&attach=/etc/passwd'],
  ])('that is %s is refused without a question', async (_, address) => {
    expect(await open(address)).toBe('refused');
    expect([asked, opened]).toEqual([[], []]);
  });
});

describe('where it leads is what a browser makes of it', () => {
  test.each([
    ['https:///example.org', 'example.org'],
    ['HTTPS://Example.ORG:443/', 'example.org'],
    ['https://example.org:8443/', 'example.org:8443'],
    // Cyrillic letters that look like Latin ones.
    ['https://\u0430\u0440\u0440\u04cf\u0435.com/', 'xn--80ak6aa92e.com'],
    ['https://köln.example/', 'xn--kln-sna.example'],
    ['http://2130706433/', '127.0.0.1'],
    ['https://ex\u00adample.org', 'example.org'],
    ['https://example.org/a\u202egpj.exe', 'example.org'],
  ])('%s', (address, target) => {
    const link = readLink(address);
    expect(link?.target).toBe(target);
    expect(link?.href).toMatch(/^https?:\/\/[\u0021-\u007e]+$/u);
  });
});

describe('a mail', () => {
  test.each([
    ['mailto:kim@example.org', 'mailto:kim@example.org', 'kim@example.org'],
    ['MAILTO:kim@example.org?SUBJECT=Hallo%20du', 'mailto:kim@example.org?SUBJECT=Hallo%20du', 'kim@example.org'],
    [
      'mailto:kim@example.org?subject=a&bcc=ich%40x.example&attach=/etc/passwd&body=b#c',
      'mailto:kim@example.org?subject=a&body=b',
      'kim@example.org',
    ],
    ['mailto:info@köln.example', 'mailto:info@k%C3%B6ln.example', 'info@köln.example'],
  ])('%s keeps what its writer sees', (address, href, target) => {
    expect(readLink(address)).toEqual({ kind: 'mail', href, target, isEncrypted: true });
  });
});
