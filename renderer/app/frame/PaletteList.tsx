import { Search } from 'lucide-react';
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, TextField } from 'react-aria-components';
import { Kbd, useMessages } from '../../ui';
import styles from './CommandPalette.module.css';
import type { PaletteEntry, PaletteGroup } from './paletteEntries';

type PaletteListProps = {
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  readonly groups: readonly PaletteGroup[];
  readonly onRun: (entry: PaletteEntry) => void;
};

/** No SearchField: its Esc would empty the text, and Esc leaves the palette. The focus stays in the field; arrows move through the list, Enter runs, and the number of hits is said aloud. */
export function PaletteList({ query, onQueryChange, groups, onRun }: PaletteListProps) {
  const { t } = useMessages();
  const entries = groups.flatMap((group) => group.entries);
  return (
    <Autocomplete inputValue={query} onInputChange={onQueryChange}>
      <TextField type="search" aria-label={t('frame.searchPrompt')} autoFocus className={styles.search ?? ''}>
        <Search size={18} aria-hidden />
        <Input className={styles.input ?? ''} placeholder={t('frame.searchPrompt')} />
      </TextField>
      <ListBox
        aria-label={t('frame.results')}
        className={styles.list ?? ''}
        items={groups}
        selectionMode="none"
        renderEmptyState={() => <p className={styles.empty}>{t('frame.noResults', { query })}</p>}
        onAction={(key) => {
          const entry = entries.find(({ id }) => id === key);
          if (entry) onRun(entry);
        }}
      >
        {(group) => (
          <ListBoxSection id={group.id}>
            <Header className={styles.group ?? ''}>{group.label}</Header>
            {group.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ListBoxSection>
        )}
      </ListBox>
      <div className={styles.foot}>
        <span role="status">{t('frame.resultCount', { count: entries.length })}</span>
        <span className={styles.keys}>
          <Kbd keys="arrowup" /> <Kbd keys="arrowdown" /> {t('frame.keys.choose')}
        </span>
        <span className={styles.keys}>
          <Kbd keys="enter" /> {t('frame.keys.run')}
        </span>
        <span className={styles.keys}>
          <Kbd keys="escape" /> {t('frame.keys.close')}
        </span>
      </div>
    </Autocomplete>
  );
}

function Entry({ entry }: { readonly entry: PaletteEntry }) {
  const IconShape = entry.icon;
  return (
    <ListBoxItem id={entry.id} textValue={entry.label} className={styles.item ?? ''}>
      <span className={styles.icon}>{IconShape && <IconShape size={16} aria-hidden />}</span>
      <span className={styles.text}>
        <span>{entry.label}</span>
        {entry.detail !== undefined && <span className={styles.detail}>{entry.detail}</span>}
      </span>
      {entry.date !== undefined && entry.date !== '' && <span className={styles.date}>{entry.date}</span>}
      {entry.shortcut !== undefined && <Kbd keys={entry.shortcut} />}
    </ListBoxItem>
  );
}
