import { describe, expect, it } from 'vitest';
import { readServerUsers } from '../../../scripts/lib/serverUsers.mjs';

const never = (): Promise<string> => Promise.reject(new Error('asked'));

describe('the login of the local server', () => {
  it('has its password from the environment, or asks for it without an echo', async () => {
    expect(await readServerUsers(undefined, { env: {}, isTerminal: true, ask: never })).toEqual([]);
    const ada = { name: 'ada', password: 'geheim', roles: ['_admin', 'coordinator'] };
    const env = { VERBUND_SERVER_PASSWORD: 'geheim' };
    expect(await readServerUsers('ada', { env, isTerminal: true, ask: never })).toEqual([ada]);
    const asked: unknown[] = [];
    const ask = async (...question: unknown[]): Promise<string> => {
      asked.push(question);
      return 'geheim';
    };
    expect(await readServerUsers('ada', { env: {}, isTerminal: true, ask })).toEqual([ada]);
    expect(asked).toEqual([['Password for ada: ', { isSecret: true }]]);
  });

  it('is not made without one', async () => {
    await expect(readServerUsers('ada', { env: {}, isTerminal: false, ask: never })).rejects.toThrow(
      /VERBUND_SERVER_PASSWORD/u,
    );
    await expect(readServerUsers('ada', { env: {}, isTerminal: true, ask: async () => '' })).rejects.toThrow(
      /password/u,
    );
  });
});
