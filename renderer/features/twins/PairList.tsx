import { useMemo } from 'react';
import { useRecords } from '../../live';
import { Badge, Muted, Strong, type TableColumn, useMessages, VirtualTable } from '../../ui';
import styles from './Twins.module.css';
import type { TwinKind } from './useTwins';
import { asKind, useTwinWords, type AnyPair } from './useTwinWords';

interface PairListProps {
  readonly kind: TwinKind;
  readonly pairs: readonly AnyPair[];
  readonly openId: string | null;
  readonly onOpen: (ids: readonly [string, string]) => void;
}

interface PairRow {
  readonly id: string;
  readonly pair: AnyPair;
  readonly names: readonly [string, string];
}

/** The pairs, the surest first, with what speaks for them. */
export function PairList({ kind, pairs, openId, onOpen }: PairListProps) {
  const { t } = useMessages();
  const words = useTwinWords();
  const { byId } = useRecords(kind);
  const rows = useMemo(
    () =>
      pairs.map((pair): PairRow => ({
        id: pair.ids.join(' '),
        pair,
        names: [words.nameOf(byId.get(pair.ids[0])), words.nameOf(byId.get(pair.ids[1]))],
      })),
    [pairs, byId, words],
  );
  const columns = useMemo(
    (): readonly TableColumn<PairRow>[] => [
      {
        id: 'names',
        header: t('twins.column.names', { kind: asKind(kind) }),
        kind: 'long',
        render: ({ names }) => (
          <span className={styles.names}>
            <Strong>{names[0]}</Strong> <Muted>·</Muted> {names[1]}
          </span>
        ),
      },
      {
        id: 'sureness',
        header: t('twins.column.sureness'),
        kind: 'status',
        minTableWidth: 440,
        render: ({ pair }) => <Sureness pair={pair} />,
      },
      {
        id: 'reasons',
        header: t('twins.column.reasons'),
        kind: 'long',
        minTableWidth: 620,
        render: ({ pair }) => <Muted>{words.reasons(pair.likely, 'for')}</Muted>,
      },
    ],
    [t, kind, words],
  );

  return (
    <VirtualTable
      label={t('twins.title')}
      columns={columns}
      rows={rows}
      selectedId={openId}
      onOpen={(id) => {
        const pair = pairs.find(({ ids }) => ids.join(' ') === id);
        if (pair) onOpen(pair.ids);
      }}
      scrollId={`twins-${kind}`}
    />
  );
}

export function Sureness({ pair }: { readonly pair: Pick<AnyPair, 'likely'> }) {
  const { t } = useMessages();
  const { sureness } = pair.likely;
  return <Badge tone={sureness === 'probable' ? 'warning' : 'neutral'}>{t(`twins.sureness.${sureness}`)}</Badge>;
}
