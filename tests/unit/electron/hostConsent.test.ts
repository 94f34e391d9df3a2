import { describe, expect, it } from 'vitest';
import { createHostConsent, type HostConsent, type HostQuestion } from '../../../electron/main/keys/createHostConsent';

const HERE = 'http://127.0.0.1:5984';
const OURS = 'https://sync.behoerde.de';
const OTHER = 'https://anderswo.example:6984/couch';

/** A laptop with the given connections and a person who answers. */
function laptop(
  urls: Readonly<Record<string, string>>,
  answer: (question: HostQuestion) => Promise<boolean> | boolean = () => true,
): HostConsent & { readonly asked: readonly HostQuestion[] } {
  const asked: HostQuestion[] = [];
  const consent = createHostConsent(
    {
      read: (id) => {
        const url = urls[id];
        return url === undefined ? undefined : { url, database: 'netz', user: 'kim', password: 'k' };
      },
      hosts: () => Object.values(urls),
    },
    async (question) => {
      asked.push(question);
      return answer(question);
    },
  );
  return { ...consent, asked };
}

describe('a host that a page wants to reach', () => {
  it('is asked about once, also where a network connects for the first time', async () => {
    const { mayReach, asked } = laptop({});
    expect(await mayReach(OTHER, null)).toBe(true);
    expect(await mayReach(OTHER, 'n')).toBe(true);
    expect(asked).toEqual([{ host: 'anderswo.example:6984', before: undefined }]);
  });

  it('is asked about again before a network moves there from its own', async () => {
    const { mayReach, asked } = laptop({ n: OURS });
    expect(await mayReach(OTHER, 'other')).toBe(true);
    expect(await mayReach(OTHER, 'n')).toBe(true);
    expect(await mayReach(OTHER, 'n')).toBe(true);
    expect(asked).toEqual([
      { host: 'anderswo.example:6984', before: undefined },
      { host: 'anderswo.example:6984', before: 'sync.behoerde.de' },
    ]);
  });

  it.each([
    ['its own host, under another path or login', { n: OURS }, 'n', `${OURS}/couch`],
    ['the host of another network of this laptop', { m: OURS }, 'n', OURS],
    ['this very machine', {}, 'n', HERE],
    ['another port of this machine', { n: HERE }, 'n', 'http://localhost:7000'],
    ['an address that is refused anyway', { n: OURS }, 'n', 'http://anderswo.example'],
  ])('is not asked about where it is %s', async (_what, urls, networkId, url) => {
    const { mayReach, asked } = laptop(urls);
    expect(await mayReach(url, networkId)).toBe(true);
    expect(asked).toEqual([]);
  });

  it('is asked about where a network would move to this machine, or to another port of its host', async () => {
    const { mayReach, asked } = laptop({ n: OURS });
    await mayReach(HERE, 'n');
    await mayReach(`${OURS}:8443`, 'n');
    expect(asked.map(({ host }) => host)).toEqual(['127.0.0.1:5984', 'sync.behoerde.de:8443']);
  });

  it('shows international names in the form that cannot be mistaken', async () => {
    const { mayReach, asked } = laptop({});
    await mayReach('https://behörde.example', null);
    expect(asked[0]?.host).toBe('xn--behrde-yxa.example');
  });

  it('is not reached where the person declines, and asked about anew', async () => {
    const { mayReach, asked } = laptop({ n: OURS }, () => false);
    expect(await mayReach(OTHER, 'n')).toBe(false);
    expect(await mayReach(OTHER, 'n')).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it('waits for no second question: one dialog at a time', async () => {
    let answer = (_yes: boolean): void => undefined;
    const { mayReach, asked } = laptop({}, () => new Promise((resolve) => (answer = resolve)));
    const first = mayReach(OTHER, 'n');
    expect(await mayReach('https://noch.example', 'n')).toBe(false);
    answer(true);
    expect(await first).toBe(true);
    expect(asked).toHaveLength(1);
  });
});
