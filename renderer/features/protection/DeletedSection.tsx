import { Eraser, Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import { collectionOfId } from '../../../shared/schema';
import { useRecords, useSession } from '../../live';
import { Button, IconRow, IconRowNote, Section, useMessages } from '../../ui';
import { useTrash, useTrashDates } from '../trash';

/** What is deleted, and what stays away for good. */
export function DeletedSection() {
  const { t, formatNumber } = useMessages();
  const [, navigate] = useLocation();
  const trashed = useTrash().length;
  const { days } = useTrashDates();
  const { people, all } = useErased();
  return (
    <Section title={t('protection.deleted.title')}>
      <IconRow icon={Trash2} title={t('trash.title')} note={t('protection.deleted.trash', { days })}>
        <Button size="small" onPress={() => navigate('/trash')}>
          {t('protection.deleted.entries', { count: trashed, number: formatNumber(trashed) })}
        </Button>
      </IconRow>
      <IconRow icon={Eraser} title={t('protection.deleted.register')} note={t('protection.deleted.registerText')}>
        <IconRowNote>
          {t('protection.deleted.erased', {
            count: all,
            number: formatNumber(all),
            people,
            peopleNumber: formatNumber(people),
          })}
        </IconRowNote>
      </IconRow>
    </Section>
  );
}

/** Of the lists beside the record of the network, and of what only this laptop ever knew: whatever the register keeps away. */
function useErased(): { readonly people: number; readonly all: number } {
  const { erasure } = useSession();
  // Whatever is erased leaves the trash or its collection, and changes the list with it.
  useRecords('network');
  useRecords('members');
  const ids = [...erasure.register().keys()];
  return { people: ids.filter((id) => collectionOfId(id) === 'members').length, all: ids.length };
}
