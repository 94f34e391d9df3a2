import { useMemo } from 'react';
import { aboutPerson, planErasure } from '../../../../shared/domain/erasure';
import { memberToDisplayName } from '../../../../shared/domain/membership';
import type { Member } from '../../../../shared/schema';
import { erasePerson } from '../../../actions';
import { useSession } from '../../../live';
import { Button, Dialog, useMessages } from '../../../ui';
import { useRecordWords } from '../../sync';
import { everyRecord, useSayErased } from '../../trash';
import styles from './detail.module.css';

type ErasePersonDialogProps = {
  readonly member: Member;
  readonly onErased: () => void;
  readonly onClose: () => void;
};

/** So many records with the name are called by theirs. */
const MOST_NAMED = 5;

/** Says, before a person is erased (Art. 17 GDPR), what becomes of everything that says something about them. The safe answer has the focus. */
export function ErasePersonDialog({ member, onErased, onClose }: ErasePersonDialogProps) {
  const { t } = useMessages();
  const session = useSession();
  const sayErased = useSayErased();
  const { titleOf } = useRecordWords();
  const { positions, invitations, attended, tasks, minutes, mentions } = useMemo(() => {
    const records = everyRecord(session.repositories);
    return aboutPerson(member, records, planErasure([member.id], records));
  }, [session, member]);
  const name = memberToDisplayName(member) || t('members.unnamed');

  async function erase(): Promise<void> {
    const count = await erasePerson(session, member.id);
    onClose();
    if (count === undefined) return;
    onErased();
    sayErased(t('members.erased'));
  }

  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onClose}
      title={t('members.erase.title', { name })}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button variant="danger" changesData onPress={erase}>
            {t('members.erase.confirm')}
          </Button>
        </>
      }
    >
      <ul className={styles.consequences}>
        <li>{t('members.erase.gone', { positions, invitations })}</li>
        {attended > 0 && <li>{t('members.erase.attended', { count: attended })}</li>}
        {tasks > 0 && <li>{t('members.erase.tasks', { count: tasks })}</li>}
        {minutes > 0 && <li>{t('members.erase.minutes', { count: minutes })}</li>}
        {mentions.length > 0 && (
          <li>
            {t('members.erase.mentions', {
              titles: mentions
                .slice(0, MOST_NAMED)
                .map((record) => `„${titleOf(record)}“`)
                .join(', '),
              more: Math.max(0, mentions.length - MOST_NAMED),
            })}
          </li>
        )}
      </ul>
      <p>{t('members.erase.final')}</p>
    </Dialog>
  );
}
