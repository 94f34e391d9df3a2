import { useMemo } from 'react';
import { Badge, Muted, Strong, type TableColumn, useMessages } from '../../ui';
import type { MemberRow } from './memberRows';

export function useMemberColumns(): readonly TableColumn<MemberRow>[] {
  const { t } = useMessages();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('members.column.name'),
        width: '1.5fr',
        isSortable: true,
        render: ({ name }) => <Strong>{name || t('members.unnamed')}</Strong>,
      },
      {
        id: 'office',
        header: t('members.column.office'),
        width: '1.5fr',
        isSortable: true,
        minTableWidth: 560,
        render: ({ position }) => position?.office ?? '',
      },
      {
        id: 'institution',
        header: t('members.column.institution'),
        width: '1.5fr',
        isSortable: true,
        minTableWidth: 380,
        render: ({ institution }) => institution?.name ?? '',
      },
      {
        id: 'status',
        header: t('members.column.status'),
        width: '7.5rem',
        isSortable: true,
        minTableWidth: 460,
        render: ({ member }) => <Status membership={member.membership} />,
      },
    ],
    [t],
  );
}

/** Only what differs from the usual is marked. */
function Status({ membership }: { readonly membership: MemberRow['member']['membership'] }) {
  const { t } = useMessages();
  const text = t(`members.status.${membership}`);
  if (membership === 'prospect') return <Badge tone="info">{text}</Badge>;
  return membership === 'left' ? <Muted>{text}</Muted> : text;
}
