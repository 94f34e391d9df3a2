import type { ConnectionWithPassword } from '../../../shared/ipc/settings';
import { FieldGrid, FieldGridWide, TextField, useMessages } from '../../ui';

interface AccessFieldsProps {
  readonly access: ConnectionWithPassword;
  readonly onChange: (access: ConnectionWithPassword) => void;
}

export function AccessFields({ access, onChange }: AccessFieldsProps) {
  const { t } = useMessages();
  const field = (name: keyof ConnectionWithPassword) => ({
    value: access[name],
    onChange: (value: string) => onChange({ ...access, [name]: value }),
  });
  return (
    <>
      <p>{t('server.accessText')}</p>
      <FieldGrid>
        <FieldGridWide>
          <TextField
            label={t('sync.form.url')}
            description={t('sync.form.urlHelp')}
            inputMode="url"
            spellCheck="false"
            {...field('url')}
          />
        </FieldGridWide>
        <TextField label={t('sync.form.database')} spellCheck="false" {...field('database')} />
        <TextField label={t('sync.form.user')} autoComplete="off" spellCheck="false" {...field('user')} />
        <TextField label={t('sync.form.password')} type="password" autoComplete="off" {...field('password')} />
      </FieldGrid>
    </>
  );
}
