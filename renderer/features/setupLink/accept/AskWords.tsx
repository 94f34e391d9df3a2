import { useState } from 'react';
import type { OpenedLink } from '../../../../shared/ipc/setupLink';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import type { Translate } from '../../../../shared/messages/translate';
import { useCountdown, valueOf } from '../../../live';
import { Button, Callout, Form, TextField, Toolbar, useMessages } from '../../../ui';
import styles from '../setupLink.module.css';
import type { OpenLink, SealedLink, UnusableLink } from './linkSteps';

interface AskWordsProps {
  readonly text: string;
  readonly seen: SealedLink;
  readonly isForgotten?: boolean;
  readonly onUnusable: (problem: UnusableLink) => void;
  readonly onOther: () => void;
  readonly onOpen: (link: OpenLink) => void;
}

/** The six words that were spoken. */
export function AskWords({ text, seen, isForgotten = false, onUnusable, onOther, onOpen }: AskWordsProps) {
  const { t, language, formatDate, formatTime } = useMessages();
  const [words, setWords] = useState('');
  const [answer, setAnswer] = useState<WrongWords>();
  const countdown = useCountdown(0);

  async function submit(): Promise<void> {
    if (countdown.seconds > 0) return;
    const opened = await valueOf(window.verbund.openSetupLink(text, words));
    switch (opened.kind) {
      case 'open':
        onOpen(opened);
        return;
      case 'count':
      case 'unknown':
        setAnswer(opened);
        return;
      case 'wrong':
      case 'wait':
        setAnswer(opened);
        countdown.start(opened.waitMs);
        return;
      default:
        onUnusable(opened);
    }
  }

  return (
    <Form className={styles.form} onSubmit={submit}>
      {isForgotten && <Callout isLive>{t('setupLink.accept.forgotten')}</Callout>}
      <TextField
        label={t('setupLink.accept.words')}
        description={t('setupLink.accept.wordsHelp')}
        autoFocus
        autoComplete="off"
        spellCheck="false"
        maxLength={500}
        value={words}
        onChange={(value) => {
          setWords(value);
          setAnswer(undefined);
        }}
        {...(answer && problemOf(answer, t, language))}
      />
      {countdown.seconds > 0 && (
        <p className={styles.note}>{t('setupLink.accept.wait', { seconds: countdown.seconds })}</p>
      )}
      <p className={styles.note}>
        {t('setupLink.accept.validUntil', {
          date: formatDate(seen.expiresAt, LAPTOP_ZONE),
          time: formatTime(seen.expiresAt, LAPTOP_ZONE),
        })}
      </p>
      <Toolbar>
        <Button type="submit" variant="primary" isDisabled={countdown.seconds > 0}>
          {t('setupLink.accept.open')}
        </Button>
        <Button onPress={onOther}>{t('setupLink.accept.other')}</Button>
      </Toolbar>
    </Form>
  );
}

type WrongWords = Extract<OpenedLink, { readonly kind: 'count' | 'unknown' | 'wrong' | 'wait' }>;

function problemOf(answer: WrongWords, t: Translate, language: string): { readonly error?: string } {
  if (answer.kind === 'count') return { error: t('setupLink.accept.count', { count: answer.count }) };
  if (answer.kind === 'unknown') {
    const places = new Intl.ListFormat(language).format(answer.places.map(String));
    return { error: t('setupLink.accept.unknown', { places, count: answer.places.length }) };
  }
  return answer.kind === 'wrong' ? { error: t('setupLink.accept.wrong') } : {};
}
