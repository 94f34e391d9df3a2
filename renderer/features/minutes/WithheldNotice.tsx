import { computeAgendaTimes } from '../../../shared/domain/agenda';
import { deviceToName } from '../../../shared/domain/devices';
import type { CompleteRecord } from '../../../shared/domain/minutes';
import { useSession } from '../../live';
import { Callout, useMessages } from '../../ui';
import type { MeetingView } from '../meetings';

type WithheldNoticeProps = { readonly view: MeetingView; readonly record: CompleteRecord<MeetingView> };

/** What of the minutes lies on another laptop only, and how it gets into a new version. Nothing where all of it is here. */
export function WithheldNotice({ view, record: { source, elsewhere, isIncomplete } }: WithheldNoticeProps) {
  const { t } = useMessages();
  const { deviceId } = useSession();
  const [latest] = view.versions;
  if (!latest) return null;
  const known = { own: deviceId, devices: view.network?.devices ?? [] };
  const namesOf = (devices: readonly string[]): string =>
    [...new Set(devices)].map((id) => deviceToName(id, known, t)).join(', ');
  if (isIncomplete) {
    return (
      <Callout tone="warning" title={t('minutes.withheld.lost.title')}>
        {t('minutes.withheld.lost.text', { number: latest.number, device: namesOf([latest.createdBy]) })}
      </Callout>
    );
  }
  const isElsewhere = new Set(elsewhere.map(({ id }) => id));
  const numbers = computeAgendaTimes(source.agendaItems, source.meeting)
    .items.filter(({ item }) => isElsewhere.has(item.id))
    .map(({ number }) => String(number));
  if (numbers.length === 0) return null;
  return (
    <Callout title={t('minutes.withheld.title', { numbers: numbers.join(', '), count: numbers.length })}>
      {t('minutes.withheld.text', {
        number: latest.number,
        count: numbers.length,
        device: namesOf(elsewhere.map(({ by }) => by)),
      })}
    </Callout>
  );
}
