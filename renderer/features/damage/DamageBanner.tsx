import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useDamage } from '../../live';
import { Button, NoticeBar, useMessages } from '../../ui';
import { DamageDialog } from './DamageDialog';
import { damageInWords } from './damageInWords';

/** Above every screen while something is missing that the disk lost: what, and the way to get it back. Goes by itself with the last record. */
export function DamageBanner() {
  const messages = useMessages();
  const report = useDamage();
  const [isOpen, setIsOpen] = useState(false);
  if (!report) return null;
  const { t } = messages;
  const words = damageInWords(report, messages);
  return (
    <>
      <NoticeBar
        tone="danger"
        icon={TriangleAlert}
        label={t('damage.title')}
        title={`${t('damage.title')}.`}
        action={
          <Button size="small" onPress={() => setIsOpen(true)}>
            {t('damage.look')}
          </Button>
        }
      >
        {words.lost} {words.unnamed}
      </NoticeBar>
      {isOpen && <DamageDialog report={report} onClose={() => setIsOpen(false)} />}
    </>
  );
}
