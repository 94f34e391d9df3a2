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
        kind: 'name',
        isSortable: true,
        render: ({ shownName }) => <Strong>{shownName || t('members.unnamed')}</Strong>,
      },
      {
        id: 'office',
        header: t('members.column.office'),
        isSortable: true,
        minTableWidth: 560,
        render: ({ position }) => position?.office ?? '',
      },
      {
        id: 'institution',
        header: t('members.column.institution'),
        isSortable: true,
        minTableWidth: 380,
        render: ({ institution }) => institution?.name ?? '',
      },
      {
        id: 'email',
        header: t('members.email'),
        kind: 'email',
        isSortable: true,
        minTableWidth: 900,
        render: ({ member }) => member.email,
      },
      {
        id: 'status',
        header: t('members.column.status'),
        kind: 'status',
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
