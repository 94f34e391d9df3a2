import { contributionsTo } from '../../../../shared/domain/topics';
import type { Note } from '../../../../shared/schema';
import { useRecords, useSession } from '../../../live';
import { Calm, InlineRow, InlineRows, MultiComboBox, Select, useMessages } from '../../../ui';
import { InlineTextRow } from '../../../fields';
import { ConfidentialityField } from '../../confidentiality';
import { useInstitutionOptions } from '../../institutions';
import { useFreshFocus } from '../useFreshFocus';
import { useNoteTexts } from '../useNoteTexts';

export function NoteFields({ note }: { readonly note: Note }) {
  const { t } = useMessages();
  const { repositories, write } = useSession();
  const { notes } = repositories;
  const { kindOptions, maturityOptions } = useNoteTexts();
  const { options, create } = useInstitutionOptions();
  const titleRef = useFreshFocus<HTMLInputElement>(note.id);
  const contributionIds = contributionsTo(useRecords('notes').records, note.id).map(({ id }) => id);
  const save = (patch: Parameters<typeof notes.update>[1]): Promise<unknown> => notes.update(note.id, patch);

  /** Replies are as confidential as what they reply to. */
  async function saveTlp(tlp: Note['tlp']): Promise<void> {
    await write((unit) => {
      for (const id of [note.id, ...contributionIds]) unit.update('notes', id, { tlp });
    });
  }

  async function createInstitution(name: string): Promise<void> {
    const id = await create(name);
    await save(({ institutionIds }) => ({ institutionIds: [...institutionIds, id] }));
  }

  return (
    <InlineRows>
      <InlineTextRow
        isWide
        label={t('topics.note.title')}
        value={note.title}
        onSave={(title) => save({ title })}
        inputRef={titleRef}
      />
      <InlineRow label={t('topics.note.kind')}>
        <Calm>
          <Select
            label={t('topics.note.kind')}
            isLabelHidden
            options={kindOptions}
            value={note.kind === 'contribution' ? null : note.kind}
            onChange={(kind) => save({ kind })}
          />
        </Calm>
      </InlineRow>
      {note.kind === 'approach' && (
        <InlineRow label={t('topics.note.maturity')}>
          <Calm>
            <Select
              label={t('topics.note.maturity')}
              isLabelHidden
              options={maturityOptions}
              value={note.maturity || 'none'}
              onChange={(id) => save({ maturity: id === 'none' ? '' : id })}
            />
          </Calm>
        </InlineRow>
      )}
      <InlineRow label={t('topics.note.tlp')}>
        <Calm>
          <ConfidentialityField
            label={t('topics.note.tlp')}
            isLabelHidden
            record={note}
            alongIds={contributionIds}
            onSave={(tlp) => saveTlp(tlp)}
          />
        </Calm>
      </InlineRow>
      <InlineRow isWide label={t('topics.note.institutions')}>
        <Calm hasTags>
          <MultiComboBox
            label={t('topics.note.institutions')}
            isLabelHidden
            options={options}
            value={note.institutionIds}
            onChange={(institutionIds) => save({ institutionIds })}
            onCreate={(name) => createInstitution(name)}
            placeholder={t('topics.note.addInstitution')}
          />
        </Calm>
      </InlineRow>
    </InlineRows>
  );
}
