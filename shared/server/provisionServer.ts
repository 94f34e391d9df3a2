import { planProvision, type ProvisionPlan, type ProvisionWishes } from './planProvision';
import { readServer } from './readServer';
import { runProvision, type ProvisionResult, type StepResult } from './runProvision';
import type { ServerPort } from './serverPort';

export async function planServer(port: ServerPort, wishes: ProvisionWishes): Promise<ProvisionPlan> {
  return planProvision(
    await readServer(port, { database: wishes.database, logins: wishes.logins.map(({ name }) => name) }),
    wishes,
  );
}

export type ServerProvision =
  Extract<ProvisionPlan, { readonly kind: 'blocked' }> | ({ readonly kind: 'run' } & ProvisionResult);

/** Reads, plans, does. Nodes that have just joined a cluster have settings of their own, which only a second look can see. */
export async function provisionServer(
  port: ServerPort,
  wishes: ProvisionWishes,
  onResult?: (result: StepResult) => void,
): Promise<ServerProvision> {
  const plan = await planServer(port, wishes);
  if (plan.kind === 'blocked') return plan;
  const first = await runProvision(port, plan.steps, onResult);
  if (!first.results.some(({ step, outcome }) => step.id === 'node' && outcome.kind === 'done'))
    return { kind: 'run', ...first };

  const again = await planServer(port, wishes);
  if (again.kind === 'blocked') return { kind: 'run', ...first };
  const known: ReadonlySet<string> = new Set(first.results.map(({ step }) => step.key));
  const second = await runProvision(
    port,
    again.steps.filter(({ key }) => !known.has(key)),
    onResult,
  );
  return {
    kind: 'run',
    results: [...first.results, ...second.results],
    newLogins: [...first.newLogins, ...second.newLogins],
  };
}
