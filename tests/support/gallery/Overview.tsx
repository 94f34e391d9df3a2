import { AgendaTimeBar, BarList, Button, Page, PageHeader, Panel, QuarterTimeline, Section, Toolbar } from '../../../renderer/ui';

export function Overview() {
  return (
    <Page>
      <PageHeader title="Guten Morgen" subtitle="In 16 Tagen tagt das Netzwerk. Zwei Aufgaben sind fällig." />
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(26rem, 1fr))', gap: '2.5rem' }}>
        <div>
          <Panel>
            <p style={{ color: 'var(--text-muted)' }}>Nächstes Treffen · Q4/2026</p>
            <h2 style={{ fontSize: '1.375rem' }}>Mittwoch, 9. Dezember 2026, 10:00 bis 12:30 Uhr</h2>
            <p>Herbsttagung, Berlin · hybrid · 56 eingeladen, 34 zugesagt</p>
            <div style={{ margin: '1rem 0' }}><AgendaTimeBar totalMinutes={150} segments={[{ id: '1', label: 'a', minutes: 20, state: 'done' }, { id: '2', label: 'b', minutes: 45, state: 'current' }, { id: '3', label: 'c', minutes: 30 }, { id: '4', label: 'd', minutes: 40 }]} /></div>
            <Toolbar><Button variant="primary">Vorbereiten</Button><Button>Einladung prüfen</Button></Toolbar>
          </Panel>
          <Section title="Quartalstakt">
            <QuarterTimeline label="Quartalstakt" quarters={[{ label: 'Q1/26', caption: 'Digitaler Staat', state: 'past', onPress: () => undefined }, { label: 'Q2/26', caption: 'Zukunftskongress', state: 'past' }, { label: 'Q3/26', caption: 'KOMMUNALE', state: 'past' }, { label: 'Q4/26', caption: 'Herbsttagung', state: 'next' }, { label: 'Q1/27', caption: 'noch nicht geplant', state: 'unplanned' }]} />
          </Section>
        </div>
        <div>
          <Section title="Abdeckung">
            <BarList label="Abdeckung" bars={[{ id: 'b', label: 'Bund', value: 31 }, { id: 'l', label: 'Länder', value: 14, text: '14 von 16' }, { id: 'k', label: 'Kommunen', value: 64 }, { id: 'w', label: 'Wissenschaft', value: 22 }, { id: 'g', label: 'GovTech', value: 18 }]} />
          </Section>
        </div>
      </div>
    </Page>
  );
}
