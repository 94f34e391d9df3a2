/** Invented persons are combined from these; any likeness is chance. See the note in institutionNames. */
export const femaleNames =
  'Ayşe Claudia Renée Ulrike Miriam Elif Ines Katharina Sabine Anke Birgit Carla Dagmar Elena Franziska Gesa Hannah Imke Julia Kerstin Lena Magdalena Nadine Olga Petra Rahel Silke Tanja Ursula Vera Wiebke Xenia Yasemin Zoë Annika Bettina Cornelia Doris Esra Friederike Gudrun Heike Irina Johanna Karin Laura Małgorzata Nora Paula Regina Sophie Theresa'.split(
    ' ',
  );
export const maleNames =
  'Götz Wolfgang Jörg Emre Torsten Matthias Thomas Kai-Uwe Andreas Björn Christoph Dirk Elias Frank Georg Hakan Ingo Jan Klaus Lars Markus Nils Oliver Peter Rafał Stefan Tobias Uwe Volker Werner Alexander Bernd Can Dominik Enno Felix Günter Holger Ilja Jens Konrad Leon Mehmet Norbert Ole Patrick Ralf Sören Timo Viktor'.split(
    ' ',
  );
export const familyNames =
  'Albrecht Baumann Böhm Çelik Große-Brinkhaus Jäger Kühn Müller-Lüdenscheidt O’Neill Öztürk Schäfer Weiß Yılmaz Ziegler Ahlers Bachmann Brandt Busch Dietrich Demir Ebert Engel Fiedler Franke Friedrich Fuchs Geiger Graf Haas Hahn Hartmann Heinrich Herzog Hoffmann Horn Huber Jansen Jung Kaiser Keller Köhler König Kowalski Krämer Kraus Krüger Lang Lehmann Lindner Lorenz Ludwig Maier Marx Mayer Möller Nagel Neumann Nowak Otto Paulsen Peters Pfeiffer Pohl Reuter Richter Riedel Roth Sauer Schilling Schreiber Schröder Schubert Schulte Schwarz Seidel Simon Sommer Stein Stolz Thiele Ulrich Vogel Voß Wagner Walter Weber Winkler Winter Wolff Zimmermann Arslan Aydın Becker Bergmann Beyer Dreyer Eichhorn Frank Gerlach Gräf Hildebrandt Ivanov Kılıç Klose Lück Meißner Nguyen Petersen Rösler Schütte Strauß Tønnesen Wójcik'
    .split(' ')
    .concat('von der Heide', 'de Vries', 'zu Löwen', 'van Dijk');

type Office = readonly [male: string, female: string];

const anywhere: readonly Office[] = [
  ['Chief Digital Officer', 'Chief Digital Officer'],
  ['Chief Information Officer', 'Chief Information Officer'],
];
const authority: readonly Office[] = [
  ['Referatsleiter Digitalisierung', 'Referatsleiterin Digitalisierung'],
  ['Referent E-Government', 'Referentin E-Government'],
  ['Abteilungsleiter IT', 'Abteilungsleiterin IT'],
  ['Informationssicherheitsbeauftragter', 'Informationssicherheitsbeauftragte'],
  ['Leiter Stabsstelle Verwaltungsmodernisierung', 'Leiterin Stabsstelle Verwaltungsmodernisierung'],
  ['Programmleiter Registermodernisierung', 'Programmleiterin Registermodernisierung'],
];
const company: readonly Office[] = [
  ['Geschäftsführer', 'Geschäftsführerin'],
  ['Leiter Produkt', 'Leiterin Produkt'],
  ['Leiter öffentlicher Sektor', 'Leiterin öffentlicher Sektor'],
  ['Projektleiter', 'Projektleiterin'],
];

export const officesBySector: Readonly<Record<string, readonly Office[]>> = {
  federal: [...anywhere, ...authority],
  state: [...anywhere, ...authority],
  municipal: [
    ...anywhere,
    ['Beauftragter für Digitalisierung', 'Beauftragte für Digitalisierung'],
    ['Dezernent', 'Dezernentin'],
    ['Amtsleitung Digitalisierung', 'Amtsleitung Digitalisierung'],
    ['Projektleiter OZG', 'Projektleiterin OZG'],
    ['Leiter Organisation und IT', 'Leiterin Organisation und IT'],
    ['Datenschutzbeauftragter', 'Datenschutzbeauftragte'],
  ],
  science: [
    ['Professor für Verwaltungsinformatik', 'Professorin für Verwaltungsinformatik'],
    ['Wissenschaftlicher Mitarbeiter', 'Wissenschaftliche Mitarbeiterin'],
    ['Chief Information Officer', 'Chief Information Officer'],
    ['Leiter Kompetenzzentrum E-Government', 'Leiterin Kompetenzzentrum E-Government'],
  ],
  govtech: [...anywhere, ...company],
  provider: [
    ...anywhere,
    ...company,
    ['Leiter Kundenmanagement', 'Leiterin Kundenmanagement'],
    ['IT-Architekt', 'IT-Architektin'],
  ],
  association: [
    ['Referent Digitalisierung', 'Referentin Digitalisierung'],
    ['Beigeordneter', 'Beigeordnete'],
    ['Hauptreferent', 'Hauptreferentin'],
  ],
};

export const departments = [
  '',
  '',
  '',
  'Stabsstelle Digitalisierung',
  'Amt für Informationstechnik',
  'Organisation',
  'Zentrale Dienste',
  'Referat Z 4',
  'Bürgerservice',
  'Dezernat I',
] as const;
