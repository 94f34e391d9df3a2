import { CalendarCheck, CircleAlert, Ellipsis, Pencil, StepForward, Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import type { Position } from '../../../../shared/schema';
import { useRecord, useToday } from '../../../live';
import { IconButton, type MaybeAsync, MenuButton, useMessages } from '../../../ui';
import { isCurrent } from '../../institutions';
import styles from './detail.module.css';
import { endsBeforeItBegins } from './positionEdits';

type PositionItemProps = {
  readonly position: Position;
  readonly onEdit: () => void;
  readonly onEnd: () => MaybeAsync;
  readonly onSucceed: () => MaybeAsync;
  readonly onRemove: () => MaybeAsync;
};

export function PositionItem({ position, onEdit, onEnd, onSucceed, onRemove }: PositionItemProps) {
  const { t, formatMonth } = useMessages();
  const institution = useRecord('institutions', position.institutionId);
  const current = isCurrent(position, useToday());
  const { office, department, from, to } = position;
  const period = from === '' ? (to === '' ? 'other' : 'until') : to === '' ? 'open' : 'both';
  const ending = [
    { id: 'succeed', changesData: true, label: t('members.positionSucceed'), icon: StepForward, onSelect: onSucceed },
    { id: 'end', changesData: true, label: t('members.positionEnd'), icon: CalendarCheck, onSelect: onEnd },
  ];

  return (
    <div className={styles.line}>
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
          {t('members.period', { period, from: formatMonth(from), to: formatMonth(to) })}
        </div>
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
