import type { DocumentBlock, TextBlock } from './document';
import type { MinutesOutcome, MinutesQuorum } from './minutesContent';
import type { MinutesContext } from './minutesContext';
import { isQuorumMet } from './voteStanding';

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
export function quorumText(quorum: MinutesQuorum, { t, dates }: Pick<MinutesContext, 't' | 'dates'>): string {
  const { required, present, share, from, until, interrupted, without } = quorum;
  return [
    share === undefined
      ? t('documents.quorum.number', { required })
      : t('documents.quorum.share', { required, percent: share.percent, members: share.members }),
    from === undefined
      ? t('documents.quorum.missed', { present })
      : t('documents.quorum.met', { present, time: dates.time(from) }),
    ...(interrupted ? [t('documents.quorum.interrupted')] : []),
    ...(until === undefined ? [] : [t('documents.quorum.lost', { time: dates.time(until) })]),
    ...(from === undefined || until !== undefined || interrupted ? [t(`documents.quorum.without.${without}`)] : []),
  ].join(' ');
}

/** The same for a single vote, in a line below it. */
export function voteQuorumBlocks(
  { t }: Pick<MinutesContext, 't'>,
  { quorum }: Pick<MinutesOutcome, 'quorum'>,
): readonly TextBlock[] {
  if (quorum === undefined) return [];
  const { present, required } = quorum;
  const text = t(isQuorumMet(quorum) ? 'documents.quorum.voteMet' : 'documents.quorum.voteMissed', {
    present,
    required,
  });
  return [{ kind: 'paragraph', role: 'meta', runs: [{ text }] }];
}
