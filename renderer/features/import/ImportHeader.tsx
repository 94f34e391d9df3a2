import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PageHeader, useMessages } from '../../ui';

export function ImportHeader({ subtitle, actions }: { readonly subtitle?: ReactNode; readonly actions?: ReactNode }) {
  const { t } = useMessages();
  return (
    <PageHeader
      preline={<Link href="/members">{t('members.title')}</Link>}
      title={t('members.import.title')}
      subtitle={subtitle}
      actions={actions}
    />
  );
}
