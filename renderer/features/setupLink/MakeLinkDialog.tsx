import { useState } from 'react';
import type { LinkLogin, MadeLink } from '../../../shared/ipc/setupLink';
import { NETWORK_ID } from '../../../shared/schema/network';
import { isLoginName } from '../../../shared/server/planProvision';
import { useRecord, useSession, valueOf } from '../../live';
import { Callout, FormDialog, SegmentedControl, TextField, useMessages } from '../../ui';
import { FindingList } from '../server';
import { findingToCallout } from '../sync';
import type { OwnConnection } from '../syncStatus';
import { MadeLinkDialog } from './MadeLinkDialog';
import styles from './setupLink.module.css';

interface MakeLinkDialogProps {
  readonly connection: OwnConnection;
  readonly onClose: () => void;
}

type FieldName = 'user' | 'password' | 'newName' | 'adminUser' | 'adminPassword';
type Fields = Readonly<Record<FieldName, string>>;
type Role = Extract<LinkLogin, { readonly kind: 'new' }>['login']['role'];

const asked: Readonly<Record<LinkLogin['kind'], readonly FieldName[]>> = {
  typed: ['user', 'password'],
  new: ['newName', 'adminUser', 'adminPassword'],
  own: [],
};

/** Asks for the login that the next laptop gets, and shows the link and its words. */
export function MakeLinkDialog({ connection, onClose }: MakeLinkDialogProps) {
  const { t } = useMessages();
  const { networkId } = useSession();
  const network = useRecord('network', NETWORK_ID);
  const [kind, setKind] = useState<LinkLogin['kind']>('typed');
  const [role, setRole] = useState<Role>('coordinator');
  const [fields, setFields] = useState<Fields>({
    user: '',
    password: '',
    newName: '',
    adminUser: '',
    adminPassword: '',
  });
  const [isIncomplete, setIncomplete] = useState(false);
  const [answer, setAnswer] = useState<MadeLink>();
  const missing = asked[kind].filter((name) => problemOf(name, fields[name]) !== undefined);

  const field = (name: FieldName) => {
    const problem = isIncomplete ? problemOf(name, fields[name]) : undefined;
    return {
      value: fields[name],
      onChange: (value: string) => {
        setFields({ ...fields, [name]: value });
        setAnswer(undefined);
      },
      ...(problem && { error: t(`setupLink.make.${problem}`) }),
    };
  };

  async function submit(): Promise<void> {
    setAnswer(undefined);
    setIncomplete(missing.length > 0);
    if (missing.length > 0) return;
    setAnswer(
      await valueOf(
        window.verbund.makeSetupLink({
          networkId,
          databaseId: network?.databaseId ?? '',
          title: network?.title ?? connection.database,
          login: loginOf(kind, fields, role),
        }),
      ),
    );
  }

  if (answer?.kind === 'made') return <MadeLinkDialog link={answer} onClose={onClose} />;
  return (
    <FormDialog
      title={t('setupLink.make.title')}
      submitLabel={t('setupLink.make.submit')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.form}>
        <p>{t('setupLink.make.lead')}</p>
        <p className={styles.note}>
          {t('setupLink.make.server')}: {connection.url}/{connection.database}
        </p>
        <SegmentedControl
          label={t('setupLink.make.login')}
          options={(['typed', 'new', 'own'] as const).map((id) => ({ id, label: t(`setupLink.make.login.${id}`) }))}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen);
            setAnswer(undefined);
            setIncomplete(false);
          }}
        />
        {kind === 'own' ? (
          <Callout isLive tone="warning" title={t('setupLink.make.login.own')}>
            {t('setupLink.make.ownText')}
          </Callout>
        ) : (
          <p className={styles.note}>{t(`setupLink.make.${kind}Text`)}</p>
        )}
        {kind === 'typed' && (
          <>
            <TextField label={t('setupLink.make.user')} autoComplete="off" spellCheck="false" {...field('user')} />
            <TextField label={t('setupLink.make.password')} type="password" autoComplete="off" {...field('password')} />
          </>
        )}
        {kind === 'new' && (
          <>
            <TextField
              label={t('setupLink.make.newName')}
              autoComplete="off"
              spellCheck="false"
              {...field('newName')}
            />
            <SegmentedControl
              label={t('setupLink.make.role')}
              options={(['coordinator', 'reader'] as const).map((id) => ({
                id,
                label: t(`setupLink.make.role.${id}`),
              }))}
              value={role}
              onChange={setRole}
            />
            <TextField
              label={t('setupLink.make.adminUser')}
              autoComplete="off"
              spellCheck="false"
              {...field('adminUser')}
            />
            <TextField
              label={t('setupLink.make.adminPassword')}
              type="password"
              autoComplete="off"
              {...field('adminPassword')}
            />
          </>
        )}
        {answer && <NotMade answer={answer} />}
      </div>
    </FormDialog>
  );
}

function NotMade({ answer }: { readonly answer: Exclude<MadeLink, { readonly kind: 'made' }> }) {
  const { t } = useMessages();
  if (answer.kind === 'refused') return <Callout isLive {...findingToCallout(answer.finding, t)} />;
  if (answer.kind === 'blocked')
    return (
      <>
        <Callout isLive tone="danger" title={t('setupLink.make.notMade')} />
        <FindingList findings={answer.findings} />
      </>
    );
  return (
    <Callout isLive tone={answer.kind === 'declined' ? 'info' : 'danger'} title={t('setupLink.make.notMade')}>
      {t(`setupLink.make.${answer.kind}`)}
    </Callout>
  );
}

function problemOf(name: FieldName, value: string): 'missing' | 'nameInvalid' | undefined {
  if (value.trim() === '') return 'missing';
  return name === 'newName' && !isLoginName(value.trim()) ? 'nameInvalid' : undefined;
}

/** Names without the space that a copy brings along; passwords as they are. */
function loginOf(kind: LinkLogin['kind'], fields: Fields, role: Role): LinkLogin {
  if (kind === 'own') return { kind };
  if (kind === 'typed') return { kind, user: fields.user.trim(), password: fields.password };
  return {
    kind,
    login: { name: fields.newName.trim(), role },
    admin: { user: fields.adminUser.trim(), password: fields.adminPassword },
  };
}
