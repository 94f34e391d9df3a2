import { TextLink, useMessages } from '../../ui';

/** From the settings and from synchronisation; only administrators of a server need what is behind it. */
export function ServerLink() {
  const { t } = useMessages();
  return <TextLink href="#/settings/server">{t('server.open')}</TextLink>;
}
