import { useLocation } from 'wouter';
import { Button, Panel, Toolbar, useMessages } from '../../ui';

/** In an empty network: the first two steps, ready to be taken. */
export function StartHere() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  return (
    <Panel>
      <h2>{t('overview.start.title')}</h2>
      <p>{t('overview.start.text')}</p>
      <Toolbar>
        <Button changesData variant="primary" onPress={() => navigate('/members/import')}>
          {t('overview.start.import')}
        </Button>
        <Button onPress={() => navigate('/meetings')}>{t('overview.start.plan')}</Button>
      </Toolbar>
    </Panel>
  );
}
