import { describe, expect, it } from 'vitest';
import { readLoginNames } from '../../../renderer/features/server/readLoginNames';

describe('the names typed for new logins', () => {
  it('are split at commas, without the spaces around them and without doubles', () => {
    expect(readLoginNames({ coordinator: ' ada, kim,ada ,', reader: 'lou' })).toEqual({
      ok: true,
      value: [
        { name: 'ada', role: 'coordinator' },
        { name: 'kim', role: 'coordinator' },
        { name: 'lou', role: 'reader' },
      ],
    });
  });

  it('may be none', () => {
    expect(readLoginNames({ coordinator: '', reader: ' ' })).toEqual({ ok: true, value: [] });
  });

  it('are refused at the field where a name does not fit', () => {
    expect(readLoginNames({ coordinator: 'ada', reader: 'l:u' })).toMatchObject({
      ok: false,
      error: { name: 'l:u', roles: ['reader'] },
    });
    expect(readLoginNames({ coordinator: 'ada', reader: 'ada' })).toMatchObject({
      ok: false,
      error: { key: 'server.loginTwice', name: 'ada' },
    });
  });
});
