export {
  DECISION_STANDINGS,
  decisionStanding,
  isConfirmable,
  isTaken,
  type DecisionStanding,
} from './decisionStanding';
export {
  establishAt,
  establishedWith,
  isEstablishedOtherwise,
  momentOf,
  roomQuorum,
  type QuorumSource,
  type RoomQuorum,
} from './establish';
export { countEntitled, isEntitled, openingOf, type Opening } from './presence';
export { countMembers, fixedRule, quorumRuleOf, type QuorumRule } from './rule';
