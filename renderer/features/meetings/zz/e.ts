import { useRecords } from '../../../live';
export function E(id: string) {
  const { records } = useRecords('events');
  const one = records[0];
  return one?.title === id;
}
