import type { QueryProblem } from '../../../shared/domain/listQuery';
import { useMessages } from '../messages/MessagesProvider';

/** What of a query was not understood, in sentences. */
export function useQueryProblems(problems: readonly QueryProblem[]): readonly string[] {
  const { t } = useMessages();
  return problems.map((problem) => {
    switch (problem.kind) {
      case 'unknownField':
        return t('lists.query.unknownField', { key: problem.key });
      case 'noValue':
        return t('lists.query.noValue', { key: problem.key });
      case 'unknownValue':
        return t('lists.query.unknownValue', { key: problem.key, value: problem.value });
      case 'noDate':
        return t('lists.query.noDate', { value: problem.value });
    }
  });
}
