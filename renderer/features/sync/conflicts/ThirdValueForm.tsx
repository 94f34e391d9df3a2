import { useState } from 'react';
import type { CollectionName } from '../../../../shared/schema';
import {
  Form,
  Button,
  DateField,
  type MaybeAsync,
  NumberField,
  Select,
  TextArea,
  Toolbar,
  useMessages,
} from '../../../ui';
import { useRecordWords } from '../words/useRecordWords';
import { wordsToLine } from '../words/valueToWords';
import type { ThirdValue } from './thirdValue';

interface ThirdValueFormProps {
  readonly collection: CollectionName;
  readonly name: string;
  readonly label: string;
  readonly third: ThirdValue;
  readonly onSave: (value: unknown) => MaybeAsync;
  readonly onCancel: () => void;
}

/** Neither of both: a value of its own. */
export function ThirdValueForm({ collection, name, label, third, onSave, onCancel }: ThirdValueFormProps) {
  const { t } = useMessages();
  const words = useRecordWords();
  const [value, setValue] = useState<string | number | null>(third.initial);

  function field() {
    switch (third.kind) {
      case 'text':
        return <TextArea label={label} rows={2} autoFocus value={String(value)} onChange={setValue} />;
      case 'number':
        return <NumberField label={label} value={typeof value === 'number' ? value : null} onChange={setValue} />;
      case 'date':
        return (
          <DateField
            label={label}
            value={value === '' ? null : String(value)}
            onChange={(date) => setValue(date ?? '')}
          />
        );
      case 'choice':
        return (
          <Select
            label={label}
            options={third.choices.map((id) => ({
              id,
              label: wordsToLine(words.valueOf(collection, name, id), words.context),
            }))}
            value={String(value)}
            onChange={setValue}
          />
        );
    }
  }

  return (
    <Form onSubmit={() => onSave(third.kind === 'text' ? third.toValue(String(value)) : value)}>
      {field()}
      <Toolbar>
        <Button type="submit" size="small" variant="primary">
          {t('sync.decisions.takeOwn')}
        </Button>
        <Button size="small" variant="quiet" onPress={onCancel}>
          {t('ui.cancel')}
        </Button>
      </Toolbar>
    </Form>
  );
}
