import { Columns2 } from 'lucide-react';
import { useState } from 'react';
import { Button, useMessages } from '../../ui';
import { CheckButton } from './check/CheckButton';
import { CompareDialog } from './compare/CompareDialog';
import type { ReadableVersion } from './ReadableVersion';
import styles from './MinutesTools.module.css';

/** What can be done with all versions of a meeting's minutes. */
export function MinutesTools({ versions }: { readonly versions: readonly ReadableVersion[] }) {
  const { t } = useMessages();
  const [isComparing, setIsComparing] = useState(false);
  return (
    <div className={styles.tools}>
      {versions.length > 1 && (
        <Button size="small" variant="quiet" icon={Columns2} onPress={() => setIsComparing(true)}>
          {t('minutesCheck.compare.open')}
        </Button>
      )}
      <CheckButton />
      {isComparing && <CompareDialog versions={versions} onClose={() => setIsComparing(false)} />}
    </div>
  );
}
