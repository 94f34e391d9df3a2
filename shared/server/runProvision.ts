import * as v from 'valibot';
import { faultSchema } from './parseAnswers';
import type { LoginWish, ProvisionStep } from './planProvision';
import { shortened } from './shortened';
import { isSuccess, type ServerPort, type ServerReply, type ServerRequest } from './serverPort';

/** What became of a step. `there`: it was so before. `skipped`: the step it needs had failed. */
export type StepOutcome =
  { readonly kind: 'there' | 'done' | 'skipped' } | { readonly kind: 'failed'; readonly fault: StepFault };

/** Its sentence is `server.fault.<type>`. */
export interface StepFault {
  readonly type: 'unreachable' | 'forbidden' | 'conflict' | 'answer';
  readonly status: number;
  readonly reason: string;
}

export interface StepResult {
  readonly step: ProvisionStep;
  readonly outcome: StepOutcome;
}

export interface ProvisionResult {
  readonly results: readonly StepResult[];
  /** Logins that were made, with the passwords that nobody can read again. */
  readonly newLogins: readonly LoginWish[];
}

/**
 * Does what the plan says, step by step. A step that fails stops those that need it and no others, so that a second run
 * has the least left to do; nothing is taken back, since every step is right on its own.
 */
export async function runProvision(
  port: ServerPort,
  steps: readonly ProvisionStep[],
  onResult: (result: StepResult) => void = () => undefined,
): Promise<ProvisionResult> {
  const results: StepResult[] = [];
  for (const step of steps) {
    const outcome = results.some((other) => other.step.key === step.needs && isLost(other.outcome))
      ? ({ kind: 'skipped' } as const)
      : await runStep(port, step);
    const result = { step, outcome };
    results.push(result);
    onResult(result);
  }
  return {
    results,
    newLogins: results.flatMap(({ step, outcome }) =>
      step.newLogin && outcome.kind === 'done' ? [step.newLogin] : [],
    ),
  };
}

export function isLost({ kind }: StepOutcome): boolean {
  return kind === 'failed' || kind === 'skipped';
}

async function runStep(port: ServerPort, { request }: ProvisionStep): Promise<StepOutcome> {
  if (!request) return { kind: 'there' };
  const reply = await sendPatiently(port, request);
  if (!reply.ok) return { kind: 'failed', fault: { type: 'unreachable', status: 0, reason: reply.error } };
  if (isSuccess(reply.value)) return { kind: 'done' };
  // Somebody else made the database at the same moment: it is there, which is all that was wanted.
  return reply.value.status === 412 ? { kind: 'there' } : { kind: 'failed', fault: faultOf(reply.value) };
}

/** Milliseconds between one try and the next. */
const PAUSES_MS = [500, 1500] as const;

/** A node in its first second may answer 500 "conflict" to the creation of `_users`, which it creates on its own at the same moment. */
async function sendPatiently(
  port: ServerPort,
  request: ServerRequest,
): Promise<Awaited<ReturnType<ServerPort['send']>>> {
  let reply = await port.send(request);
  for (const ms of PAUSES_MS) {
    if (!reply.ok || reply.value.status !== 500 || !isConflict(reply.value)) return reply;
    await port.pause(ms);
    reply = await port.send(request);
  }
  return reply;
}

function isConflict({ body }: ServerReply): boolean {
  const parsed = v.safeParse(faultSchema, body);
  return parsed.success && `${parsed.output.error} ${parsed.output.reason}`.includes('conflict');
}

function faultOf({ status, body }: ServerReply): StepFault {
  const parsed = v.safeParse(faultSchema, body);
  const reason = parsed.success ? shortened(parsed.output.reason || parsed.output.error) : '';
  if (status === 401 || status === 403) return { type: 'forbidden', status, reason };
  return { type: status === 409 ? 'conflict' : 'answer', status, reason };
}
