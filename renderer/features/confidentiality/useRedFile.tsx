import { useState, type ReactNode } from 'react';
import { ConfirmDialog, useMessages, type Action, type MaybeAsync } from '../../ui';

export interface RedFile {
  /** Saves a file; where it holds what is TLP:RED, a person is told first. */
  readonly saveKnowingly: (file: { readonly isRed: boolean; readonly isPrinted: boolean }, save: Action) => MaybeAsync;
  /** To be rendered by whoever saves. */
  readonly question: ReactNode;
}

/** A file leaves the protection of the application, and the label with it only where it is printed. For files that no dialog of their own is about. */
export function useRedFile(): RedFile {
  const { t } = useMessages();
  const [asked, setAsked] = useState<{ readonly isPrinted: boolean; readonly save: Action }>();
  return {
    saveKnowingly({ isRed, isPrinted }, save) {
      if (!isRed) return save();
      setAsked({ isPrinted, save });
    },
    question: asked && (
      <ConfirmDialog
        isOpen
        title={t('common.confidential.file.title')}
        consequence={t('common.confidential.file.text', { isPrinted: asked.isPrinted ? 'yes' : 'other' })}
        confirmLabel={t('common.confidential.file.confirm')}
        onConfirm={async () => {
          await asked.save();
          setAsked(undefined);
        }}
        onClose={() => setAsked(undefined)}
      />
    ),
  };
}
