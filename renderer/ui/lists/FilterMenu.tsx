import { Plus } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Button,
  Collection,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
} from 'react-aria-components';
import { fold, foldSpellings } from '../../../shared/text/fold';
import { SearchField } from '../fields/SearchField';
import { useMessages } from '../messages/MessagesProvider';
import { Popover } from '../overlays/Popover';
import styles from './FilterMenu.module.css';

export type FilterChoice = { readonly id: string; readonly label: string };
export type FilterGroup = { readonly id: string; readonly label: string; readonly choices: readonly FilterChoice[] };

type FilterMenuProps = {
  readonly groups: readonly FilterGroup[];
  readonly onAdd: (choiceId: string) => void;
};

/** All filters of a list in one menu that searches as you type: „k…“ finds Kommune, whatever group it is in. */
export function FilterMenu({ groups, onAdd }: FilterMenuProps) {
  const { t } = useMessages();
  const [query, setQuery] = useState('');
  return (
    <MenuTrigger onOpenChange={() => setQuery('')}>
      <Button className={styles.trigger ?? ''}>
        <Plus size={14} aria-hidden />
        {t('ui.filterAdd')}
      </Button>
      <Popover placement="bottom start">
        <div className={styles.menu}>
          <Autocomplete
            inputValue={query}
            onInputChange={setQuery}
            filter={(text, input) => [...foldSpellings(text)].some((spelling) => spelling.includes(fold(input)))}
          >
            <div className={styles.search}>
              <SearchField label={t('ui.filterSearch')} value={query} onChange={setQuery} autoFocus />
            </div>
            <Menu
              className={styles.list ?? ''}
              items={groups}
              onAction={(key) => onAdd(String(key))}
              renderEmptyState={() => <div className={styles.empty}>{t('ui.filterNone')}</div>}
            >
              {(group) => (
                <MenuSection id={group.id}>
                  <Header className={styles.heading ?? ''}>{group.label}</Header>
                  <Collection items={group.choices}>
                    {(choice) => (
                      <MenuItem
                        id={choice.id}
                        textValue={`${group.label} ${choice.label}`}
                        className={styles.item ?? ''}
                      >
                        {choice.label}
                      </MenuItem>
                    )}
                  </Collection>
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
        </div>
      </Popover>
    </MenuTrigger>
  );
}
