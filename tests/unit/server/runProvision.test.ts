import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '../../../shared/result';
import { planProvision, type ProvisionStep } from '../../../shared/server/planProvision';
import { runProvision } from '../../../shared/server/runProvision';
import type { ServerPort, ServerReply } from '../../../shared/server/serverPort';
import { readingWith } from './facts';

const bare = readingWith({
  databaseFacts: 'missing',
  admin: { missingSystemDatabases: ['_users', '_replicator'], configByNode: { node: {} } },
});

function bareSteps(): readonly ProvisionStep[] {
  const plan = planProvision(bare, { database: 'netz', logins: [{ name: 'ada', role: 'coordinator', password: 'p' }] });
  return plan.kind === 'plan' ? plan.steps : [];
}

function portThat(answer: (path: string) => Result<ServerReply, string>): {
  readonly port: ServerPort;
  readonly asked: readonly string[];
} {
  const asked: string[] = [];
  return {
    asked,
    port: {
      now: () => 0,
      pause: () => Promise.resolve(),
      readCertificate: async () => ok(undefined),
      async send({ path }) {
        asked.push(path);
        return answer(path);
      },
    },
  };
}

const reply = (status: number, body: unknown = { ok: true }): Result<ServerReply, string> =>
  ok({ status, body, date: null });

describe('a set-up', () => {
  it('says of each step what became of it, and gives the new password once', async () => {
    const { port } = portThat(() => reply(201));
    const { results, newLogins } = await runProvision(port, bareSteps());
    expect(new Set(results.map(({ outcome }) => outcome.kind))).toEqual(new Set(['done', 'there']));
    expect(newLogins).toEqual([{ name: 'ada', role: 'coordinator', password: 'p' }]);
  });

  it('tries again where a node in its first second answers 500 "conflict"', async () => {
    let answers = 0;
    const { port } = portThat((path) => {
      if (path !== '/_users') return reply(201);
      answers += 1;
      return answers < 3 ? reply(500, { error: 'conflict', reason: 'null' }) : reply(412, { error: 'file_exists' });
    });
    const { results } = await runProvision(port, bareSteps());
    expect(results.find(({ step }) => step.key === 'database _users')?.outcome).toEqual({ kind: 'there' });
    expect(answers).toBe(3);
  });

  it('leaves out what needs a failed step, does the rest, and promises no password that does not work', async () => {
    const { port, asked } = portThat((path) =>
      path === '/netz' || path === '/_users' ? reply(500, { error: 'eacces', reason: 'disk full' }) : reply(201),
    );
    const { results, newLogins } = await runProvision(port, bareSteps());
    const kinds = Object.fromEntries(results.map(({ step, outcome }) => [step.key, outcome.kind]));
    expect(kinds).toMatchObject({
      'database _users': 'failed',
      'database _replicator': 'done',
      'database netz': 'failed',
      security: 'skipped',
      design: 'skipped',
      'login ada coordinator': 'skipped',
      'setting node couchdb max_document_size': 'done',
    });
    expect(asked.some((path) => path.startsWith('/netz/') || path.startsWith('/_users/'))).toBe(false);
    expect(newLogins).toEqual([]);
  });

  it.each([
    [reply(401, { error: 'unauthorized', reason: 'no' }), { type: 'forbidden', status: 401, reason: 'no' }],
    [reply(403, {}), { type: 'forbidden', status: 403, reason: '' }],
    [reply(409, { error: 'conflict' }), { type: 'conflict', status: 409, reason: 'conflict' }],
    [reply(413, undefined), { type: 'answer', status: 413, reason: '' }],
    [err('ECONNRESET'), { type: 'unreachable', status: 0, reason: 'ECONNRESET' }],
  ])('explains a failed step', async (answer, fault) => {
    const { results } = await runProvision(portThat(() => answer).port, bareSteps().slice(0, 1));
    expect(results[0]?.outcome).toEqual({ kind: 'failed', fault });
  });

  it('takes a database that somebody else made in the same moment as there', async () => {
    const { results } = await runProvision(
      portThat(() => reply(412, { error: 'file_exists' })).port,
      bareSteps().slice(0, 1),
    );
    expect(results[0]?.outcome).toEqual({ kind: 'there' });
  });
});
