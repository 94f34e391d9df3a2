import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { assertNever } from '../../../shared/assertNever';
import { dataUrlToImage, maximalImageKilobytes, maximalImageSide, type ImageError } from '../../../shared/documents';
import type { Network } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useSession } from '../../live';
import { isReadingProblem, ReadingFailure, ReadingProgress, useReading, type ReadFile } from '../../reading';
import { Button, Callout, FileDropZone, useMessages, type Messages } from '../../ui';
import { useOfferUndo } from '../../undo';
import styles from './network.module.css';

/** The logo with a look at it, and why a file cannot be one. */
export function LogoField({ network }: { readonly network: Network }) {
  const { t } = useMessages();
  const { repositories, write } = useSession();
  const offerUndo = useOfferUndo();
  const reading = useReading();
  const [refused, setRefused] = useState<ReadFile<'picture'>>();
  const logo = dataUrlToImage(network.logo, network.logoAlt === '' ? network.title : network.logoAlt);

  async function choose(files: readonly File[]): Promise<void> {
    const [file] = await reading.read('picture', files.slice(0, 1));
    if (!file) return;
    setRefused(file.result.ok ? undefined : file);
    if (file.result.ok) await repositories.network.update(NETWORK_ID, { logo: file.result.value });
  }
  async function remove(): Promise<void> {
    const { undo } = await write((unit) => unit.update('network', NETWORK_ID, { logo: '' }));
    offerUndo(undo, t('common.network.logoRemoved'), 'success');
  }

  return (
    <div className={styles.logoField}>
      {logo && (
        <div className={styles.logoRow}>
          {/* On white, as on paper, whatever the theme. */}
          <img className={styles.logo} src={network.logo} alt={logo.alt} />
          <Button changesData icon={Trash2} onPress={() => remove()}>
            {t('common.network.logoRemove')}
          </Button>
        </div>
      )}
      <FileDropZone
        label={t(logo ? 'common.network.logoReplace' : 'common.network.logo')}
        description={t('common.network.logoHint', { kilobytes: maximalImageKilobytes, side: String(maximalImageSide) })}
        accept="image/png,image/jpeg"
        onFiles={choose}
      />
      <ReadingProgress reading={reading} />
      {refused && <Refused file={refused} />}
    </div>
  );
}

function Refused({ file: { name, result } }: { readonly file: ReadFile<'picture'> }) {
  const { t } = useMessages();
  if (result.ok) return null;
  const { error } = result;
  if (isReadingProblem(error)) return <ReadingFailure file={name} problem={error} />;
  return (
    <Callout tone="danger" isLive>
      {errorText(t, name, error)}
    </Callout>
  );
}

function errorText(t: Messages['t'], name: string, error: ImageError): string {
  switch (error.type) {
    case 'notAnImage':
      return t('common.network.logoError.notAnImage', { name });
    case 'tooManyKilobytes':
      return t('common.network.logoError.tooManyKilobytes', {
        name,
        kilobytes: error.kilobytes,
        limit: maximalImageKilobytes,
      });
    case 'tooManyPixels':
      return t('common.network.logoError.tooManyPixels', {
        name,
        width: error.width,
        height: error.height,
        limit: maximalImageSide,
      });
    default:
      return assertNever(error);
  }
}
