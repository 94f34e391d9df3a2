import { useRef, useState } from 'react';
import { createTextBlocks, placeholderName, PLACEHOLDERS } from '../../../../shared/domain/invitation';
import { LANGUAGES } from '../../../../shared/messages';
import type { TextBlock } from '../../../../shared/schema';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useRecord, useSession } from '../../../live';
import { Button, MenuButton, Section, SegmentedControl, Select, TextArea, TextField, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import styles from './LetterEditor.module.css';
import { SaveBlockDialog } from './SaveBlockDialog';
import type { Letter } from './useLetter';

type LetterEditorProps = {
  readonly letter: Letter;
  /** A text block goes round with the network: of a meeting that is TLP:RED none is made. */
  readonly canBecomeBlock: boolean;
};

export function LetterEditor({ letter, canBecomeBlock }: LetterEditorProps) {
  const { t } = useMessages();
  const network = useRecord('network', NETWORK_ID);
  const removeBlock = useRemoveBlock();
  const [isSaving, setIsSaving] = useState(false);
  const body = useRef<HTMLTextAreaElement>(null);
  const own = (network?.textBlocks ?? []).filter(({ language }) => language === letter.language);
  const blocks: readonly TextBlock[] = [
    ...createTextBlocks(letter.language).filter(({ id }) => id !== 'announcement'),
    ...own,
  ];
  const current = blocks.find((block) => block.subject === letter.subject.value && block.body === letter.body.value);
  const isOwn = own.some(({ id }) => id === current?.id);

  function insert(name: string): void {
    const field = body.current;
    const at = field?.selectionStart ?? letter.body.value.length;
    letter.body.onChange(
      `${letter.body.value.slice(0, at)}{${name}}${letter.body.value.slice(field?.selectionEnd ?? at)}`,
    );
    field?.focus();
  }

  return (
    <Section
      title={t('invite.text')}
      actions={
        <MenuButton
          label={t('invite.insert')}
          size="small"
          items={PLACEHOLDERS.map((id) => ({
            id,
            label: placeholderName(id, letter.language),
            onSelect: () => insert(placeholderName(id, letter.language)),
          }))}
        />
      }
    >
      <div className={styles.fields}>
        <div className={styles.source}>
          <Select
            label={t('invite.block')}
            options={blocks.map(({ id, title }) => ({ id, label: title }))}
            value={current?.id ?? null}
            onChange={(id) => {
              const block = blocks.find((candidate) => candidate.id === id);
              return block && letter.use(block);
            }}
          />
          <SegmentedControl
            label={t('invite.language')}
            value={letter.language}
            onChange={letter.setLanguage}
            options={LANGUAGES.map((id) => ({ id, label: t(`invite.language.${id}`) }))}
          />
        </div>
        <TextField label={t('invite.subject')} {...letter.subject.field} />
        <TextArea label={t('invite.body')} {...letter.body.field} rows={14} inputRef={body} />
        <div className={styles.actions}>
          {canBecomeBlock && (
            <Button changesData size="small" variant="quiet" onPress={() => setIsSaving(true)}>
              {t('invite.saveBlock')}
            </Button>
          )}
          {isOwn && current && (
            <Button changesData size="small" variant="quiet" onPress={() => removeBlock(current)}>
              {t('invite.removeBlock')}
            </Button>
          )}
        </div>
      </div>
      {isSaving && (
        <SaveBlockDialog
          language={letter.language}
          subject={letter.subject.value}
          body={letter.body.value}
          onClose={() => setIsSaving(false)}
        />
      )}
    </Section>
  );
}

function useRemoveBlock(): (block: TextBlock) => Promise<void> {
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  const { t } = useMessages();
  return async ({ id, title }) => {
    const { undo } = await write((unit) =>
      unit.update('network', NETWORK_ID, ({ textBlocks }) => ({
        textBlocks: textBlocks.filter((block) => block.id !== id),
      })),
    );
    offerUndo(undo, t('invite.blockRemoved', { title }));
  };
}
