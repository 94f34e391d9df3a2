import { Eraser, Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import { toRegister } from '../../../shared/sync/erasure';
import { useRecords } from '../../live';
import { Button, IconRow, IconRowNote, Section, useMessages } from '../../ui';
import { useTrash, useTrashDates } from '../trash';

/** What is deleted, and what stays away for good. */
export function DeletedSection() {
  const { t, formatNumber } = useMessages();
  const [, navigate] = useLocation();
  const trashed = useTrash().length;
  const { days } = useTrashDates();
  const erased = useErasedPeople();
  return (
    <Section title={t('protection.deleted.title')}>
      <IconRow icon={Trash2} title={t('trash.title')} note={t('protection.deleted.trash', { days })}>
        <Button size="small" onPress={() => navigate('/trash')}>
          {t('protection.deleted.entries', { count: trashed, number: formatNumber(trashed) })}
        </Button>
      </IconRow>
      <IconRow icon={Eraser} title={t('protection.deleted.register')} note={t('protection.deleted.registerText')}>
        <IconRowNote>{t('protection.deleted.people', { count: erased, number: formatNumber(erased) })}</IconRowNote>
      </IconRow>
    </Section>
  );
}

/** Lists of what was erased lie beside the record of the network. */
function useErasedPeople(): number {
  const { records } = useRecords('network');
  return [...toRegister(records.map((record) => ({ ...record }))).keys()].filter((id) => id.startsWith('member:'))
    .length;
}
