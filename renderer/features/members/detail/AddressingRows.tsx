import { useId } from 'react';
import { plainSalutation, usualSalutation } from '../../../../shared/domain/invitation';
import { LANGUAGES } from '../../../../shared/messages';
import type { Member } from '../../../../shared/schema';
import { InlineText } from '../../../fields';
import { Button, Calm, InlineRow, InlineRows, Select, useMessages } from '../../../ui';
import styles from './detail.module.css';
import type { SaveMember } from './SaveMember';

const AS_EVERYBODY = 'asEverybody';

/** How letters to this person begin, and in which language they are. */
export function AddressingRows({ member, save }: { readonly member: Member; readonly save: SaveMember }) {
  const { t, language } = useMessages();
  const inputId = useId();
  const written = LANGUAGES.find((id) => id === member.preferredLanguage) ?? language;
  const usual = usualSalutation(member, written);
  const plain = plainSalutation(member, written);
  const isOffered = member.addressedAs === '' && plain !== usual;
  return (
    <InlineRows>
      <InlineRow isWide label={t('members.addressedAs')} htmlFor={inputId}>
        <InlineText
          id={inputId}
          label={t('members.addressedAs')}
          placeholder={usual}
          value={member.addressedAs}
          onSave={(addressedAs) => save({ addressedAs })}
        />
        {isOffered && (
          <div className={styles.add}>
            <Button changesData variant="quiet" size="small" onPress={() => save({ addressedAs: plain })}>
              {t('members.addressedPlainly', { text: plain })}
            </Button>
          </div>
        )}
      </InlineRow>
      <InlineRow label={t('members.preferredLanguage')}>
        <Calm>
          <Select
            label={t('members.preferredLanguage')}
            isLabelHidden
            options={[
              { id: AS_EVERYBODY, label: t('members.preferredLanguage.asEverybody') },
              ...LANGUAGES.map((id) => ({ id, label: t(`records.value.language.${id}`) })),
            ]}
            value={LANGUAGES.find((id) => id === member.preferredLanguage) ?? AS_EVERYBODY}
            onChange={(id) => save({ preferredLanguage: id === AS_EVERYBODY ? '' : id })}
          />
        </Calm>
      </InlineRow>
    </InlineRows>
  );
}
