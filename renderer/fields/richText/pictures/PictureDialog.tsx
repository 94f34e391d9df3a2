import { useEffect, useRef, useState } from 'react';
import { Callout, Checkbox, FormDialog, TextField, useMessages } from '../../../ui';
import type { PictureText } from './pictureCommands';
import styles from './PictureDialog.module.css';

type PictureDialogProps = {
  /** What is about to come into the text; missing where it is there already. */
  readonly picture?: File;
  readonly said: PictureText;
  /** The answer says why it cannot be; the dialog then stays open. */
  readonly onSubmit: (said: PictureText) => Promise<string | undefined>;
  readonly onClose: () => void;
};

/** Letters. It is heard at one go; what is longer is text. */
const LONGEST_ALT = 500;

/** Asks what a picture shows. */
export function PictureDialog({ picture, said, onSubmit, onClose }: PictureDialogProps) {
  const { t } = useMessages();
  const [text, setText] = useState(said.text);
  const [isDecorative, setIsDecorative] = useState(said.isDecorative);
  const [isAsked, setIsAsked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const count = text.trim().length;
  const isMissing = !isDecorative && count === 0;
  const isTooLong = !isDecorative && count > LONGEST_ALT;

  async function submit(): Promise<void> {
    setIsAsked(true);
    if (isMissing || isTooLong) return;
    const answer = await onSubmit({ text: isDecorative ? '' : text, isDecorative });
    setProblem(answer);
    if (answer === undefined) onClose();
  }

  return (
    <FormDialog
      changesData
      size="small"
      title={t(picture ? 'pictures.insert' : 'pictures.describe')}
      submitLabel={t(picture ? 'pictures.insert' : 'ui.rich.apply')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.fields}>
        {picture && <Preview picture={picture} />}
        <TextField
          label={t('pictures.alt')}
          description={t('pictures.altHint')}
          value={text}
          onChange={setText}
          isDisabled={isDecorative}
          error={
            isTooLong
              ? t('pictures.altTooLong', { count, most: LONGEST_ALT })
              : isAsked && isMissing
                ? t('pictures.altMissing')
                : undefined
          }
          autoFocus
        />
        <Checkbox label={t('pictures.isDecorative')} isSelected={isDecorative} onChange={setIsDecorative} />
        {problem !== undefined && (
          <Callout tone="danger" isLive>
            {problem}
          </Callout>
        )}
      </div>
    </FormDialog>
  );
}

function Preview({ picture }: { readonly picture: File }) {
  const shown = useRef<HTMLImageElement>(null);
  // An address of the browser has to be let go again.
  useEffect(() => {
    const url = URL.createObjectURL(picture);
    if (shown.current) shown.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [picture]);
  // What it shows is what is being asked.
  return <img ref={shown} className={styles.preview} alt="" />;
}
