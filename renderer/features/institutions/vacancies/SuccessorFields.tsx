import { useMemo } from 'react';
import { isVacantOn } from '../../../../shared/domain/institutions';
import { ComboBox, DateField, FieldGrid, FieldGridWide, TextField, useMessages } from '../../../ui';
import { useMemberOptions } from '../../meetings';
import { nameToSuccessor, NO_SUCCESSOR, type SuccessorChoice } from './successor';

type SuccessorFieldsProps = {
  readonly choice: SuccessorChoice;
  readonly onChoose: (choice: SuccessorChoice) => void;
  /** First day in the office, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly onFrom: (day: string | null) => void;
  /** Who leaves cannot follow. */
  readonly excludedId?: string | undefined;
  readonly error?: string | undefined;
  /** First day on which the office has nobody: nobody can begin in it before. */
  readonly vacantSince: string | null;
};

const NEW = 'new';

/** Who takes an office over, from when. A name that nobody has becomes a person who is new. */
export function SuccessorFields(props: SuccessorFieldsProps) {
  const { choice, onChoose, from, onFrom, excludedId, error, vacantSince } = props;
  const { t, formatDate, formatMonth } = useMessages();
  const members = useMemberOptions();
  const name = choice.kind === 'new' ? `${choice.givenName} ${choice.familyName}`.trim() : '';
  const options = useMemo(() => {
    const others = members.filter(({ id }) => id !== excludedId);
    return name === '' ? others : [{ id: NEW, label: name, detail: t('institutions.successor.new') }, ...others];
  }, [members, excludedId, name, t]);
  const value = choice.kind === 'member' ? choice.id : choice.kind === 'new' && name !== '' ? NEW : null;

  const show = (day: string): string => (day.length > 'YYYY-MM'.length ? formatDate(day) : formatMonth(day));

  return (
    <FieldGrid>
      <ComboBox
        label={t('institutions.successor')}
        options={options}
        value={value}
        onChange={(id) => onChoose(id === null ? NO_SUCCESSOR : id === NEW ? choice : { kind: 'member', id })}
        onCreate={(text) => onChoose(nameToSuccessor(text))}
        error={error}
      />
      <DateField
        label={t('institutions.successor.from')}
        value={from}
        onChange={onFrom}
        error={
          from !== null && vacantSince !== null && !isVacantOn({ since: vacantSince }, from)
            ? t('institutions.successor.tooEarly', { since: show(vacantSince) })
            : undefined
        }
      />
      {choice.kind === 'new' && (
        <>
          <TextField
            label={t('institutions.successor.givenName')}
            value={choice.givenName}
            onChange={(givenName) => onChoose({ ...choice, givenName })}
          />
          <TextField
            label={t('institutions.successor.familyName')}
            value={choice.familyName}
            onChange={(familyName) => onChoose({ ...choice, familyName })}
          />
          <FieldGridWide>
            <TextField
              label={t('institutions.successor.email')}
              description={t('institutions.successor.newHint')}
              value={choice.email}
              onChange={(email) => onChoose({ ...choice, email })}
              inputMode="email"
            />
          </FieldGridWide>
        </>
      )}
    </FieldGrid>
  );
}
