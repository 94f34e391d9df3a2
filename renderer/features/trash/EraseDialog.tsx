import { useMemo, useState } from 'react';
import { countByCollection, massErasure, planErasure, withParts } from '../../../shared/domain/erasure';
import { COLLECTION_NAMES, collectionOfId } from '../../../shared/schema';
import { eraseFromTrash } from '../../actions';
import { useSession } from '../../live';
import { Button, Callout, Checkbox, Dialog, useMessages } from '../../ui';
import { everyRecord } from './everyRecord';
import styles from './EraseDialog.module.css';
import { useSayErased } from './useSayErased';

export interface EraseQuestion {
  readonly ids: readonly string[];
  /** Of the one record that it is about; undefined for several. */
  readonly title?: string;
}

/** What goes for good, what goes with it and what is kept. The safe answer has the focus. */
export function EraseDialog({ question, onClose }: { readonly question: EraseQuestion; readonly onClose: () => void }) {
  const { t } = useMessages();
  const session = useSession();
  const sayErased = useSayErased();
  const [isAllowed, setIsAllowed] = useState(false);
  const { ids, title } = question;
  const { counts, parts, mass, hasPeople } = useMemo(() => {
    const records = everyRecord(session.repositories);
    const all = planErasure(withParts(ids, records), records).ids;
    return {
      counts: countByCollection(all),
      parts: all.length - ids.length,
      mass: massErasure(all, records),
      hasPeople: all.some((id) => collectionOfId(id) === 'members'),
    };
  }, [session, ids]);

  async function erase(): Promise<void> {
    const count = await eraseFromTrash(session, ids);
    onClose();
    if (count !== undefined) sayErased(t('trash.erased', { count }));
  }

  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onClose}
      title={
        title === undefined
          ? t('trash.eraseDialog.titleAll', { count: ids.length })
          : t('trash.eraseDialog.titleOne', { title })
      }
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button variant="danger" changesData isDisabled={mass !== undefined && !isAllowed} onPress={erase}>
            {t('trash.eraseDialog.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t('trash.eraseDialog.what')}</p>
        <ul>
          {COLLECTION_NAMES.flatMap((name) => {
            const count = counts[name] ?? 0;
            const kind = t(`records.plural.${name}`);
            return count === 0 ? [] : [<li key={name}>{t('trash.eraseDialog.count', { kind, count })}</li>];
          })}
        </ul>
        {parts > 0 && <p>{t('trash.eraseDialog.parts')}</p>}
        <p>{t('trash.eraseDialog.final')}</p>
        <p>{t('trash.eraseDialog.unsent')}</p>
        {hasPeople && <p>{t('trash.eraseDialog.kept')}</p>}
        {mass && (
          <Callout tone="warning" title={massTitle()}>
            <Checkbox
              label={t('trash.eraseDialog.massConfirm')}
              isSelected={isAllowed}
              onChange={(next) => setIsAllowed(next)}
            />
          </Callout>
        )}
      </div>
    </Dialog>
  );

  function massTitle(): string {
    if (!mass) return '';
    const { removals, total, collection } = mass;
    return t('trash.eraseDialog.mass', { removals, total, kind: t(`records.plural.${collection}`) });
  }
}
