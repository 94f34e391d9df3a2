import { useMemo } from 'react';
import { Badge, fitInOrder, Muted, Strong, type TableColumn, useMessages } from '../../ui';
import { USUAL_COLUMNS, type MemberColumn } from './memberColumnIds';
import type { MemberRow } from './memberRows';
import type { MemberWords } from './useMemberWords';

type Looks = Pick<TableColumn<MemberRow>, 'kind' | 'width' | 'minTableWidth'>;

/** Where each of the usual columns finds room, so that the institution stays longest beside the name. */
const LOOKS: Readonly<Record<MemberColumn, Looks>> = {
  office: { minTableWidth: 560 },
  institution: { minTableWidth: 380 },
  email: { kind: 'email', minTableWidth: 900 },
  status: { kind: 'status', minTableWidth: 460 },
  phone: { width: '10rem' },
  city: { width: '9rem' },
  state: { width: '11rem' },
  sector: { width: '8rem' },
  topics: { kind: 'email' },
  tags: { kind: 'text' },
  groups: { kind: 'text' },
  since: { kind: 'date' },
  lastMeeting: { kind: 'email' },
};

/** @param chosen empty: the usual ones */
export function useMemberColumns(
  chosen: readonly MemberColumn[],
  { textOf }: MemberWords,
): readonly TableColumn<MemberRow>[] {
  const { t } = useMessages();
  return useMemo(() => {
    const name: TableColumn<MemberRow> = {
      id: 'name',
      header: t('members.column.name'),
      kind: 'name',
      isSortable: true,
      render: ({ shownName }) => <Strong>{shownName || t('members.unnamed')}</Strong>,
    };
    const columnOf = (id: MemberColumn): TableColumn<MemberRow> => ({
      id,
      header: t(`members.column.${id}`),
      ...LOOKS[id],
      isSortable: true,
      render: (row) => (id === 'status' ? <Status membership={row.member.membership} /> : textOf(id, row)),
    });
    const isUsual = chosen.length === 0;
    const columns = [name, ...(isUsual ? USUAL_COLUMNS : chosen).map(columnOf)];
    return isUsual ? columns : fitInOrder(columns);
  }, [t, chosen, textOf]);
}

/** Only what differs from the usual is marked. */
function Status({ membership }: { readonly membership: MemberRow['member']['membership'] }) {
  const { t } = useMessages();
  const text = t(`members.status.${membership}`);
  if (membership === 'prospect') return <Badge tone="info">{text}</Badge>;
  return membership === 'left' ? <Muted>{text}</Muted> : text;
}
