import type { Member } from '../../schema';
import { contactOmission } from './memberList';

/** Who of some people a letter to all of them goes to, by the rule for lists of people to be written to. */
export interface MailPlan {
  readonly agreed: readonly Member[];
  /** Have not agreed to be contacted: written to knowingly only, as by those who may write for another reason. */
  readonly notAgreed: readonly Member[];
  /** Left the network: nothing that goes to many goes to them. */
  readonly left: readonly Member[];
}

export function planMail(members: readonly Member[]): MailPlan {
  const agreed: Member[] = [];
  const notAgreed: Member[] = [];
  const left: Member[] = [];
  const groups = { agreed, left, noContactConsent: notAgreed };
  for (const member of members) groups[contactOmission(member) ?? 'agreed'].push(member);
  return { agreed, notAgreed, left };
}
