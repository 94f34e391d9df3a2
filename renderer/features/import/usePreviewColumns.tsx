import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import type { ImportAction } from '../../../shared/domain/import';
import { memberToListName } from '../../../shared/domain/membership';
import { messageToText } from '../../../shared/messages/translate';
import { useSession } from '../../live';
import { Badge, Muted, Strong, type TableColumn, type Tone, useMessages } from '../../ui';
import { consentDayOf, type PreviewRow } from './previewRows';
import styles from './rows.module.css';
import { ICON_BY_VERDICT } from './VerdictSummary';

export const TONE_BY_ACTION = {
  create: 'success',
  update: 'info',
  perhaps: 'warning',
  error: 'danger',
  unchanged: 'neutral',
  duplicateInFile: 'neutral',
  skip: 'neutral',
} as const satisfies Readonly<Record<ImportAction, Tone>>;

/** @param hasConsents whether the file says who agreed to what */
export function usePreviewColumns(hasConsents: boolean): readonly TableColumn<PreviewRow>[] {
  const { t, formatNumber, formatDate } = useMessages();
  return useMemo(() => {
    const consentOf = ({ row }: PreviewRow): string => {
      const day = consentDayOf(row);
      if (day === undefined) return '–';
      return day === '' ? t('members.import.consentUndated') : formatDate(day);
    };
    return [
      {
        id: 'open',
        header: t('members.import.expand'),
        isHeaderHidden: true,
        width: '1rem',
        render: () => <ChevronRight size={16} aria-hidden className={styles.chevron} />,
      },
      {
        id: 'line',
        header: t('members.import.line'),
        width: '3rem',
        render: ({ row }) => <Muted>{formatNumber(row.line)}</Muted>,
      },
      {
        id: 'action',
        header: t('members.import.action'),
        width: '10.5rem',
        render: ({ row: { verdict } }) => <Verdict verdict={verdict} />,
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
        kind: 'text',
        minTableWidth: 600,
        render: ({ institution }) => institution,
      },
      ...(hasConsents
        ? [
            {
              id: 'consent',
              header: t('members.import.consent'),
              kind: 'date',
              minTableWidth: 860,
              render: consentOf,
            } as const,
          ]
        : []),
      {
        id: 'problems',
        header: t('members.import.notes'),
        kind: 'long',
        minTableWidth: 720,
        render: (row) => <Hint row={row} />,
      },
    ];
  }, [t, formatNumber, formatDate, hasConsents]);
}

function Verdict({ verdict }: { readonly verdict: ImportAction }) {
  const { t } = useMessages();
  const VerdictIcon = ICON_BY_VERDICT[verdict];
  return (
    <Badge tone={TONE_BY_ACTION[verdict]}>
      <VerdictIcon size={14} aria-hidden className={styles.verdictIcon} />
      {t(`members.import.verdict.${verdict}`)}
    </Badge>
  );
}

/** What was decided, or is to be; otherwise the first remark, the others show with the row; without any, what becomes of a known member. */
function Hint({ row: { row } }: { readonly row: PreviewRow }) {
  const { t } = useMessages();
  const { members } = useSession().repositories;
  const { verdict, action, twin, problems, changes } = row;
  if (twin && action === 'create') return t('members.import.decided.create');
  if (verdict === 'perhaps' && action !== 'perhaps') return t('members.import.decided.update');
  if (action === 'perhaps' && twin) {
    if (twin.kind === 'line')
      return t('members.import.likeLine', { name: memberToListName(row.draft), line: twin.line });
    const member = members.get(twin.memberId);
    return t('members.import.like', { name: member ? memberToListName(member) : '' });
  }
  const [first, ...more] = problems;
  if (first) {
    const text = messageToText(t, first.key, first.values);
    return more.length === 0 ? text : t('members.import.moreProblems', { text, count: more.length });
  }
  if (changes.length === 0) return null;
  return t('members.import.changesTaken', {
    taken: changes.filter(({ isTaken }) => isTaken).length,
    all: changes.length,
  });
}
