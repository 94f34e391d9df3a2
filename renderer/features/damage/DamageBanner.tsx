import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useDamage } from '../../live';
import { Button, useMessages } from '../../ui';
import { DamageDialog } from './DamageDialog';
import { damageInWords } from './damageInWords';
import styles from './DamageBanner.module.css';

/** Above every screen while something is missing that the disk lost: what, and the way to get it back. Goes by itself with the last record. */
export function DamageBanner() {
  const messages = useMessages();
  const report = useDamage();
  const [isOpen, setIsOpen] = useState(false);
  if (!report) return null;
  const { t } = messages;
  const words = damageInWords(report, messages);
  return (
    <aside className={styles.banner} aria-label={t('damage.title')}>
      <TriangleAlert size={16} aria-hidden />
      <p>
        <strong>{t('damage.title')}.</strong> {words.lost} {words.unnamed}
      </p>
      <Button size="small" onPress={() => setIsOpen(true)}>
        {t('damage.look')}
      </Button>
      {isOpen && <DamageDialog report={report} onClose={() => setIsOpen(false)} />}
    </aside>
  );
}
