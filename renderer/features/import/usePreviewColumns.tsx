import { useMemo } from 'react';
import { messageToText } from '../../../shared/messages/translate';
import { meetingTitle } from '../../../shared/domain/titles';
import type { ImportAction } from '../../../shared/domain/import';
import { Badge, Muted, Strong, type TableColumn, type Tone, useMessages } from '../../ui';
import { InviteeText } from './InviteeLines';
import type { PreviewRow } from './previewRows';
import type { IntoMeeting } from './useIntoMeeting';

export const TONE_BY_ACTION = {
  create: 'success',
  update: 'info',
  perhaps: 'warning',
  error: 'danger',
  unchanged: 'neutral',
  duplicateInFile: 'neutral',
  skip: 'neutral',
} as const satisfies Readonly<Record<ImportAction, Tone>>;

export function usePreviewColumns(into: IntoMeeting): readonly TableColumn<PreviewRow>[] {
  const { t, formatNumber } = useMessages();
  return useMemo(
    () => [
      {
        id: 'line',
        header: t('members.import.line'),
        width: '5rem',
        render: ({ row }) => <Muted>{formatNumber(row.line)}</Muted>,
      },
      {
        id: 'name',
        header: t('members.column.name'),
        kind: 'name',
        render: ({ name }) => <Strong>{name || t('members.unnamed')}</Strong>,
      },
      {
        id: 'institution',
        header: t('members.column.institution'),
        minTableWidth: 620,
        render: ({ institution }) => institution,
      },
      {
        id: 'email',
        header: t('members.email'),
        kind: 'email',
        minTableWidth: 980,
        render: ({ row }) => row.draft.email,
      },
      {
        id: 'action',
        header: t('members.import.action'),
        width: '14rem',
        render: ({ row }) => <Badge tone={TONE_BY_ACTION[row.action]}>{t(`import.action.${row.action}`)}</Badge>,
      },
      ...(into.meeting
        ? ([
            {
              id: 'meeting',
              header: meetingTitle(into.meeting, t),
              kind: 'long',
              render: ({ row }) => <InviteeText line={row.line} into={into} />,
            },
          ] satisfies readonly TableColumn<PreviewRow>[])
        : []),
      {
        id: 'problems',
        header: t('members.import.notes'),
        kind: 'long',
        minTableWidth: 780,
        render: ({ row }) => <Problems row={row} />,
      },
    ],
    [t, formatNumber, into],
  );
}

/** The first of them, the others show with the row; without any, what becomes of a known member. */
function Problems({ row }: Pick<PreviewRow, 'row'>) {
  const { t } = useMessages();
  const [first, ...more] = row.problems;
  if (!first)
    return row.changes.length === 0
      ? null
      : t('members.import.changesTaken', {
          taken: row.changes.filter(({ isTaken }) => isTaken).length,
          all: row.changes.length,
        });
  const text = messageToText(t, first.key, first.values);
  return more.length === 0 ? text : t('members.import.moreProblems', { text, count: more.length });
}
