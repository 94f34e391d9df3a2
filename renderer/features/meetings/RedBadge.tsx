import { meetingTitle, shownTitle } from '../../../shared/domain/titles';
import type { AgendaItem } from '../../../shared/schema';
import { isRedBesides, RED } from '../../../shared/schema/confidentiality';
import { useConfidentiality, useSession } from '../../live';
import { Badge, useMessages } from '../../ui';

/** On an item that is TLP:RED for another reason than its meeting: the label, and what it was taken over from. */
export function RedBadge({ item }: { readonly item: AgendaItem }) {
  const { t } = useMessages();
  const { notes, meetings } = useSession().repositories;
  const label = useConfidentiality()(item);
  if (!isRedBesides(label, item.meetingId)) return null;
  const [from] = label.redFrom.filter((id) => id !== item.meetingId);
  if (from === undefined) return <Badge tone="danger">{t('meetings.confidential.unknown', { label: RED })}</Badge>;
  const note = notes.get(from);
  const meeting = meetings.get(from);
  const title = note || !meeting ? shownTitle(note?.title ?? '', t) : meetingTitle(meeting, t);
  return <Badge tone="danger">{t('meetings.confidential.from', { label: RED, title })}</Badge>;
}
