import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ListKind } from './KindOfList';
import { PageHeader, useMessages } from '../../ui';

interface ImportHeaderProps {
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly kind?: ListKind;
  /** Its name is the title; without it, what is imported. */
  readonly file?: string;
}

export function ImportHeader({ subtitle, actions, kind = 'members', file }: ImportHeaderProps) {
  const { t } = useMessages();
  return (
    <PageHeader
      preline={
        <>
          <Link href={`/${kind}`}>{t(`${kind}.title`)}</Link>
          {file !== undefined && ` · ${t('members.import.importing')}`}
        </>
      }
      title={file ?? t(kind === 'members' ? 'members.import.title' : 'members.import.titleInstitutions')}
      subtitle={subtitle}
      actions={actions}
    />
  );
}
