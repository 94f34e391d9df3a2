import type { Network } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useDraft, useSession } from '../../live';
import { TextArea, TextField } from '../../ui';

type NetworkTextProps = {
  readonly network: Network;
  readonly field:
    | 'logoAlt'
    | 'letterheadAddress'
    | 'letterSignature'
    | 'minutesOpening'
    | 'minutesClosing'
    | 'fileReference'
    | 'distributionList';
  readonly label: string;
  readonly description: string;
  readonly isLong?: boolean;
};

/** A text of the network's record that saves itself. */
export function NetworkText({ network, field, isLong = false, ...rest }: NetworkTextProps) {
  const repository = useSession().repositories.network;
  const draft = useDraft(network[field], (value) => repository.update(NETWORK_ID, { [field]: value }));
  const Field = isLong ? TextArea : TextField;
  return <Field {...rest} {...draft.field} />;
}
