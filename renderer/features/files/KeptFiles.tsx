import { filesOf } from '../../../shared/domain/files';
import { useRecords } from '../../live';
import { FileRows } from './FileRows';

/** The files of something that is over, and that nothing is added to. */
export function KeptFiles({ targetId }: { readonly targetId: string }) {
  return <FileRows files={filesOf(useRecords('files').records, targetId)} />;
}
