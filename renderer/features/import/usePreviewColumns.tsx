import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import type { ImportAction, PlannedInvitee } from '../../../shared/domain/import';
import { memberToListName } from '../../../shared/domain/membership';
import { messageToText, type Translate } from '../../../shared/messages/translate';
import { useSession } from '../../live';
import { Badge, Muted, Strong, type TableColumn, type Tone, useMessages } from '../../ui';
import { inviteeToShortText } from './inviteeWords';
import { consentDayOf, type PreviewRow } from './previewRows';
import styles from './rows.module.css';
import type { IntoMeeting } from './useIntoMeeting';
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
export function usePreviewColumns(
  hasConsents: boolean,
  { plan: invitees }: Pick<IntoMeeting, 'plan'>,
): readonly TableColumn<PreviewRow>[] {
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
        // Who comes is what a meeting was chosen for.
        ...(!invitees && { minTableWidth: 720 }),
        render: (row) => <Hints row={row} invitee={invitees?.byLine.get(row.row.line)} />,
      },
    ];
  }, [t, formatNumber, formatDate, hasConsents, invitees]);
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

interface HintsProps {
  readonly row: PreviewRow;
  readonly invitee: PlannedInvitee | undefined;
}

/** What becomes of the row at the meeting, and of the person. */
function Hints({ row, invitee }: HintsProps) {
  const { t } = useMessages();
  const { members } = useSession().repositories;
  const nameOf = (memberId: string): string => {
    const member = members.get(memberId);
    return member ? memberToListName(member) : '';
  };
  const texts = [invitee ? inviteeToShortText(invitee, t) : '', hintOf(row, nameOf, t)];
  return texts.filter((text) => text !== '').join(' · ');
}

/** What was decided, or is to be; otherwise the first remark, the others show with the row; without any, what becomes of a known member. */
function hintOf({ row }: PreviewRow, nameOf: (memberId: string) => string, t: Translate): string {
  const { verdict, action, twin, problems, changes } = row;
  if (twin && action === 'create') return t('members.import.decided.create');
  if (verdict === 'perhaps' && action !== 'perhaps') return t('members.import.decided.update');
  if (action === 'perhaps' && twin) {
    return twin.kind === 'line'
      ? t('members.import.likeLine', { name: memberToListName(row.draft), line: twin.line })
      : t('members.import.like', { name: nameOf(twin.memberId) });
  }
  const [first, ...more] = problems;
  if (first) {
    const text = messageToText(t, first.key, first.values);
    return more.length === 0 ? text : t('members.import.moreProblems', { text, count: more.length });
  }
  if (changes.length === 0) return '';
  return t('members.import.changesTaken', {
    taken: changes.filter(({ isTaken }) => isTaken).length,
    all: changes.length,
  });
}
