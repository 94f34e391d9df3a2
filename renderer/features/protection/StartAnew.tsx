import { ArchiveRestore } from 'lucide-react';
import { useState } from 'react';
import { valueOf } from '../../live';
import { Button, ConfirmDialog, useMessages } from '../../ui';

/** The way on for whoever cannot open what lies here but has a backup: it is laid aside as it is, and the application begins anew. */
export function StartAnew() {
  const { t } = useMessages();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="quiet" icon={ArchiveRestore} onPress={() => setAsking(true)}>
        {t('protection.anew.open')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('protection.anew.title')}
        consequence={t('protection.anew.text')}
        confirmLabel={t('protection.anew.confirm')}
        onConfirm={() => valueOf(window.verbund.setProfileAside())}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
