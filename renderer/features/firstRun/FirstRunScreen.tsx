import { ArchiveRestore, CirclePlus, Compass, Laptop, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useApp, valueOf } from '../../live';
import { Button, Callout, ChoiceCard, useMessages } from '../../ui';
import { RestoreHere } from '../backup';
import { ProtectForm } from '../protection';
import { AcceptLink } from '../setupLink';
import { ConnectionForm } from '../sync';
import styles from './FirstRunScreen.module.css';
import { NewNetworkForm } from './NewNetworkForm';
import { ProductPicture } from './ProductPicture';

type Way = 'choose' | 'create' | 'connect' | 'link' | 'restore';

/** What has to be known before the first network: how it is protected where no keychain does it. */
type Step = Way | 'protect';

/** The first window: ways in, none of which needs a server or an account but those that say so. */
export function FirstRunScreen() {
  const { t } = useMessages();
  const { connectNetwork, protection, protect } = useApp();
  const [way, setWay] = useState<Way>('choose');
  const step: Step = way !== 'choose' && protection.kind === 'undecided' ? 'protect' : way;

  async function choose(chosen: Way): Promise<void> {
    if (chosen !== 'choose' && protection.kind === 'undecided' && protection.canUseKeychain)
      await protect({ kind: 'keychain' });
    setWay(chosen);
  }

  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <div className={styles.words}>
          <header className={styles.header}>
            <p className={styles.brand}>Verbund</p>
            <h1 className={styles.title}>{t(`firstRun.${step}.title`)}</h1>
            <p className={styles.lead}>{t(`firstRun.${step}.lead`)}</p>
          </header>
          {step === 'choose' && <LaidAside />}
          {step === 'choose' && <Ways onChoose={choose} />}
          {step === 'protect' && (
            <div className={styles.form}>
              <ProtectForm onChoose={protect} />
            </div>
          )}
          {step === 'create' && <NewNetworkForm />}
          {step === 'connect' && (
            <ConnectionForm submitLabel={t('firstRun.connect.submit')} onSubmit={connectNetwork} />
          )}
          {step === 'restore' && <RestoreHere />}
          {step === 'link' && <AcceptLink />}
          {step === 'choose' ? (
            <KnownNetworks />
          ) : (
            <Button variant="quiet" onPress={() => choose('choose')}>
              {t('firstRun.back')}
            </Button>
          )}
        </div>
        <div className={styles.picture}>
          <ProductPicture />
        </div>
      </div>
      <LanguageSwitch />
    </main>
  );
}

function Ways({ onChoose }: { readonly onChoose: (way: Way) => Promise<void> }) {
  const { t } = useMessages();
  const { openDemo, protection } = useApp();
  const isDemo = protection.kind === 'demo';
  const ways = [
    { id: 'create', icon: CirclePlus, run: () => onChoose('create') },
    { id: 'connect', icon: Link2, run: () => onChoose('connect') },
    { id: 'restore', icon: ArchiveRestore, run: () => onChoose('restore') },
    { id: 'link', icon: Laptop, run: () => onChoose('link') },
    { id: 'demo', icon: Compass, run: () => openDemo() },
  ] as const;
  // Its keys end with the run, and a network that was made meanwhile would be closed for ever.
  const offered = isDemo ? ways.filter(({ id }) => id === 'demo') : ways;
  return (
    <ul className={styles.ways}>
      {isDemo && (
        <li>
          <Callout title={t('firstRun.demoOnly.title')}>{t('firstRun.demoOnly.text')}</Callout>
        </li>
      )}
      {offered.map(({ id, icon, run }, index) => (
        <li key={id}>
          <ChoiceCard
            icon={icon}
            title={t(`firstRun.way.${id}.title`)}
            text={t(`firstRun.way.${id}.text`)}
            autoFocus={index === 0}
            onPress={run}
          />
        </li>
      ))}
    </ul>
  );
}

/** What could not be opened is not gone. */
function LaidAside() {
  const { t } = useMessages();
  const { info, settings } = useApp();
  if (info.setAside === null || settings.networks.length > 0) return null;
  return (
    <Callout
      title={t('firstRun.aside.title')}
      actions={
        <Button size="small" onPress={() => valueOf(window.verbund.takeProfileBack())}>
          {t('firstRun.aside.back')}
        </Button>
      }
    >
      {t('firstRun.aside.text', { name: info.setAside })}
    </Callout>
  );
}

function KnownNetworks() {
  const { t } = useMessages();
  const { settings, switchNetwork } = useApp();
  if (settings.networks.length === 0) return null;
  return (
    <section>
      <h2 className={styles.known}>{t('firstRun.known')}</h2>
      {settings.networks.map(({ id, title }) => (
        <Button key={id} variant="quiet" onPress={() => switchNetwork(id)}>
          {title}
        </Button>
      ))}
    </section>
  );
}

/** Named in the language it leads to: who needs it does not read the other one. */
function LanguageSwitch() {
  const { language } = useMessages();
  const { updateSettings } = useApp();
  const other = language === 'de' ? 'en' : 'de';
  return (
    <div className={styles.language}>
      <Button variant="quiet" onPress={() => updateSettings({ language: other })}>
        {other === 'en' ? 'English' : 'Deutsch'}
      </Button>
    </div>
  );
}
