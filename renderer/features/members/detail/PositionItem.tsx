import { CalendarCheck, CircleAlert, Ellipsis, Pencil, Star, StepForward, Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import { successorIn } from '../../../../shared/domain/institutions';
import { isHeldOn, memberToDisplayName, periodKind } from '../../../../shared/domain/membership';
import type { Position } from '../../../../shared/schema';
import { useRecord, useToday } from '../../../live';
import { cx, IconButton, type MaybeAsync, MenuButton, useMessages } from '../../../ui';
import styles from './detail.module.css';
import { endsBeforeItBegins } from './positionEdits';

type PositionItemProps = {
  readonly memberId: string;
  readonly position: Position;
  /** Held now, with others: it, or one of those, is the one that is named. */
  readonly rank: 'main' | 'beside' | 'only' | 'former';
  readonly onEdit: () => void;
  readonly onChooseMain: () => MaybeAsync;
  readonly onEnd: () => MaybeAsync;
  readonly onSucceed: () => MaybeAsync;
  readonly onRemove: () => MaybeAsync;
};

export function PositionItem({
  memberId,
  position,
  rank,
  onEdit,
  onChooseMain,
  onEnd,
  onSucceed,
  onRemove,
}: PositionItemProps) {
  const { t, formatDate, formatMonth } = useMessages();
  const institution = useRecord('institutions', position.institutionId);
  const successor = useRecord('members', institution ? successorIn(institution, memberId, position) : '');
  const today = useToday();
  const current = isHeldOn(position, today);
  const { office, department, from, to } = position;
  const period = periodKind(position, today);
  // A change of office is known to the day, most others to the month.
  const show = (part: string): string => (part.length > 'YYYY-MM'.length ? formatDate(part) : formatMonth(part));
  const ending = [
    { id: 'succeed', changesData: true, label: t('members.positionSucceed'), icon: StepForward, onSelect: onSucceed },
    { id: 'end', changesData: true, label: t('members.positionEnd'), icon: CalendarCheck, onSelect: onEnd },
  ];

  return (
    <div className={cx(styles.line, styles.station, styles[rank])}>
      <div className={styles.lineText}>
        <div>{office || t('members.positionUnnamed')}</div>
        <div className={styles.muted}>
          {institution && (
            <>
              <Link href={`/institutions/${institution.id}`} className={styles.quietLink}>
                {institution.name}
              </Link>
              <Dot />
            </>
          )}
          {department !== '' && (
            <>
              {department}
              <Dot />
            </>
          )}
          {t('members.period', { period, from: show(from), to: show(to) })}
          {(rank === 'main' || rank === 'beside') && (
            <>
              <Dot />
              {t(`members.positionRank.${rank}`)}
            </>
          )}
        </div>
        {successor && (
          <div className={styles.muted}>
            {t('members.positionSuccessor')}{' '}
            <Link href={`/members/${successor.id}`} className={styles.quietLink}>
              {memberToDisplayName(successor) || t('members.unnamed')}
            </Link>
          </div>
        )}
        {endsBeforeItBegins(position) && (
          <div className={styles.wrong}>
            <CircleAlert size={14} aria-hidden />
            {t('members.positionOrder')}
          </div>
        )}
      </div>
      <IconButton changesData label={t('members.positionEdit')} icon={Pencil} onPress={onEdit} />
      <MenuButton
        label={t('members.positionMore')}
        icon={Ellipsis}
        items={[
          ...(rank === 'beside'
            ? [
                {
                  id: 'main',
                  changesData: true,
                  label: t('members.positionMakeMain'),
                  icon: Star,
                  onSelect: onChooseMain,
                },
              ]
            : []),
          ...(current ? ending : []),
          {
            id: 'remove',
            changesData: true,
            label: t('members.positionRemove'),
            icon: Trash2,
            tone: 'danger',
            onSelect: onRemove,
          },
        ]}
      />
    </div>
  );
}

function Dot() {
  return <span className={styles.dot} />;
}
