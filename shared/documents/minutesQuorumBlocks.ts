import type { DocumentBlock, TextBlock } from './document';
import { groupLabel } from './groupLabel';
import type { MinutesOutcome, MinutesQuorum } from './minutesContent';
import type { MinutesContext } from './minutesContext';
import { isQuorumMet, type GroupQuorum, type VoteQuorum } from './voteStanding';

type Words = Pick<MinutesContext, 't' | 'dates'>;

/** Feststellung der Beschlussfähigkeit: before the agenda, as the meeting found it. Nothing where no quorum was asked for. */
export function quorumBlocks(context: MinutesContext): readonly DocumentBlock[] {
  const { content, t } = context;
  if (content.quorum === undefined) return [];
  return [
    { kind: 'heading', level: 2, text: t('documents.quorum') },
    { kind: 'paragraph', role: 'text', runs: [{ text: quorumText(content.quorum, context) }] },
  ];
}

/** The statement in sentences. */
export function quorumText(quorum: MinutesQuorum, words: Words): string {
  const { t, dates } = words;
  const { from, until, interrupted, without } = quorum;
  return [
    ruleText(quorum, words),
    presenceText(quorum, words),
    ...(interrupted ? [t('documents.quorum.interrupted')] : []),
    ...(until === undefined ? [] : [t('documents.quorum.lost', { time: dates.time(until) })]),
    ...(from === undefined || until !== undefined || interrupted ? [t(`documents.quorum.without.${without}`)] : []),
  ].join(' ');
}

function ruleText({ required, share, groups }: MinutesQuorum, { t }: Words): string {
  if (groups) {
    const each = groups.map(({ group, required: number, share: part }) =>
      part === undefined
        ? t('documents.quorum.group', { group: t(groupLabel(group)), required: number })
        : t('documents.quorum.groupShare', {
            group: t(groupLabel(group)),
            required: number,
            percent: part.percent,
            members: part.members,
          }),
    );
    return t('documents.quorum.groups', { groups: each.join('; ') });
  }
  if (share === undefined) return t('documents.quorum.number', { required });
  return t('documents.quorum.share', { required, percent: share.percent, members: share.members });
}

function presenceText({ present, from, groups }: MinutesQuorum, { t, dates }: Words): string {
  if (!groups)
    return from === undefined
      ? t('documents.quorum.missed', { present })
      : t('documents.quorum.met', { present, time: dates.time(from) });
  const counted = groups.flatMap(({ group, required, present: there }) =>
    there === undefined ? [] : [{ group, required, present: there }],
  );
  const hasCounts = counted.length > 0 ? 'yes' : 'other';
  return from === undefined
    ? t('documents.quorum.groupsMissed', { hasCounts, groups: groupsInWords(shortGroups(counted), t) })
    : t('documents.quorum.groupsMet', { hasCounts, time: dates.time(from), groups: therePlainly(counted, t) });
}

/** „Länder 3, Kommunen 1“ */
function therePlainly(groups: readonly GroupQuorum[], t: Words['t']): string {
  return groups
    .map(({ group, present }) => t('documents.quorum.groupThere', { group: t(groupLabel(group)), present }))
    .join(', ');
}

/** Those of which too few are there. */
export function shortGroups(groups: readonly GroupQuorum[]): readonly GroupQuorum[] {
  return groups.filter((group) => !isQuorumMet(group));
}

/** „Länder 1 von 2, Kommunen 0 von 1“ */
export function groupsInWords(groups: readonly GroupQuorum[], t: Words['t']): string {
  return groups
    .map(({ group, present, required }) =>
      t('documents.quorum.groupCount', { group: t(groupLabel(group)), present, required }),
    )
    .join(', ');
}

/** The same for a single vote, in a line below it. */
export function voteQuorumBlocks(
  { t }: Pick<MinutesContext, 't'>,
  { quorum }: Pick<MinutesOutcome, 'quorum'>,
): readonly TextBlock[] {
  if (quorum === undefined) return [];
  return [{ kind: 'paragraph', role: 'meta', runs: [{ text: voteQuorumText(quorum, t) }] }];
}

function voteQuorumText(quorum: VoteQuorum, t: Words['t']): string {
  const { present, required, groups } = quorum;
  const isMet = isQuorumMet(quorum);
  if (groups)
    return isMet
      ? t('documents.quorum.voteGroupsMet', { groups: therePlainly(groups, t) })
      : t('documents.quorum.voteGroupsMissed', { groups: groupsInWords(shortGroups(groups), t) });
  return t(isMet ? 'documents.quorum.voteMet' : 'documents.quorum.voteMissed', { present, required });
}
