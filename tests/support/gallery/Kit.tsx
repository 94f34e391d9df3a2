import { Copy, Inbox, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Badge, BigCount, Button, Callout, ConfirmDialog, Dialog, EmptyState, IconButton, Kbd, MenuButton, Page, PageHeader, Panel, ProgressBar, Section, StatusDot, Tabs, TimeBar, toast, Toolbar, VirtualList } from '../../../renderer/ui';

export function Kit() {
  const [tab, setTab] = useState<'a' | 'b'>('a');
  const [dialog, setDialog] = useState(false);
  const [confirm, setConfirm] = useState(false);
  return (
    <Page>
      <PageHeader title="Bausteine" />
      <Toolbar>
        <Button variant="primary">Speichern</Button><Button>Zweite Wahl</Button><Button variant="quiet">Leise</Button><Button variant="danger" icon={Trash2}>Löschen</Button>
        <Button isPending variant="primary">Sendet</Button><Button isDisabled>Gesperrt</Button><Button size="small">Klein</Button><IconButton label="Kopieren" icon={Copy} /><IconButton label="Kopieren 2" variant="secondary" icon={Copy} shortcut="mod+c" />
        <MenuButton label="Mehr" items={[{ id: '1', label: 'Eins', onSelect: () => undefined }]} />
      </Toolbar>
      <Toolbar>
        <Button onPress={() => toast({ message: 'Mitglied gelöscht', action: { label: 'Rückgängig', onPress: () => undefined } })}>Toast</Button>
        <Button onPress={() => toast({ message: 'Der Server hat die Anmeldung abgelehnt.', tone: 'danger' })}>Fehler-Toast</Button>
        <Button onPress={() => setDialog(true)}>Dialog</Button><Button onPress={() => setConfirm(true)}>Rückfrage</Button>
      </Toolbar>
      <Toolbar>{(['neutral', 'accent', 'info', 'success', 'warning', 'danger'] as const).map((tone) => <Badge key={tone} tone={tone}>{tone}</Badge>)}<Kbd keys="mod+k" /><Kbd keys="b:" />{(['ok', 'busy', 'waiting', 'offline', 'error'] as const).map((tone) => <StatusDot key={tone} tone={tone} />)}</Toolbar>
      {(['info', 'success', 'warning', 'danger'] as const).map((tone) => <Callout key={tone} tone={tone} title="Ein anderer Server" actions={tone === 'danger' ? <Button size="small">Prüfen</Button> : undefined}>Die Datenbank gehört zu einem anderen Netzwerk. Es wurde nichts gesendet.</Callout>)}
      <ProgressBar label="Mitglieder werden importiert" done={312} total={1248} onCancel={() => undefined} />
      <ProgressBar label="Wird verbunden" />
      <Section title="Zeit"><TimeBar spentMinutes={23} plannedMinutes={20} /><TimeBar spentMinutes={8} plannedMinutes={20} /><BigCount value={41} label="von 56 eingeladen" isLive /></Section>
      <Tabs label="Teile" value={tab} onChange={setTab} items={[{ id: 'a', label: 'Tagesordnung', count: 6, content: <Panel variant="outlined">Beschluss B-2026-07</Panel> }, { id: 'b', label: 'Teilnehmende', count: 56, content: <Panel variant="dashed">Leer</Panel> }]} />
      <div style={{ height: 240, display: 'flex' }}><VirtualList label="Verlauf" items={Array.from({ length: 1000 }, (_, i) => i)} keyOf={String} renderItem={(i) => <p style={{ padding: 8 }}>{'Zeile mit Text '.repeat(1 + (i % 20))}</p>} /></div>
      <EmptyState icon={Inbox} title="Noch keine Beschlüsse" text="Beschlüsse entstehen in Treffen. Hier stehen sie über alle Treffen hinweg." action={<Button variant="primary">Treffen planen</Button>} />
      <Dialog isOpen={dialog} onClose={() => setDialog(false)} title="Gast hinzufügen" footer={<><Button onPress={() => setDialog(false)}>Abbrechen</Button><Button variant="primary">Hinzufügen</Button></>}><p>Drei Felder genügen.</p></Dialog>
      <ConfirmDialog isOpen={confirm} onClose={() => setConfirm(false)} onConfirm={() => setConfirm(false)} title="Dr. Çelik endgültig löschen?" consequence="Kontaktdaten und Notizen zur Person werden auf allen Laptops gelöscht. Protokolle behalten die Funktion, nicht den Namen." confirmLabel="Endgültig löschen" tone="danger" />
    </Page>
  );
}
