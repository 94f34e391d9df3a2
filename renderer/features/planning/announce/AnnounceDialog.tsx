import { Copy, FileDown } from 'lucide-react';
import { useState } from 'react';
import { POSTER_SIZES } from '../../../../shared/documents';
import {
  announcementText,
  ANNOUNCEMENT_KINDS,
  isWebAddress,
  type AnnouncementKind,
} from '../../../../shared/domain/invitation';
import { LANGUAGES, type Language } from '../../../../shared/messages';
import { useDraft, useSession } from '../../../live';
import {
  Button,
  Dialog,
  FieldGrid,
  QrCode,
  Section,
  SegmentedControl,
  TextArea,
  TextField,
  toast,
  useMessages,
} from '../../../ui';
import type { MeetingView } from '../../meetings';
import styles from './AnnounceDialog.module.css';
import { usePoster } from './usePoster';

/** Tells others of a meeting: a text to copy and a poster to print. */
export function AnnounceDialog({ view, onClose }: { readonly view: MeetingView; readonly onClose: () => void }) {
  const { t, language: surface } = useMessages();
  const { repositories } = useSession();
  const [language, setLanguage] = useState<Language>(surface);
  const [kind, setKind] = useState<AnnouncementKind>('markdown');
  const savePoster = usePoster(view, language);
  const { meeting } = view;
  const address = useDraft(meeting.presentationUrl, (presentationUrl) =>
    repositories.meetings.update(meeting.id, { presentationUrl: presentationUrl.trim() }),
  );
  const isAddress = isWebAddress(address.value);
  const text = announcementText(view, language, kind);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    toast({ tone: 'success', message: t('invite.announce.copied') });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('invite.announce.title')}
      footer={<Button onPress={onClose}>{t('ui.close')}</Button>}
    >
      <FieldGrid>
        <SegmentedControl
          isView
          label={t('invite.language')}
          value={language}
          onChange={setLanguage}
          options={LANGUAGES.map((id) => ({ id, label: t(`invite.language.${id}`) }))}
        />
        <SegmentedControl
          isView
          label={t('invite.announce.format')}
          value={kind}
          onChange={setKind}
          options={ANNOUNCEMENT_KINDS.map((id) => ({ id, label: t(`invite.announce.${id}`) }))}
        />
      </FieldGrid>
      <TextArea label={t('invite.announce.text')} value={text} onChange={() => undefined} isReadOnly rows={9} />
      <div>
        <Button icon={Copy} onPress={() => copy()}>
          {t('invite.announce.copy')}
        </Button>
      </div>
      <Section title={t('invite.announce.poster')} level={3}>
        <div className={styles.poster}>
          <div className={styles.fields}>
            <TextField
              label={t('invite.announce.address')}
              description={t('invite.announce.addressHint')}
              error={address.value.trim() === '' || isAddress ? undefined : t('invite.announce.notUrl')}
              {...address.field}
              inputMode="url"
            />
            <div className={styles.actions}>
              {POSTER_SIZES.map((size) => (
                <Button key={size} icon={FileDown} onPress={() => savePoster(size)}>
                  {t(`invite.announce.save${size}`)}
                </Button>
              ))}
            </div>
          </div>
          {isAddress && (
            <div className={styles.code}>
              <QrCode text={address.value.trim()} label={t('invite.poster.qrAlt', { address: address.value.trim() })} />
            </div>
          )}
        </div>
      </Section>
    </Dialog>
  );
}
