import * as v from 'valibot';
import { findingLevels, type FindingId } from '../server/findings';
import { isLoginName } from '../server/planProvision';

/** What crosses between page and main process when a server is checked or set up. Plans cross without their requests, which hold passwords. */
const valuesSchema = v.record(v.string(), v.union([v.string(), v.number()]));

export const serverFindingSchema = v.object({
  id: v.custom<FindingId>((id) => typeof id === 'string' && Object.hasOwn(findingLevels, id)),
  values: v.optional(valuesSchema),
});

export const loginSchema = v.object({
  name: v.pipe(v.string(), v.check(isLoginName)),
  role: v.picklist(['coordinator', 'reader']),
});
export type Login = v.InferOutput<typeof loginSchema>;

const blockedSchema = v.object({ kind: v.literal('blocked'), findings: v.array(serverFindingSchema) });

const stepSchema = v.object({
  id: v.picklist(['node', 'systemDatabase', 'database', 'security', 'design', 'setting', 'login']),
  key: v.string(),
  values: valuesSchema,
  note: v.optional(v.picklist(['othersKept', 'wasPublic', 'newerKept', 'passwordKept', 'roleAdded'])),
});
export type ServerStep = v.InferOutput<typeof stepSchema>;

export const serverPlanSchema = v.variant('kind', [
  blockedSchema,
  v.object({ kind: v.literal('plan'), steps: v.array(v.object({ step: stepSchema, isNeeded: v.boolean() })) }),
]);
export type ServerPlan = v.InferOutput<typeof serverPlanSchema>;

const outcomeSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['there', 'done', 'skipped']) }),
  v.object({
    kind: v.literal('failed'),
    fault: v.object({
      type: v.picklist(['unreachable', 'forbidden', 'conflict', 'answer']),
      status: v.number(),
      reason: v.string(),
    }),
  }),
]);
export type ServerOutcome = v.InferOutput<typeof outcomeSchema>;

const newLoginSchema = v.object({ ...loginSchema.entries, password: v.string() });
export type NewLogin = v.InferOutput<typeof newLoginSchema>;

export const serverProvisionSchema = v.variant('kind', [
  blockedSchema,
  v.object({
    kind: v.literal('run'),
    results: v.array(v.object({ step: stepSchema, outcome: outcomeSchema })),
    newLogins: v.array(newLoginSchema),
  }),
]);
export type ServerProvisionAnswer = v.InferOutput<typeof serverProvisionSchema>;
