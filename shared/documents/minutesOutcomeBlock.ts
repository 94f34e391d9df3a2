import type { OutcomeBlock, TextBlock } from './document';
import type { MinutesOutcome } from './minutesContent';
import type { MinutesContext } from './minutesContext';
import { voteQuorumBlocks } from './minutesQuorumBlocks';
import { textToBlocks } from './textToBlocks';
import type { DocumentLabelKey } from './translateDocument';
import { isQuorumMet, voteStanding } from './voteStanding';

const labelKeys: Readonly<Record<MinutesOutcome['kind'], DocumentLabelKey>> = {
  information: 'documents.outcome.information',
  decision: 'documents.outcome.decision',
  task: 'documents.outcome.task',
};

/** One information, decision or task as it appears below its agenda item. */
export function outcomeBlock(context: MinutesContext, outcome: MinutesOutcome): OutcomeBlock {
  const status = outcomeStatus(context, outcome);
  const aside = outcomeAside(context, outcome);
  return {
    kind: 'outcome',
    role: outcome.kind,
    label: outcomeLabel(context, outcome),
    ...(status === undefined ? {} : { status }),
    ...(aside === undefined ? {} : { aside }),
    blocks: [
      ...textToBlocks(outcome.text),
      ...voteBlocks(context, outcome),
      ...voteQuorumBlocks(context, outcome),
      ...ownerBlocks(context, outcome),
    ],
  };
}

/** "angenommen", "38 Ja · 1 Nein · 2 Enthaltungen": what came of a decision, for boxes and overview alike. */
export function resultTexts(context: MinutesContext, outcome: MinutesOutcome): readonly string[] {
  return [outcomeStatus(context, outcome)?.text, votesText(context, outcome)].filter((text) => text !== undefined);
}

export function dueText({ dates }: MinutesContext, outcome: MinutesOutcome): string | undefined {
  return outcome.due === undefined ? undefined : dates.calendarDate(outcome.due);
}

function outcomeLabel({ t }: MinutesContext, { kind, number, quorum, undecided }: MinutesOutcome): string {
  // What nobody decided is not called a decision either.
  if (kind === 'decision' && undecided !== undefined)
    return number === undefined ? t('documents.outcome.proposal') : t('documents.outcome.proposalNumbered', { number });
  // What was put to the vote without quorum is not called a decision.
  const isVote = kind === 'decision' && quorum !== undefined && !isQuorumMet(quorum);
  if (number === undefined || kind === 'information') return t(isVote ? 'documents.outcome.vote' : labelKeys[kind]);
  if (isVote) return t('documents.outcome.voteNumbered', { number });
  return t(kind === 'decision' ? 'documents.outcome.decisionNumbered' : 'documents.outcome.taskNumbered', { number });
}

function outcomeStatus({ t }: MinutesContext, outcome: MinutesOutcome): OutcomeBlock['status'] {
  if (outcome.kind !== 'decision') return undefined;
  if (outcome.undecided !== undefined) return { text: t(`documents.outcome.${outcome.undecided}`), tone: 'negative' };
  const result = outcome.consensus === true ? 'consensus' : outcome.votes?.result;
  if (result === undefined) return undefined;
  const standing = voteStanding(result, outcome.quorum);
  return {
    text: t(`documents.outcome.${standing}`),
    tone: standing === 'adopted' || standing === 'consensus' ? 'positive' : 'negative',
  };
}

function outcomeAside(context: MinutesContext, outcome: MinutesOutcome): string | undefined {
  if (outcome.kind === 'decision') return votesText(context, outcome);
  const date = dueText(context, outcome);
  return date === undefined ? undefined : context.t('documents.outcome.due', { date });
}

function votesText({ t }: MinutesContext, { votes }: MinutesOutcome): string | undefined {
  if (votes === undefined) return undefined;
  return t('documents.outcome.votes', { yes: votes.yes, no: votes.no, abstain: votes.abstain });
}

function ownerBlocks({ t }: MinutesContext, { owners }: MinutesOutcome): readonly TextBlock[] {
  if (owners === undefined || owners.length === 0) return [];
  const text = t('documents.outcome.owners', { owners: owners.join(', ') });
  return [{ kind: 'paragraph', role: 'meta', runs: [{ text }] }];
}

const methodKeys = { hands: 'documents.vote.hands', secret: 'documents.vote.secret' } as const;
const majorityKeys = {
  absolute: 'documents.vote.absolute',
  twoThirdsCast: 'documents.vote.twoThirdsCast',
  twoThirdsPresent: 'documents.vote.twoThirdsPresent',
} as const;

/** How it was voted, where it was not the ordinary way. */
function voteBlocks({ t }: MinutesContext, { votes }: MinutesOutcome): readonly TextBlock[] {
  if (votes === undefined) return [];
  const { method, majority, entitled, invalid } = votes;
  const text = [
    ...(method === undefined ? [] : [t(methodKeys[method])]),
    ...(majority === undefined ? [] : [t(majorityKeys[majority])]),
    ...(entitled === undefined ? [] : [t('documents.vote.entitled', { count: entitled })]),
    ...(invalid === undefined ? [] : [t('documents.vote.invalid', { count: invalid })]),
  ].join(' · ');
  return text === '' ? [] : [{ kind: 'paragraph', role: 'meta', runs: [{ text }] }];
}
