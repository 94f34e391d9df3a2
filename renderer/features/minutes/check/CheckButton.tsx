import { FileSearch } from 'lucide-react';
import { useState } from 'react';
import { Button, useMessages } from '../../../ui';
import { CheckDialog } from './CheckDialog';

/** A file may be of any meeting, so this stands wherever minutes are. */
export function CheckButton() {
  const { t } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="quiet" icon={FileSearch} onPress={() => setIsOpen(true)}>
        {t('minutesCheck.open')}
      </Button>
      {isOpen && <CheckDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
