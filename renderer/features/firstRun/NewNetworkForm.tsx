import { useState } from 'react';
import { useApp } from '../../live';
import { Button, Form, TextField, useMessages } from '../../ui';
import styles from './FirstRunScreen.module.css';

export function NewNetworkForm() {
  const { t, language } = useMessages();
  const { createNetwork } = useApp();
  const [title, setTitle] = useState('');
  const [state, setState] = useState<'editing' | 'incomplete' | 'creating'>('editing');

  async function submit(): Promise<void> {
    if (title.trim() === '') {
      setState('incomplete');
      return;
    }
    setState('creating');
    try {
      await createNetwork(title.trim(), language);
    } catch (thrown) {
      // The name stays, so that a second try needs no typing.
      setState('editing');
      throw thrown;
    }
  }

  return (
    <Form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('firstRun.create.name')}
        description={t('firstRun.create.nameHelp')}
        value={title}
        onChange={setTitle}
        autoFocus
        {...(state === 'incomplete' && title.trim() === '' && { error: t('firstRun.create.nameMissing') })}
      />
      <div>
        <Button type="submit" variant="primary" isPending={state === 'creating'}>
          {t('firstRun.create.submit')}
        </Button>
      </div>
    </Form>
  );
}
