import { useLocation, useRoute } from 'wouter';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { stampToInstant } from '../../../shared/sync/clock';
import {
  Badge,
  EmptyState,
  Muted,
  Page,
  PageHeader,
  SplitView,
  Strong,
  useMessages,
  VirtualTable,
  type TableColumn,
  type Tone,
} from '../../ui';
import { countOutbox, useOutboxRows, type LetterRow, type LetterState } from '../outboxStatus';
import { useRecordWords } from '../sync';
import { LetterDetail } from './LetterDetail';
import { OutboxNow } from './OutboxNow';

const TONES: Readonly<Record<LetterState, Tone>> = {
  trouble: 'warning',
  held: 'warning',
  elsewhere: 'neutral',
  sending: 'info',
  done: 'success',
  withdrawn: 'neutral',
};

/** What leaves by mail, what has left, and what did not arrive. */
export function OutboxScreen() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const [, params] = useRoute<{ readonly id: string }>('/outbox/:id');
  const rows = useOutboxRows();
  const columns = useLetterColumns();
  const open = rows.find(({ id }) => id === params?.id);
  return (
    <SplitView
      listLabel={t('outbox.title')}
      list={
        <Page layout="fill">
          <PageHeader title={t('outbox.title')} subtitle={t('outbox.summary', countOutbox(rows))} />
          <OutboxNow />
          {rows.length === 0 ? (
            <EmptyState drawing="tray" title={t('outbox.empty.title')} text={t('outbox.empty.text')} />
          ) : (
            <VirtualTable
              label={t('outbox.title')}
              columns={columns}
              rows={rows}
              selectedId={open?.id ?? null}
              onOpen={(id) => navigate(`/outbox/${id}`)}
              scrollId="outbox"
            />
          )}
        </Page>
      }
      detailLabel={open?.letter.title ?? t('outbox.title')}
      detail={open ? <LetterDetail key={open.id} row={open} /> : null}
      onCloseDetail={() => navigate('/outbox')}
    />
  );
}

function useLetterColumns(): readonly TableColumn<LetterRow>[] {
  const { t, formatDateTime } = useMessages();
  const { deviceOf } = useRecordWords();

  function stateInWords({ state, letter, failed, doubted }: LetterRow): string {
    if (state === 'trouble') return t('outbox.state.trouble', { count: failed.length + doubted.length });
    if (state === 'elsewhere') return t('outbox.state.elsewhere', { device: deviceOf(letter.sendsFrom) });
    return t(`outbox.state.${state}`);
  }

  return [
    {
      id: 'title',
      header: t('outbox.column.letter'),
      kind: 'long',
      render: ({ letter }) => <Strong>{letter.title}</Strong>,
    },
    {
      id: 'state',
      header: t('outbox.column.state'),
      width: '10rem',
      render: (row) => <Badge tone={TONES[row.state]}>{stateInWords(row)}</Badge>,
    },
    {
      id: 'sent',
      header: t('outbox.column.sent'),
      width: '7rem',
      render: ({ sent, total }) => <Muted>{t('outbox.countOf', { done: sent, total })}</Muted>,
    },
    {
      id: 'created',
      header: t('outbox.column.created'),
      width: '10rem',
      minTableWidth: 700,
      render: ({ letter }) => <Muted>{formatDateTime(stampToInstant(letter.createdAt), LAPTOP_ZONE)}</Muted>,
    },
  ];
}
