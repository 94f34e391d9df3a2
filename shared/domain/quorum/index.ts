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
  isRoomQuorate,
  momentOf,
  openingByRule,
  roomQuorum,
  type Establishment,
  type QuorumSource,
  type RoomQuorum,
} from './establish';
export { countEntitled, isEntitled, openingOf, type Opening } from './presence';
export { dayOf, electorateOf, groupsOf } from './groups';
export {
  byGroupPatch,
  leaveGroupsPatch,
  MEETING_QUORUM_KINDS,
  meetingQuorumKindOf,
  QUORUM_KINDS,
  quorumKindOf,
  type MeetingQuorumKind,
  type QuorumKind,
} from './kind';
export { fixedRule, quorumRuleOf, type Electorate, type QuorumRule } from './rule';
