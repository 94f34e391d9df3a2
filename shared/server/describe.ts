import { messageToText, type Translate } from '../messages/translate';
import { findingLevels, type Finding, type FindingId, type FindingLevel, type ProblemId } from './findings';
import type { ProvisionStep } from './planProvision';
import type { StepFault } from './runProvision';

export interface FindingText {
  readonly level: FindingLevel;
  readonly sentence: string;
  /** What to do; undefined where all is well. */
  readonly advice: string | undefined;
}

export function findingToText({ id, values }: Finding, t: Translate): FindingText {
  return {
    level: findingLevels[id],
    sentence: messageToText(t, `server.finding.${id}`, values),
    advice: isProblem(id) ? messageToText(t, `server.advice.${id}`, values) : undefined,
  };
}

function isProblem(id: FindingId): id is ProblemId {
  return findingLevels[id] !== 'good';
}

export function stepToText({ id, values }: Pick<ProvisionStep, 'id' | 'values'>, t: Translate): string {
  return messageToText(t, `server.step.${id}`, values);
}

export function faultToText({ type, status, reason }: StepFault, t: Translate): string {
  return t(`server.fault.${type}`, { status, reason });
}
