import type { SyncedRecord, Tlp } from '../../../shared/schema';
import { RED } from '../../../shared/schema/confidentiality';
import { tlp } from '../../../shared/schema/properties';
import { Select, useMessages, type MaybeAsync } from '../../ui';
import { useReleaseQuestion } from './useReleaseQuestion';

type ConfidentialityFieldProps = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly record: SyncedRecord & { readonly tlp: Tlp };
  /** Records that get the same label with it. */
  readonly alongIds?: readonly string[];
  readonly onSave: (label: Tlp) => MaybeAsync;
};

/** The label of a record: what TLP:RED means for what the server has already, and a question before it is lowered. */
export function ConfidentialityField({
  label,
  isLabelHidden = false,
  record,
  alongIds = [],
  onSave,
}: ConfidentialityFieldProps) {
  const { t } = useMessages();
  const { lower, question } = useReleaseQuestion();
  const description = t(record.rev === '' ? 'common.confidential.stays' : 'common.confidential.staysFromNow');
  return (
    <>
      <Select
        label={label}
        isLabelHidden={isLabelHidden}
        options={tlp.enum.map((id) => ({ id, label: id }))}
        value={record.tlp}
        onChange={(next) => lower(new Map([record.id, ...alongIds].map((id) => [id, next])), () => onSave(next))}
        description={record.tlp === RED ? description : undefined}
      />
      {question}
    </>
  );
}
