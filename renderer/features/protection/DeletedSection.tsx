import { Eraser, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { toRegister } from '../../../shared/sync/erasure';
import { useRecords } from '../../live';
import { Button, Section, useMessages, type Icon } from '../../ui';
import { useTrash, useTrashDates } from '../trash';
import styles from './DeletedSection.module.css';

/** What is deleted, and what stays away for good. */
export function DeletedSection() {
  const { t, formatNumber } = useMessages();
  const [, navigate] = useLocation();
  const trashed = useTrash().length;
  const { days } = useTrashDates();
  const erased = useErasedPeople();
  return (
    <Section title={t('protection.deleted.title')}>
      <Row icon={Trash2} title={t('trash.title')} text={t('protection.deleted.trash', { days })}>
        <Button size="small" onPress={() => navigate('/trash')}>
          {t('protection.deleted.entries', { count: trashed, number: formatNumber(trashed) })}
        </Button>
      </Row>
      <Row icon={Eraser} title={t('protection.deleted.register')} text={t('protection.deleted.registerText')}>
        <span className={styles.count}>
          {t('protection.deleted.people', { count: erased, number: formatNumber(erased) })}
        </span>
      </Row>
    </Section>
  );
}

/** Lists of what was erased lie beside the record of the network. */
function useErasedPeople(): number {
  const { records } = useRecords('network');
  return [...toRegister(records.map((record) => ({ ...record }))).keys()].filter((id) => id.startsWith('member:'))
    .length;
}

interface RowProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Row({ icon: IconShape, title, text, children }: RowProps) {
  return (
    <div className={styles.row}>
      <IconShape size={18} strokeWidth={1.75} aria-hidden />
      <p className={styles.words}>
        <span>{title}</span>
        <span className={styles.note}>{text}</span>
      </p>
      {children}
    </div>
  );
}
